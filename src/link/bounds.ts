import type { Expr, LibraryValue, Ref, Unit, Value } from '../model/index.ts';
import { alternatives } from '../model/index.ts';
import type { Names } from './names.ts';
import { outersOf, type Outer } from './outers.ts';
import type { CallEntry } from './program.ts';
import { prefixesOf } from './results.ts';
import type { Row } from './rows.ts';
import { holds, isAbsent, pickFacts, select, type Site } from './select.ts';
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
    const handed = names.program.call(entry.file, outer.call);
    const bound = boundAt(names, handed, outer.place) ?? boundInside(names, handed, outer.place);
    if (bound) return bound;
    outer = ofCalls.get(outer.call);
  }
  return undefined;
}

/** A function of the project that hands the promise on to something that bounds it: `withTimeout(fetchQuote(), 2500)`, `answer.pipe(resilient())`. */
function boundInside(names: Names, entry: CallEntry, place: Outer['place'], depth = 0): { readonly value?: Value } | undefined {
  const { call, file } = entry;
  if (place === 'recv') {
    if (call.callee.k !== 'member' || call.callee.name !== 'pipe') return undefined;
    const operators = call.args.flatMap(one => (one.k === 'call' || one.k === 'ref' ? alternatives(names.valueOf(file, one)) : []));
    return first(operators, one => (one.v === 'function' ? boundOfInput(names, one.fn, 0, depth) : undefined));
  }
  const [target, ...others] = names.callee(file, entry.index).functions;
  return target && others.length === 0 ? boundOfInput(names, target.fn, Number(place.slice('arg'.length)), depth) : undefined;
}

/** What a function puts on an input by handing it on. */
function boundOfInput(names: Names, fn: Ref, index: number, depth: number): { readonly value?: Value } | undefined {
  const { decl, unit, file } = names.program.fn(fn);
  const binding = decl.params[index]?.binding;
  if (binding === undefined || depth > 1) return undefined;
  return first(outersOf(unit).ofBindings.get(binding) ?? [], outer => {
    const inner = names.program.call(file, outer.call);
    return boundAt(names, inner, outer.place) ?? boundInside(names, inner, outer.place, depth + 1);
  });
}

function first<T, R>(list: readonly T[], find: (one: T) => R | undefined): R | undefined {
  for (const one of list) {
    const found = find(one);
    if (found !== undefined) return found;
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

/** A place behind the call: `result.setTimeout()`, or `result.on|once(timeout)` where the first argument is that word. */
export interface LaterPlace { readonly members: readonly string[]; readonly word?: string }

/** Reads such a place of a deadline list. */
export function laterPlace(place: string): LaterPlace | undefined {
  const match = /^result\.([\w|]+)\((\w*)\)$/.exec(place);
  return match ? { members: match[1]!.split('|'), ...(match[2] ? { word: match[2] } : {}) } : undefined;
}

/**
 * What a later call on this call's result is given first: `setTimeout` of `const req = request(u); req.setTimeout(500)`; where a word is
 * asked for, what follows it. Undefined when the result is never used so; true where the call has no such argument.
 */
export function laterCall(names: Names, { unit, file, index }: CallEntry, { members, word }: LaterPlace): Value | undefined {
  for (const { callee, args } of unit.calls) {
    if (callee.k !== 'member' || !members.includes(callee.name) || !isOn(unit, callee.of, index)) continue;
    if (word !== undefined && !(args[0]?.k === 'lit' && args[0].value === word)) continue;
    const given = args[word === undefined ? 0 : 1];
    return given ? names.valueOf(file, given) : { v: 'literal', value: true };
  }
  return undefined;
}

/** What the call gives, held by a binding or with other calls chained on it in between. */
function isOn(unit: Unit, on: Expr, index: number, depth = 0): boolean {
  if (on.k === 'ref') return unit.bindings[on.binding]!.values.some(value => value.k === 'call' && (value.call === index || (depth < 6 && isOn(unit, value, index, depth + 1))));
  if (on.k !== 'call') return false;
  const callee = unit.calls[on.call]!.callee;
  return on.call === index || (callee.k === 'member' && depth < 6 && isOn(unit, callee.of, index, depth + 1));
}

const ASSIGNED = new WeakMap<Names, ReadonlyMap<string, Readonly<Record<string, Value>>>>();

/** Facts that assignments and calls give a client after it was made (`client.defaults.timeout = 4000`, an interceptor); those on the library itself count for all of its clients. */
export function assignedFacts(names: Names, library: LibraryValue, adapter: string): Readonly<Record<string, Value>> {
  let known = ASSIGNED.get(names);
  if (!known) ASSIGNED.set(names, known = readAssigned(names));
  return { ...known.get(adapter), ...(library.site === undefined ? {} : known.get(library.site)) };
}

function readAssigned(names: Names): ReadonlyMap<string, Readonly<Record<string, Value>>> {
  const found = new Map<string, Record<string, Value>>();
  const add = (on: LibraryValue, row: Row<'states'>, site: Site) => {
    const key = on.site ?? row.adapter.name;
    if (holds(names, row.options, site)) found.set(key, { ...found.get(key), ...pickFacts(names, row.fact.facts, site) });
  };
  for (const [file, unit] of names.program.units) {
    for (const { target, value } of names.scan(file).assigned) {
      for (const on of alternatives(names.valueOf(file, target.of))) {
        if (on.v !== 'library') continue;
        const path = `${on.name}${on.name.endsWith(' ') ? '' : '.'}${target.name}`;
        for (const row of names.rows.find('states', 'set', path)) add(on, row, { ...siteOfMember(names, on, path), assigned: names.valueOf(file, value) });
      }
    }
    for (const [index, { callee }] of unit.calls.entries()) {
      if (callee.k !== 'member' || !names.rows.changing.has(callee.name)) continue;
      for (const { value, recv } of names.callee(file, index).libraries) {
        for (const row of names.rows.find('states', 'later', value.name)) add(value, row, siteOfCall(names, names.program.call(file, index), value, recv));
      }
    }
  }
  return found;
}
