import type { Expr, LoopNode, Unit } from '../model/index.ts';
import { contains } from '../model/index.ts';
import { someExpr } from './express.ts';
import { walkNodes } from './scan.ts';

/**
 * Whether a turn asks with what the turn before got: `previous = await create({ after: previous.id })`, also by way of a map from keys to
 * rows (`made.set(node.key, row.id)` beside `made.get(node.parent)` in the question). Such turns cannot go together.
 */
export function isChained(unit: Unit, node: LoopNode): boolean {
  let found = false;
  walkNodes(node.body, one => {
    if (found) return;
    if (one.r === 'assign' && !one.declares && one.op === undefined && one.target.k === 'ref' && isOutside(unit, node, one.target.binding)) {
      const { binding } = one.target;
      found = questionsIn(unit, one.value).some(call => asksWith(unit, node, call, expr => expr.k === 'ref' && expr.binding === binding));
    }
    if (one.r !== 'call') return;
    const { callee, args } = unit.calls[one.call]!;
    if (callee.k !== 'member' || callee.name !== 'set' || callee.of.k !== 'ref' || args.length !== 2 || !isOutside(unit, node, callee.of.binding)) return;
    const map = callee.of.binding;
    found = questionsIn(unit, args[1]!).some(call => asksWith(unit, node, call, expr => expr.k === 'call' && isLookUp(unit, expr.call, map)));
  });
  return found;
}

function isLookUp(unit: Unit, call: number, map: number): boolean {
  const { callee } = unit.calls[call]!;
  return callee.k === 'member' && callee.name === 'get' && callee.of.k === 'ref' && callee.of.binding === map;
}

function isOutside(unit: Unit, node: LoopNode, binding: number): boolean {
  return !contains(node.whole, unit.bindings[binding]!.at);
}

/** The awaited calls a value comes from, directly or by a variable of the turn. */
function questionsIn(unit: Unit, value: Expr, depth = 0): number[] {
  if (depth > 3) return [];
  const calls: number[] = [];
  someExpr(unit, value, one => {
    if (one.k === 'await' && one.of.k === 'call') calls.push(one.of.call);
    if (one.k === 'ref') for (const held of unit.bindings[one.binding]!.values) if (unit.bindings[one.binding]!.kind === 'const') calls.push(...questionsIn(unit, held, depth + 1));
    return false;
  });
  return calls;
}

/** What the call is given mentions the value, directly or by a constant of the turn. */
function asksWith(unit: Unit, node: LoopNode, call: number, is: (expr: Expr) => boolean): boolean {
  const mentions = (expr: Expr, depth: number): boolean => someExpr(unit, expr, one => is(one)
    || (depth < 3 && one.k === 'ref' && unit.bindings[one.binding]!.kind === 'const' && !isOutside(unit, node, one.binding) && unit.bindings[one.binding]!.values.some(value => mentions(value, depth + 1))));
  return unit.calls[call]!.args.some(arg => mentions(arg, 0));
}
