// size: the one mutable state of naming (memo tables and the questions asked of it); what each question does lives beside it.
import type { Binding, Call, EffectKind, Export, Expr, Field, LibraryValue, Param, Ref, Scope, SlotRow, Span, TypeRef, Value } from '../model/index.ts';
import { alternatives, either, UNDEFINED, unknown } from '../model/index.ts';
import picomatch from 'picomatch';
import { importedValue, exportedValue } from './modules.ts';
import { bindingValue, evaluate } from './evaluate.ts';
import { memberOf, instanceOf } from './members.ts';
import { returnedValue, substitute } from './returns.ts';
import { callResult } from './results.ts';
import { calleeOf, type Callee } from './callees.ts';
import { Program, refOf, type CallEntry } from './program.ts';
import type { RowIndex } from './rows.ts';
import { scanUnit, walkNodes, type Passed, type UnitScan } from './scan.ts';
import { appliedTo } from './returns.ts';
import { givenRows, matchLazyEffect } from './effects.ts';
import { formValue } from './forms.ts';
import { stateValue } from './members.ts';
import { libraryInstance, libraryResult, siteOf } from './results.ts';
import { bodyOf, type Body } from './bodies.ts';
import { blockScopeOf, calledInputsOf, type CalledInput } from './called-inputs.ts';
import { isChunker } from './loops.ts';
import { callbackInput } from './callback-inputs.ts';
import { assignedMembers } from './assigned.ts';
import { Table, Tabling } from './tabling.ts';
import { readSlot, slotOfDefault, slotOfField, slotOfParam } from './slots.ts';
import { siteOfType } from './sites.ts';
import { typedValue } from './types.ts';
import { holds, pickFacts, type Site } from './select.ts';

const CYCLE = unknown('cycle');
const NO_CALLEE: Callee = { value: CYCLE, functions: [], libraries: [], path: [] };

/** Values some function's inputs get from rows or callers. */
export type InputSource = (index: number) => Value | undefined;

/**
 * Naming: what every expression is. Lazy and memoised; a value asked for while it is being computed is unknown for that
 * question, and answers that saw such a hole are not remembered, so the order of questions does not change the answers.
 */
export class Names {
  readonly program: Program;
  readonly rows: RowIndex;
  readonly #values = new Table<Expr, Value, string, Expr>(CYCLE, (file, expr) => evaluate(this, file, expr));
  readonly #bindings = new Table<Binding, Value, string, number>(CYCLE, (file, index) => bindingValue(this, file, index));
  readonly #returns = new Table<Ref, Value, Ref, undefined>(CYCLE, fn => returnedValue(this, fn));
  readonly #callees = new Table<Call, Callee, string, number>(NO_CALLEE, (file, index) => calleeOf(this, this.program.call(file, index)));
  readonly #results = new Table<Call, Value, string, number>(CYCLE, (file, index) => callResult(this, this.program.call(file, index)));
  /** By position. */
  readonly #params: Table<Ref, Value, Ref, number>[] = [];
  readonly #bodies = new Table<Ref, Body, Ref, undefined>({ ref: '', sites: [] }, ref => bodyOf(this, ref));
  readonly #called = new Table<Ref, readonly CalledInput[], Ref, undefined>([], ref => calledInputsOf(this, ref));
  #assigned: ReadonlyMap<string, Value> = new Map();
  #kinds: Map<string, EffectKind[]> | undefined;
  readonly #passed = new Map<string, Map<number, [number, Passed][]>>();
  readonly #exports = new Map<string, Map<string, Export[]>>();
  readonly #scans = new Map<string, UnitScan>();
  readonly #importOf = new Map<string, Map<number, number>>();
  readonly #tabling = new Tabling();
  /** Inputs that rows give to functions passed to libraries, by function. */
  inputs = new Map<Ref, InputSource[]>();
  #learnt = new Map<Ref, InputSource[]>();
  /** Declared table names by what code may call them, in lower case; filled when tables are read. */
  readonly tableNames = new Map<string, string>();
  /** Classes that are tables, filled when tables are read. */
  readonly tableClasses = new Set<Ref>();
  /** Providers bound to injection tokens, by token text. */
  readonly tokens = new Map<string, Value[]>();
  #callers: Map<string, CallEntry[]> | undefined;
  #subclasses: Map<Ref, Ref[]> | undefined;
  #implementors: Map<string, Ref[]> | undefined;
  readonly #generators: readonly { file: string; provider: string; output?: string }[];
  readonly #modules = new Map<string, string>();
  readonly #globs: { test: (specifier: string) => boolean; to: string }[] = [];

