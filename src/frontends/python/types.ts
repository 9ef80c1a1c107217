import type { Expr, TypeParam, TypeRef } from '../../model/index.ts';
import { readExpr } from './expressions.ts';
import { stringParts, stringValue } from './literals.ts';
import { lookup, nameExpr } from './names.ts';
import type { Scope } from './names.ts';
import { textOf, within } from './reading.ts';
import type { Reading } from './reading.ts';
import { child, children } from './syntax.ts';
import type { Syntax } from './syntax.ts';

const UNKNOWN: TypeRef = { t: 'unknown' };
const NONE: TypeRef = { t: 'keyword', name: 'None' };

/** Sequences whose one argument is the type of their elements. */
const SEQUENCES = new Set(['list', 'List', 'Sequence', 'MutableSequence']);
/** Qualifiers that say how a name is used, not what it holds. */
const QUALIFIERS = new Set(['ClassVar', 'Final', 'Required', 'NotRequired', 'ReadOnly', 'InitVar']);

/** Generic names that, subscripted on the right of a module-level assignment, make the left side a type. */
export const WRITES_TYPE: ReadonlySet<string> = new Set([
  ...SEQUENCES, 'Annotated', 'Optional', 'Union', 'Literal', 'Callable', 'tuple', 'Tuple', 'dict', 'Dict', 'set', 'Set', 'type', 'Type',
]);

/**
 * Reads a written type: an annotation, a base's argument, or the text in a quoted annotation. Names of `typing` are told by their last part,
 * however they were imported. Expressions inside `Annotated` are read as code of the function that is being read.
 */
export function readType(reading: Reading, node: Syntax): TypeRef {
  switch (node.type) {
    case 'type':
    case 'parenthesized_expression':
    case 'splat_type':
    case 'list_splat':
    case 'expression_statement':
      return node.kids.length === 1 ? readType(reading, node.kids[0]!) : UNKNOWN;
    case 'none':
      return NONE;
    case 'identifier':
      return readTypeName(reading, textOf(reading, node));
    case 'attribute':
    case 'member_type':
      return { t: 'ref', name: readTypePath(reading, node), args: [] };
    case 'subscript':
    case 'generic_type':
      return readGeneric(reading, node);
    case 'union_type':
      return joinUnion(node.kids.map((kid) => readType(reading, kid)));
    case 'binary_operator':
      return child(node, 'operator')?.type === '|'
        ? joinUnion([child(node, 'left'), child(node, 'right')].map((side) => (side === undefined ? UNKNOWN : readType(reading, side))))
        : UNKNOWN;
    case 'string':
      return readQuoted(reading, node);
    case 'list':
    case 'tuple':
    case 'expression_list':
      return { t: 'tuple', of: node.kids.map((kid) => readType(reading, kid)) };
    case 'call':
      return { t: 'typeof', of: readExpr(reading, node, 'passed') };
    case 'constrained_type':
      return node.kids[0] === undefined ? UNKNOWN : readType(reading, node.kids[0]);
    default:
      return UNKNOWN;
  }
}

/** The last part of a type's or expression's name, its arguments aside: `Optional` of `typing.Optional[X]`. */
export function lastName(reading: Reading, node: Syntax): string | undefined {
  if (node.type === 'identifier') return textOf(reading, node);
  if (node.type === 'attribute') return lastNameOf(reading, child(node, 'attribute'));
  if (node.type === 'member_type') return lastNameOf(reading, node.kids[node.kids.length - 1]);
  if (node.type === 'type' || node.type === 'subscript' || node.type === 'generic_type') return lastNameOf(reading, node.kids[0]);
  return undefined;
}

/** Reads `[T, U: Bound]` behind a class, function or alias name and puts the names in its scope. */
export function readTypeParams(reading: Reading, scope: Scope, list: Syntax | undefined): TypeParam[] {
  const params: TypeParam[] = [];
  for (const kid of list?.kids ?? []) {
    const inner = kid.type === 'type' ? kid.kids[0] : kid;
    const [nameNode, bound] = inner?.type === 'constrained_type' ? inner.kids : [inner];
    if (nameNode === undefined) continue;
    const name = textOf(reading, nameNode).replace(/^\*+/, '');
    scope.names.set(name, { typeVar: name });
    params.push({ name, ...(bound === undefined ? {} : { extends: within(reading, scope, () => readType(reading, bound)) }) });
  }
  return params;
}

