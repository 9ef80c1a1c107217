import type { TypeParam } from '../../model/index.ts';
import { aliasName } from './declared.ts';
import { declare, openScope } from './names.ts';
import { spanOf, textOf, within } from './reading.ts';
import type { Reading } from './reading.ts';
import { child } from './syntax.ts';
import type { Syntax } from './syntax.ts';
import { lastName, readType, readTypeParams, WRITES_TYPE } from './types.ts';

/**
 * Notes that a module-level `X = Annotated[T, …]` (or `Optional[T]`, `list[T]`, …), or a name annotated `TypeAlias`, names a type.
 * It stays an ordinary assignment as well.
 */
export function noteAlias(reading: Reading, target: Syntax, annotation: Syntax | undefined, right: Syntax): void {
  if (target.type !== 'identifier' || reading.scope !== reading.module) return;
  const declared = annotation !== undefined && lastName(reading, annotation) === 'TypeAlias';
  const base = right.type === 'subscript' ? child(right, 'value') : undefined;
  const written = base !== undefined && WRITES_TYPE.has(lastName(reading, base) ?? '');
  if (declared || written) addAlias(reading, target, right, []);
}

/** Reads `type X[T] = …`. */
export function readAliasStatement(reading: Reading, node: Syntax): void {
  const left = child(node, 'left');
  const right = child(node, 'right');
  if (left === undefined || right === undefined) return;
  const scope = openScope('types', reading.fn, reading.scope);
  const generic = left.type === 'type' ? left.kids[0] : left;
  const params = readTypeParams(reading, scope, generic?.type === 'generic_type' ? generic.kids[1] : undefined);
  declare(reading, aliasName(left), 'type');
  within(reading, scope, () => addAlias(reading, aliasName(left), right, params));
}

function addAlias(reading: Reading, name: Syntax, right: Syntax, typeParams: readonly TypeParam[]): void {
  const type = readType(reading, right);
  const named = reading.scope.kind === 'types' ? reading.scope.parent?.names : reading.scope.names;
  const found = named?.get(textOf(reading, name));
  const binding = found !== undefined && 'binding' in found ? { binding: found.binding } : {};
  reading.types.push({ name: textOf(reading, name), kind: 'alias', typeParams, type, extends: [], ...binding, at: spanOf(reading, name) });
}
