import type { Call, Expr, Prop, Span, TypeRef } from '../../model/index.ts';
import { readExpr, unknownExpr } from './expressions.ts';
import type { Use } from './expressions.ts';
import { lookup } from './names.ts';
import { firstLineOf, spanOf, textOf } from './reading.ts';
import type { Reading } from './reading.ts';
import { child, children } from './syntax.ts';
import type { Syntax } from './syntax.ts';
import { readType } from './types.ts';

/** Reads a call; positional arguments are `args`, keyword arguments one object in `named`. */
export function readCall(reading: Reading, node: Syntax, use: Use, kind?: Call['kind']): Expr {
  const known = reading.seen.get(node);
  if (known !== undefined) return known;
  const calleeNode = child(node, 'function');
  const list = child(node, 'arguments');
  if (calleeNode === undefined || list === undefined) return unknownExpr(reading, node);
  if (isSuper(reading, calleeNode)) {
    readArguments(reading, list);
    return { k: 'super', fn: reading.method! };
  }

  const { callee, typeArgs } = readCallee(reading, calleeNode);
  const { args, props } = readArguments(reading, list);
  const call = reading.calls.length;
  reading.calls.push({
    fn: reading.fn,
    callee,
    args,
    ...(props.length === 0 ? {} : { named: { k: 'object', props, at: spanOf(reading, list) } }),
    ...(typeArgs === undefined ? {} : { typeArgs }),
    ...(kind === undefined ? {} : { kind }),
    use,
    at: calleeSpan(reading, calleeNode),
    whole: spanOf(reading, node),
  });
  reading.sink.push({ r: 'call', call });
  const result: Expr = { k: 'call', call };
  reading.seen.set(node, result);
  return result;
}

/** Splits arguments in evaluation order; shared with the base list of a class. */
export function readArguments(reading: Reading, list: Syntax): { args: Expr[]; props: Prop[] } {
  if (list.type !== 'argument_list') return { args: [readExpr(reading, list, 'passed')], props: [] };
  const args: Expr[] = [];
  const props: Prop[] = [];
  for (const kid of list.kids) {
    if (kid.type === 'keyword_argument' || kid.type === 'dictionary_splat') props.push(readKeyword(reading, kid));
    else args.push(readExpr(reading, kid, 'passed'));
  }
  return { args, props };
}

/** `name=value` or `**rest`. */
export function readKeyword(reading: Reading, node: Syntax): Prop {
  const name = child(node, 'name');
  const value = child(node, 'value');
  if (name === undefined || value === undefined) {
    return { spread: node.kids[0] === undefined ? unknownExpr(reading, node) : readExpr(reading, node.kids[0], 'passed') };
  }
  return { key: textOf(reading, name), value: readExpr(reading, value, 'passed'), at: firstLineOf(reading, node) };
}

/** `super().__init__(…)` calls the constructor of the base, `Repository[User](…)` constructs with type arguments. */
function readCallee(reading: Reading, node: Syntax): { callee: Expr; typeArgs?: TypeRef[] } {
  const object = node.type === 'subscript' ? child(node, 'value') : undefined;
  if (object !== undefined && namesClass(reading, object)) {
    const typeArgs = children(node, 'subscript').map((argument) => readType(reading, argument));
    return { callee: readExpr(reading, object, 'chained'), typeArgs };
  }
  const callee = readExpr(reading, node, 'chained');
  if (callee.k === 'member' && callee.of.k === 'super' && callee.name === '__init__') return { callee: callee.of };
  return { callee };
}

/** By the naming convention for classes: `Page`, not `HANDLERS` or `handlers`. */
function namesClass(reading: Reading, node: Syntax): boolean {
  const name = node.type === 'attribute' ? child(node, 'attribute') : node.type === 'identifier' ? node : undefined;
  return name !== undefined && /^_*[A-Z].*[a-z]/.test(textOf(reading, name));
}

function isSuper(reading: Reading, callee: Syntax): boolean {
  return callee.type === 'identifier' && reading.method !== undefined && textOf(reading, callee) === 'super' && lookup(reading, 'super') === undefined;
}

/** From the receiver's start, if it stands on the line of the last name, through that name. */
function calleeSpan(reading: Reading, callee: Syntax): Span {
  const last = callee.type === 'attribute' ? child(callee, 'attribute') : undefined;
  if (last === undefined) return firstLineOf(reading, callee);
  const sameLine = reading.lines.line(callee.start) === reading.lines.line(last.start);
  return reading.lines.span(sameLine ? callee.start : last.start, last.end);
}
