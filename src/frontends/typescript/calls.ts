import type * as es from 'oxc-parser';
import type { Call, CallId, Expr, Span, TypeRef } from '../../model/index.ts';
import { readExpression } from './expressions.ts';
import { NONE, literalText, type Ranged, type Reader, type Writable } from './reader.ts';
import { readRequire } from './imports.ts';
import { typeArguments } from './types.ts';
import { readItems, readTemplate } from './literals.ts';

/** What happens to a value; see `Call.use`. */
export type Use = Call['use'];

export interface CallParts {
  readonly callee: Expr;
  readonly args: readonly Expr[];
  readonly typeArgs?: readonly TypeRef[];
  readonly kind?: NonNullable<Call['kind']>;
  readonly optional?: boolean;
  readonly use: Use;
  readonly at: Span;
  readonly whole: Span;
}

/** Records a call where it happens and gives its value. */
export function emitCall(r: Reader, parts: CallParts): Expr {
  const { callee, args, typeArgs, kind, optional, use, at, whole } = parts;
  const call: Writable<Call> = { fn: r.fn, callee, args, use, at, whole };
  if (typeArgs !== undefined && typeArgs.length > 0) call.typeArgs = typeArgs;
  if (kind !== undefined) call.kind = kind;
  if (optional === true) call.optional = true;
  const id: CallId = r.calls.length;
  r.calls.push(call);
  r.nodes.push({ r: 'call', call: id });
  return { k: 'call', call: id };
}

export function readCall(r: Reader, node: es.CallExpression, use: Use): Expr {
  const { callee } = node;
  const required = requiredModule(r, node);
  if (required !== undefined) return readRequire(r, required, node);
  const target = readExpression(r, callee, 'chained');
  const args = readItems(r, node.arguments);
  const optional = node.optional || (callee.type === 'MemberExpression' && callee.optional);
  return emitCall(r, { callee: target, args, typeArgs: typeArguments(r, node.typeArguments), optional, use, at: calleeSpan(r, callee), whole: r.at(node) });
}

/** The specifier of `require('x')`, where `require` is nobody's own. */
export function requiredModule(r: Reader, node: es.CallExpression): string | undefined {
  if (node.callee.type !== 'Identifier' || node.callee.name !== 'require' || node.arguments.length !== 1) return undefined;
  const argument = node.arguments[0]!;
  const specifier = argument.type === 'SpreadElement' ? undefined : literalText(argument);
  return specifier !== undefined && r.isGlobal('require') ? specifier : undefined;
}

export function readNew(r: Reader, node: es.NewExpression, use: Use): Expr {
  const callee = readExpression(r, node.callee, 'chained');
  const args = readItems(r, node.arguments);
  const at = r.lines.oneLine(node.start, node.callee.end);
  return emitCall(r, { callee, args, typeArgs: typeArguments(r, node.typeArguments), kind: 'new', use, at, whole: r.at(node) });
}

export function readTagged(r: Reader, node: es.TaggedTemplateExpression, use: Use): Expr {
  const callee = readExpression(r, node.tag, 'chained');
  const template = readTemplate(r, node.quasi);
  const typeArgs = typeArguments(r, node.typeArguments);
  return emitCall(r, { callee, args: [template], typeArgs, kind: 'tagged', use, at: calleeSpan(r, node.tag), whole: r.at(node) });
}

/** Decorators in the order written: calls are calls of kind `decorator`, bare names stay names. */
export function readDecorators(r: Reader, decorators: readonly es.Decorator[] | undefined): readonly Expr[] {
  if (!decorators || decorators.length === 0) return NONE;
  return decorators.map(({ expression }) => {
    if (expression.type !== 'CallExpression') return readExpression(r, expression, 'discarded');
    const callee = readExpression(r, expression.callee, 'chained');
    const args = readItems(r, expression.arguments);
    const typeArgs = typeArguments(r, expression.typeArguments);
    return emitCall(r, { callee, args, typeArgs, kind: 'decorator', use: 'discarded', at: calleeSpan(r, expression.callee), whole: r.at(expression) });
  });
}

/** Where a finding points: the callee when it stands on one line, else its last name, always on one line. */
export function calleeSpan(r: Reader, callee: es.Expression): Span {
  let node = callee;
  while (node.type === 'TSNonNullExpression' || node.type === 'ChainExpression' || node.type === 'TSInstantiationExpression') node = node.expression;
  if (node.type !== 'MemberExpression') return r.lines.oneLine(node.start, node.end);
  const last: Ranged = node.property;
  const start = r.lines.line(node.start) === r.lines.line(last.end) ? node.start : last.start;
  return r.lines.oneLine(start, node.end);
}
