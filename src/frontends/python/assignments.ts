import type { BindingId, Expr, Span, TypeRef } from '../../model/index.ts';
import { noteAlias } from './aliases.ts';
import { readExpr, unknownExpr } from './expressions.ts';
import { recordField } from './fields.ts';
import { declare } from './names.ts';
import { firstLineOf, textOf } from './reading.ts';
import type { Reading } from './reading.ts';
import { child } from './syntax.ts';
import type { Syntax } from './syntax.ts';
import { readType } from './types.ts';

/** Reads `a = b = value`, `a: T = value` and `a: T`. The value comes first, then the targets from left to right, as Python does it. */
export function readAssignment(reading: Reading, node: Syntax): void {
  const targets: Syntax[] = [];
  let last = node;
  for (let next: Syntax | undefined = node; next?.type === 'assignment'; next = child(next, 'right')) {
    const left = child(next, 'left');
    if (left !== undefined) targets.push(left);
    last = next;
  }
  const right = child(last, 'right');
  const annotation = child(node, 'type');
  const value = right === undefined ? undefined : readExpr(reading, right, 'assigned');
  const type = annotation === undefined ? undefined : readType(reading, annotation);
  const at = firstLineOf(reading, node);
  for (const target of targets) {
    if (value === undefined) declareOnly(reading, target, annotation, type);
    else assign(reading, target, value, at, annotation, type);
  }
  if (right !== undefined && targets.length === 1) noteAlias(reading, targets[0]!, annotation, right);
}

/** Reads `a += value`; the target's new value depends on the old one. */
export function readAugmented(reading: Reading, node: Syntax): void {
  const left = child(node, 'left');
  const right = child(node, 'right');
  const operator = child(node, 'operator');
  if (left === undefined || right === undefined) return void unknownExpr(reading, node);
  const target = readExpr(reading, left, 'passed');
  const value = readExpr(reading, right, 'assigned');
  const op = operator === undefined ? '+=' : textOf(reading, operator);
  const result: Expr = { k: 'binary', op: op.slice(0, -1), left: target, right: value };
  if (target.k === 'ref') reading.bindings[target.binding]!.values.push(result);
  recordField(reading, left, target, { values: [result] });
  reading.sink.push({ r: 'assign', target, value, at: firstLineOf(reading, node), op });
}

/** Gives a target a value: names, attributes, subscripts, and tuples of them. */
export function assign(reading: Reading, target: Syntax, value: Expr, at: Span, annotation?: Syntax, type?: TypeRef): void {
  const items = itemsOf(target);
  if (items !== undefined) {
    unpack(items, value).forEach(([item, part]) => assign(reading, item, part, at));
    return;
  }
  if (target.type === 'identifier') {
    const binding = declare(reading, target);
    const to = bindName(reading, binding, target, value, at);
    if (type !== undefined && binding !== undefined) reading.bindings[binding]!.type ??= type;
    recordField(reading, target, to, { values: [value], annotation, type });
    return;
  }
  const to = readExpr(reading, target, 'passed');
  recordField(reading, target, to, { values: [value], annotation, type });
  reading.sink.push({ r: 'assign', target: to, value, at });
}

/** Gives a name a value and leaves the assignment in the sink; the receiver of a method keeps its meaning. */
export function bindName(reading: Reading, binding: BindingId | undefined, name: Syntax, value: Expr, at: Span): Expr {
  if (binding === undefined) {
    const target = readExpr(reading, name, 'passed');
    reading.sink.push({ r: 'assign', target, value, at });
    return target;
  }
  const { values } = reading.bindings[binding]!;
  const target: Expr = { k: 'ref', binding };
  const declares = values.length === 0 && reading.bindings[binding]!.fn === reading.fn;
  values.push(value);
  reading.sink.push({ r: 'assign', target, value, at, ...(declares ? { declares: true } : {}) });
  return target;
}

/** Binds the names of a loop target, each turn; gives them in order. Other targets are assigned. */
export function bindLoopTarget(reading: Reading, target: Syntax | undefined, value: Expr): BindingId[] {
  if (target === undefined) return [];
  const items = itemsOf(target);
  if (items !== undefined) return unpack(items, value).flatMap(([item, part]) => bindLoopTarget(reading, item, part));
  const binding = target.type === 'identifier' ? declare(reading, target, 'loop') : undefined;
  if (binding === undefined) {
    assign(reading, target, value, firstLineOf(reading, target));
    return [];
  }
  reading.bindings[binding]!.values.push(value);
  return [binding];
}

/** `name: T` alone. In a class body it makes a field but no name: what follows still sees the outer one. */
function declareOnly(reading: Reading, target: Syntax, annotation?: Syntax, type?: TypeRef): void {
  const isName = target.type === 'identifier' && reading.scope.kind !== 'class';
  const binding = isName ? declare(reading, target) : undefined;
  if (binding !== undefined && type !== undefined) reading.bindings[binding]!.type ??= type;
  const to: Expr = binding === undefined ? readExpr(reading, target, 'passed') : { k: 'ref', binding };
  recordField(reading, target, to, { values: [], annotation, type });
}

function itemsOf(target: Syntax): readonly Syntax[] | undefined {
  switch (target.type) {
    case 'pattern_list':
    case 'tuple_pattern':
    case 'list_pattern':
    case 'tuple':
    case 'list':
    case 'expression_list':
      return target.kids;
    case 'parenthesized_expression':
    case 'as_pattern_target':
      return target.kids.length === 1 ? (itemsOf(target.kids[0]!) ?? target.kids) : undefined;
    default:
      return undefined;
  }
}

/** Spells out unpacking: element-wise from a display of the same length, else by index; what follows `*rest` counts from the end. */
function unpack(items: readonly Syntax[], value: Expr): [Syntax, Expr][] {
  const star = items.findIndex((item) => item.type === 'list_splat_pattern' || item.type === 'list_splat');
  const shown = value.k === 'array' && !value.items.some((item) => item.k === 'spread') ? value.items : undefined;
  if (shown !== undefined && star === -1 && shown.length === items.length) return items.map((item, index) => [item, shown[index]!]);
  return items.map((item, index): [Syntax, Expr] => {
    if (index === star) return [item.kids[0] ?? item, { k: 'rest', of: value, without: [] }];
    const by = star !== -1 && index > star ? index - items.length : index;
    return [item, { k: 'index', of: value, by: { k: 'lit', value: by } }];
  });
}
