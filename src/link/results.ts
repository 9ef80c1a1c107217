import type { LibraryValue, Place, Value } from '../model/index.ts';
import { either, unknown } from '../model/index.ts';
import { matchEffect, givenRows } from './effects.ts';
import { formValue } from './forms.ts';
import { byTypeParameter, isVague } from './generics.ts';
import { stateValue } from './members.ts';
import type { Names } from './names.ts';
import { argumentOf } from './names.ts';
import type { CallEntry } from './program.ts';
import { holds, pickFacts, type Site } from './select.ts';
import { siteOfCall, siteOfType } from './sites.ts';

/** Where a call stands, as an identity of what it makes. */
export function siteOf(entry: CallEntry): { site: string; siteAt: Place } {
  return { site: `${entry.file}#${entry.index}`, siteAt: { file: entry.file, span: entry.call.at } };
}

/** What a call gives. */
export function callResult(names: Names, entry: CallEntry): Value {
  const { call, file } = entry;
  const callee = names.callee(file, entry.index);
  const field = callee.value.v === 'field' ? callee.value : undefined;
  if (field?.of.v === 'function' && field.name === 'bind') return field.of;
  if (callee.constructs !== undefined) {
    const args = call.args.map(one => names.valueOf(file, one));
    return { v: 'instance', class: callee.constructs, args, made: `${file}#${entry.index}` };
  }
  const values: Value[] = [];
  for (const target of callee.functions.slice(0, 4)) {
    const { decl, file: home } = names.program.fn(target.fn);
    if (decl.kind === 'constructor') continue;
    const args = (index: number) => argumentOf(names, home, decl.params[index], index, file, entry.index, call) ?? unknown('argument');
    const written = names.substitute(names.returnOf(target.fn), target.fn, args);
    const returned = (isVague(names, written) ? byTypeParameter(names, target, args) : undefined) ?? written;
    const { closure } = target;
    values.push(closure ? names.substitute(returned, closure.fn, index => closure.args[index] ?? unknown('argument')) : returned);
  }
  const unspoken = callee.fallback && values.length === 0 ? fallbackResult(names, entry, callee.fallback.name, callee.fallback.recv) : undefined;
  if (unspoken) values.push(unspoken);
  else for (const { value, recv } of callee.libraries) values.push(libraryResult(names, entry, value, recv));
  if (values.length > 0) return either(values);
  const read = callee.value.v === 'input' ? readOfInput(names, entry, callee.value) : undefined;
  if (read) return read;
  return callee.value.v === 'unknown' ? callee.value : { v: 'result', call: `${file}#${entry.index}` };
}

/** A member of request input that is called: a text stays what it is under its own methods (`body.name.trim()`); else a literal names the key that is read (`query.get('q')`). */
function readOfInput(names: Names, { call, file }: CallEntry, method: Extract<Value, { v: 'input' }>): Value | undefined {
  const name = method.path.at(-1);
  if (name === undefined) return undefined;
  const of: Value = { ...method, path: method.path.slice(0, -1) };
  const text = names.native(file, 'text');
  if (text !== undefined && names.rows.speaksOf(`${text} ${name}`)) return of;
  const key = call.args[0] && names.valueOf(file, call.args[0]);
  return key?.v === 'literal' && typeof key.value === 'string' ? { ...of, path: [...of.path, key.value] } : undefined;
}

/** Prefixes under which rows may speak of this call. Python constructs without a keyword. */
export function prefixesOf(entry: CallEntry): readonly string[] {
  if (entry.call.kind === 'new') return ['new'];
  if (entry.call.kind === 'decorator') return ['@', ''];
  return entry.unit.language === 'python' ? ['', 'new'] : [''];
}

/** What a library call or construction gives, through states, inputs, effects and values rows in that order. */
export function libraryResult(names: Names, entry: CallEntry, value: LibraryValue, recv: Value | undefined): Value {
  const told = names.rows.speaksOf(value.name) ? rowResult(names, entry, value, recv) : undefined;
  return told ?? unnamedResult(names, entry, value, recv);
}

