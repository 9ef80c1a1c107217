import { beforeAll, describe, expect, it } from 'vitest';
import { preparePython, readPython } from '../src/frontends/python/index.ts';
import type { PythonReader } from '../src/frontends/python/index.ts';
import type { Unit } from '../src/model/index.ts';
import { showBody, showExpr, showType } from './support/show-unit.ts';

let reader: PythonReader;
beforeAll(async () => {
  reader = await preparePython();
});

const read = (text: string): Unit => readPython(reader, text);

/** The body of a function, by default of the module. */
function body(text: string, name = ''): string[] {
  const unit = read(text);
  expect(unit.problems).toEqual([]);
  return showBody(unit, unit.functions.find((fn) => fn.name === name)!.body);
}

/** All values of the last binding of a name. */
function values(text: string, name: string): string[] {
  const unit = read(text);
  return unit.bindings.findLast((binding) => binding.name === name)!.values.map((value) => showExpr(unit, value));
}

const typeOf = (text: string): string => {
  const unit = read(`x: ${text}\n`);
  return showType(unit, unit.bindings.find((binding) => binding.name === 'x')!.type);
};

describe('imports and exports', () => {
  const said = (text: string) => read(text).imports.map(({ at: _, binding, ...rest }) => ({ ...rest, bound: binding !== undefined }));

  it('binds the top package of a dotted import and loads the whole path', () => {
    expect(said('import a.b, c.d as e')).toEqual([
      { specifier: 'a', imported: '*', bound: true }, { specifier: 'a.b', imported: '*', bound: false }, { specifier: 'c.d', imported: '*', bound: true },
    ]);
  });

  it('keeps the leading dots of relative imports', () => {
    expect(said('from . import x\nfrom .models import User as U\nfrom ..db import (a,\n  b)').map(({ specifier, imported }) => `${specifier} ${imported}`))
      .toEqual(['. x', '.models User', '..db a', '..db b']);
  });

  it('marks imports for type checkers and imports in functions', () => {
    expect(said('if typing.TYPE_CHECKING:\n  from a import B\nelse:\n  B = object\ndef f():\n  import c\n')).toEqual([
      { specifier: 'a', imported: 'B', bound: true, typeOnly: true }, { specifier: 'c', imported: '*', bound: true, dynamic: true },
    ]);
  });

  it('exports every module-level name: re-exports, values, stars', () => {
    const unit = read('from a import b as c\nfrom d import *\nx = 1\ndef f():\n  y = 2\ntry:\n  import j\nexcept ImportError:\n  j = None\n');
    expect(unit.exports.map((one) => `${one.name} ${one.from ?? showExpr(unit, one.expr!)} ${one.imported ?? ''}`))
      .toEqual(['* d *', 'c a b', 'x x ', 'f f ', 'j j ']);
    expect(unit.bindings.find((one) => one.name === 'j')).toMatchObject({ kind: 'import', values: [{ k: 'lit', value: null }] });
  });
});

describe('names', () => {
  it('makes a name assigned anywhere in a function local to all of it', () => {
    expect(body('x = 1\ndef f():\n  use(x)\n  x = 2\n', 'f')).toEqual(['call ~use(x) [discarded]', 'let x = 2']);
    expect(read('x = 1\ndef f():\n  use(x)\n  x = 2\n').bindings.map((one) => `${one.name}@${one.fn}`)).toEqual(['x@0', 'f@0', 'x@1']);
  });

  it('follows global and nonlocal', () => {
    const unit = read('def f():\n  global G\n  G = 1\n  n = 0\n  def g():\n    nonlocal n\n    n = 2\n');
    expect(unit.bindings.map((one) => `${one.name}@${one.fn} ${one.values.length}`)).toEqual(['f@0 1', 'G@0 1', 'n@1 2', 'g@1 1']);
    expect(unit.exports.map((one) => one.name)).toEqual(['f', 'G']);
  });

  it('hides class names from methods, and comprehension names from what is around', () => {
    expect(body('class A:\n  n = 1\n  m = n\n  def f(self):\n    return n\n', 'f')).toEqual(['return ~n']);
    expect(values('class A:\n  n = 1\n  m = n\n', 'm')).toEqual(['n']);
    expect(body('[x for x in y]\nprint(x)\n')).toEqual(['comprehension x in ~y', 'call ~print(~x) [discarded]']);
  });

  it('lets a class body see the outer name until its own is assigned', () => {
    const unit = read('from datetime import date\nclass A:\n  date: date\n  other: date = None\n');
    expect(unit.classes[0]!.fields.map((field) => showType(unit, field.type))).toEqual(['date', 'date']);
    expect(unit.bindings.map((one) => `${one.name} ${one.kind}`)).toEqual(['date import', 'A class', 'other const']);
  });

  it('gives a module-level name of later code to earlier functions', () => {
    expect(body('def f():\n  return later()\ndef later(): pass\n', 'f')).toEqual(['call later() [returned]', 'return later()']);
  });

  it('tells names assigned once from others', () => {
    expect(read('a = 1\nb = 1\nb = 2\nc = 1\nc += 1\n').bindings.map((one) => one.kind)).toEqual(['const', 'let', 'let']);
  });
});

