import type { Expr } from '../../model/index.ts';
import { readExpr, unknownExpr } from './expressions.ts';
import type { Use } from './expressions.ts';
import { collect, firstLineOf, textOf } from './reading.ts';
import type { Reading } from './reading.ts';
import { child } from './syntax.ts';
import type { Syntax } from './syntax.ts';

/** Python's spelling of operators that other languages share. */
const SHARED: Readonly<Record<string, string>> = { is: '===', 'is not': '!==', '<>': '!=', not: '!' };

/** `a and b`, `a or b`: the right side is a branch when something happens in it. */
export function readBoolean(reading: Reading, node: Syntax, use: Use): Expr {
  const leftNode = child(node, 'left');
  const rightNode = child(node, 'right');
  if (leftNode === undefined || rightNode === undefined) return unknownExpr(reading, node);
  const and = node.kids.some((kid) => kid.type === 'and');
  const left = readExpr(reading, leftNode, and ? 'tested' : use === 'discarded' ? 'tested' : use);
  let right: Expr = left;
  const body = collect(reading, () => {
    right = readExpr(reading, rightNode, use);
  });
  if (body.length > 0) reading.sink.push({ r: 'branch', kind: 'logical', test: left, arms: [{ body }], at: firstLineOf(reading, node) });
  return { k: 'either', of: [left, right], op: and ? '&&' : '||' };
}

/** `a if test else b`: the test is evaluated first. */
export function readConditional(reading: Reading, node: Syntax, use: Use): Expr {
  const [thenNode, testNode, elseNode] = node.kids;
  if (thenNode === undefined || testNode === undefined || elseNode === undefined) return unknownExpr(reading, node);
  const test = readExpr(reading, testNode, 'tested');
  const of: Expr[] = [];
  const arms = [thenNode, elseNode].map((arm) => ({ body: collect(reading, () => void of.push(readExpr(reading, arm, use))) }));
  if (arms.some((arm) => arm.body.length > 0)) reading.sink.push({ r: 'branch', kind: 'ternary', test, arms, at: firstLineOf(reading, node) });
  return { k: 'either', of, test, op: '?:' };
}

/** `a < b <= c` is `a < b and b <= c`; each operand is evaluated once. */
export function readComparison(reading: Reading, node: Syntax): Expr {
  const operands: Expr[] = [];
  const operators: string[] = [];
  for (const kid of node.kids) {
    if (kid.field === 'operators') operators.push(kid.type);
    else operands.push(readExpr(reading, kid, 'tested'));
  }
  const pairs = operators.map((op, index): Expr => ({
    k: 'binary', op: SHARED[op] ?? op, left: operands[index] ?? missing, right: operands[index + 1] ?? missing,
  }));
  const [first, ...rest] = pairs;
  if (first === undefined) return { k: 'unknown', what: node.type, parts: operands };
  return rest.reduce((left, right): Expr => ({ k: 'binary', op: '&&', left, right }), first);
}

export function readBinary(reading: Reading, node: Syntax): Expr {
  const operator = child(node, 'operator');
  const [left, right] = node.kids.filter((kid) => kid !== operator);
  if (left === undefined || right === undefined) return unknownExpr(reading, node);
  const op = operator === undefined ? '|' : textOf(reading, operator);
  return { k: 'binary', op, left: readExpr(reading, left, 'passed'), right: readExpr(reading, right, 'passed') };
}

/** `not x`, `-x`; the sign of a number is part of the number. */
export function readUnary(reading: Reading, node: Syntax): Expr {
  const argument = child(node, 'argument');
  if (argument === undefined) return unknownExpr(reading, node);
  if (node.type === 'not_operator') return { k: 'unary', op: '!', of: readExpr(reading, argument, 'tested') };
  const operator = child(node, 'operator');
  const op = operator === undefined ? '-' : textOf(reading, operator);
  const of = readExpr(reading, argument, 'passed');
  if (op === '-' && of.k === 'lit' && typeof of.value === 'number') return { k: 'lit', value: -of.value };
  return { k: 'unary', op, of };
}

const missing: Expr = { k: 'unknown', what: 'missing operand', parts: [] };
