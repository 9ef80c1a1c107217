import { describe, expect, it } from 'vitest';
import type { Unit } from '../src/model/index.ts';
import { readTypeScript } from '../src/frontends/typescript/index.ts';
import { UnitPrinter } from './support/print-unit.ts';

function read(code: string, path = 'file.tsx'): { unit: Unit; p: UnitPrinter } {
  const unit = readTypeScript(code, { path });
  expect(unit.problems).toEqual([]);
  return { unit, p: new UnitPrinter(unit) };
}

/** Each row: what it shows, the code, and the body of the named function (the module when there is no name). */
const BODIES: readonly (readonly [title: string, code: string, body: readonly string[], fn?: string])[] = [
  ['inner calls of a chain come first', 'db.users.where(eq(id)).limit(10);', ['#0 ^eq(^id) :passed', '#1 ^db.users.where(#0) :chained', '#2 #1.limit(10) :discarded']],
  ['arguments come before the call, await after its operand', 'await save(load(a), await b());', ['#0 ^load(^a) :passed', '#1 ^b() :awaited', 'await #1', '#2 ^save(#0, await #1) :awaited', 'await #2']],
  ['&& branches on its left side', 'ok() && run();', ['#0 ^ok() :tested', 'logical #0', 'arm', '  #1 ^run() :discarded']],
  ['|| branches on the negation, ?? on null', 'a || fail(); const v = (await c()) ?? d();', [
    'logical !^a', 'arm', '  #0 ^fail() :discarded', '#1 ^c() :awaited', 'await #1', 'logical (await #1 == null)', 'arm', '  #2 ^d() :assigned', 'let v = (await #1 ?? #2)']],
  ['operators without calls on the right make no branch', 'const v = f() || a;', ['#0 ^f() :assigned', 'let v = (#0 || ^a)']],
  ['a ternary has two arms', 'const v = test() ? one() : two;', ['#0 ^test() :tested', 'ternary #0', 'arm', '  #1 ^one() :assigned', 'arm', 'let v = (#0 ? #1 : ^two)']],
  ['if and else', "if (!(await can(u))) throw new Error('no'); else go();", [
    '#0 ^can(^u) :awaited', 'await #0', 'if !await #0', 'arm', '  #1 new ^Error("no") :passed', '  throw #1', 'arm', '  #2 ^go() :discarded']],
  ['the iterated expression is the head of for-of', 'for (const { id, tags: [first] } of await list()) await get(id, first);', [
    'head', '  #0 ^list() :awaited', '  await #0', 'for-of [id, first] over await #0', '  #1 ^get(id, first) :awaited', '  await #1']],
  ['test and update of for are in its body, in order', 'for (let i = 0; i < size(); i++) step(i);', [
    'head', '  let i = 0', 'for [i] test (i < #0) update (i + 1)', '  #0 ^size() :tested', '  #1 ^step(i) :discarded', '  i ++ (i + 1)']],
  ['while, do-while and labels', 'outer: while (next()) { do { if (x) continue outer; break; } while (more()); }', [
    'while [] test #0 label outer', '  #0 ^next() :tested', '  do-while [] test #1', '    if ^x', '    arm', '      continue outer', '    break', '    #1 ^more() :tested']],
  ['for-in, for-await, and a loop over a declared name', 'for (const k in o) f(k); for await (const row of rows) g(row); let z; for (z of zs) {}', [
    'for-in [k] over ^o', '  #0 ^f(k) :discarded', 'for-await [row] over ^rows', '  #1 ^g(row) :discarded', 'for-of [z] over ^zs', '  z = element(^zs)']],
  ['switch merges labels, puts default last, drops the last break', "switch (kind()) { default: two(); break; case 'a': case 'b': one(); if (x) break; end(); break; }", [
    '#0 ^kind() :tested', 'switch #0', 'when "a", "b"', '  #2 ^one() :discarded', '  if ^x', '  arm', '    break', '  #3 ^end() :discarded', 'arm', '  #1 ^two() :discarded']],
  ['try, catch and finally', 'try { await a(); } catch (e) { log(e); throw e; } finally { b(); }', [
    'try', '  #0 ^a() :awaited', '  await #0', 'catch e', '  #1 ^log(e) :discarded', '  throw e', 'finally', '  #2 ^b() :discarded']],
  ['destructuring is one assignment per name', 'const { a, b: { c = mk() }, ...rest } = await load();', [
    '#0 ^load() :awaited', 'await #0', 'let a = await #0.a', 'logical (await #0.b.c === undefined)', 'arm', '  #1 ^mk() :assigned', 'let c = (await #0.b.c default #1)', 'let rest = rest(await #0 - a,b)']],
  ['destructuring assignment', '[p.q, { z: y }] = swap();', ['#0 ^swap() :assigned', '^p.q = #0[0]', '^y = #0[1].z']],
  ['compound assignment and update', 'let n = 0; n += 1; n++; n ??= init(); o.a.b = n;', [
    'let n = 0', 'n += (n + 1)', 'n ++ (n + 1)', 'logical (n == null)', 'arm', '  #0 ^init() :assigned', 'n ??= (n ?? #0)', '^o.a.b = n']],
  ['an arrow with an expression body returns it', 'const get = id => load(id);', ['#0 ^load(id) :returned', 'return #0'], 'get'],
  ['an immediately called function is a function, then a call', '(async () => { await main(); })();', ['fn 1', '#1 fn 1() :discarded']],
  ['currying', 'const add = a => b => a + b; add(1)(2);', ['fn add', 'let add = fn add', '#0 add(1) :chained', '#1 #0(2) :discarded']],
  ['generators', 'function* g() { const x = yield f(); yield* h(); }', ['#0 ^f() :passed', 'yield #0', 'let x = ?yield(#0)', '#1 ^h() :passed', 'yield ...#1'], 'g'],
  ['components are calls, platform elements only hold their parts', 'const v = <div onClick={() => go()}><List.Item items={load()} flag {...rest}>text {name}<b/></List.Item></div>;', [
    'fn onClick', '#1 ^load() :passed', '#2 jsx ^List.Item({items: #1, flag: true, ...^rest, children: [^name, ?jsx()]}) :passed', 'let v = ?jsx(fn onClick, #2)']],
  ['tagged templates', 'const r = await sql<Row>`select ${id} from ${sql(table)}`;', [
    '#0 ^sql(^table) :passed', '#1 tagged ^sql<^Row>(`select ${^id} from ${#0}`) :awaited', 'await #1', 'let r = await #1']],
  ['optional chaining, non-null, cast, new, void', 'a?.b?.(c()); x!.y()!.z; (u as User).go(); new Foo<Bar>(1); void save();', [
    '#0 ^c() :passed', '#1 ^a?.b(#0) :discarded?', '#2 ^x.y() :chained', '#3 (^u as ^User).go() :discarded', '#4 new ^Foo<^Bar>(1) :discarded', '#5 ^save() :discarded']],
  ['await using encloses what follows', 'async function f() { await using tx = await begin(); await tx.run(); return 1; }', [
    '#0 ^begin() :awaited', 'await #0', 'async with await #0 as tx', '  #1 tx.run() :awaited', '  await #1', '  return 1'], 'f'],
  ['how results are used', 'if (f()) {} x = { a: f() }; g([f()]); const q = f() > 1; while (f() === g()) {} f().x;', [
    '#0 ^f() :tested', 'if #0', 'arm', '#1 ^f() :passed', '^x = {a: #1}', '#2 ^f() :passed', '#3 ^g([#2]) :discarded', '#4 ^f() :passed', 'let q = (#4 > 1)',
    'while [] test (#5 === #6)', '  #5 ^f() :tested', '  #6 ^g() :tested', '#7 ^f() :chained']],
  ['object literals: methods, getters, computed keys, spreads', "const o = { a, async m(x) {}, get g() { return 1; }, set g(v) {}, [k()]: 1, 'q-r': 2, ['s']: 3, ...t };", [
    'fn m', 'fn g', 'fn g', '#0 ^k() :passed', 'let o = {a: ^a, m: fn m, g: ?getter(fn g), [#0]: 1, q-r: 2, s: 3, ...^t}']],
  ['template, regular expression and unary values', 'f(`plain`, `a${b}c`, /x+/, -1, !b, typeof b, undefined, 10n, b["c"], b[0], [...b, , 1]);', [
    '#0 ^f("plain", `a${^b}c`, /x+/, -1, !^b, typeof ^b, undefined, 10, ^b.c, ^b[0], [...^b, undefined, 1]) :discarded']],
  ['a default parameter runs its calls under a branch', 'function f(d = mk()) { return d; }', ['logical (f:0 === undefined)', 'arm', '  #0 ^mk() :assigned', 'return d'], 'f'],
  ['satisfies keeps its type, as const is dropped', 'const a = x satisfies C; const b = [1] as const;', ['let a = (^x as ^C)', 'let b = [1]']],
  ['sequence expressions', 'const a = (b(), c());', ['#0 ^b() :discarded', '#1 ^c() :assigned', 'let a = #1']],
];