describe('functions and classes', () => {
  it('takes self and cls out of the parameters; a static method keeps all', () => {
    const unit = read('class A:\n  def __init__(self, a, /, b=1, *c, d, **e): pass\n  @classmethod\n  def k(cls, x): return cls(x)\n  @staticmethod\n  def s(x, y): pass\n');
    expect(unit.functions.map((fn) => `${fn.kind} ${fn.name} ${fn.static ?? ''}`)).toEqual(['module  ', 'constructor constructor ', 'method k true', 'method s true']);
    expect(unit.functions[1]!.params.map(({ name, rest, named }) => ({ name, rest, named }))).toEqual([
      { name: 'a' }, { name: 'b', named: true }, { name: 'c', rest: true }, { name: 'd', named: true }, { name: 'e', rest: true, named: true },
    ]);
    expect(showBody(unit, unit.functions[2]!.body)).toEqual(['call this(x) [returned]', 'return this(x)']);
    expect(unit.functions[3]!.params.map((param) => param.name)).toEqual(['x', 'y']);
  });

  it('gives a parameter its input or its default', () => {
    expect(values('def f(a, b=make()): pass\n', 'b')).toEqual(['(param1 default ~make())']);
    expect(body('def f(a, b=make()): pass\n')).toEqual(['call ~make() [assigned]', 'fn f']);
  });

  it('reads bases, their type arguments and keywords', () => {
    const unit = read('class User(Base[int, "Key"], mixins.M, table=True): pass\n');
    expect(unit.classes[0]!.bases.map((base) => `${showExpr(unit, base.expr)} ${base.args.map((arg) => showType(unit, arg)).join()} ${Object.keys(base.named ?? {}).join()}`))
      .toEqual(['~Base ~int,~Key table', '~mixins.M  ']);
  });

  it('reads fields of the class body and of self', () => {
    const unit = read('class A:\n  id: Mapped[int] = col(pk=True)\n  n: ClassVar[int] = 0\n  def __init__(self, db: Db):\n    self.db = db\n    self.x: int = 1\n  def f(self):\n    def g():\n      self.db = None\n');
    expect(unit.classes[0]!.fields.map((field) => `${field.name}: ${showType(unit, field.type)} = ${field.values.map((value) => showExpr(unit, value)).join(' / ')}${field.static ? ' static' : ''}`))
      .toEqual(['id: ~Mapped<~int> = ~col(pk=true)', 'n: ~int = 0 static', 'db: none = db / null', 'x: ~int = 1']);
  });

  it('tells getters and setters, and leaves overload stubs out', () => {
    const unit = read('class A:\n  @property\n  def x(self): return 1\n  @x.setter\n  def x(self, v): pass\n  @overload\n  def y(self): ...\n  def y(self, a=1): pass\n  @abstractmethod\n  def z(self): ...\n');
    expect(unit.classes[0]!.methods.map(({ name, fn }) => `${name} ${unit.functions[fn]!.kind}`)).toEqual(['x getter', 'x setter', 'y method', 'z method']);
    expect(unit.classes[0]!.abstract).toBe(true);
  });

  it('keeps decorators as expressions; called ones are calls around the function', () => {
    const unit = read('@app.get("/x", status=201)\n@cached\nasync def f(): yield 1\n');
    expect(unit.functions[1]!.decorators.map((one) => showExpr(unit, one))).toEqual(['~app.get("/x", status=201)', '~cached']);
    expect(unit.functions[1]).toMatchObject({ async: true, generator: true });
    expect(unit.calls[0]).toMatchObject({ kind: 'decorator', use: 'discarded', fn: 0, at: [1, 2, 1, 9], whole: [1, 2, 1, 27] });
  });

  it('sees self and super through nested functions', () => {
    expect(body('class A(B):\n  def __init__(self, x):\n    super().__init__(x)\n    self.k = lambda v: self.f(v)\n', 'constructor'))
      .toEqual(['call super(x) [discarded]', 'fn ', 'this.k = fn:']);
    expect(body('class A(B):\n  def f(self):\n    def g(): return super(A, self).f()\n', 'g')).toEqual(['call super.f() [returned]', 'return super.f()']);
  });

  it('reads type parameters, old and new', () => {
    const unit = read('T = TypeVar("T", bound=Base)\nclass R(Generic[T]):\n  def get(self) -> T: ...\nclass S[K: int](R[K]): pass\ndef f(x: T) -> list[T]: ...\n');
    expect(unit.classes.map((one) => one.typeParams.map((param) => `${param.name}: ${showType(unit, param.extends)}`))).toEqual([['T: ~Base'], ['K: ~int']]);
    expect(unit.functions.slice(1).map((fn) => `${showType(unit, fn.returns)} ${fn.typeParams?.map((param) => param.name).join() ?? ''}`)).toEqual(["'T ", "'T[] T"]);
  });
});

