import type { ClassId, Expr, TypeRef } from '../../model/index.ts';
import { spanOf, textOf } from './reading.ts';
import type { Reading } from './reading.ts';
import { child } from './syntax.ts';
import type { Syntax } from './syntax.ts';
import { lastName } from './types.ts';

interface Said {
  readonly values: readonly Expr[];
  readonly annotation?: Syntax | undefined;
  readonly type?: TypeRef | undefined;
}

/** Notes a class field where one is assigned or declared: a name in a class body, or an attribute of a method's receiver. */
export function recordField(reading: Reading, target: Syntax, to: Expr, said: Said): void {
  if (target.type === 'identifier' && reading.scope.kind === 'class' && reading.cls !== undefined) {
    addField(reading, reading.cls, target, said);
    return;
  }
  if (target.type !== 'attribute' || to.k !== 'member' || to.of.k !== 'this') return;
  const method = reading.functions[to.of.fn]!;
  const name = child(target, 'attribute');
  if (method.owner !== undefined && name !== undefined) addField(reading, method.owner, name, said, method.static);
}

/** Adds to the field of that name, or makes it. A `ClassVar` and an attribute of `cls` belong to the class. */
export function addField(reading: Reading, cls: ClassId, name: Syntax, said: Said, ofClass = false): void {
  const { fields } = reading.classes[cls]!;
  const key = textOf(reading, name);
  const field = fields.get(key) ?? { name: key, values: [], decorators: [], at: spanOf(reading, name) };
  fields.set(key, field);
  field.values.push(...said.values);
  if (said.type !== undefined) field.type ??= said.type;
  if (ofClass || (said.annotation !== undefined && lastName(reading, said.annotation) === 'ClassVar')) field.static = true;
}
