import type { Expr } from '../../model/index.ts';
import { readExpr, unknownExpr } from './expressions.ts';
import type { Use } from './expressions.ts';
import { collect, firstLineOf, textOf } from './reading.ts';
import type { Reading } from './reading.ts';
import { child } from './syntax.ts';
import type { Syntax } from './syntax.ts';

/** Python's spelling of operators that other languages share. */
const SHARED: Readonly<Record<string, string>> = { is: '===', 'is not': '!==', '<>': '!=', not: '!' };

/** Operands of one chain (`a + b + c …`) above which its value is given flat: nested deeper, it would break whoever recurses over it. */
const MAX_CHAIN = 64;

/** `a and b`, `a or b`: each right side that does something is a branch under the condition that lets it run. */
export function readBoolean(reading: Reading, node: Syntax, use: Use): Expr {
  const spine = spineOf(node, 'boolean_operator');
  const uses: Use[] = [use];
  for (const part of spine) {
    const outer = uses[uses.length - 1]!;
    uses.push(isAnd(part) || outer === 'discarded' ? 'tested' : outer);
  }
  const first = child(spine[spine.length - 1]!, 'left');
  if (first === undefined || spine.some((part) => child(part, 'right') === undefined)) return unknownExpr(reading, node);
  let operands: Expr[] = [readExpr(reading, first, uses[spine.length]!)];
  let op: '&&' | '||' = isAnd(spine[spine.length - 1]!) ? '&&' : '||';
  for (let index = spine.length - 1; index >= 0; index--) {
    const part = spine[index]!;
    const next = isAnd(part) ? '&&' : '||';
    if (next !== op) operands = [joinOperands(operands, op)];
    op = next;
    const left = joinOperands(operands, op);
    const body = collect(reading, () => void operands.push(readExpr(reading, child(part, 'right')!, uses[index]!)));
    const test: Expr = op === '&&' ? left : { k: 'unary', op: '!', of: left };
    if (body.length > 0) reading.sink.push({ r: 'branch', kind: 'logical', test, arms: [{ body }], at: firstLineOf(reading, child(part, 'left')!) });
  }
  return joinOperands(operands, op);
}

/** A left-deep chain of one kind of operator, outermost first. */
function spineOf(node: Syntax, type: string): Syntax[] {
  const spine: Syntax[] = [];
  for (let part: Syntax | undefined = node; part?.type === type; part = child(part, 'left')) spine.push(part);
  return spine;
}

function isAnd(node: Syntax): boolean {
  return child(node, 'operator')?.type === 'and';
}

function joinOperands(operands: readonly Expr[], op: '&&' | '||'): Expr {
  return operands.length === 1 ? operands[0]! : { k: 'either', of: operands.slice(-MAX_CHAIN), op };
}

/** `a if test else b`: the test is evaluated first. */
export function readConditional(reading: Reading, node: Syntax, use: Use): Expr {
  const [thenNode, testNode, elseNode] = node.kids;
  if (thenNode === undefined || testNode === undefined || elseNode === undefined) return unknownExpr(reading, node);
  const test = readExpr(reading, testNode, 'tested');
  const of: Expr[] = [];
  const arms = [thenNode, elseNode].map((arm) => ({ body: collect(reading, () => void of.push(readExpr(reading, arm, use))) }));
  if (arms.some((arm) => arm.body.length > 0)) reading.sink.push({ r: 'branch', kind: 'ternary', test, arms, at: firstLineOf(reading, testNode) });
  return { k: 'either', of, test, op: '?:' };
}

/** `a < b <= c` is `a < b and b <= c`; each operand is evaluated once. */
export function readComparison(reading: Reading, node: Syntax, use: Use): Expr {
  const operandUse: Use = use === 'tested' ? 'tested' : 'passed';
  const operands: Expr[] = [];
  const operators: string[] = [];
  for (const kid of node.kids) {
    if (kid.field === 'operators') operators.push(kid.type);
    else operands.push(readExpr(reading, kid, operandUse));
  }
  if (operators.length > MAX_CHAIN) return { k: 'unknown', what: node.type, parts: operands };
  const pairs = operators.map((op, index): Expr => ({
    k: 'binary', op: SHARED[op] ?? op, left: operands[index] ?? missing, right: operands[index + 1] ?? missing,
  }));
  const [first, ...rest] = pairs;
  if (first === undefined) return { k: 'unknown', what: node.type, parts: operands };
  return rest.reduce((left, right): Expr => ({ k: 'binary', op: '&&', left, right }), first);
}

/** `a + b`, `a | b`: a chain of them is walked without recursion. */
export function readBinary(reading: Reading, node: Syntax, use: Use): Expr {
  const operandUse: Use = use === 'tested' ? 'tested' : 'passed';
  const spine = spineOf(node, 'binary_operator').reverse();
  const first = spine[0] === undefined ? undefined : child(spine[0], 'left');
  const rights = spine.map((part) => child(part, 'right'));
  if (first === undefined || rights.includes(undefined)) return unknownExpr(reading, node);
  const left = readExpr(reading, first, operandUse);
  if (spine.length > MAX_CHAIN) return { k: 'unknown', what: 'binary', parts: [left, ...rights.map((right) => readExpr(reading, right!, operandUse))] };
  return spine.reduce((value: Expr, part): Expr => ({
    k: 'binary', op: textOf(reading, child(part, 'operator') ?? part), left: value, right: readExpr(reading, child(part, 'right')!, operandUse),
  }), left);
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
