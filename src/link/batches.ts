import type { Unit } from '../model/index.ts';
import type { Names } from './names.ts';
import { outersOf, type Outer } from './outers.ts';
import { prefixesOf } from './results.ts';

/** Calls between a list of queries and what sends them: `$transaction(compact(items.map(…)))`. */
const MAX_HOPS = 3;

/** What this call gives is a list of queries that a library sends together: `$transaction(items.map(…))`. */
export function isSentAsOne(names: Names, file: string, unit: Unit, call: number): boolean {
  const outers = outersOf(unit);
  let outer = outers.ofCalls.get(call);
  for (let hops = 0; outer && hops < MAX_HOPS; hops++) {
    if (sendsTogether(names, file, outer)) return true;
    outer = outers.ofCalls.get(outer.call);
  }
  const held = names.scan(file).heldByCall.get(call);
  return held !== undefined && isBindingSentAsOne(names, file, unit, held);
}

/** This list is handed to a library that sends its queries together. */
export function isBindingSentAsOne(names: Names, file: string, unit: Unit, binding: number): boolean {
  return (outersOf(unit).ofBindings.get(binding) ?? []).some(outer => sendsTogether(names, file, outer));
}

function sendsTogether(names: Names, file: string, { call, place }: Outer): boolean {
  const prefixes = prefixesOf(names.program.call(file, call));
  return names.callee(file, call).libraries.some(({ value }) => prefixes.some(prefix => names.rows.find('scopes', prefix, value.name).some(row => row.fact.batches === place)));
}
