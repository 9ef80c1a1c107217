import type { ClassId, Expr, FnDecl, FnId, TypeParam } from '../../model/index.ts';
import { declareNames } from './declared.ts';
import { readDecorators } from './decorators.ts';
import { readExpr, unknownExpr } from './expressions.ts';
import { declare, openScope } from './names.ts';
import type { Scope } from './names.ts';
import { bindParams, readParams } from './params.ts';
import type { WrittenParam } from './params.ts';
import { collect, firstLineOf, spanOf, textOf, within } from './reading.ts';
import type { OpenFn, Reading } from './reading.ts';
import { readStatements } from './statements.ts';
import { child } from './syntax.ts';
import type { Syntax } from './syntax.ts';
import { readType, readTypeParams } from './types.ts';

/** Methods that get their class without being marked. */
const OF_CLASS = new Set(['__new__', '__init_subclass__', '__class_getitem__']);

/** Reads a `def`: decorators, defaults and annotations are code around it; its body is a function of its own. */
export function readFunction(reading: Reading, node: Syntax, decoratorNodes: readonly Syntax[]): void {
  const nameNode = child(node, 'name');
  if (nameNode === undefined) return void unknownExpr(reading, node);
  const { decorators, marks } = readDecorators(reading, decoratorNodes);
  const owner = reading.scope.kind === 'class' ? reading.cls : undefined;
  const written = textOf(reading, nameNode);
  const scope = openScope('types', reading.fn, reading.scope);
  const signature = readSignature(reading, scope, node);
  const isStatic = owner !== undefined && (marks.has('staticmethod') || marks.has('classmethod') || OF_CLASS.has(written));

  const fn = addFunction(reading, {
    name: owner !== undefined && written === '__init__' ? 'constructor' : written,
    kind: owner === undefined ? 'function' : kindOf(written, marks),
    ...(node.kids.some((kid) => kid.type === 'async') ? { async: true } : {}),
    ...(signature.returns === undefined ? {} : { returns: signature.returns }),
    ...(signature.typeParams.length === 0 ? {} : { typeParams: signature.typeParams }),
    decorators,
    ...(owner === undefined ? {} : { owner }),
    ...(isStatic ? { static: true } : {}),
    at: spanOf(reading, nameNode),
    whole: spanOf(reading, node),
  });
  const takesSelf = owner !== undefined && !marks.has('staticmethod');
  readBody(reading, fn, scope, signature.params, takesSelf, owner, child(node, 'body'));

  // The stubs of an overloaded function say nothing about what runs.
  const binding = declare(reading, nameNode, 'function');
  if (marks.has('overload')) return;
  if (binding !== undefined) reading.bindings[binding]!.values.push({ k: 'fn', fn });
  if (owner !== undefined && !marks.has('deleter')) {
    reading.classes[owner]!.methods.push({ name: reading.functions[fn]!.name, fn, ...(isStatic ? { static: true } : {}) });
    if (marks.has('abstractmethod') || marks.has('abstractproperty')) reading.classes[owner]!.abstract = true;
  }
}

/** Reads a `lambda`; its body is one returned expression, and `this` is that of the method around it. */
export function readLambda(reading: Reading, node: Syntax): Expr {
  const known = reading.seen.get(node);
  if (known !== undefined) return known;
  const list = child(node, 'parameters');
  const body = child(node, 'body');
  const params = readParams(reading, list);
  const end = list?.end ?? node.start + 'lambda'.length;
  const at = reading.lines.firstLine(node.start, end);
  const fn = addFunction(reading, { name: '', kind: 'arrow', decorators: [], at, whole: spanOf(reading, node) });
  inFunction(reading, fn, reading.scope, () => {
    bindParams(reading, fn, params, false);
    if (body === undefined) return;
    declareNames(reading, reading.scope, { ...node, kids: [body] });
    const value = readExpr(reading, body, 'returned');
    reading.sink.push({ r: 'exit', exit: 'return', value, at: firstLineOf(reading, body) });
  });
  const result: Expr = { k: 'fn', fn };
  reading.seen.set(node, result);
  return result;
}

/** Adds a function and leaves it in the sink, where it is created. */
function addFunction(reading: Reading, said: Omit<FnDecl, 'body' | 'params' | 'parent'>): FnId {
  const fn = reading.functions.length;
  const open: OpenFn = { ...said, params: [], parent: reading.fn, body: [] };
  reading.functions.push(open);
  reading.sink.push({ r: 'fn', fn });
  return fn;
}

function readBody(
  reading: Reading, fn: FnId, scope: Scope, params: readonly WrittenParam[], takesSelf: boolean, owner: ClassId | undefined, body: Syntax | undefined,
): void {
  const outer = reading.method;
  if (owner !== undefined) reading.method = fn;
  inFunction(reading, fn, scope, () => {
    bindParams(reading, fn, params, takesSelf);
    if (body === undefined) return;
    declareNames(reading, reading.scope, body);
    readStatements(reading, body.kids);
  });
  reading.method = outer;
}

/** Runs `read` inside a function: its own scope, its own sink, no class body around. */
function inFunction(reading: Reading, fn: FnId, around: Scope, read: () => void): void {
  const outer = { fn: reading.fn, cls: reading.cls };
  reading.fn = fn;
  reading.cls = undefined;
  reading.functions[fn]!.body = collect(reading, () => within(reading, openScope('function', fn, around), read));
  reading.fn = outer.fn;
  reading.cls = outer.cls;
}

function readSignature(reading: Reading, scope: Scope, node: Syntax) {
  const outer = reading.signature;
  const met = new Set<string>();
  reading.signature = met;
  const result = within(reading, scope, () => {
    const written = readTypeParams(reading, scope, child(node, 'type_parameters'));
    const params = readParams(reading, child(node, 'parameters'));
    const returned = child(node, 'return_type');
    return { written, params, returns: returned === undefined ? undefined : readType(reading, returned) };
  });
  reading.signature = outer;
  const typeParams: TypeParam[] = [...result.written, ...variables(reading, met)];
  return { params: result.params, returns: result.returns, typeParams };
}

/** Type parameters of a signature that uses `TypeVar`s of this file. */
export function variables(reading: Reading, names: Iterable<string>): TypeParam[] {
  return [...names].map((name) => {
    const bound = reading.typeVars.get(name);
    return { name, ...(bound === undefined ? {} : { extends: readType(reading, bound) }) };
  });
}

function kindOf(name: string, marks: ReadonlySet<string>): FnDecl['kind'] {
  if (name === '__init__') return 'constructor';
  if (marks.has('property') || marks.has('cached_property') || marks.has('abstractproperty')) return 'getter';
  return marks.has('setter') ? 'setter' : 'method';
}
