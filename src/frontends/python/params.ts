import type { Expr, FnId, Param, Span, TypeRef } from '../../model/index.ts';
import { assign } from './assignments.ts';
import { readExpr } from './expressions.ts';
import { declare } from './names.ts';
import { firstLineOf, textOf } from './reading.ts';
import type { Reading } from './reading.ts';
import { child } from './syntax.ts';
import type { Syntax } from './syntax.ts';
import { readType } from './types.ts';

/** A parameter as written, its default and annotation already read in the scope around the function. */
export interface WrittenParam {
  readonly target: Syntax;
  readonly stars: 0 | 1 | 2;
  readonly positionalOnly: boolean;
  readonly type?: TypeRef;
  readonly default?: Expr;
  readonly at: Span;
}

/** Reads the parameter list of a `def` or `lambda`. */
export function readParams(reading: Reading, list: Syntax | undefined): WrittenParam[] {
  const kids = list?.kids ?? [];
  const slash = kids.findIndex((kid) => kid.type === 'positional_separator');
  return kids.flatMap((kid, index) => {
    const inner = kid.type === 'typed_parameter' ? kid.kids[0] : (child(kid, 'name') ?? kid);
    if (inner === undefined || kid.type === 'keyword_separator' || kid.type === 'positional_separator') return [];
    const stars = inner.type === 'list_splat_pattern' ? 1 : inner.type === 'dictionary_splat_pattern' ? 2 : 0;
    const target = stars === 0 ? inner : inner.kids[0];
    const value = child(kid, 'value');
    const annotation = child(kid, 'type');
    if (target === undefined) return [];
    return [{
      target,
      stars,
      positionalOnly: index < slash,
      ...(value === undefined ? {} : { default: readExpr(reading, value, 'assigned') }),
      ...(annotation === undefined ? {} : { type: readType(reading, annotation) }),
      at: firstLineOf(reading, kid),
    }];
  });
}

/** Declares the parameters in the function's scope, which is the current one. The receiver of a method is `this` and no parameter. */
export function bindParams(reading: Reading, fn: FnId, written: readonly WrittenParam[], takesSelf: boolean): void {
  const [first] = written;
  const hasSelf = takesSelf && first !== undefined && first.stars === 0 && first.target.type === 'identifier';
  if (hasSelf) reading.scope.names.set(textOf(reading, first.target), { self: fn });
  const rest = hasSelf ? written.slice(1) : written;
  reading.functions[fn]!.params = rest.map((param, index) => bindParam(reading, fn, param, index));
}

function bindParam(reading: Reading, fn: FnId, written: WrittenParam, index: number): Param {
  const input: Expr = { k: 'param', fn, index };
  const value: Expr = written.default === undefined ? input : { k: 'either', of: [input, written.default], op: 'default' };
  const said = {
    ...(written.type === undefined ? {} : { type: written.type }),
    ...(written.default === undefined ? {} : { default: written.default }),
    ...(written.stars === 0 ? {} : { rest: true }),
    ...(written.stars === 1 || written.positionalOnly ? {} : { named: true }),
    decorators: [],
    at: written.at,
  };
  if (written.target.type !== 'identifier') {
    assign(reading, written.target, value, written.at);
    return said;
  }
  const binding = declare(reading, written.target, 'param');
  if (binding === undefined) return said;
  const open = reading.bindings[binding]!;
  open.values.push(value);
  if (written.type !== undefined) open.type = written.type;
  return { name: open.name, binding, ...said };
}
