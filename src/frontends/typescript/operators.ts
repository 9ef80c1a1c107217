import type * as es from 'oxc-parser';
import type { Expr } from '../../model/index.ts';
import type { Use } from './calls.ts';
import { readExpression } from './expressions.ts';
import { readGuarded } from './literals.ts';
import { capture, type Reader } from './reader.ts';

/** Operands of one chain (`a + b + c …`) above which its value is given flat: nested deeper, it would break whoever recurses over it. */
const MAX_CHAIN = 64;

/** The condition under which the right side of `left op right` runs. */
export function rightRunsWhen(op: es.LogicalOperator, left: Expr): Expr {
  if (op === '&&') return left;
  return op === '||' ? { k: 'unary', op: '!', of: left } : { k: 'binary', op: '==', left, right: { k: 'lit', value: null } };
}

export function readLogical(r: Reader, node: es.LogicalExpression, use: Use): Expr {
  const spine: { readonly node: es.LogicalExpression; readonly use: Use }[] = [];
  let left: es.Expression = node;
  let leftUse = use;
  while (left.type === 'LogicalExpression') {
    spine.push({ node: left, use: leftUse });
    leftUse = left.operator === '&&' || leftUse === 'discarded' ? 'tested' : leftUse;
    left = left.left;
  }
  const operands: Expr[] = [readExpression(r, left, leftUse)];
  let op: es.LogicalOperator = spine[spine.length - 1]!.node.operator;
  for (let i = spine.length - 1; i >= 0; i--) {
    const { node: part, use: rightUse } = spine[i]!;
    if (part.operator !== op) {
      operands.splice(0, operands.length, either(operands, op));
      op = part.operator;
    }
    // In a chain too long to repeat for each of its parts, the operand before stands for all before it.
    const test = (): Expr => rightRunsWhen(op, spine.length > MAX_CHAIN ? operands.at(-1)! : either(operands, op));
    operands.push(readGuarded(r, test, { start: part.left.start, end: part.left.end }, () => readExpression(r, part.right, rightUse)));
  }
  return either(operands, op);
}

function either(of: readonly Expr[], op: es.LogicalOperator): Expr {
  return of.length === 1 ? of[0]! : { k: 'either', of: [...of], op };
}

export function readConditional(r: Reader, node: es.ConditionalExpression, use: Use): Expr {
  const test = readExpression(r, node.test, 'tested');
  let consequent: Expr | undefined;
  let alternate: Expr | undefined;
  const then = capture(r, () => {
    consequent = readExpression(r, node.consequent, use);
  });
  const otherwise = capture(r, () => {
    alternate = readExpression(r, node.alternate, use);
  });
  if (then.length > 0 || otherwise.length > 0) {
    r.nodes.push({ r: 'branch', kind: 'ternary', test, arms: [{ body: then }, { body: otherwise }], at: r.at(node.test) });
  }
  return { k: 'either', of: [consequent!, alternate!], test, op: '?:' };
}

export function readBinary(r: Reader, node: es.BinaryExpression | es.PrivateInExpression, use: Use): Expr {
  const operandUse: Use = use === 'tested' ? 'tested' : 'passed';
  const spine: (es.BinaryExpression | es.PrivateInExpression)[] = [];
  let left: es.Expression | es.PrivateIdentifier = node;
  while (left.type === 'BinaryExpression') {
    spine.push(left);
    left = left.left;
  }
  const first: Expr = left.type === 'PrivateIdentifier' ? { k: 'lit', value: `#${left.name}` } : readExpression(r, left, operandUse);
  if (spine.length > MAX_CHAIN) {
    const rest = spine.reverse().map((part) => readExpression(r, part.right, operandUse));
    return { k: 'unknown', what: 'binary', parts: [first, ...rest] };
  }
  let value = first;
  for (let i = spine.length - 1; i >= 0; i--) {
    const part = spine[i]!;
    value = { k: 'binary', op: part.operator, left: value, right: readExpression(r, part.right, operandUse) };
  }
  return value;
}
