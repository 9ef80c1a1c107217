import type { Expr, LoopNode, Unit } from '../model/index.ts';
import { someExpr } from './express.ts';
import { walkNodes } from './scan.ts';

/** A `while` that walks a list by a counter of its own. */
export interface Counted {
  readonly overExpr: Expr;
  readonly counters: readonly number[];
  /** The counter moves by more than one, or cuts windows out of the list. */
  readonly batches: boolean;
}

/**
 * Finds the list that a `while` walks: `while (i < rows.length) { … rows[i] …; i++ }`, also where several workers share the counter
 * (`const at = next++`). A counter that reads no list by position counts pages, and says nothing here.
 */
export function countedList(unit: Unit, node: LoopNode): Counted | undefined {
  const steps = new Map<number, number>();
  const others = new Set<number>();
  walkNodes(node.body, one => {
    if (one.r !== 'assign' || one.declares || one.target.k !== 'ref') return;
    const step = stepOf(one.op, one.value);
    if (step === undefined) others.add(one.target.binding); else steps.set(one.target.binding, step);
  });
  for (const other of others) steps.delete(other);
  if (steps.size === 0) return undefined;
  const counters = new Set(steps.keys());
  walkNodes(node.body, one => {
    if (one.r === 'assign' && one.declares && one.target.k === 'ref' && isPosition(one.value, counters)) counters.add(one.target.binding);
  });
  const overExpr = listRead(unit, node, counters);
  if (!overExpr || changes(unit, node, overExpr, others)) return undefined;
  const isStepped = [...steps.values()].some(one => one !== 1 && one !== -1);
  return { overExpr: overExpr.of, counters: [...counters], batches: isStepped || overExpr.windows };
}

/** `i++`, `i -= 1`, `i += 100`; undefined for any other assignment. */
function stepOf(op: string | undefined, value: Expr): number | undefined {
  if (op === '++' || op === '--') return 1;
  if ((op !== '+=' && op !== '-=') || value.k !== 'binary') return undefined;
  // A step by a named size is a batch.
  if (value.right.k === 'ref' || value.right.k === 'member' || value.right.k === 'global') return 2;
  return value.right.k === 'lit' && typeof value.right.value === 'number' ? value.right.value : undefined;
}

/** The counter itself, or what it was before it moved (`next++`). */
function isPosition(value: Expr, counters: ReadonlySet<number>): boolean {
  const of = value.k === 'binary' && (value.op === '+' || value.op === '-') && value.right.k === 'lit' ? value.left : value;
  return of.k === 'ref' && counters.has(of.binding);
}

function listRead(unit: Unit, node: LoopNode, counters: ReadonlySet<number>): { of: Expr; windows: boolean } | undefined {
  let found: { of: Expr; windows: boolean } | undefined;
  const look = (expr: Expr): boolean => someExpr(unit, expr, one => {
    if (one.k === 'index' && isPosition(one.by, counters)) found = { of: one.of, windows: false };
    if (one.k === 'call') {
      const { callee, args } = unit.calls[one.call]!;
      if (callee.k !== 'member') return false;
      if (callee.name === 'at' && args.length === 1 && isPosition(args[0]!, counters)) found = { of: callee.of, windows: false };
      if (callee.name === 'slice' && args.length === 2 && isPosition(args[0]!, counters)) found = { of: callee.of, windows: true };
    }
    return found !== undefined;
  });
  walkNodes(node.body, one => {
    if (found) return;
    if (one.r === 'assign') look(one.value);
    if (one.r === 'call') look({ k: 'call', call: one.call });
    if (one.r === 'exit' && one.value) look(one.value);
  });
  return found;
}

/** The list is another one in the next turn: a page that is loaded anew. */
function changes(unit: Unit, node: LoopNode, list: { of: Expr }, others: ReadonlySet<number>): boolean {
  const mentionsOther = (expr: Expr) => someExpr(unit, expr, one => one.k === 'ref' && others.has(one.binding));
  return mentionsOther(list.of) || (node.test !== undefined && mentionsOther(node.test));
}