/** What the rows of this very name say a call gives: a state, an input, what stands in a slot, rows of a table, a value form. */
function rowResult(names: Names, entry: CallEntry, value: LibraryValue, recv: Value | undefined): Value | undefined {
  const site = siteOfCall(names, entry, value, recv);
  const made = siteOf(entry);
  const prefixes = prefixesOf(entry);
  for (const prefix of prefixes) {
    for (const row of names.rows.find('states', prefix, value.name)) {
      if (!holds(names, row.options, site) || (row.path.includes('*') && isNamed(names, prefix, value.name))) continue;
      const facts = pickFacts(names, row.fact.facts, site);
      if (row.fact.state === 'Self') return selfState(recv, value, facts, isStepOfItsOwn(names, prefix, value.name) ? made : undefined);
      const from = recv?.v === 'library' ? recv : undefined;
      const isOwnThing = row.fact.facts.deadline !== undefined || isStepOfItsOwn(names, prefix, value.name) || names.rows.hangsOn(toBase(row.adapter.name, row.fact.state));
      const identity = from?.site !== undefined && !isOwnThing ? { site: from.site, siteAt: from.siteAt ?? made.siteAt } : made;
      return stateValue(names, row.adapter.name, row.fact.state, undefined, { ...from?.facts, ...facts }, identity);
    }
  }
  for (const prefix of prefixes) {
    for (const row of names.rows.find('inputs', prefix, value.name)) {
      if (!holds(names, row.options, site)) continue;
      const key = site.count > 0 ? site.arg(0) : undefined;
      return { v: 'input', kind: row.fact, path: key?.v === 'literal' && typeof key.value === 'string' ? [key.value] : [] };
    }
  }
  for (const row of names.rows.find('slots', '', value.name)) {
    const isRead = row.fact.read !== undefined || row.fact.result !== undefined;
    const read = isRead && holds(names, row.options, site) ? names.readSlot(row.fact, site) : undefined;
    if (read) return read;
  }
  const effect = matchEffect(names, entry);
  const rows = effect && givenRows(names, effect, { file: entry.file, span: entry.call.at });
  if (rows) return rows;
  for (const prefix of prefixes) {
    for (const row of names.rows.find('values', prefix, value.name)) {
      if (holds(names, row.options, site)) return formValue(names, row.fact, site, row.adapter.name);
    }
  }
  return effect && effect.row.fact.gives === undefined && recv?.v !== 'library' ? { v: 'opaque' } : undefined;
}

/** What a call that no row names gives: an instance, or the path grown by one step. */
function unnamedResult(names: Names, entry: CallEntry, value: LibraryValue, recv: Value | undefined): Value {
  const made = siteOf(entry);
  if (entry.call.kind === 'new' || (entry.unit.language === 'python' && /(^|[ .])[A-Z][A-Za-z0-9]*$/.test(value.name))) {
    const instance = libraryInstance(names, value, []);
    return instance.v === 'library' ? { ...instance, ...made } : instance;
  }
  const grown = `${value.name}${value.name.endsWith(' ') ? '' : '.'}()`;
  // A path that never ends (a recursive builder nobody named) is cut.
  if (grown.length > 160) return { v: 'result', call: made.site, api: value.name };
  return { v: 'library', name: grown, facts: recv?.v === 'library' ? recv.facts : value.facts, ...made };
}

function toBase(adapter: string, state: string): string {
  return state.includes('/') ? state : `${adapter}/${state}`;
}

/** A row without a star says outright what a call of this name does or gives; it beats a state for every member. */
function isNamed(names: Names, prefix: string, name: string): boolean {
  return (['effects', 'values'] as const).some(kind => names.rows.find(kind, prefix, name).some(row => !row.path.includes('*')));
}

function selfState(recv: Value | undefined, from: LibraryValue, facts: Record<string, Value>, made: { site: string; siteAt: Place } | undefined): Value {
  const state = recv?.v === 'library' ? recv : from;
  return { ...state, name: state.name.slice(0, state.name.indexOf(' ') + 1), facts: { ...state.facts, ...facts }, ...made };
}

/** A builder step that layers hang on (`procedure.use(auth)`) is a thing of its own; the one it was made from stays as it was. */
function isStepOfItsOwn(names: Names, prefix: string, name: string): boolean {
  return names.rows.find('layers', prefix, name).some(row => row.fact.on === 'result');
}

/** Rows marked `fallback` speak for a receiver nothing is known of, when a function is passed (`.map(fn)`, `.then(fn)`). */
function fallbackResult(names: Names, entry: CallEntry, name: string, recv: Value): Value | undefined {
  const rows = names.rows.fallback('values', name);
  if (rows.length === 0 || !entry.call.args.some(one => names.valueOf(entry.file, one).v === 'function')) return undefined;
  const row = rows[0]!;
  const library: LibraryValue = { v: 'library', name: `${row.adapter.name}/Array ${name}`, facts: {} };
  return formValue(names, row.fact, siteOfCall(names, entry, library, recv), row.adapter.name);
}

/** An instance of a library class or a value declared with a library type: `type` rows, then `new` rows, then an unnamed instance. */
export function libraryInstance(names: Names, value: LibraryValue, typeArgs: readonly Value[]): Value {
  const site: Site | undefined = names.rows.speaksOf(value.name) ? siteOfType(value, typeArgs) : undefined;
  for (const prefix of site ? ['type', 'new'] : []) {
    for (const row of names.rows.find('states', prefix, value.name)) {
      if (holds(names, row.options, site!)) return stateValue(names, row.adapter.name, row.fact.state, undefined, pickFacts(names, row.fact.facts, site!));
    }
    for (const row of names.rows.find('inputs', prefix, value.name)) return { v: 'input', kind: row.fact, path: [] };
  }
  const base = value.name.slice(0, value.name.indexOf(' '));
  if (base.includes('/') && names.rows.bases.has(base) && value.name.endsWith(' ')) return value;
  return { v: 'library', name: `${value.name}${value.name.endsWith(' ') ? '' : '.'}()`, facts: value.facts };
}
