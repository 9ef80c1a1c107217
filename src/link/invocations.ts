import type { LibraryValue, Ref, Scope, Value } from '../model/index.ts';
import { alternatives } from '../model/index.ts';
import type { Loop } from './loops.ts';
import { makeCallbackLoop } from './loops.ts';
import type { Names } from './names.ts';
import { refOf, type CallEntry } from './program.ts';
import { prefixesOf } from './results.ts';
import type { Row, RowKind } from './rows.ts';
import { holds, select, type Site } from './select.ts';
import { siteOfCall } from './sites.ts';

/** A function that a call runs because it was given to it. */
export interface Invocation {
  readonly fn: Ref;
  /** Its index, when it is written right there (its body is part of this flow). */
  readonly inline?: number;
  readonly turns: 'once' | 'each' | 'later' | 'retry' | 'never';
  /** Loops the callee runs it in, innermost first. */
  readonly loops: readonly Loop[];
  readonly scopes: readonly Scope[];
}

/** Functions among the arguments of a call, with how the callee treats each. */
export function invocationsOf(names: Names, entry: CallEntry): readonly Invocation[] {
  const given = functionsGiven(names, entry);
  const callee = names.callee(entry.file, entry.index);
  if (given.length === 0) return callee.libraries.flatMap(({ value, recv }) => boundHandlers(names, entry, value, recv));
  const at = { file: entry.file, span: entry.call.at };
  const told = new Map<Ref, Told>();
  const scopes = new Map<Ref, Scope[]>();
  const never = new Set<Ref>();
  const candidates: { library: LibraryValue; recv: Value | undefined; fallback: boolean }[] = callee.libraries.map(({ value, recv }) => ({ library: value, recv, fallback: false }));
  if (callee.fallback) candidates.push({ library: { v: 'library', name: `unknown/Value ${callee.fallback.name}`, facts: {} }, recv: callee.fallback.recv, fallback: true });
  for (const { library, recv, fallback } of candidates) {
    const site = siteOfCall(names, entry, library, recv);
    for (const row of rowsFor(names, 'calls', entry, library, fallback)) {
      if (!fallback && !holds(names, row.options, site)) continue;
      for (const fn of functionsAt(names, row.fact, site)) {
        if (!told.has(fn)) told.set(fn, { row, over: select(names, row.fact.over ?? 'recv', site) });
      }
    }
    if (fallback) continue;
    for (const row of rowsFor(names, 'scopes', entry, library, false)) {
      if (row.fact.around === undefined || row.fact.around === 'block' || !holds(names, row.options, site)) continue;
      for (const fn of functionsIn(select(names, row.fact.around, site))) scopes.set(fn, [...(scopes.get(fn) ?? []), { holds: row.fact.holds, at }]);
    }
    for (const kind of ['entries', 'layers'] as const) {
      if (rowsFor(names, kind, entry, library, false).length > 0) for (const one of given) if (!told.has(one.fn)) never.add(one.fn);
    }
  }
  return given.flatMap(one => invocation(names, entry, one, told.get(one.fn), scopes.get(one.fn) ?? [], never.has(one.fn)));
}

/**
 * Handlers that were bound to what a call is given: `bus.execute(new GetBalance(id))` runs the handler of `GetBalance`. And the function
 * that the receiver was made with: `breaker.fire(id)`.
 */