describe('types', () => {
  it.each([
    ['Optional[User]', '~User | None'],
    ['int | None', '~int | None'],
    ['typing.Union[A, "B", None]', '~A | ~B | None'],
    ['list["User"]', '~User[]'],
    ['dict[str, List[int]]', '~dict<~str, ~int[]>'],
    ['tuple[int, ...]', '~int[]'],
    ['tuple[int, str]', '[~int, ~str]'],
    ['Callable[[int], Awaitable[str]]', '(~int) => ~Awaitable<~str>'],
    ['Literal["a", -1]', '"a" | -1'],
    ['models.User', '~models.User'],
    ['"Repository[models.User] | None"', '~Repository<~models.User> | None'],
    ['Annotated[Session, Depends(get_db), 1]', '~Session @ ~Depends(~get_db), 1'],
    ['conint(gt=0)', 'typeof ~conint(gt=0)'],
  ])('reads %s', (written, expected) => {
    expect(typeOf(written)).toBe(expected);
  });

  it('reads the calls in annotations once, in the function of the definition', () => {
    const unit = read('Db = Annotated[Session, Depends(get_db)]\ndef f(a: Db, b: Annotated[int, Path(gt=0)]): pass\n');
    expect(unit.calls.map((call) => call.fn)).toEqual([0, 0]);
    expect(unit.types.map((one) => `${one.kind} ${one.name} ${showType(unit, one.type)}`)).toEqual(['alias Db ~Session @ ~Depends(~get_db)']);
  });
});

describe('expressions', () => {
  it.each([
    ['f(*a, b, k=1, **c)', '~f(*~a, ~b, k=1, **~c)'],
    ['f"a{x!r:>{w()}}{{b}}" "c"', '`a${~x}{b}c`'],
    ['"a" "b\\n" r"\\n"', '"ab\\n\\\\n"'],
    ['d["k"]', '~d["k"]'],
    ['d[1, x]', '~d[[1, ~x]]'],
    ['d[1:n]', 'slice<~d, 1, ~n>'],
    ['{"a": 1, k: 2, **r}', '{a: 1, [~k]: 2, **~r}'],
    ['[1, *xs, (2, None)]', '[1, *~xs, [2, null]]'],
    ['[*a.b()]', '[*~a.b()]'],
    ['a and b and c or d', '((~a && ~b && ~c) || ~d)'],
    ['a if t else b', '(~t ? ~a : ~b)'],
    ['not a is None', '!(~a === null)'],
    ['1 < a <= 0x10', '((1 < ~a) && (~a <= 16))'],
    ['a not in -1_000', '(~a not in -1000)'],
    ['{u.id: u for u in us}', '<{[u.id]: u} over ~us>'],
    ['[y for x in xs for y in x.ys]', '<y over x.ys>'],
    ['Page[User](items=[])', '~Page(items=[])'],
    ['HANDLERS[k]()', '~HANDLERS[~k]()'],
  ])('reads %s', (written, expected) => {
    expect(values(`v = ${written}\n`, 'v')).toEqual([expected]);
  });
});