describe('bodies in evaluation order', () => {
  for (const [title, code, body, fn] of BODIES) {
    it(title, () => {
      expect(read(code).p.body(fn)).toEqual(body);
    });
  }
});

describe('names', () => {
  it('tells shadowed names apart', () => {
    const { unit } = read("import { a } from 'x'; function f(a) { { const a = 1; use(a); } return a; } use(a);");
    const used = unit.calls.map(({ args }) => args[0]).map((arg) => (arg?.k === 'ref' ? unit.bindings[arg.binding]!.kind : arg?.k));
    expect(used).toEqual(['const', 'import']);
    const exit = unit.functions[1]!.body.at(-1)!;
    expect(exit.r === 'exit' && exit.value?.k === 'ref' && unit.bindings[exit.value.binding]!.kind).toBe('param');
  });

  it('hoists var out of blocks and functions to their scope', () => {
    const { p } = read('g(); function f() { if (x) { var y = 1; } return y; } function g() {}');
    expect(p.body()).toEqual(['#0 g() :discarded', 'fn f', 'fn g']);
    expect(p.body('f')).toEqual(['if ^x', 'arm', '  let y = 1', 'return y']);
    expect(p.values('g')).toEqual(['fn g']);
  });

  it('knows the inner names of function and class expressions', () => {
    const { p } = read('const a = function me() { return me; }; const b = class Own { m() { return Own; } };');
    expect(p.body('me')).toEqual(['return me']);
    expect(p.body('m')).toEqual(['return Own']);
    expect(p.values('b')).toEqual(['class Own']);
  });

  it('spells destructured parameters out over the input', () => {
    const { p } = read('function f({ a: { b = 1 }, ...r }: In, [c], ...more: string[]) {}');
    expect(p.values('b')).toEqual(['(f:0.a.b default 1)']);
    expect(p.values('r')).toEqual(['rest(f:0 - a)']);
    expect(p.values('c')).toEqual(['f:1[0]']);
    expect(p.values('more')).toEqual(['f:2']);
    expect(p.fn('f').params.map(({ name, rest }) => [name, rest])).toEqual([[undefined, undefined], [undefined, undefined], ['more', true]]);
    expect(p.type(p.fn('f').params[0]!.type!)).toBe('^In');
  });

  it('leaves the this parameter out of the inputs', () => {
    const { p } = read('function f(this: App, a: string) { return a; }');
    expect(p.fn('f').params.map(({ name }) => name)).toEqual(['a']);
    expect(p.values('a')).toEqual(['f:0']);
  });

  it('collects all values of a name in source order', () => {
    const { p } = read('let n = 0; function set() { n = load(); } n = 2;');
    expect(p.values('n')).toEqual(['0', '#0', '2']);
  });

  it('gives loop variables and caught errors their values', () => {
    const { p } = read('for (const k in o) {} for (const [x] of xs) {} try {} catch ({ message }) {}');
    expect([p.values('k'), p.values('x'), p.values('message')]).toEqual([['key(^o)'], ['element(^xs)[0]'], ['caught.message']]);
  });

  it('keeps the type and the value of one name apart', () => {
    const { p } = read('const User = z.object({}); type User = z.infer<typeof User>; export { User };');
    expect(p.exports()).toEqual(['User = User', 'User = User type']);
  });

  it('takes a class merged with an interface for the class', () => {
    const { p, unit } = read('interface A { x: string } class A {} let a: A;', 'file.ts');
    const type = unit.bindings.find(({ name }) => name === 'a')!.type!;
    expect(type.t === 'ref' && type.name.k === 'ref' && unit.bindings[type.name.binding]!.kind).toBe('class');
    expect(p.type(unit.types[0]!.type)).toBe('{x: string}');
  });

  it('makes exported members of a namespace fields of its value', () => {
    const { p, unit } = read('namespace X { export const a = 1; const hidden = 2; namespace Y.Z { export const q = 2; } export type T = string; } let t: X.T = X.a;');
    expect(p.values('X')).toEqual(['{a: a, T: T}']);
    expect(p.values('Y')).toEqual(['{Z: {q: q}}']);
    expect(unit.types.map(({ name }) => name)).toEqual(['X.T']);
    expect(p.type(unit.bindings.find(({ name }) => name === 't')!.type!)).toBe('X.T');
  });
});

