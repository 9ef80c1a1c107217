import type { Place, Presence, Value } from '../model/index.ts';
import { unknown } from '../model/index.ts';
import { assignedFacts, boundOfPromise, laterCall, laterPlace } from './bounds.ts';
import type { EffectMatch } from './effects.ts';
import { argumentOf, type Names } from './names.ts';
import { openAt } from './open-deadline.ts';
import { writtenAt } from './option-writes.ts';
import { isAbsent, isLibraryDefaultFact, select, type Site } from './select.ts';

/** Whether one of the places a deadline may come from is set. An open object or unknown value leaves it unknown. */
export function presenceOf(names: Names, match: EffectMatch): Presence {
  const { row: { fact, adapter }, site } = match;
  if (fact.deadline === undefined) return { is: 'unknown', why: 'no row says where a deadline would be' };
  if (fact.deadline === 'none') return { is: 'yes' };
  const places = Array.isArray(fact.deadline) ? fact.deadline as readonly string[] : [fact.deadline as string];
  const open: Value[] = [];
  let doubt: string | undefined;
  let passed: Presence | undefined;
  let isOff = false;
  const setBy = (value: Value, isDefault: boolean): Presence => ({
    is: 'yes', ...(value.v === 'literal' && typeof value.value === 'number' ? { value: value.value } : {}),
    ...(isDefault ? {} : { at: value.v === 'object' && value.at ? value.at : { file: site.file, span: [1, 1, 1, 1] } }),
  });
  for (const place of places) {
    const isOfCall = typeof place === 'string' && place.startsWith('arg');
    if (isOff && !isOfCall) continue;
    const ofInput = match.entry && isOfCall ? openAt(names, place, site, match.entry) : undefined;
    if (ofInput) open.push(ofInput);
    const isOfClient = typeof place === 'string' && place.startsWith('recv.');
    if (isOfClient && isMadeElsewhere(site.recv)) { doubt ??= 'where the client is made is not known'; continue; }
    const value = isNumber(place) ? { v: 'literal' as const, value: Number(place) } : deadlineAt(names, place, match, adapter.name);
    if (value === undefined || isAbsent(value)) continue;
    const told = certain(names, value);
    // What is switched off on the call is so whatever its client says.
    if (told === 'absent') { isOff ||= isOfCall && !ofInput; continue; }
    if (told === 'maybe') { if (!ofInput) doubt ??= doubtOf(value); continue; }
    const set = setBy(value, isNumber(place) || (isOfClient && isLibraryDefaultFact(site.facts, place.slice('recv.'.length))));
    if (!ofInput) return set;
    passed ??= set;
  }
  for (const place of match.entry ? places : []) {
    const written = typeof place === 'string' ? writtenAt(names, place, match.entry!) : undefined;
    const told = written && certain(names, written);
    if (told === 'set') return setBy(written!, false);
    if (told === 'maybe') doubt ??= doubtOf(written!);
  }
  if (isOff && open.length === 0) return { is: 'no', ...(match.entry ? { at: { file: site.file, span: match.entry.call.at } } : {}) };
  if (doubt === undefined && match.library.through !== undefined && overridesCalls(names, match)) doubt = 'the project overrides what this method calls';
  if (doubt !== undefined) return passed ?? { is: 'unknown', why: doubt };
  if (open.length === 0) return { is: 'no' };
  return passed?.is === 'yes' ? { ...passed, open } : { is: 'unknown', why: 'its callers decide', open };
}

/** A client that is known by its written type only: what it was made with cannot be told. */
function isMadeElsewhere(recv: Value | undefined): boolean {
  if (recv?.v !== 'library' || recv.site !== undefined || recv.through !== undefined || !/\/[A-Z]\w* /.test(recv.name)) return false;
  const { deadline } = recv.facts;
  return deadline === undefined || (isLibraryDefaultFact(recv.facts, 'deadline') && !(deadline.v === 'literal' && deadline.value === 0));
}