function lastNameOf(reading: Reading, node: Syntax | undefined): string | undefined {
  return node === undefined ? undefined : lastName(reading, node);
}

function readTypeName(reading: Reading, name: string): TypeRef {
  const found = lookup(reading, name, true);
  const isModuleVariable = found !== undefined && 'binding' in found && reading.typeVars.has(name) && reading.module.names.get(name) === found;
  if (found !== undefined && ('typeVar' in found || isModuleVariable)) {
    if (isModuleVariable) reading.signature?.add(name);
    return { t: 'var', name };
  }
  return { t: 'ref', name: nameExpr(reading, name), args: [] };
}

/** The name of a type as an expression, without reading it as code. */
function readTypePath(reading: Reading, node: Syntax): Expr {
  if (node.type === 'identifier') return nameExpr(reading, textOf(reading, node));
  const [object, name] = node.kids;
  if (node.type === 'type' && object !== undefined) return readTypePath(reading, object);
  if (object === undefined || name === undefined) return { k: 'unknown', what: node.type, parts: [] };
  return { k: 'member', of: readTypePath(reading, object), name: textOf(reading, name) };
}

function readGeneric(reading: Reading, node: Syntax): TypeRef {
  const base = node.kids[0];
  if (base === undefined) return UNKNOWN;
  const args = (node.type === 'generic_type' ? node.kids.slice(1).flatMap((kid) => kid.kids) : children(node, 'subscript')).map(unwrap);
  const name = lastName(reading, base) ?? '';
  const first = args[0];
  if (first === undefined) return readType(reading, base);
  if (name === 'Annotated') {
    return { t: 'annotated', of: readType(reading, first), by: args.slice(1).map((arg) => readExpr(reading, arg, 'passed')) };
  }
  if (name === 'Literal') return joinUnion(args.map((arg) => readLiteral(reading, arg)));
  const types = args.map((arg) => readType(reading, arg));
  if (name === 'Optional') return joinUnion([types[0]!, NONE]);
  if (name === 'Union') return joinUnion(types);
  if (SEQUENCES.has(name)) return { t: 'array', of: types[0]! };
  if (QUALIFIERS.has(name)) return types[0]!;
  if (name === 'tuple' || name === 'Tuple') return args[1]?.type === 'ellipsis' ? { t: 'array', of: types[0]! } : { t: 'tuple', of: types };
  if (name === 'Callable') return { t: 'fn', params: types[0]!.t === 'tuple' ? types[0]!.of : [], returns: types[1] ?? UNKNOWN };
  return { t: 'ref', name: readTypePath(reading, base), args: types };
}

function unwrap(node: Syntax): Syntax {
  return node.type === 'type' && node.kids.length === 1 ? node.kids[0]! : node;
}

function readLiteral(reading: Reading, node: Syntax): TypeRef {
  if (node.type === 'string') return { t: 'lit', value: stringValue(textOf(reading, node)) };
  if (node.type === 'none') return NONE;
  if (node.type === 'attribute') return readType(reading, node);
  const value = readExpr(reading, node, 'passed');
  return value.k === 'lit' ? { t: 'lit', value: value.value } : UNKNOWN;
}

function joinUnion(types: readonly TypeRef[]): TypeRef {
  const of = types.flatMap((type) => (type.t === 'union' ? type.of : [type]));
  return of.length === 1 ? of[0]! : { t: 'union', of };
}

/** A quoted annotation is the type its text says; offsets stay those of the file. */
function readQuoted(reading: Reading, node: Syntax): TypeRef {
  const text = textOf(reading, node);
  const parts = stringParts(text);
  if (parts.prefix.includes('f') || parts.prefix.includes('b')) return UNKNOWN;
  const written = text.slice(parts.start, parts.end);
  if (/^[A-Za-z_]\w*$/.test(written)) return written === 'None' ? NONE : readTypeName(reading, written);
  if (written.includes('\\') || written.includes('\n')) return UNKNOWN;
  const inner = reading.parsePart(node.start + parts.start, node.start + parts.end);
  return inner === undefined ? UNKNOWN : readType(reading, inner);
}