describe('modules', () => {
  it('reads every form of import', () => {
    const { p } = read("import d, { a as b, type T } from 'x'; import * as ns from 'y'; import type { U } from 'z'; import 'side'; import eq = require('eq');", 'file.ts');
    expect(p.imports()).toEqual(['x default d', 'x a b', 'x T T type', 'y * ns', 'z U U type', 'side * -', 'eq * eq']);
  });

  it('reads dynamic imports, bound and unbound', () => {
    const { p } = read("const { k } = await import('a'); const m = (await import('b')).default; const lazy = () => import('c'); await import('d' + e);");
    expect(p.imports()).toEqual(['a k k dynamic', 'b default m dynamic', 'c * - dynamic']);
    expect(p.body('lazy')).toEqual(['return import(c)']);
  });

  it('reads require wherever it stands', () => {
    const { p, unit } = read("const { a, b: { c } } = require('x'); const J = require('p').join; function l() { const q = require('q'); require('r')(app); }", 'file.js');
    expect(p.imports()).toEqual(['x a a', 'x * -', 'p join J', 'q * q dynamic', 'r * - dynamic']);
    expect(p.values('c')).toEqual(['import(x).b.c']);
    expect(unit.bindings.filter(({ kind }) => kind === 'import').map(({ name, values }) => [name, values.length])).toEqual([['a', 0], ['J', 0], ['q', 0]]);
    expect(p.body('l')).toEqual(['#0 import(r)(^app) :discarded']);
  });

  it('takes a project function named require for what it is', () => {
    const { p } = read("function require(x) {} const a = require('x');");
    expect(p.imports()).toEqual([]);
    expect(p.values('a')).toEqual(['#0']);
  });

  it('reads every form of export', () => {
    const { p } = read("import { b, T } from 'x'; export { b, b as c }; export type { T }; export * from 's'; export * as st from 't'; export { default as q } from 'w'; export const { m, n: [o] } = b; export function f() {} export class K {} export enum E { A } export interface I {} export default f;", 'file.ts');
    expect(p.exports()).toEqual([
      'b = b', 'c = b', 'T = T type', '* from s', 'st from t (*)', 'q from w (default)', 'm = m', 'o = o', 'f = f', 'K = K', 'E = E', 'I = I type', 'default = f']);
  });

  it('reads default exports without a name', () => {
    expect(read('export default async () => {};').p.exports()).toEqual(['default = fn default']);
    expect(read('export default function () {}').p.exports()).toEqual(['default = fn default']);
    expect(read('export default class {}').p.exports()).toEqual(['default = class default']);
    expect(read('export default { a: 1 };').p.exports()).toEqual(['default = {a: 1}']);
  });

  it('reads CommonJS exports', () => {
    const { p } = read("module.exports = { a, run: () => {}, ...require('./m') }; exports.z = a; module.exports.y = 1; exports.__esModule = true;", 'file.js');
    expect(p.exports()).toEqual([
      'default = {a: ^a, run: fn run, ...import(./m)} commonjs', 'a = ^a commonjs', 'run = fn run commonjs', '* from ./m commonjs', 'z = ^a commonjs', 'y = 1 commonjs']);
    expect(read('export = { a: 1 };', 'file.cts').p.exports()).toEqual(['default = {a: 1} commonjs', 'a = 1 commonjs']);
    expect(read('const module = {}; module.exports = 1;', 'file.js').p.exports()).toEqual([]);
  });

  it('exports an overloaded function once and skips its signatures', () => {
    const { p, unit } = read('export function f(a: string): void; export function f(a: number): void; export function f(a: any) {} declare function ext(a: string): number;', 'file.ts');
    expect(p.exports()).toEqual(['f = f']);
    expect(unit.functions.map(({ name }) => name)).toEqual(['', 'f']);
    expect(p.type(unit.bindings.find(({ name }) => name === 'ext')!.type!)).toBe('(string) => number');
  });

  it('reads directive prologues of files and functions', () => {
    const { unit, p } = read("'use client'; 'use strict'; async function act() { 'use server'; run(); }");
    expect(unit.directives).toEqual(['use client', 'use strict']);
    expect(p.fn('act').directives).toEqual(['use server']);
    expect(p.body('act')).toEqual(['#0 ^run() :discarded']);
  });
});

