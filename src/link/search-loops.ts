import type { Expr, LoopNode, Node, Unit } from '../model/index.ts';
import { contains } from '../model/index.ts';
import { someExpr } from './express.ts';
import { walkNodes } from './scan.ts';

/** Methods that put something into a collection. */
const ADDING = /^(push|append|add|set|extend|insert|unshift|update)$/;

/**
 * A loop that looks for one element: it leaves with something of the turn (`return candidate`, `hit = row; break`) once a test on what
 * the turn looked up says so, and keeps nothing of the other turns. Leaving with an error or a plain answer is no hit: such a loop
 * normally runs to its end.
 */
export function isSearch(unit: Unit, node: LoopNode): boolean {
  if (!node.over || node.kind === 'comprehension' || node.kind === 'for-await') return false;
  const turn = turnBindings(unit, node);
  const ofTurn = (expr: Expr) => someExpr(unit, expr, one => one.k === 'ref' && turn.has(one.binding));
  const hits = armsOf(node.body).filter(({ test, body }) => asksSomething(unit, test, turn) && isHit(body, ofTurn));
  if (hits.length === 0) return false;
  const kept = new Set<Node>();
  for (const { body } of hits) walkNodes(body, one => { kept.add(one); });
  let outlives = false;
  walkNodes(node.body, one => {
    if (outlives || kept.has(one)) return;
    if (one.r === 'assign' && !one.declares) outlives = one.target.k !== 'ref' || isOutside(unit, node, one.target.binding);
    if (one.r === 'exit' && one.exit === 'yield') outlives = true;
    if (one.r !== 'call') return;
    const { callee } = unit.calls[one.call]!;
    outlives = callee.k === 'member' && ADDING.test(callee.name) && callee.of.k === 'ref' && isOutside(unit, node, callee.of.binding);
  });
  return !outlives;
}

/** The loop variables, and what is declared in the turn. */
function turnBindings(unit: Unit, node: LoopNode): Set<number> {
  const turn = new Set(node.bindings);
  unit.bindings.forEach((binding, at) => { if (contains(node.whole, binding.at)) turn.add(at); });
  return turn;
}

function isOutside(unit: Unit, node: LoopNode, binding: number): boolean {
  return !contains(node.whole, unit.bindings[binding]!.at);
}

/** The arms of the tests that stand in the loop itself. */
function armsOf(nodes: readonly Node[]): { test: Expr; body: readonly Node[] }[] {
  return nodes.flatMap(node => {
    if (node.r === 'branch' && node.kind === 'if') return node.arms.map(arm => ({ test: node.test, body: arm.body }));
    return node.r === 'try' ? armsOf(node.body) : [];
  });
}

/** The test asks for something itself, or looks at what was asked for before. */
function asksSomething(unit: Unit, test: Expr, turn: ReadonlySet<number>): boolean {
  return someExpr(unit, test, one => one.k === 'await' || one.k === 'call' || (one.k === 'ref' && turn.has(one.binding) && unit.bindings[one.binding]!.values.some(value => someExpr(unit, value, inner => inner.k === 'call'))));
}

/** Leaves with something of the turn. */
function isHit(body: readonly Node[], ofTurn: (expr: Expr) => boolean): boolean {
  const last = body.at(-1);
  if (last?.r !== 'exit') return false;
  if (last.exit === 'return') return last.value !== undefined && isPlain(last.value) && ofTurn(last.value);
  return last.exit === 'break' && body.some(one => one.r === 'assign' && one.target.k === 'ref' && isPlain(one.value) && ofTurn(one.value));
}

/** The thing found itself, not an answer that mentions it. */
function isPlain(expr: Expr): boolean {
  switch (expr.k) {
    case 'ref': return true;
    case 'member': case 'await': case 'cast': return isPlain(expr.of);
    default: return false;
  }
}
