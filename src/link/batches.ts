import type { Expr, Unit } from '../model/index.ts';
import type { Names } from './names.ts';
import { outersOf, type Outer } from './outers.ts';
import { refOf } from './program.ts';
import { prefixesOf } from './results.ts';

/** Calls between a list of queries and what sends them: `$transaction(compact(items.map(…)))`. */
const MAX_HOPS = 3;

/** What this call gives is a list of queries that a library sends together: `$transaction(items.map(…))`. */
export function isSentAsOne(names: Names, file: string, unit: Unit, call: number, callers = MAX_HOPS): boolean {
  const outers = outersOf(unit);
  let outer = outers.ofCalls.get(call);
  for (let hops = 0; outer && hops < MAX_HOPS; hops++) {
    if (sendsTogether(names, file, outer)) return true;
    outer = outers.ofCalls.get(outer.call);
  }
  const held = names.scan(file).heldByCall.get(call);
  if (held !== undefined) return isBindingSentAsOne(names, file, unit, held, callers);
  return returns(names, file, unit.calls[call]!.fn, one => one.k === 'call' && one.call === call) && isSentByCallers(names, file, unit.calls[call]!.fn, callers);
}

/** This list is handed to a library that sends its queries together. */
export function isBindingSentAsOne(names: Names, file: string, unit: Unit, binding: number, callers = MAX_HOPS): boolean {
  if ((outersOf(unit).ofBindings.get(binding) ?? []).some(outer => sendsTogether(names, file, outer))) return true;
  const { fn } = unit.bindings[binding]!;
  return returns(names, file, fn, one => one.k === 'ref' && one.binding === binding) && isSentByCallers(names, file, fn, callers);
}

function returns(names: Names, file: string, fn: number, is: (value: Expr) => boolean): boolean {
  return names.scan(file).returns.get(fn)?.some(is) === true;
}

/** The list is what a function gives, and all who call it send it together. A coroutine would have settled it before. */
function isSentByCallers(names: Names, file: string, fn: number, callers: number): boolean {
  const ref = refOf(file, fn);
  if (callers === 0 || names.program.fn(ref).decl.async) return false;
  const calls = [...names.callersOf(ref)].filter(one => names.program.roleOf(one.file) === 'source');
  return calls.length > 0 && calls.every(one => isSentAsOne(names, one.file, one.unit, one.index, callers - 1));
}

function sendsTogether(names: Names, file: string, { call, place }: Outer): boolean {
  const prefixes = prefixesOf(names.program.call(file, call));
  return names.callee(file, call).libraries.some(({ value }) => prefixes.some(prefix => names.rows.find('scopes', prefix, value.name).some(row => row.fact.batches === place)));
}