describe('classes', () => {
  const SERVICE = `
    @Injectable()
    export class Service extends Base<User> implements Contract {
      @Inject(TOKEN) private token: Token;
      static made = make();
      handler = async () => this.repo.find();
      count = start();
      constructor(private readonly repo: Repo<User>, @Inject('x') x?: X) { super(repo); this.late = x; }
      @Get(':id') async get(@Param('id') id: string): Promise<User> { this.count = 2; return this.#load(id); }
      #load(id) {}
      static { boot(this.made); }
    }`;

  it('reads fields, parameter properties and fields first assigned in a method', () => {
    const { p, unit } = read(SERVICE, 'file.ts');
    expect(p.fields('Service')).toEqual([
      '@#1 token: ^Token', 'static made = #2', 'handler = fn handler', 'count = #4 | 2', 'repo: ^Repo<^User> = repo', 'late = x']);
    const [service] = unit.classes;
    expect(service!.methods.map(({ name }) => name)).toEqual(['constructor', 'get', '#load']);
    expect(service!.bases.map(({ expr, args }) => [p.expr(expr), args.map((arg) => p.type(arg))])).toEqual([['^Base', ['^User']]]);
    expect(service!.implements.map((type) => p.type(type))).toEqual(['^Contract']);
    expect(service!.decorators.map((d) => p.expr(d))).toEqual(['#0']);
  });

  it('runs static initialisers and decorators where the class is defined', () => {
    const { p } = read(SERVICE, 'file.ts');
    expect(p.body()).toEqual([
      '#0 decorator ^Injectable() :discarded', '#1 decorator ^Inject(^TOKEN) :discarded', '#2 ^make() :assigned', '#5 decorator ^Inject("x") :discarded',
      '#7 decorator ^Get(":id") :discarded', '#8 decorator ^Param("id") :discarded', '#10 ^boot(class Service.made) :discarded']);
  });

  it('runs field initialisers in the constructor, after super', () => {
    const { p } = read(SERVICE, 'file.ts');
    expect(p.body('constructor')).toEqual(['#6 super(repo) :discarded', 'fn handler', '#4 ^start() :assigned', 'this@constructor.late = x']);
    expect(p.body('handler')).toEqual(['#3 this@constructor.repo.find() :returned', 'return #3']);
    expect(p.fn('constructor').params.map(({ name, optional, decorators }) => [name, optional, decorators.length])).toEqual([['repo', undefined, 0], ['x', true, 1]]);
    expect(p.fn('get').decorators.map((d) => p.expr(d))).toEqual(['#7']);
  });

  it('makes a constructor for initialisers when none is written, and does not list it', () => {
    const { p, unit } = read('class A { x = f(); y: string; static create() { return new A(); } }');
    expect(p.body('constructor')).toEqual(['#0 ^f() :assigned']);
    expect(unit.classes[0]!.methods).toEqual([{ name: 'create', fn: unit.functions.findIndex(({ name }) => name === 'create'), static: true }]);
    expect(p.fields('A')).toEqual(['x = #0', 'y: string']);
  });

  it('resolves this in arrows to the nearest function that has one', () => {
    const { p } = read('class A { m() { const g = () => this.x; function h() { return this; } return [g, h]; } }');
    expect(p.body('g')).toEqual(['return this@m.x']);
    expect(p.body('h')).toEqual(['return this@h']);
  });

  it('leaves abstract methods out and names computed ones', () => {
    const { unit } = read("abstract class A { abstract a(): void; [Symbol.iterator]() {} ['b']() {} get c() { return 1; } set c(v) {} }", 'file.ts');
    expect(unit.classes[0]!.methods.map(({ name }) => name)).toEqual(['[Symbol.iterator]', 'b', 'c', 'c']);
    expect(unit.classes[0]!.abstract).toBe(true);
    expect(unit.functions.slice(1).map(({ kind }) => kind)).toEqual(['method', 'method', 'getter', 'setter']);
  });
});

