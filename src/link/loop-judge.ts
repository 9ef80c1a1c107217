import type { Expr, LoopNode, Node, Unit } from '../model/index.ts';
import { alternatives } from '../model/index.ts';
import { isChained } from './chained-turns.ts';
import { countedList } from './counted.ts';
import { matchLazyEffect } from './effects.ts';
import { someExpr } from './express.ts';
import type { Names } from './names.ts';
import { walkNodes } from './scan.ts';

/** What the shape of a loop statement says about its turns. */
export interface Judgement {
  /** Each turn needs the one before: `paging`, `retry`, `polling`, `draining`; or comes when it comes: `arriving`. */
  readonly because?: string;
  readonly turns?: number;
  readonly batches: boolean;
  /** What a counting loop walks (`i < orders.length`). */
  readonly overExpr?: Expr;
  readonly counters: readonly number[];
}

const NOTHING: Judgement = { batches: false, counters: [] };

/** Tells iteration over elements from paging, retrying, polling and draining, by the shape of the loop. */
export function judgeStatement(names: Names, file: string, unit: Unit, node: LoopNode, _fnIndex: number): Judgement {
  if (node.over && node.kind === 'for-await' && arrives(names, file, node.over)) return { ...NOTHING, because: 'arriving' };
  if (node.over && isChained(unit, node)) return { ...NOTHING, because: 'chained' };
  if (node.over) return judgeRange(names, file, unit, node, node.over) ?? NOTHING;
  if (node.kind === 'for') return judgeCounting(names, file, unit, node);
  return judgeWhile(unit, node);
}

/** Counting the Python way: `for start in range(0, len(rows), 500)`. */
function judgeRange(names: Names, file: string, unit: Unit, node: LoopNode, over: Expr): Judgement | undefined {
  const call = over.k === 'call' ? unit.calls[over.call] : undefined;
  if (call?.callee.k !== 'global' || call.callee.name !== 'range' || unit.language !== 'python') return undefined;
  const limit = call.args.length > 1 ? call.args[1] : call.args[0];
  const step = call.args[2];
  const batches = step !== undefined && !(step.k === 'lit' && step.value === 1) && !(step.k === 'unary' && step.op === '-');
  const length = limit?.k === 'call' ? unit.calls[limit.call] : undefined;
  const overExpr = length?.callee.k === 'global' && length.callee.name === 'len' ? length.args[0] : undefined;
  if (overExpr) return { batches, counters: node.bindings, overExpr };
  const bound = limit && names.valueOf(file, limit);
  const turns = bound?.v === 'literal' && typeof bound.value === 'number' ? bound.value : undefined;
  const isRetry = !usesAsIndex(unit, node, node.bindings) && hasTry(node.body) && exitsOnSuccess(node.body);
  return { batches, counters: node.bindings, ...(turns === undefined ? {} : { turns }), ...(isRetry ? { because: 'retry' } : {}) };
}

function judgeCounting(names: Names, file: string, unit: Unit, node: LoopNode): Judgement {
  const counters = node.bindings.length > 0 ? node.bindings : assignedIn(node.head).slice(0, 1);
  if (!node.test && !node.update) return judgeWhile(unit, node);
  const isCounter = (one: Expr) => one.k === 'ref' && counters.includes(one.binding);
  const test = node.test?.k === 'binary' ? node.test : undefined;
  const limit = test && (isCounter(test.left) ? test.right : isCounter(test.right) ? test.left : undefined);
  const step = stepOf(node.update, unit, node);
  const batches = (step !== undefined && step !== 1 && step !== -1) || windows(unit, node, counters);
  const overExpr = limit?.k === 'member' && limit.name === 'length' ? limit.of : undefined;
  const indexes = overExpr !== undefined || usesAsIndex(unit, node, counters);
  const bound = limit && !overExpr ? names.valueOf(file, limit) : undefined;
  const turns = bound?.v === 'literal' && typeof bound.value === 'number' ? Math.abs(bound.value) + 1 : undefined;
  if (!indexes && (hasTry(node.body) || exitsOnSuccess(node.body))) return { because: 'retry', batches, counters };
  if (!indexes && advances(unit, node)) return { because: 'paging', batches, counters };
  if (!limit && !overExpr) return { ...judgeWhile(unit, node), counters };
  return { batches, counters, ...(overExpr ? { overExpr } : {}), ...(turns === undefined ? {} : { turns }) };
}

