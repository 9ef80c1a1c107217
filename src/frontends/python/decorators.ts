import type { Expr } from '../../model/index.ts';
import { readCall } from './calls.ts';
import { readExpr } from './expressions.ts';
import type { Reading } from './reading.ts';
import { child } from './syntax.ts';
import type { Syntax } from './syntax.ts';
import { lastName } from './types.ts';

/** The decorators as expressions, top to bottom, and the last names of those that are not called: `property`, `setter`, `staticmethod`. */
export interface Decorators {
  readonly decorators: readonly Expr[];
  readonly marks: ReadonlySet<string>;
}

/** Reads the decorators of a function or class as code of the scope it stands in. */
export function readDecorators(reading: Reading, nodes: readonly Syntax[]): Decorators {
  const marks = new Set<string>();
  const decorators: Expr[] = [];
  for (const node of nodes) {
    const expression = node.kids[0];
    if (expression === undefined) continue;
    const isCall = expression.type === 'call' && child(expression, 'function') !== undefined;
    const mark = isCall ? undefined : lastName(reading, expression);
    if (mark !== undefined) marks.add(mark);
    decorators.push(isCall ? readCall(reading, expression, 'discarded', 'decorator') : readExpr(reading, expression, 'passed'));
  }
  return { decorators, marks };
}