describe('types', () => {
  it('reads interfaces, aliases and enums', () => {
    const { p, unit } = read("interface A<T> extends B<T>, N.C { x: T; m(a: string): Promise<A<T>>; 'k-v'?: number[] } type U = A<'s'> | { o: typeof v } & import('q').W<1>; const v = 1; type K = A<U>['x']; enum E { P, Q = 4, R, S = 's', V = Q << 1 }", 'file.ts');
    expect(unit.types.map((type) => `${type.kind} ${type.name} ${p.type(type.type)}`)).toEqual([
      "interface A {x: 'T, m: (string) => ^Promise<A<'T>>, k-v: number[]}", 'alias U (A<"s"> | ({o: typeof v} & import(q.W)<1>))', 'alias K A<U>["x"]', 'enum E {P: 0, Q: 4, R: 5, S: "s", V: ?}']);
    expect(unit.types[0]!.extends.map((type) => p.type(type))).toEqual(["^B<'T>", '^N.C']);
    expect(p.values('E')).toEqual(['{P: 0, Q: 4, R: 5, S: "s", V: (E.Q << 1)}']);
  });

  it('reads type parameters, returns and type arguments of functions', () => {
    const { p } = read('const f = async <T extends Row>(x: T, y: readonly [a: T, b?: string]): Promise<T> => load<T>(x);', 'file.ts');
    const fn = p.fn('f');
    expect([fn.params.map(({ type }) => p.type(type!)), p.type(fn.returns!), fn.typeParams!.map(({ name }) => name)]).toEqual([["'T", "['T, string]"], "^Promise<'T>", ['T']]);
    expect(p.body('f')[0]).toBe("#0 ^load<'T>(x) :returned");
  });

  it('reads module augmentations', () => {
    const { p, unit } = read("declare global { namespace Express { interface Request { user: U } } } declare module 'fastify' { interface FastifyRequest { db: Db } } interface U {} export {};", 'file.ts');
    expect(unit.types.map(({ name, augments, type }) => [name, augments, p.type(type)])).toEqual([
      ['Express.Request', 'global', '{user: U}'], ['FastifyRequest', 'fastify', '{db: ^Db}'], ['U', undefined, '{}']]);
    expect(read('declare namespace Express { interface Request { id: string } }', 'file.d.ts').unit.types[0]!.augments).toBe('global');
  });
});