  constructor(program: Program, rows: RowIndex) {
    this.program = program;
    this.rows = rows;
    this.#generators = [...program.units].flatMap(([file, unit]) => unit.generators.map(one => ({ file, ...one })));
    for (const adapter of rows.adapters) {
      for (const [from, to] of adapter.modules ?? []) {
        if (from.includes('*')) this.#globs.push({ test: picomatch(from, { dot: true }), to }); else this.#modules.set(from, to);
      }
    }
  }

  /** Forgets all answers; called between rounds of the fixpoint, when new inputs or tokens were learnt. */
  forget(): void {
    for (const table of [this.#values, this.#bindings, this.#returns, this.#callees, this.#results, this.#bodies, this.#called, ...this.#params.filter(Boolean)]) table.forget();
  }

  /** What an expression of a file is. */
  valueOf(file: string, expr: Expr): Value {
    // What needs no work, or is a question of its own, is not worth a cell.
    if (expr.k === 'ref') return this.binding(file, expr.binding);
    if (expr.k === 'call') return this.result(file, expr.call);
    if (expr.k === 'lit') return { v: 'literal', value: expr.value };
    if (expr.k === 'fn' || expr.k === 'class' || expr.k === 'global' || expr.k === 'undefined' || expr.k === 'spread') return evaluate(this, file, expr);
    return this.#tabling.ask(this.#values, expr, file, expr);
  }

  /** What a binding holds: everything ever assigned to it. */
  binding(file: string, index: number): Value {
    return this.#tabling.ask(this.#bindings, this.program.binding(file, index), file, index);
  }

  /** What a function returns, its inputs still symbolic. */
  returnOf(fn: Ref): Value {
    return this.#tabling.ask(this.#returns, fn, fn, undefined);
  }

  callee(file: string, index: number): Callee {
    return this.#tabling.ask(this.#callees, this.program.units.get(file)!.calls[index]!, file, index);
  }

  result(file: string, index: number): Value {
    return this.#tabling.ask(this.#results, this.program.units.get(file)!.calls[index]!, file, index);
  }

  member(value: Value, name: string): Value {
    return memberOf(this, value, name);
  }

  instance(value: Value, typeArgs?: readonly Value[], args?: readonly Value[]): Value {
    return instanceOf(this, value, typeArgs, args);
  }

  /** What calling this value gives, arguments unknown. */
  returned(value: Value): Value {
    return either(alternatives(value).map(one => (one.v === 'function' ? this.returnOf(one.fn) : unknown('not a function'))));
  }

  /** Replaces inputs of `fn` in a value by what a call passes. */
  substitute(value: Value, fn: Ref, args: (index: number) => Value): Value {
    return substitute(this, value, fn, args);
  }

  /** What an input of a function is, by rows or by the callers in the project; unknown when nobody tells. */
  input(fn: Ref, index: number): Value {
    const table = this.#params[index] ??= new Table<Ref, Value, Ref, number>(CYCLE, (one, at) => this.#inputOf(one, at));
    return this.#tabling.ask(table, fn, fn, index);
  }

  #inputOf(fn: Ref, index: number): Value {
    const told = this.told(fn, index);
    if (told) return told;
    const { decl, file } = this.program.fn(fn);
    const passed: Value[] = [];
    for (const { file: from, index: call, call: site } of this.callersOf(fn)) {
      const value = argumentOf(this, file, decl.params[index], index, from, call, site);
      if (value && !passed.includes(value)) passed.push(value);
      if (passed.length > 24) break;
    }
    const useful = passed.flatMap(alternatives).filter(one => !(one.v === 'param' && one.fn === fn) && one.v !== 'unknown' && one.v !== 'param' && one.v !== 'field' && !(one.v === 'literal' && one.value == null));
    if (useful.length > 0) return either(useful);
    const given = callbackInput(this, fn, index);
    if (given) return given;
    const type = decl.params[index]?.type;
    const typed = type && typedValue(this, file, type);
    return typed && typed.v !== 'opaque' && typed.v !== 'unknown' ? typed : unknown('no caller tells');
  }

  /** A new round of discovery: what the last one learnt stays known, what this one learns will replace it. */
  startRound(): void {
    this.inputs = this.#learnt;
    this.#learnt = new Map();
  }

  /** Records who tells an input of a function. */
  learnInput(fn: Ref, source: InputSource): void {
    const list = this.#learnt.get(fn);
    if (list) list.push(source); else this.#learnt.set(fn, [source]);
  }

  /** Ends discovery: what the last round learnt is what holds. */
  endRounds(): void {
    this.inputs = this.#learnt;
  }

  /** Number of sources of inputs that this round learnt, to see whether it taught anything. */
  get learntInputs(): number {
    let sum = 0;
    for (const list of this.#learnt.values()) sum += list.length;
    return sum;
  }

  /** Functions and classes that callers pass for an input, where they are too many to be one value. */
  callables(fn: Ref, index: number): readonly Value[] {
    const { decl, file } = this.program.fn(fn);
    const found: Value[] = [];
    for (const { file: from, index: call, call: site } of this.callersOf(fn)) {
      const value = argumentOf(this, file, decl.params[index], index, from, call, site);
      for (const one of value ? alternatives(value) : []) if ((one.v === 'function' || one.v === 'class') && !found.includes(one)) found.push(one);
      if (found.length > 16) break;
    }
    return found;
  }

  /** What rows say an input is. Something with an identity (a mounted router) beats what only its type tells. */
  told(fn: Ref, index: number): Value | undefined {
    this.#tabling.markPassing();
    const told = (this.inputs.get(fn) ?? []).map(source => source(index)).filter(one => one !== undefined);
    if (told.length === 0) return undefined;
    const sited = told.filter(one => one.v === 'library' && one.site?.startsWith('input '));
    return either(sited.length > 0 ? sited : told);
  }

  /** Call sites whose callee is this function; found by name first, then proven. */
  *callersOf(fn: Ref): Iterable<CallEntry> {
    if (!this.#callers) {
      this.#callers = new Map();
      for (const entry of this.program.calls()) {
        const name = Program.calledName(entry);
        if (name === undefined) continue;
        const list = this.#callers.get(name);
        if (list) list.push(entry); else this.#callers.set(name, [entry]);
      }
    }
    const { decl, unit } = this.program.fn(fn);
    const owner = decl.owner === undefined ? undefined : unit.classes[decl.owner];
    const isConstructor = decl.name === 'constructor' && owner !== undefined;
    const candidates = isConstructor ? this.#constructing(`${fn.slice(0, fn.lastIndexOf('#'))}#${decl.owner}`) : this.#callers.get(decl.name) ?? [];
    for (const one of candidates) if (this.callee(one.file, one.index).functions.some(target => target.fn === fn)) yield one;
  }

  /** Calls that may run a class's constructor: of its name, by `super(…)`, or of a subclass that has no constructor of its own. */
  #constructing(owner: Ref): readonly CallEntry[] {
    const heirs = this.subclassesOf(owner).map(one => this.program.class(one).decl).filter(one => !one.methods.some(method => method.name === 'constructor'));
    const named = new Set([this.program.class(owner).decl.name, ...heirs.map(one => one.name)]);
    return [...named].flatMap(name => this.#callers!.get(name) ?? []);
  }

  token(text: string): Value | undefined {
    this.#tabling.markPassing();
    const values = this.tokens.get(text);
    return values ? either(values) : undefined;
  }

  /** Project classes that derive from this one, at any depth. */
  subclassesOf(ref: Ref): readonly Ref[] {
    if (!this.#subclasses) {
      this.#subclasses = new Map();
      for (const one of this.program.classes()) {
        for (const base of one.decl.bases) {
          for (const value of alternatives(this.valueOf(one.file, base.expr))) {
            if (value.v !== 'class') continue;
            const list = this.#subclasses.get(value.class);
            if (list) list.push(one.ref); else this.#subclasses.set(value.class, [one.ref]);
          }
        }
      }
    }
    const direct = this.#subclasses.get(ref) ?? [];
    return direct.flatMap(one => [one, ...(one === ref ? [] : this.subclassesOf(one))]);
  }

  /** Project classes that implement an interface (`file#index` of its declaration). */
  implementorsOf(name: string): readonly Ref[] {
    if (!this.#implementors) {
      this.#implementors = new Map();
      for (const one of this.program.classes()) {
        for (const type of one.decl.implements) {
          if (type.t !== 'ref') continue;
          const value = this.valueOf(one.file, type.name);
          if (value.v !== 'type') continue;
          const key = `${value.file}#${value.index}`;
          const list = this.#implementors.get(key);
          if (list) list.push(one.ref); else this.#implementors.set(key, [one.ref]);
        }
      }
    }
    return this.#implementors.get(name) ?? [];
  }

  scan(file: string): UnitScan {
    let scan = this.#scans.get(file);
    if (!scan) this.#scans.set(file, scan = scanUnit(this.program.units.get(file)!));
    return scan;
  }

  exportsOf(file: string, name: string): readonly Export[] {
    let byName = this.#exports.get(file);
    if (!byName) {
      byName = new Map();
      for (const one of this.program.units.get(file)?.exports ?? []) {
        const list = byName.get(one.name);
        if (list) list.push(one); else byName.set(one.name, [one]);
      }
      this.#exports.set(file, byName);
    }
    return byName.get(name) ?? [];
  }

  exported(file: string, name: string): Value | undefined {
    return exportedValue(this, file, name);
  }

  /** What an import binding stands for. */
  imported(file: string, binding: number): Value {
    let byBinding = this.#importOf.get(file);
    const unit = this.program.units.get(file)!;
    if (!byBinding) {
      byBinding = new Map();
      for (const [at, one] of unit.imports.entries()) if (one.binding !== undefined && !byBinding.has(one.binding)) byBinding.set(one.binding, at);
      this.#importOf.set(file, byBinding);
    }
    const at = byBinding.get(binding);
    return at === undefined ? unknown('import not found') : importedValue(this, file, unit.imports[at]!);
  }

  importType(file: string, specifier: string, path: readonly string[]): Value {
    const [first, ...rest] = path;
    let value = importedValue(this, file, { specifier, imported: first ?? '*', at: [1, 1, 1, 1] });
    for (const name of rest) value = this.member(value, name);
    return value;
  }

  library(base: string, path: readonly string[], facts: Readonly<Record<string, Value>> = {}): Value {
    return { v: 'library', name: `${base} ${path.join('.')}`, facts };
  }

  /** The package a specifier stands for: itself, unless a `modules` row says otherwise. */
  mappedModule(specifier: string): string {
    const exact = this.#modules.get(specifier);
    if (exact !== undefined) return exact;
    for (const { test, to } of this.#globs) if (test(specifier)) return to;
    return specifier;
  }

  /** The package a schema generator writes at this path, or that an unresolved specifier names by its tail. */
  generatedPackage(specifier: string, path: string | undefined): string | undefined {
    for (const one of this.#generators) {
      const package_ = this.#modules.get(one.provider);
      if (package_ === undefined || one.output === undefined) continue;
      const output = joinPath(one.file, one.output);
      if (path !== undefined && (path === output || path.startsWith(`${output}/`) || output.startsWith(`${path}/`))) return package_;
      const tail = output.split('/').slice(-2).join('/');
      if (path === undefined && (specifier.endsWith(tail) || specifier.includes(`${tail}/`))) return package_;
    }
    return undefined;
  }

  /** True when some row speaks of this very name (so it must not be looked through). */
  isNamedByRow(value: Value): boolean {
    return value.v === 'library' && (this.rows.find('states', 'type', value.name).length > 0 || this.rows.find('states', 'new', value.name).length > 0);
  }

  /** The State that stands for a language's own lists, texts, objects or functions. */
  native(file: string, what: 'list' | 'text' | 'object' | 'function'): string | undefined {
    const language = this.program.units.get(file)?.language ?? 'typescript';
    for (const adapter of this.rows.adapters) {
      const state = adapter.natives?.[what];
      if (state !== undefined && (adapter.language ?? 'typescript') === language) return `${adapter.name}/${state}`;
    }
    return undefined;
  }

  /** Binds a provider to a token; false when it was known. */
  bind(key: string, value: Value): boolean {
    const list = this.tokens.get(key);
    const text = identity(value);
    if (list?.some(one => identity(one) === text)) return false;
    if (list) list.push(value); else this.tokens.set(key, [value]);
    return true;
  }

  slotOf(file: string, fn: Ref, index: number, param: Param): Value | undefined {
    return slotOfParam(this, file, fn, index, param);
  }

  fieldSlot(file: string, _class: Ref, field: Field): Value | undefined {
    return slotOfField(this, file, field);
  }

  /** Only rows of kind `slots` and `inputs` are asked, so an ordinary call is what it gives. */
  defaultSlot(file: string, value: Expr, field: Field): Value | undefined {
    return slotOfDefault(this, file, value, field);
  }

  readSlot(fact: SlotRow, site: Site): Value | undefined {
    return readSlot(this, fact, site);
  }

  formValue(form: string, site: Site, adapter: string | undefined): Value {
    return formValue(this, form, site, adapter);
  }

  applied(to: Value, argument: Value): Value {
    return appliedTo(this, to, argument);
  }

  libraryInstance(value: LibraryValue, typeArgs: readonly Value[]): Value {
    return libraryInstance(this, value, typeArgs);
  }

  /** Facts and identity that a library base class picks up where an instance of the deriving class is made. */
  constructedBase(base: LibraryValue, made: string): Partial<LibraryValue> | undefined {
    const hash = made.lastIndexOf('#');
    const entry = this.program.call(made.slice(0, hash), Number(made.slice(hash + 1)));
    const value = libraryResult(this, entry, base, undefined);
    return value.v === 'library' ? { facts: value.facts, ...siteOf(entry) } : undefined;
  }

  /** The state a project class is in because it derives from a library class; the library class itself where no row says. */
  derived(value: LibraryValue, owner: Ref): LibraryValue {
    if (!this.rows.speaksOf(value.name)) return value;
    const site = siteOfType(value, [], owner);
    for (const row of this.rows.find('states', 'extends', value.name)) {
      const made = holds(this, row.options, site) ? stateValue(this, row.adapter.name, row.fact.state, undefined, pickFacts(this, row.fact.facts, site)) : undefined;
      if (made?.v === 'library') return made;
    }
    return value;
  }

  /** What awaiting a library value gives: the rows of a lazy query, else itself. */
  awaitedLibrary(value: LibraryValue): Value {
    return this.#lazily(value, 'await') ?? value;
  }

  /** What one turn over a library value gives. */
  iterated(value: LibraryValue): Value | undefined {
    const rows = this.#lazily(value, 'iterate') ?? this.#lazily(value, 'await');
    return rows?.v === 'rows' ? { ...rows, many: false } : undefined;
  }

  #lazily(value: LibraryValue, how: 'await' | 'iterate'): Value | undefined {
    const match = matchLazyEffect(this, value, how);
    return match && givenRows(this, match, value.siteAt ?? { file: '', span: [1, 1, 1, 1] });
  }

  /** Inline functions among the arguments of a call. */
  passedTo(file: string, call: number): readonly (readonly [fn: number, passed: Passed])[] {
    let byCall = this.#passed.get(file);
    if (!byCall) {
      byCall = new Map();
      for (const [fn, passed] of this.scan(file).passed) {
        const list = byCall.get(passed.call);
        if (list) list.push([fn, passed]); else byCall.set(passed.call, [[fn, passed]]);
      }
      this.#passed.set(file, byCall);
    }
    return byCall.get(call) ?? [];
  }

  /** The declared spelling of a table that code calls by another one (`orderItem` for `OrderItem`, or its mapped name). */
  declaredTable(text: string): string {
    this.#tabling.markPassing();
    // `users as u`
    const bare = text.includes(' ') ? text.replace(/\s+(?:as\s+)?\w+$/i, '') : text;
    return this.tableNames.get(bare.toLowerCase()) ?? bare;
  }

  /** A class that some `tables` row takes for a table. */
  isTableClass(ref: Ref): boolean {
    this.#tabling.markPassing();
    return this.tableClasses.has(ref);
  }

  /** A method by name of a class or of one of the project's classes it derives from. */
  ownMethod(ref: Ref, name: string, depth = 0): Ref | undefined {
    const { decl, file } = this.program.class(ref);
    const own = decl.methods.find(one => one.name === name);
    if (own || depth > 8) return own && refOf(file, own.fn);
    for (const base of decl.bases) {
      for (const value of alternatives(this.valueOf(file, base.expr))) {
        const found = value.v === 'class' && value.class !== ref ? this.ownMethod(value.class, name, depth + 1) : undefined;
        if (found !== undefined) return found;
      }
    }
    return undefined;
  }

  /** A keyword in a class header (`class User(SQLModel, table=True)`). */
  classKeyword(ref: Ref, name: string): Value | undefined {
    const { decl, file } = this.program.class(ref);
    for (const base of decl.bases) if (base.named && Object.hasOwn(base.named, name)) return this.valueOf(file, base.named[name]!);
    return undefined;
  }

  typed(file: string, type: TypeRef): Value {
    return typedValue(this, file, type);
  }

  /** A parameter whose written type is something of a library that rows know (a session, a request). */
  isTypedByLibrary(file: string, param: Param): boolean {
    return param.type !== undefined && alternatives(typedValue(this, file, param.type)).some(one => one.v === 'library' && this.rows.bases.has(one.name.slice(0, one.name.indexOf(' '))) && !/^(py:)?global /.test(one.name));
  }

  /** A function's own flow. */
  body(ref: Ref): Body {
    return this.#tabling.ask(this.#bodies, ref, ref, undefined);
  }

  /** Inputs that a project function calls, with the loops and scopes it calls them in. */
  calledInputs(ref: Ref): readonly CalledInput[] {
    return this.#tabling.ask(this.#called, ref, ref, undefined);
  }

  /** A function that cuts lists into batches. */
  isChunker(ref: Ref): boolean {
    return isChunker(this, ref);
  }

  /** What a context expression of a `with` block holds while the block runs. */
  blockScope(file: string, context: Expr): Omit<Scope, 'at'> | undefined {
    return blockScopeOf(this, file, context);
  }

  /** Kinds of effect that any row or function of this member name has: what an unresolved call could do. */
  kindsNamed(name: string): readonly EffectKind[] {
    if (!this.#kinds) {
      this.#kinds = new Map();
      for (const adapter of this.rows.adapters) {
        for (const [pattern, fact] of adapter.effects ?? []) {
          const kind = fact.effect.startsWith('sql(') ? 'db.read' : fact.effect.startsWith('recv.') ? 'db.read' : fact.effect as EffectKind;
          for (const member of pattern.slice(pattern.lastIndexOf('.') + 1).split('|')) {
            const list = this.#kinds.get(member);
            if (!list) this.#kinds.set(member, [kind]); else if (!list.includes(kind)) list.push(kind);
          }
        }
      }
    }
    return this.#kinds.get(name) ?? [];
  }

  /** Where a function returns this expression. */
  returnSpan(file: string, fn: number, expr: Expr): Span | undefined {
    let span: Span | undefined;
    walkNodes(this.program.units.get(file)!.functions[fn]!.body, node => {
      if (node.r === 'exit' && node.value === expr) span = [node.at[0], node.at[1], node.at[0], node.at[0] === node.at[2] ? node.at[3] : node.at[1] + 6];
    });
    return span;
  }

  /** What the project assigns to a member of a library's context object (`req.audit = …`, `ctx.state.auth = …`). */
  assignedFact(path: string): Value | undefined {
    this.#tabling.markPassing();
    return this.#assigned.get(path);
  }

  /** Reads what is assigned to members of library states; at the end of a round, when no question is open that could get a hole. */
  learnAssigned(): void {
    this.#assigned = assignedMembers(this);
  }

  /** A property of a function object. */
  functionMember(value: Value, name: string): Value {
    return { v: 'field', of: value, name };
  }
}

/** A text that tells values apart well enough to see whether something new was learnt. */
function identity(value: Value): string {
  switch (value.v) {
    case 'instance': case 'class': return `${value.v} ${value.class}`;
    case 'function': return `function ${value.fn}`;
    case 'library': return `library ${value.name} ${value.site ?? ''}`;
    case 'literal': return `literal ${String(value.value)}`;
    case 'either': return `either ${value.of.map(identity).join()}`;
    default: return value.v;
  }
}

/** The value a call passes for one parameter: positional, by keyword, or nothing. */
export function argumentOf(names: Names, _file: string, param: { readonly name?: string; readonly rest?: boolean; readonly named?: boolean } | undefined, index: number, from: string, _call: number, site: Call): Value | undefined {
  if (param?.rest && param.named) return site.named ? names.valueOf(from, site.named) : { v: 'object', fields: new Map(), spreads: [] };
  if (param?.rest) return { v: 'list', items: site.args.slice(index).map(one => names.valueOf(from, one)), open: true };
  const keyword = site.named?.k === 'object' && param?.name !== undefined ? site.named.props.find(prop => 'key' in prop && prop.key === param.name) : undefined;
  if (keyword && 'value' in keyword) return names.valueOf(from, keyword.value);
  if (site.args.slice(0, index + 1).some(one => one.k === 'spread')) return unknown('spread arguments');
  const arg = site.args[index];
  if (arg) return names.valueOf(from, arg);
  return site.named?.k === 'object' && site.named.props.some(prop => 'spread' in prop) ? unknown('spread arguments') : UNDEFINED;
}

function joinPath(file: string, relative: string): string {
  const parts = file.split('/').slice(0, -1);
  for (const part of relative.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

export { refOf };