describe('bodies', () => {
  it('says what happens to each result', () => {
    expect(body('async def f():\n  a()\n  x = b()\n  await c()\n  d().e()\n  g(h())\n  if i(): return j()\n', 'f')).toEqual([
      'call ~a() [discarded]', 'call ~b() [assigned]', 'let x = ~b()', 'call ~c() [awaited]', 'await ~c()', 'call ~d() [chained]', 'call ~d().e() [discarded]',
      'call ~h() [passed]', 'call ~g(~h()) [discarded]', 'call ~i() [tested]', 'if ~i()', ' arm', '  call ~j() [returned]', '  return ~j()',
    ]);
  });

  it('unpacks tuples', () => {
    expect(body('a, *b, c = f()\n(d, o.e), g[0] = p, 1\nx = y = 2\n')).toEqual([
      'call ~f() [assigned]', 'let a = ~f()[0]', 'let b = rest(~f())', 'let c = ~f()[-1]', 'let d = ~p[0]', '~o.e = ~p[1]', '~g[0] = 1', 'let x = 2', 'let y = 2',
    ]);
  });

  it('reads augmented assignments and the walrus', () => {
    expect(body('n = 0\nn += f()\nif (m := g()) is None: pass\n')).toEqual([
      'let n = 0', 'call ~f() [assigned]', 'n += ~f()', 'call ~g() [assigned]', 'let m = ~g()', 'if (m === null)', ' arm',
    ]);
    expect(values('n = 0\nn += f()\n', 'n')).toEqual(['0', '(n + ~f())']);
  });

  it('puts the right side of logic under the condition that lets it run', () => {
    expect(body('a() or b() and c\n')).toEqual(['call ~a() [tested]', 'logical !~a()', ' arm', '  call ~b() [tested]']);
    expect(body('x = f() if t else g()\n').slice(0, 5)).toEqual(['ternary ~t', ' arm', '  call ~f() [assigned]', ' arm', '  call ~g() [assigned]']);
  });

  it('nests elif in the else arm', () => {
    expect(body('if a: b\nelif c(): d()\nelse: e()\n')).toEqual([
      'if ~a', ' arm', ' arm', '  call ~c() [tested]', '  if ~c()', '   arm', '    call ~d() [discarded]', '   arm', '    call ~e() [discarded]',
    ]);
  });

  it('reads loops, with what runs once and what runs each turn', () => {
    expect(body('for k, v in q():\n  if v: break\n  f(k)\nelse:\n  raise E\n')).toEqual([
      'for-of k, v in ~q()', ' head', '  call ~q() [passed]', '  if v', '   arm', '    break', '  call ~f(k) [discarded]', 'if no break<>', ' arm', '  throw ~E',
    ]);
    expect(body('while f(): continue\n')).toEqual(['while  ~f()', '  call ~f() [tested]', '  continue']);
    expect(body('async def f():\n  async for x in y: z(x)\n', 'f')).toEqual(['for-await x in ~y', '  call ~z(x) [discarded]']);
  });

  it('reads comprehensions as loops around their element', () => {
    expect(body('v = [f(y) for x in g() if h(x) for y in x]\n')).toEqual([
      'comprehension x in ~g()', ' head', '  call ~g() [passed]', '  call ~h(x) [tested]', '  if ~h(x)', '   arm',
      '    comprehension y in x', '      call ~f(y) [passed]', 'let v = <~f(y) over x>',
    ]);
  });

  it('reads try with its handlers', () => {
    expect(body('try: f()\nexcept (A, b.C) as e: raise D(e) from e\nexcept: pass\nelse: g()\nfinally: h()\n')).toEqual([
      'try', '  call ~f() [discarded]', '  call ~g() [discarded]', ' except ~A, ~b.C as e', '  call ~D(e) [passed]', '  throw ~D(e)', ' except', ' finally', '  call ~h() [discarded]',
    ]);
    expect(values('try: f()\nexcept A as e: pass\n', 'e')).toEqual(['caught']);
  });

  it('nests the items of with', () => {
    expect(body('async def f():\n  async with a() as s, b as (c, d):\n    s.go()\n', 'f')).toEqual([
      'call ~a() [chained]', 'async with ~a() as s', '  async with ~b', '    let c = ~b.__aenter__[0]', '    let d = ~b.__aenter__[1]', '    call s.go() [discarded]',
    ]);
    expect(values('with (open(p) as f): pass\n', 'f')).toEqual(['~open(~p).__enter__']);
  });

  it('reads match with patterns, captures and guards', () => {
    expect(body('match c:\n  case "a" | None: f()\n  case P(x=n) if n: g()\n  case {"k": v}: v()\n  case _: h()\n')).toEqual([
      'switch ~c', ' arm "a" | null', '  call ~f() [discarded]', ' arm ~P', '  let n = ~c.x', '  if n', '   arm', '    call ~g() [discarded]',
      ' arm pattern<"k">', '  let v = ~c["k"]', '  call v() [discarded]', ' arm', '  call ~h() [discarded]',
    ]);
  });

  it('reads assert as a test that throws, and yields', () => {
    expect(body('assert a(), b()\n')).toEqual(['call ~a() [tested]', 'if !~a()', ' arm', '  call ~b() [passed]', '  throw ~AssertionError']);
    expect(body('def f():\n  x = yield 1\n  yield from g()\n', 'f')).toEqual(['yield 1', 'let x = yield<1>', 'call ~g() [passed]', 'yield *~g()']);
  });

  it('reads an assignment to an attribute of type(…)', () => {
    expect(body('type(o).x = 1\n')).toEqual(['call ~type(~o) [chained]', '~type(~o).x = 1']);
  });
});
