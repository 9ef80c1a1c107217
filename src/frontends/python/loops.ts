import type { BindingId, Expr } from '../../model/index.ts';
import { bindLoopTarget } from './assignments.ts';
import { readLoopElse } from './branches.ts';
import { readExpr } from './expressions.ts';
import { collect, spanOf } from './reading.ts';
import type { Reading } from './reading.ts';
import { readStatements } from './statements.ts';
import { child, children } from './syntax.ts';
import type { Syntax } from './syntax.ts';

/** Reads `for` and `async for`: the iterated expression is evaluated once, the target is bound each turn. */
export function readFor(reading: Reading, node: Syntax): void {
  const rights = children(node, 'right');
  let over: Expr = { k: 'unknown', what: 'nothing', parts: [] };
  const head = collect(reading, () => {
    const read = rights.map((right) => readExpr(reading, right, 'passed'));
    over = read.length === 1 ? read[0]! : { k: 'array', items: read };
  });
  const bindings: BindingId[] = [];
  const body = collect(reading, () => {
    bindings.push(...bindLoopTarget(reading, child(node, 'left'), { k: 'element', of: over }));
    readStatements(reading, child(node, 'body')?.kids ?? []);
  });
  const kind = node.kids.some((kid) => kid.type === 'async') ? 'for-await' : 'for-of';
  const at = reading.lines.firstLine(node.start, rights[rights.length - 1]?.end ?? node.end);
  reading.sink.push({ r: 'loop', kind, over, bindings, head, body, at, whole: spanOf(reading, node) });
  readLoopElse(reading, node);
}

/** Reads `while`; its test is evaluated each turn, before the body. */
export function readWhile(reading: Reading, node: Syntax): void {
  const condition = child(node, 'condition');
  let test: Expr = { k: 'unknown', what: 'nothing', parts: [] };
  const body = collect(reading, () => {
    if (condition !== undefined) test = readExpr(reading, condition, 'tested');
    readStatements(reading, child(node, 'body')?.kids ?? []);
  });
  const at = reading.lines.firstLine(node.start, condition?.end ?? node.end);
  reading.sink.push({ r: 'loop', kind: 'while', test, bindings: [], head: [], body, at, whole: spanOf(reading, node) });
  readLoopElse(reading, node);
}
