import type { Expr, Node, Ref, Unit, Value } from '../model/index.ts';
import { exprText, someExpr } from './express.ts';
import { isAbsent } from './select.ts';
import type { Names } from './names.ts';
import { walkNodes } from './scan.ts';

/** Something an input must be for a site to be reached: present and true (`holds`), or absent or false. */
export interface Requirement {
  readonly index: number;
  readonly path: readonly string[];
  readonly holds: boolean;
}

/** The requirements that a branch's test puts on a function's inputs when it is true. Conjunctions are taken apart; the rest says nothing. */
export function requirementsOf(unit: Unit, fnIndex: number, test: Expr, holds = true): Requirement[] {
  if (test.k === 'unary' && test.op === '!') return requirementsOf(unit, fnIndex, test.of, !holds);
  const both = test.k === 'either' && test.op === '&&' ? test.of : test.k === 'binary' && test.op === '&&' ? [test.left, test.right] : undefined;
  if (both) return holds ? both.flatMap(one => requirementsOf(unit, fnIndex, one)) : [];
  const input = inputPath(unit, fnIndex, test);
  return input ? [{ ...input, holds }] : [];
}

/** The place on a function's inputs that an expression reads: `options.signed` is input 1, path `signed`. Defaults that are false keep it. */
function inputPath(unit: Unit, fnIndex: number, expr: Expr, depth = 0): { index: number; path: string[] } | undefined {
  if (depth > 4) return undefined;
  switch (expr.k) {
    case 'param': return expr.fn === fnIndex ? { index: expr.index, path: [] } : undefined;
    case 'cast': return inputPath(unit, fnIndex, expr.of, depth + 1);
    case 'member': {
      const of = inputPath(unit, fnIndex, expr.of, depth + 1);
      return of && { index: of.index, path: [...of.path, expr.name] };
    }
    case 'either': {
      const [first, other] = expr.of;
      const isFalse = expr.op === 'default' && (other?.k === 'undefined' || (other?.k === 'lit' && !other.value) || (other?.k === 'object' && other.props.length === 0));
      return first && isFalse ? inputPath(unit, fnIndex, first, depth + 1) : undefined;
    }
    case 'ref': {
      const binding = unit.bindings[expr.binding];
      return binding && binding.values.length === 1 ? inputPath(unit, fnIndex, binding.values[0]!, depth + 1) : undefined;
    }
    default: return undefined;
  }
}

/** What becomes of a requirement at a call: `never` met by what is passed, met or unknown (`open`), or the caller's own inputs decide. */
export function atCall(names: Names, requirement: Requirement, value: Value | undefined, caller: Ref): 'never' | 'open' | Requirement {
  if (value === undefined) return 'open';
  let held = value;
  for (const name of requirement.path) {
    if (isAbsent(held)) return requirement.holds ? 'never' : 'open';
    if (held.v === 'param') return held.fn === caller ? { ...requirement, index: held.index } : 'open';
    held = names.member(held, name);
  }
  if (isAbsent(held) || (held.v === 'literal' && held.value === false)) return requirement.holds ? 'never' : 'open';
  if (held.v === 'literal' && held.value === true && !requirement.holds) return 'never';
  if (held.v === 'param' && held.fn === caller) return { index: held.index, path: [], holds: requirement.holds };
  if (held.v === 'field' && held.of.v === 'param' && held.of.fn === caller) return { index: held.of.index, path: [held.name], holds: requirement.holds };
  return 'open';
}

/** What a test looks up: the texts of collections asked (`seen.has(k)`, `byId[k]`) and of variables that live longer than a turn. */
function lookedUp(unit: Unit, test: Expr): Set<string> {
  const found = new Set<string>();
  const look = (expr: Expr): boolean => {
    if (expr.k === 'call') {
      const { callee } = unit.calls[expr.call]!;
      if (callee.k === 'member' && (callee.name === 'has' || callee.name === 'get')) found.add(exprText(unit, callee.of));
    }
    if (expr.k === 'index') found.add(exprText(unit, expr.of));
    if (expr.k === 'member') found.add(exprText(unit, expr));
    if (expr.k === 'binary' && expr.op === 'in') found.add(exprText(unit, expr.right));
    if (expr.k === 'ref') {
      const binding = unit.bindings[expr.binding];
      found.add(binding?.name ?? '');
      const [value] = binding?.values ?? [];
      if (value && value.k !== 'ref') someExpr(unit, value, one => (one === value ? look(one) : false));
    }
    return false;
  };
  someExpr(unit, test, look);
  return found;
}

/** Whether statements fill what a test looked up: `seen.set(k, …)`, `byId[k] = …`, `this.client = …`, a variable of an outer function. */
function fills(unit: Unit, nodes: readonly Node[], looked: ReadonlySet<string>, isOuter: (binding: number) => boolean): boolean {
  let found = false;
  walkNodes(nodes, node => {
    if (found) return;
    if (node.r === 'call') {
      const { callee } = unit.calls[node.call]!;
      found = callee.k === 'member' && callee.name === 'set' && looked.has(exprText(unit, callee.of));
    }
    if (node.r !== 'assign' || node.declares) return;
    const { target } = node;
    if (target.k === 'index') found = looked.has(exprText(unit, target.of));
    if (target.k === 'member') found = looked.has(exprText(unit, target));
    if (target.k === 'ref') found = isOuter(target.binding) && looked.has(unit.bindings[target.binding]?.name ?? '');
  });
  return found;
}

/** A branch that loads what is not there yet and keeps it: a memo by key, or something made once. */
export function isMemo(unit: Unit, node: Extract<Node, { r: 'branch' }>, arm: readonly Node[], isOuter: (binding: number) => boolean): boolean {
  return fills(unit, arm, lookedUp(unit, node.test), isOuter);
}

/** A guard that leaves when the value is there already, before statements that load and keep it. */
export function isMemoGuard(unit: Unit, node: Node, following: readonly Node[], isOuter: (binding: number) => boolean): boolean {
  if (node.r !== 'branch' || node.kind !== 'if' || node.arms.length !== 1) return false;
  const leaves = node.arms[0]!.body.some(one => one.r === 'exit' && (one.exit === 'return' || one.exit === 'continue'));
  return leaves && fills(unit, following, lookedUp(unit, node.test), isOuter);
}