function boundHandlers(names: Names, entry: CallEntry, library: LibraryValue, recv: Value | undefined): Invocation[] {
  if (!names.rows.speaksOf(library.name)) return [];
  const rows = prefixesOf(entry).flatMap(prefix => names.rows.find('calls', prefix, library.name)).filter(row => typeof row.fact.input === 'string' && /^(token\(|recv\.)/.test(row.fact.input));
  if (rows.length === 0) return [];
  const site = siteOfCall(names, entry, library, recv);
  const at = { file: entry.file, span: entry.call.at };
  return rows.flatMap(row => {
    const scopes = rowsFor(names, 'scopes', entry, library, false).filter(one => one.fact.around === row.fact.input && holds(names, one.options, site)).map(one => ({ holds: one.fact.holds, at }));
    if (row.fact.members === undefined) return functionsIn(select(names, row.fact.input, site)).map(fn => ({ fn, turns: row.fact.turns ?? 'once', loops: [], scopes }));
    const bound = select(names, row.fact.input, site);
    const handlers = bound === undefined ? [] : alternatives(bound).map(one => (one.v === 'class' ? names.instance(one) : one));
    return handlers.flatMap(one => (row.fact.members ?? []).flatMap(member => functionsIn(names.member(one, member)))).map(fn => ({ fn, turns: row.fact.turns ?? 'once', loops: [], scopes }));
  });
}

function rowsFor<K extends RowKind>(names: Names, kind: K, entry: CallEntry, library: LibraryValue, fallback: boolean) {
  if (fallback) return names.rows.fallback(kind, library.name.slice(library.name.indexOf(' ') + 1));
  return prefixesOf(entry).flatMap(prefix => names.rows.find(kind, prefix, library.name));
}

/** The row that says how a function is run, and what is iterated. */
interface Told { readonly row: Row<'calls'>; readonly over: Value | undefined }

interface Given { readonly fn: Ref; readonly inline?: number; readonly index: number }

function functionsGiven(names: Names, entry: CallEntry): Given[] {
  const found: Given[] = [];
  const { call, file, unit } = entry;
  for (const [inline, passed] of names.passedTo(file, entry.index)) found.push({ fn: refOf(file, inline), inline, index: passed.arg });
  // By keyword: `sorted(rows, key=by_total)`.
  for (const prop of call.named?.k === 'object' ? call.named.props : []) {
    if (!('key' in prop) || (prop.value.k !== 'ref' && prop.value.k !== 'member')) continue;
    for (const value of alternatives(names.valueOf(file, prop.value))) if (value.v === 'function' && !found.some(one => one.fn === value.fn)) found.push({ fn: value.fn, index: -1 });
  }
  call.args.forEach((arg, index) => {
    if (arg.k !== 'ref' && arg.k !== 'member' && arg.k !== 'call') return;
    if (arg.k === 'call' && unit.calls[arg.call]?.callee.k !== 'member') return;
    for (const value of alternatives(names.valueOf(file, arg))) {
      if (value.v === 'function' && !found.some(one => one.fn === value.fn)) found.push({ fn: value.fn, index });
    }
  });
  return found;
}

function functionsAt(names: Names, row: Row<'calls'>['fact'], site: Site): Ref[] {
  const value = select(names, row.input, site);
  const members = row.members?.flatMap(member => (value ? functionsIn(names.member(value, member)) : [])) ?? [];
  return [...functionsIn(value), ...members];
}

/** Functions a value may be, lists of functions included. */
export function functionsIn(value: Value | undefined): Ref[] {
  if (value === undefined) return [];
  return alternatives(value).flatMap(one => (one.v === 'function' ? [one.fn] : one.v === 'list' ? one.items.flatMap(functionsIn) : one.v === 'object' ? [...one.fields.values()].flatMap(functionsIn) : []));
}

function invocation(names: Names, entry: CallEntry, given: Given, told: Told | undefined, scopes: readonly Scope[], never: boolean): Invocation[] {
  const base = { fn: given.fn, ...(given.inline === undefined ? {} : { inline: given.inline }) };
  if (told) {
    const turns = told.row.fact.turns ?? 'once';
    const loops = turns === 'each' ? [makeCallbackLoop(names, entry, told.over, given, { row: told.row })] : [];
    return [{ ...base, turns, loops, scopes: turns === 'retry' ? [{ holds: 'retry', at: { file: entry.file, span: entry.call.at } }, ...scopes] : scopes }];
  }
  if (never) return [{ ...base, turns: 'never', loops: [], scopes }];
  const callee = names.callee(entry.file, entry.index);
  const inProject = callee.functions.flatMap(target => names.calledInputs(target.fn).filter(one => one.index === given.index));
  if (inProject.length > 0) {
    const { loops, scopes: inner } = inProject[0]!;
    return [{ ...base, turns: loops.length > 0 ? 'each' : 'once', loops: loops.map(loop => makeCallbackLoop(names, entry, loop.over, given, { like: loop })), scopes: [...inner, ...scopes] }];
  }
  // A project function that never calls what it was given stores it; an unknown callee given an inline function most likely runs it.
  if (callee.functions.length > 0) return given.inline === undefined ? [] : [{ ...base, turns: 'later', loops: [], scopes }];
  if (given.inline === undefined) return [];
  return [{ ...base, turns: isStored(names, entry, given.inline) ? 'later' : 'once', loops: [], scopes }];
}

/** Handed over to be called some other time: an option of a constructor, a known call that says nothing of calling it, a call whose result nobody waits for. */
function isStored(names: Names, entry: CallEntry, inline: number): boolean {
  if (names.scan(entry.file).passed.get(inline)?.key !== undefined || entry.call.kind === 'new') return true;
  const callee = names.callee(entry.file, entry.index);
  return callee.libraries.some(({ value }) => names.rows.speaksOf(value.name)) || entry.call.use === 'discarded';
}
