import type { Expr, Loop, Ref, Scope } from '../model/index.ts';
import { alternatives } from '../model/index.ts';
import { invocationsOf } from './invocations.ts';
import type { Names } from './names.ts';
import { libraryAt } from './slots.ts';
import { holds } from './select.ts';

/** An input that a function calls. */
export interface CalledInput {
  readonly index: number;
  readonly loops: readonly Loop[];
  readonly scopes: readonly Scope[];
}

/** Finds the calls of a function's own inputs in its flow, directly or by handing them on to something that calls them. */
export function calledInputsOf(names: Names, ref: Ref): readonly CalledInput[] {
  const found: CalledInput[] = [];
  const add = (index: number, loops: readonly Loop[], scopes: readonly Scope[]) => {
    if (!found.some(one => one.index === index && one.loops.length === loops.length)) found.push({ index, loops, scopes });
  };
  for (const site of names.body(ref).sites) {
    if (site.kind !== 'call' || !site.call || site.detached) continue;
    const { file, index, call } = site.call;
    const own = inputIndex(names, file, call.callee, ref);
    if (own !== undefined) add(own, site.loops, site.scopes.filter(one => one.holds !== 'try'));
    call.args.forEach((arg, at) => {
      const given = inputIndex(names, file, arg, ref);
      if (given === undefined) return;
      const handedOn = handedTo(names, file, index, at);
      if (handedOn) add(given, [...handedOn.loops, ...site.loops], [...handedOn.scopes, ...site.scopes.filter(one => one.holds !== 'try')]);
    });
  }
  return found;
}

function inputIndex(names: Names, file: string, expr: Expr, ref: Ref): number | undefined {
  if (expr.k !== 'ref' && expr.k !== 'member') return undefined;
  const binding = expr.k === 'ref' ? names.program.binding(file, expr.binding) : undefined;
  for (const value of binding?.values ?? []) if (value.k === 'param' && `${file}#${value.fn}` === ref) return value.index;
  for (const value of alternatives(names.valueOf(file, expr))) {
    if (value.v === 'param' && value.fn === ref) return value.index;
    if (value.v === 'field' && value.of.v === 'param' && value.of.fn === ref && expr.k === 'member') return value.of.index;
  }
  return undefined;
}

/** How a call treats its `at`-th argument, when that is a function we do not see here. */
function handedTo(names: Names, file: string, call: number, at: number): { loops: readonly Loop[]; scopes: readonly Scope[] } | undefined {
  const entry = names.program.call(file, call);
  const callee = names.callee(file, call);
  for (const target of callee.functions) {
    const inner = names.calledInputs(target.fn).find(one => one.index === at);
    if (inner) return inner;
  }
  for (const { value } of callee.libraries) {
    for (const row of names.rows.find('calls', '', value.name)) if (row.fact.input === `arg${at}` && (row.fact.turns ?? 'once') === 'once') return { loops: [], scopes: [] };
    for (const row of names.rows.find('scopes', '', value.name)) {
      if (row.fact.around === `arg${at}`) return { loops: [], scopes: [{ holds: row.fact.holds, at: { file, span: entry.call.at } }] };
    }
  }
  return undefined;
}

/** The scope a `with` block opens: rows with `around: 'block'`, or a project context manager around its `yield`. */
export function blockScopeOf(names: Names, file: string, context: Expr): Omit<Scope, 'at'> | undefined {
  for (const { library, site } of libraryAt(names, file, context)) {
    for (const prefix of ['', 'new']) {
      for (const row of names.rows.find('scopes', prefix, library.name)) {
        if (row.fact.around === 'block' && holds(names, row.options, site)) return { holds: row.fact.holds };
      }
    }
  }
  return undefined;
}

export { invocationsOf };
