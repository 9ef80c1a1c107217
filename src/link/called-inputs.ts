import type { Expr, Loop, Ref, Scope } from '../model/index.ts';
import { alternatives } from '../model/index.ts';
import type { BodySite } from './bodies.ts';
import { invocationsOf } from './invocations.ts';
import type { Names } from './names.ts';
import { refOf } from './program.ts';
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
  for (const { site, loops, scopes } of sitesWithin(names, ref, ref, [], [], new Set([ref]))) {
    if (site.kind !== 'call' || !site.call) continue;
    const { file, index, call } = site.call;
    const own = inputIndex(names, file, call.callee, ref);
    if (own !== undefined) add(own, loops, scopes);
    call.args.forEach((arg, at) => {
      const given = inputIndex(names, file, arg, ref);
      if (given === undefined) return;
      const handedOn = handedTo(names, file, index, at);
      if (handedOn) add(given, [...handedOn.loops, ...loops], [...handedOn.scopes, ...scopes]);
    });
  }
  return found;
}

/** The calls in a function's flow, those of the named functions inside it included where it runs them (a pool's `Array.from({ length }, run)`). */
function* sitesWithin(names: Names, ref: Ref, outer: Ref, loops: readonly Loop[], scopes: readonly Scope[], seen: Set<Ref>): Iterable<{ site: BodySite; loops: readonly Loop[]; scopes: readonly Scope[] }> {
  for (const site of names.body(ref).sites) {
    if (site.detached || !site.call) continue;
    const around = { loops: [...site.loops, ...loops], scopes: [...site.scopes.filter(one => one.holds !== 'try'), ...scopes] };
    yield { site, ...around };
    const run = site.invocation?.fn ?? (site.call.call.callee.k === 'ref' ? names.callee(site.file, site.call.index).functions[0]?.fn : undefined);
    if (run === undefined || seen.has(run) || !isInside(names, run, outer)) continue;
    seen.add(run);
    yield* sitesWithin(names, run, outer, around.loops, around.scopes, seen);
  }
}

function isInside(names: Names, ref: Ref, outer: Ref): boolean {
  const { unit, decl, file } = names.program.fn(ref);
  for (let at = decl.parent; at !== undefined && at !== 0; at = unit.functions[at]!.parent) if (refOf(file, at) === outer) return true;
  return false;
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