function judgeWhile(unit: Unit, node: LoopNode): Judgement {
  const popped = poppedFrom(unit, node);
  if (popped && !node.body.some(one => one.r === 'exit')) {
    const takesMany = popped.many;
    return { batches: takesMany, counters: [], overExpr: popped.of };
  }
  const counted = countedList(unit, node);
  if (counted) return counted;
  if (hasTry(node.body) && exitsOnSuccess(node.body)) return { because: 'retry', batches: false, counters: [] };
  if (advances(unit, node)) return { because: 'paging', batches: false, counters: [] };
  return { because: node.test && node.test.k !== 'lit' ? 'draining' : 'polling', batches: false, counters: [] };
}

/** Something the loop's test or its calls read is set in the body from a call's result. */
function advances(unit: Unit, node: LoopNode): boolean {
  const assigned = new Set<number>();
  walkNodes(node.body, one => {
    if (one.r === 'assign' && !one.declares && one.target.k === 'ref') assigned.add(one.target.binding);
  });
  let found = false;
  const reads = (expr: Expr) => someExpr(unit, expr, one => one.k === 'ref' && assigned.has(one.binding) && !node.bindings.includes(one.binding));
  if (node.test && reads(node.test)) found = true;
  walkNodes(node.body, one => {
    if (found || one.r !== 'call') return;
    const call = unit.calls[one.call]!;
    found = [...call.args, ...(call.named ? [call.named] : [])].some(reads);
  });
  return found;
}

/** The in-memory list a loop takes its elements from (`queue.shift()`), and whether it takes several at once. */
function poppedFrom(unit: Unit, node: LoopNode): { of: Expr; many: boolean } | undefined {
  let found: { of: Expr; many: boolean } | undefined;
  walkNodes(node.body, one => {
    if (found || one.r !== 'call') return;
    const { callee, args } = unit.calls[one.call]!;
    if (callee.k !== 'member' || callee.of.k !== 'ref') return;
    if (/^(shift|pop|popleft)$/.test(callee.name) && args.length === 0) found = { of: callee.of, many: false };
    if (callee.name === 'splice' && args.length === 2) found = { of: callee.of, many: true };
  });
  return found;
}

function stepOf(update: Expr | undefined, unit: Unit, node: LoopNode): number | undefined {
  let step: number | undefined;
  walkNodes(node.body, one => {
    if (one.r !== 'assign' || one.target.k !== 'ref' || !node.bindings.includes(one.target.binding) || one.op === undefined) return;
    if (one.value.k === 'lit' && typeof one.value.value === 'number') step = one.value.value;
    else if (one.op === '+=' || one.op === '-=') step = one.value.k === 'binary' && one.value.right.k === 'lit' && typeof one.value.right.value === 'number' ? one.value.right.value : 100;
    if (one.op === '++' || one.op === '--') step = 1;
  });
  void update; void unit;
  return step;
}

function windows(unit: Unit, node: LoopNode, counters: readonly number[]): boolean {
  let found = false;
  walkNodes(node.body, one => {
    if (one.r !== 'call') return;
    const { callee, args } = unit.calls[one.call]!;
    if (callee.k === 'member' && (callee.name === 'slice' || callee.name === 'splice') && args.length === 2) {
      found ||= args.some(arg => someExpr(unit, arg, inner => inner.k === 'ref' && counters.includes(inner.binding)));
    }
  });
  return found;
}

function usesAsIndex(unit: Unit, node: LoopNode, counters: readonly number[]): boolean {
  let found = false;
  const look = (expr: Expr) => someExpr(unit, expr, one => one.k === 'index' && one.by.k === 'ref' && counters.includes(one.by.binding));
  walkNodes(node.body, one => {
    if (found) return;
    if (one.r === 'call') found = [unit.calls[one.call]!.callee, ...unit.calls[one.call]!.args].some(look);
    if (one.r === 'assign') found = look(one.value);
  });
  return found;
}

function hasTry(nodes: readonly Node[]): boolean {
  return nodes.some(one => one.r === 'try');
}

/** The body, or its try, returns or breaks without a condition, or under one on the success path. */
function exitsOnSuccess(nodes: readonly Node[]): boolean {
  let found = false;
  walkNodes(nodes, one => { if (one.r === 'exit' && (one.exit === 'return' || one.exit === 'break')) found = true; });
  return found;
}

function assignedIn(nodes: readonly Node[]): number[] {
  return nodes.flatMap(one => (one.r === 'assign' && one.target.k === 'ref' ? [one.target.binding] : []));
}

/** Something of a library that no row calls a list or a query: a subscription, a socket, a stream that gives its elements as they come; or what a client sends. */
function arrives(names: Names, file: string, over: Expr): boolean {
  const all = alternatives(names.valueOf(file, over));
  return all.every(one => one.v === 'input' || (one.v === 'library' && names.iterated(one) === undefined && matchLazyEffect(names, one, 'iterate') === undefined && matchLazyEffect(names, one, 'await') === undefined && Object.keys(one.facts).every(fact => fact !== 'from' && fact !== 'of')));
}
