import type { LibraryValue, Value } from '../model/index.ts';
import { alternatives } from '../model/index.ts';
import type { Names } from './names.ts';
import { outersOf, type Outer } from './outers.ts';
import type { CallEntry } from './program.ts';
import { prefixesOf } from './results.ts';
import { holds, isAbsent, pickFacts, select } from './select.ts';
import { siteOfCall, siteOfMember } from './sites.ts';

/** Calls between a promise and the function that bounds it: `pTimeout(retry(fetch(u)), 1000)`. */
const MAX_HOPS = 4;

/**
 * The deadline a library puts on what this call gives, because it is handed the promise: `Promise.race([fetch(u), timer])`,
 * `wait_for(client.get(u), 3)`, `http.get(u).pipe(timeout(1))`. Undefined when nothing bounds it.
 */
export function boundOfPromise(names: Names, entry: CallEntry): { readonly value?: Value } | undefined {
  const { ofCalls } = outersOf(entry.unit);
  let outer = ofCalls.get(entry.index);
  for (let hops = 0; outer && hops < MAX_HOPS; hops++) {
    const bound = boundAt(names, names.program.call(entry.file, outer.call), outer.place);
    if (bound) return bound;
    outer = ofCalls.get(outer.call);
  }
  return undefined;
}

function boundAt(names: Names, entry: CallEntry, place: Outer['place']): { readonly value?: Value } | undefined {
  for (const { value, recv } of names.callee(entry.file, entry.index).libraries) {
    const site = siteOfCall(names, entry, value, recv);
    for (const prefix of prefixesOf(entry)) {
      for (const row of names.rows.find('scopes', prefix, value.name)) {
        const { holds: held, around, deadline } = row.fact;
        if (held !== 'deadline' || ![around].flat().includes(place) || !holds(names, row.options, site)) continue;
        if (deadline === undefined) return {};
        const bound = select(names, deadline, site);
        if (bound !== undefined && !isAbsent(bound)) return { value: bound };
      }
    }
  }
  return undefined;
}

/**
 * What a later call of that member on this call's result is given first: `setTimeout` of `const req = request(u); req.setTimeout(500)`.
 * Undefined when the result is never used so; true where the call has no argument.
 */
export function laterCall(names: Names, entry: CallEntry, member: string): Value | undefined {
  const { unit, file, index } = entry;
  for (const call of unit.calls) {
    if (call.callee.k !== 'member' || call.callee.name !== member) continue;
    const on = call.callee.of;
    const isOn = on.k === 'call' ? on.call === index
      : on.k === 'ref' && unit.bindings[on.binding]!.values.some(value => value.k === 'call' && value.call === index);
    if (isOn) return call.args[0] ? names.valueOf(file, call.args[0]) : { v: 'literal', value: true };
  }
  return undefined;
}

/** Reads `result.member()` of a deadline list. */
export function laterPlace(place: string): string | undefined {
  return /^result\.(\w+)\(\)$/.exec(place)?.[1];
}


const ASSIGNED = new WeakMap<Names, ReadonlyMap<string, Readonly<Record<string, Value>>>>();

/** Facts that assignments give a client after it was made (`client.defaults.timeout = 4000`); those on the library itself count for all of its clients. */
export function assignedFacts(names: Names, library: LibraryValue, adapter: string): Readonly<Record<string, Value>> {
  let known = ASSIGNED.get(names);
  if (!known) ASSIGNED.set(names, known = readAssigned(names));
  return { ...known.get(adapter), ...(library.site === undefined ? {} : known.get(library.site)) };
}

function readAssigned(names: Names): ReadonlyMap<string, Readonly<Record<string, Value>>> {
  const found = new Map<string, Record<string, Value>>();
  for (const file of names.program.units.keys()) {
    for (const { target, value } of names.scan(file).assigned) {
      for (const on of alternatives(names.valueOf(file, target.of))) {
        if (on.v !== 'library') continue;
        const path = `${on.name}${on.name.endsWith(' ') ? '' : '.'}${target.name}`;
        for (const row of names.rows.find('states', 'set', path)) {
          const key = on.site ?? row.adapter.name;
          const facts = pickFacts(names, row.fact.facts, { ...siteOfMember(names, on, path), assigned: names.valueOf(file, value) });
          found.set(key, { ...found.get(key), ...facts });
        }
      }
    }
  }
  return found;
}