/** The project's class has a member of its own name for another call of this library, through which this one may go: `request` of a session. */
function overridesCalls(names: Names, { library, row }: EffectMatch): boolean {
  const { decl } = names.program.class(library.through!);
  const base = library.name.slice(0, library.name.indexOf(' '));
  return decl.methods.some(one => names.rows.find('effects', '', `${base} ${one.name}`).some(other => other.adapter === row.adapter));
}

function isNumber(place: string | number): boolean {
  return typeof place !== 'string' || /^\d+$/.test(place);
}

function deadlineAt(names: Names, place: string, match: EffectMatch, adapter: string): Value | undefined {
  // `a & b`: a counts only where there is b.
  const [head, ...needed] = place.split(' & ');
  if (needed.length > 0) {
    const isWhole = needed.every(one => { const value = deadlineAt(names, one, match, adapter); return value !== undefined && !isAbsent(value); });
    return isWhole ? deadlineAt(names, head!, match, adapter) : undefined;
  }
  const later = laterPlace(place);
  if (later !== undefined) return match.entry && laterCall(names, match.entry, later);
  const fact = /^recv\.(\w+)$/.exec(place)?.[1];
  return (fact === undefined ? undefined : assignedFacts(names, match.library, adapter)[fact]) ?? select(names, place, match.site) ?? hiddenIn(names, place, match.site);
}

/** Options made by a package nobody described may hold a deadline. */
function hiddenIn(names: Names, place: string, site: Site): Value | undefined {
  const root = /^(arg\d+)\./.exec(place)?.[1];
  const options = root === undefined ? undefined : select(names, root, site);
  if (options?.v !== 'library') return undefined;
  const base = options.name.slice(0, options.name.indexOf(' '));
  return names.rows.bases.has(base) ? undefined : unknown(`nothing is known of ${base}`);
}

/** What this call gives is handed to something that gives up on it in time. */
export function boundPromise(names: Names, match: EffectMatch, at: Place): Presence | undefined {
  const bound = match.entry && match.row.fact.deadline !== undefined ? boundOfPromise(names, match.entry) : undefined;
  if (!bound || (bound.value && certain(names, bound.value) !== 'set')) return undefined;
  return { is: 'yes', at, ...(bound.value?.v === 'literal' && typeof bound.value.value === 'number' ? { value: bound.value.value } : {}) };
}

/** `set`, `absent`, or `maybe`: an input, an unknown, one of several of which some are absent. */
function certain(names: Names, value: Value): 'set' | 'absent' | 'maybe' {
  switch (value.v) {
    case 'literal': return value.value == null || value.value === false || value.value === 0 ? 'absent' : 'set';
    case 'unknown': case 'result': case 'typed': return 'maybe';
    case 'param': {
      const known = names.input(value.fn, value.index);
      if (known.v === 'param' || known.v === 'unknown') return isNeverGiven(names, value) ? 'absent' : 'maybe';
      return certain(names, known);
    }
    case 'field': {
      const known = names.member(value.of.v === 'param' ? names.input(value.of.fn, value.of.index) : value.of, value.name);
      return known.v === 'field' || known.v === 'unknown' || known.v === 'param' ? 'maybe' : certain(names, known);
    }
    case 'either': {
      const all = value.of.map(one => certain(names, one));
      return all.every(one => one === 'set') ? 'set' : all.every(one => one === 'absent') ? 'absent' : 'maybe';
    }
    default: return 'set';
  }
}

/** All who call the function leave this input out. */
function isNeverGiven(names: Names, { fn, index }: Extract<Value, { v: 'param' }>): boolean {
  const { decl, file } = names.program.fn(fn);
  const given = [...names.callersOf(fn)].map(one => argumentOf(names, file, decl.params[index], index, one.file, one.index, one.call));
  return given.length > 0 && given.every(one => one !== undefined && isAbsent(one));
}

function doubtOf(value: Value): string {
  return value.v === 'unknown' ? value.why : `it comes from a ${value.v}`;
}