describe('places', () => {
  it('points at the callee on one line, and keeps the whole call', () => {
    const { unit } = read('const a = await db.users.findMany({\n  where,\n});\nq\n  .select()\n  .from(t);\nnew Foo({\n});\n');
    expect(unit.calls.map(({ at, whole }) => [at, whole])).toEqual([
      [[1, 17, 1, 34], [1, 17, 3, 3]],
      [[5, 4, 5, 10], [4, 1, 5, 12]],
      [[6, 4, 6, 8], [4, 1, 6, 11]],
      [[7, 1, 7, 8], [7, 1, 8, 3]],
    ]);
  });

  it('counts columns in UTF-16 units and survives a byte order mark and CRLF', () => {
    const { unit } = read("\ufeffconst s = '\u{1F600}é';\r\n  run(s);\r\n");
    expect(unit.calls[0]!.at).toEqual([2, 3, 2, 6]);
    expect(unit.functions[0]!.whole).toEqual([1, 1, 3, 1]);
    expect(read("f('\u{1F600}', g());").unit.calls[0]!.at).toEqual([1, 9, 1, 10]);
  });
});

describe('what cannot be read', () => {
  it('becomes a problem with a place', () => {
    const unit = readTypeScript('const a = ;\n', { path: 'file.ts' });
    expect(unit.problems).toHaveLength(1);
    expect(unit.problems[0]!.at?.[0]).toBe(1);
    expect(unit.functions).toHaveLength(1);
    expect(readTypeScript('const a = ;\n', { path: 'file.ts' }, { parser: 'typescript-eslint' }).problems[0]!.at?.[0]).toBe(1);
  });

  it('reads plain JavaScript with type annotations as TypeScript', () => {
    expect(read('function f(a: string) { return a; }', 'file.js').p.type(read('function f(a: string) {}', 'file.js').p.fn('f').params[0]!.type!)).toBe('string');
  });

  const DEPTH = 10_000;
  const deep: Readonly<Record<string, string>> = {
    parentheses: `x = ${'('.repeat(DEPTH)}1${')'.repeat(DEPTH)}`,
    calls: `${'f('.repeat(DEPTH)}${')'.repeat(DEPTH)}`,
    blocks: `${'{'.repeat(DEPTH)}${'}'.repeat(DEPTH)}`,
    functions: `${'function f(){'.repeat(DEPTH)}${'}'.repeat(DEPTH)}`,
    members: `a${'.b()'.repeat(DEPTH)}`,
    branches: `${'if (a) { var q } else '.repeat(DEPTH)}{}`,
    arrows: `x = ${'() => '.repeat(DEPTH)}1`,
    elements: `x = ${'<a>'.repeat(DEPTH)}${'</a>'.repeat(DEPTH)}`,
    types: `type X = ${'A<'.repeat(DEPTH)}B${'>'.repeat(DEPTH)}`,
  };

  it.each(Object.keys(deep))('deeply nested %s are a problem, not a crash', (kind) => {
    const unit = readTypeScript(`before(); ${deep[kind]}`, { path: 'file.tsx' });
    expect(unit.problems.map(({ message }) => message)).toEqual(['nesting too deep']);
    expect(() => JSON.stringify(unit)).not.toThrow();
  });

  it('reads long chains of operators whole', () => {
    const { unit } = read(`x = a${' + b()'.repeat(DEPTH)}; y = a${' && b()'.repeat(DEPTH)};`);
    expect(unit.calls).toHaveLength(2 * DEPTH);
    expect(() => JSON.stringify(unit)).not.toThrow();
  });
});
