import { readExpr } from './expressions.ts';
import { collect, deeper, firstLineOf, textOf } from './reading.ts';
import type { Reading } from './reading.ts';
import { readStatements } from './statements.ts';
import { child, children } from './syntax.ts';
import type { Syntax } from './syntax.ts';

/** Reads `if`; each `elif` is a branch in the else arm of the one before, where its test is evaluated. */
export function readBranch(reading: Reading, node: Syntax): void {
  readArms(reading, node, children(node, 'alternative'));
}

function readArms(reading: Reading, clause: Syntax, rest: readonly Syntax[]): void {
  const condition = child(clause, 'condition');
  if (condition === undefined) return readStatements(reading, clause.kids);
  const test = readExpr(reading, condition, 'tested');
  const outer = reading.typeOnly;
  reading.typeOnly = outer || isTypeChecking(reading, condition);
  const arms = [{ body: collect(reading, () => readStatements(reading, child(clause, 'consequence')?.kids ?? [])) }];
  reading.typeOnly = outer;
  const [next, ...others] = rest;
  if (next?.type === 'elif_clause') arms.push({ body: collect(reading, () => deeper(reading, next, () => readArms(reading, next, others))) });
  else if (next !== undefined) arms.push({ body: collect(reading, () => readStatements(reading, child(next, 'body')?.kids ?? next.kids)) });
  reading.sink.push({ r: 'branch', kind: 'if', test, arms, at: firstLineOf(reading, condition) });
}

function isTypeChecking(reading: Reading, condition: Syntax): boolean {
  const name = condition.type === 'attribute' ? child(condition, 'attribute') : condition;
  return name?.type === 'identifier' && textOf(reading, name) === 'TYPE_CHECKING';
}

/** The `else` of a loop: it runs when no `break` ended the loop, which no expression says. */
export function readLoopElse(reading: Reading, loop: Syntax): void {
  const clause = child(loop, 'alternative');
  if (clause === undefined) return;
  const body = collect(reading, () => readStatements(reading, child(clause, 'body')?.kids ?? []));
  reading.sink.push({ r: 'branch', kind: 'if', test: { k: 'unknown', what: 'no break', parts: [] }, arms: [{ body }], at: firstLineOf(reading, clause) });
}
