import type { ClassBase, ClassId, Expr, TypeParam } from '../../model/index.ts';
import { readKeyword } from './calls.ts';
import { readDecorators } from './decorators.ts';
import { readExpr } from './expressions.ts';
import { addField } from './fields.ts';
import { variables } from './functions.ts';
import { declare, openScope } from './names.ts';
import type { Scope } from './names.ts';
import { spanOf, textOf, within } from './reading.ts';
import type { Reading } from './reading.ts';
import { readStatements } from './statements.ts';
import { child, children } from './syntax.ts';
import type { Syntax } from './syntax.ts';
import { lastName, readType, readTypeParams } from './types.ts';

/** Bases whose arguments declare the type parameters of a class. */
const DECLARES_PARAMS = new Set(['Generic', 'Protocol']);

/** Reads a class. Its body runs in the function around it, so its calls stand there; its names are seen by that body only. */
export function readClass(reading: Reading, node: Syntax, decoratorNodes: readonly Syntax[]): void {
  const nameNode = child(node, 'name');
  if (nameNode === undefined) return;
  const { decorators } = readDecorators(reading, decoratorNodes);
  const outerScope = reading.scope;
  const outerClass = reading.cls;
  const around = openScope('types', reading.fn, reading.scope);
  const id = reading.classes.length;
  reading.classes.push({
    name: textOf(reading, nameNode), fn: reading.fn, bases: [], implements: [], typeParams: [], decorators,
    fields: new Map(), methods: [], at: spanOf(reading, nameNode), whole: spanOf(reading, node),
  });
  const open = reading.classes[id]!;
  within(reading, around, () => {
    open.typeParams = readClassParams(reading, around, node);
    open.bases = readBases(reading, child(node, 'superclasses'));
  });

  const value: Expr = { k: 'class', class: id };
  const binding = declare(reading, nameNode, 'class');
  if (binding !== undefined) reading.bindings[binding]!.values.push(value);
  if (outerScope.kind === 'class' && outerClass !== undefined) addField(reading, outerClass, nameNode, { values: [value] });
  readMembers(reading, id, around, child(node, 'body'));
}

function readMembers(reading: Reading, id: ClassId, around: Scope, body: Syntax | undefined): void {
  const outer = reading.cls;
  reading.cls = id;
  within(reading, openScope('class', reading.fn, around), () => readStatements(reading, body?.kids ?? []));
  reading.cls = outer;
}

/** `class A[T]`, `class A(Generic[T])`, or the `TypeVar`s of this file that stand in the bases' arguments. */
function readClassParams(reading: Reading, scope: Scope, node: Syntax): TypeParam[] {
  const written = readTypeParams(reading, scope, child(node, 'type_parameters'));
  if (written.length > 0) return written;
  const generics = (child(node, 'superclasses')?.kids ?? []).filter((kid) => kid.type === 'subscript');
  const declaring = generics.filter((base) => DECLARES_PARAMS.has(lastName(reading, base) ?? ''));
  const isDeclared = declaring.length > 0;
  const names = (isDeclared ? declaring : generics)
    .flatMap((base) => children(base, 'subscript'))
    .flatMap((argument) => typeNames(reading, argument))
    .filter((name) => isDeclared || reading.typeVars.has(name));
  const params = variables(reading, new Set(names));
  for (const { name } of params) scope.names.set(name, { typeVar: name });
  return params;
}

function typeNames(reading: Reading, node: Syntax): string[] {
  return node.type === 'identifier' ? [textOf(reading, node)] : node.kids.flatMap((kid) => typeNames(reading, kid));
}

/** Bases in order; keyword arguments (`table=True`, `metaclass=M`) go with the first, or with the implied `object`. */
function readBases(reading: Reading, list: Syntax | undefined): ClassBase[] {
  const bases: ClassBase[] = [];
  const named: Record<string, Expr> = {};
  for (const kid of list?.kids ?? []) {
    if (kid.type === 'keyword_argument' || kid.type === 'dictionary_splat') {
      const keyword = readKeyword(reading, kid);
      if ('key' in keyword) named[keyword.key] = keyword.value;
    } else bases.push(readBase(reading, kid));
  }
  if (Object.keys(named).length === 0) return bases;
  const [first = { expr: { k: 'global', name: 'object' }, args: [] } satisfies ClassBase, ...rest] = bases;
  return [{ ...first, named }, ...rest];
}

function readBase(reading: Reading, node: Syntax): ClassBase {
  const object = node.type === 'subscript' ? child(node, 'value') : undefined;
  if (object === undefined) return { expr: readExpr(reading, node, 'passed'), args: [] };
  return { expr: readExpr(reading, object, 'passed'), args: children(node, 'subscript').map((argument) => readType(reading, argument)) };
}
