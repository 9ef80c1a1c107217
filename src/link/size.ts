import type { Node, Ref } from '../model/index.ts';
import type { Names } from './names.ts';
import { childrenOf } from './scan.ts';

export interface Size { readonly branches: number; readonly guards: number; readonly loops: number; readonly statements: number; readonly lines: number }

/** Counts what a function's body holds, inline callbacks included. Guards are branches whose arms only leave. */
export function sizeOf(names: Names, ref: Ref): Size {
  const { decl, unit, file } = names.program.fn(ref);
  const size = { branches: 0, guards: 0, loops: 0, statements: 0, lines: decl.whole[2] - decl.whole[0] + 1 };
  const count = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      if (node.r === 'assign' || node.r === 'exit' || node.r === 'await') size.statements++;
      if (node.r === 'branch' && (node.kind === 'if' || node.kind === 'switch')) {
        size.branches++;
        if (isGuard(names, file, node)) size.guards++;
      }
      if (node.r === 'loop') size.loops++;
      if (node.r === 'fn' && names.scan(file).passed.has(node.fn)) count(unit.functions[node.fn]!.body);
      for (const inner of childrenOf(node)) count(inner);
    }
  };
  count(decl.body);
  return size;
}

/** One arm only leaves: the first one with nothing in the other, or the `else` that refuses what the first one serves. */
function isGuard(names: Names, file: string, node: Extract<Node, { r: 'branch' }>): boolean {
  const [first, ...rest] = node.arms;
  if (!first || rest.length > 1) return false;
  const other = rest[0]?.body ?? [];
  return other.length === 0 ? onlyLeaves(names, file, first.body) : onlyLeaves(names, file, other) && !onlyLeaves(names, file, first.body);
}

/** Throws, returns, or answers and returns, and does nothing else that reaches outside. */
function onlyLeaves(names: Names, file: string, body: readonly Node[]): boolean {
  const leaves = body.some(one => (one.r === 'exit' && (one.exit === 'return' || one.exit === 'throw')) || (one.r === 'call' && exits(names, file, one.call)));
  return leaves && body.length <= 8 && !body.some(one => {
    if (one.r === 'loop' || one.r === 'branch' || one.r === 'try') return true;
    if (one.r !== 'call') return false;
    return names.callee(file, one.call).libraries.some(({ value }) => names.rows.find('effects', '', value.name).some(row => row.fact.effect !== 'respond' && row.fact.effect !== 'log'));
  });
}

/** A call that does not come back: `redirect('/login')`, `ctx.throw(404)`. */
function exits(names: Names, file: string, call: number): boolean {
  return names.callee(file, call).libraries.some(({ value }) => names.rows.find('effects', '', value.name).some(row => row.fact.exits === true));
}
