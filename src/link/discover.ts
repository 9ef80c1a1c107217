// size: the look at each place where rows wire something; what each kind of row adds is a function here.
import type { EntryRow, Expr, LayerRow, LibraryValue, Place, Ref, Value } from '../model/index.ts';
import { alternatives } from '../model/index.ts';
import { functionsIn } from './invocations.ts';
import { appliedBy } from './decorators.ts';
import { dependenciesIn } from './dependencies.ts';
import { membersOf } from './entry-members.ts';
import { learnFor, learnParams, learnTypedFunctions, mountedKey, withoutReceiver } from './learn-inputs.ts';
import type { Names } from './names.ts';
import { refOf, type CallEntry } from './program.ts';
import { prefixesOf, siteOf } from './results.ts';
import { holds, isAbsent, select, type Site } from './select.ts';
import { repeatedCall } from './route-tables.ts';
import { bindProviders, providedTokens, tokenKey } from './slots.ts';
import { pathOf, siteOfCall, siteOfType } from './sites.ts';
import { handlerOf } from './handlers.ts';
import { routerKey } from './routers.ts';

/** An entry as one row saw it, before its chain is composed. */
export interface RawEntry {
  readonly row: EntryRow;
  readonly framework: string;
  readonly methods: readonly string[];
  readonly paths: readonly string[];
  readonly on: string | undefined;
  /** A schema that what is returned passes through. */
  readonly output: boolean;
  /** The prefix its router's state carries (`new Router({ prefix })`). */
  readonly ownPrefix?: string;
  readonly chain: readonly Value[];
  readonly handler: Value | undefined;
  readonly at: Place;
  /** Own identity: the call or function that makes it; layers may be added to it. */
  readonly id: string;
  readonly order: number;
  readonly scope: string | undefined;
}

export interface RawLayer {
  readonly row: LayerRow;
  readonly framework: string;
  readonly on: string;
  readonly under: string | undefined;
  readonly value: Value;
  readonly at: Place;
  readonly order: number;
  /** The function (`file#index`) whose body adds it; order means something within one. */
  readonly scope: string | undefined;
  /** Added in a callback or loop: a registry filled at run time. */
  readonly atRunTime: boolean;
}

export interface Mount { readonly parent: string; readonly child: string; readonly under: string; readonly order: number; readonly scope: string | undefined }

/** All that rows say about entries, layers and mounts of a project. */
export interface Discovery {
  readonly entries: RawEntry[];
  readonly layers: RawLayer[];
  readonly mounts: Mount[];
  /** Own path prefix by router. */
  readonly prefixes: Map<string, string>;
  /** Trees of named procedures: router → key → value. */
  readonly trees: Map<string, { readonly key: string; readonly value: Value }[]>;
}

/** Where rows are applied while discovering: a call, or a decorator on something. */
interface Spot {
  readonly library: LibraryValue;
  readonly site: Site;
  readonly prefixes: readonly string[];
  readonly at: Place;
  readonly id: string;
  readonly order: number;
  readonly atRunTime: boolean;
  /** The decorated class or function. */
  readonly decorated?: { readonly id: string; readonly classId?: string };
  /** The call that the rows speak of. */
  readonly call?: CallEntry;
  /** The function that this spot is about, among those of an object. */
  readonly member?: Value;
}

/** One round over all calls and decorators, or over members of these names only; true when inputs or tokens were learnt that a further round could use. */
export function discover(names: Names, words?: ReadonlySet<string>): { found: Discovery; learnt: boolean } {
  const found: Discovery = { entries: [], layers: [], mounts: [], prefixes: new Map(), trees: new Map() };
  names.startRound();
  const tests = new Set(names.program.workspace.files.filter(file => file.role === 'test').map(file => file.path));
  let learnt = false;
  let order = 0;
  const look = (spot: Spot) => { learnt = lookAt(names, found, spot) || learnt; };
  for (const entry of names.program.calls()) {
    order++;
    if (entry.call.kind === 'decorator' || tests.has(entry.file)) continue;
    if (words && entry.call.callee.k === 'member' && entry.call.kind !== 'new' && !words.has(entry.call.callee.name)) continue;
    if (entry.call.callee.k === 'index') { for (const spot of computedSpots(names, entry, order)) look(spot); continue; }
    for (const { value, recv } of names.callee(entry.file, entry.index).libraries) {
      if (!names.rows.wires(value.name)) continue;
      const spot = callSpot(names, entry, value, recv, order);
      for (const one of names.rows.registers(value.name) ? repeatedSpots(names, entry, spot) : [spot]) look(one);
    }
  }
  for (const one of names.program.classes()) {
    order++;
    if (!names.program.isOwn(one.file)) continue;
    if (tests.has(one.file)) continue;
    const id = `class ${one.ref}`;
    for (const decorator of one.decl.decorators) for (const spot of decoratorSpots(names, one.file, decorator, { v: 'class', class: one.ref }, { id, classId: id }, one.decl, order)) look(spot);
  }
  for (const fn of names.program.functions()) {
    order++;
    if (fn.decl.decorators.length === 0 || tests.has(fn.file)) continue;
    const owner = fn.decl.owner === undefined ? undefined : refOf(fn.file, fn.decl.owner);
    const value: Value = { v: 'function', fn: fn.ref, ...(owner === undefined ? {} : { self: { v: 'instance' as const, class: owner } }) };
    const decorated = { id: `fn ${fn.ref}`, ...(owner === undefined ? {} : { classId: `class ${owner}` }) };
    for (const decorator of fn.decl.decorators) {
      for (const spot of decoratorSpots(names, fn.file, decorator, value, decorated, fn.decl, order)) look(spot);
      for (const one of appliedBy(names, fn.file, decorator)) {
        if ('wrapper' in one) found.layers.push({ row: { layer: 'decorated' }, framework: '', on: decorated.id, under: undefined, value: one.wrapper, at: { file: fn.file, span: fn.decl.at }, order, scope: undefined, atRunTime: false });
      }
    }
  }
  learnTypedFunctions(names);
  for (const spot of typedSpots(names, tests, order)) look(spot);
  names.learnAssigned();
  return { found, learnt };
}

function callSpot(names: Names, entry: CallEntry, value: LibraryValue, recv: Value | undefined, order: number): Spot {
  const made = siteOf(entry);
  const site = siteOfCall(names, entry, value, recv);
  // Not a spread: that would read every lazy part of the site.
  Object.defineProperty(site, 'result', { get: () => names.result(entry.file, entry.index) });
  return {
    library: value, site, prefixes: prefixesOf(entry), at: made.siteAt, id: `call ${made.site}`, order, call: entry, atRunTime: names.scan(entry.file).passed.has(entry.call.fn),
  };
}

/** A call that registers something, once for each element of the list it is executed over or each caller it stands for. */
function repeatedSpots(names: Names, entry: CallEntry, spot: Spot): Spot[] {
  const repeated = repeatedCall(names, entry);
  return repeated ? repeated.map((one, at) => ({ ...spot, id: `${spot.id}/${at}`, atRunTime: false, site: Object.create(spot.site, { arg: { value: one.arg } }) })) : [spot];
}

/** `app[route.method](route.path, route.handler)` over a table of routes. */
function computedSpots(names: Names, entry: CallEntry, order: number): Spot[] {
  return (repeatedCall(names, entry) ?? []).flatMap((one, at) => {
    const { library } = one;
    if (!library || !names.rows.registers(library.name) || entry.call.callee.k !== 'index') return [];
    const spot = callSpot(names, entry, library, names.valueOf(entry.file, entry.call.callee.of), order);
    return [{ ...spot, id: `${spot.id}/${at}`, atRunTime: false, site: Object.create(spot.site, { arg: { value: one.arg } }) }];
  });
}

/** Functions held under a name whose written type is a library's: `export const handler: SQSHandler = async (event) => …`. */
function typedSpots(names: Names, tests: ReadonlySet<string>, order: number): Spot[] {
  const spots: Spot[] = [];
  for (const [file, unit] of names.program.units) {
    if (tests.has(file) || !names.program.isOwn(file)) continue;
    unit.bindings.forEach((binding, at) => {
      const [held] = binding.values;
      const type = binding.type ?? (held?.k === 'cast' ? held.type : undefined);
      if (type?.t !== 'ref' || binding.kind === 'param') return;
      for (const library of alternatives(names.valueOf(file, type.name))) {
        const rows = library.v === 'library' ? names.rows.find('entries', 'type', library.name) : [];
        if (library.v !== 'library' || rows.length === 0) continue;
        const value = names.binding(file, at);
        if (handlerOf(names, value).handler === undefined && rows.every(row => row.fact.each === undefined)) continue;
        spots.push({
          library, prefixes: ['type'], id: `typed ${file}#${at}`, order, atRunTime: false, member: value,
          at: { file, span: binding.at }, site: { ...siteOfType(library, []), file, key: binding.name, decorated: value },
        });
      }
    });
  }
  return spots;
}

function decoratorSpots(names: Names, file: string, decorator: Expr, value: Value, decorated: { id: string; classId?: string }, on: { readonly name: string; readonly at: Place['span'] }, order: number): Spot[] {
  return appliedBy(names, file, decorator).flatMap(one => ('wrapper' in one ? [] : [one])).map(({ library, site, call }) => ({
    library, prefixes: ['@'], at: { file, span: on.at }, id: decorated.id, order, decorated, atRunTime: false, ...(call ? { call } : {}),
    site: { ...site, decorated: value, applied: library, key: on.name, ...(decorated.classId === undefined ? {} : { class: { v: 'class' as const, class: decorated.classId.slice(6) } }) },
  }));
}

function lookAt(names: Names, found: Discovery, spot: Spot): boolean {
  let learnt = false;
  for (const prefix of spot.prefixes) {
    for (const row of names.rows.find('entries', prefix, spot.library.name)) {
      if (!holds(names, row.options, spot.site)) continue;
      if (row.fact.each === undefined) { addEntry(names, found, spot, row.fact, row.adapter.name); break; }
      for (const one of memberSpots(names, spot, row.fact)) addEntry(names, found, one, row.fact, row.adapter.name);
    }
    for (const row of names.rows.find('layers', prefix, spot.library.name)) {
      if (holds(names, row.options, spot.site)) addLayer(names, found, spot, row.fact, row.adapter.name);
    }
    for (const row of names.rows.find('calls', prefix, spot.library.name)) {
      if (row.fact.params && holds(names, row.options, spot.site)) learnParams(names, row.fact, spot.site, row.adapter.name);
    }
    for (const row of names.rows.find('scopes', prefix, spot.library.name)) {
      const around = row.fact.around === undefined || row.fact.around === 'block' ? undefined : select(names, row.fact.around, spot.site);
      if (around && Array.isArray(row.fact.handle)) learnFor(names, functionsIn(around), row.fact.handle as readonly string[], spot.site, row.adapter.name);
    }
    for (const row of names.rows.find('slots', prefix, spot.library.name)) {
      if (row.fact.providers !== undefined) {
        const providers = select(names, row.fact.providers, spot.site);
        learnt = bindProviders(names, providers) || learnt;
        for (const { token, value } of providedTokens(names, providers)) {
          for (const layer of names.rows.find('layers', 'token', token.name)) addLayer(names, found, { ...spot, site: Object.create(spot.site, { assigned: { value } }) }, layer.fact, layer.adapter.name);
        }
      }
      if (row.fact.write !== undefined) learnt = writeSlot(names, row.fact.write, row.fact.value === undefined ? row.fact.result : row.fact.value, row.fact.result !== undefined, spot.site) || learnt;
    }
  }
  return learnt;
}

function writeSlot(names: Names, write: string, value: Parameters<typeof select>[1] | undefined, isResult: boolean, site: Site): boolean {
  const given = value === undefined ? undefined : select(names, value, site);
  if (!given || isAbsent(given)) return false;
  const held = isResult ? names.returned(given) : given;
  if (write === 'context') return held.v === 'unknown' ? false : names.bind('context', held);
  const inner = /^(?:token|ambient|metadata)\((.*)\)$/.exec(write)?.[1];
  const of = inner === undefined ? undefined : select(names, inner, site);
  const key = of && tokenKey(of);
  return key === undefined || held.v === 'unknown' ? false : names.bind(key, held);
}

/** One spot for each function among the members of what an `each` row names. */
function memberSpots(names: Names, spot: Spot, row: EntryRow): Spot[] {
  const holder = select(names, row.each!, spot.site);
  if (!holder) return [];
  return membersOf(names, holder, row).map(({ key, value, at }) => {
    const site: Site = Object.create(spot.site, { key: { value: key }, decorated: { value } });
    return { ...spot, site, at: at ?? spot.at, id: `${spot.id}/${key}`, member: value };
  });
}

function addEntry(names: Names, found: Discovery, spot: Spot, row: EntryRow, framework: string): void {
  const { site } = spot;
  const isNamed = row.entry !== 'http' && row.entry !== 'webhook' && row.entry !== 'page';
  const words = (selector: EntryRow['method']) => firstTexts(names, selector, site, isNamed);
  const chain = row.chain === undefined ? [] : flatten(select(names, row.chain, site));
  const handler = row.handler === undefined ? spot.member : methodOfClass(names, row.handler, site) ?? select(names, row.handler, site);
  const onValue = row.on === undefined ? spot.decorated?.classId === undefined ? site.recv : undefined : select(names, row.on, site);
  const on = row.on === undefined && spot.decorated ? spot.decorated.classId : onValue && routerKey(onValue);
  const prefix = site.facts.prefix ? texts(site.facts.prefix)[0] : undefined;
  found.entries.push({
    row, framework, output: row.output !== undefined && isSchema(names, select(names, row.output, site)), methods: words(row.method), paths: words(row.path), on, chain, handler, at: spot.at, id: spot.id, order: spot.order, scope: scopeOf(spot), ...(prefix === undefined ? {} : { ownPrefix: prefix }),
  });
  const functions = [...chain, ...(handler ? [handler] : [])].flatMap(one => functionsIn(one));
  if (row.params) learnFor(names, functions, row.params, withoutReceiver(site), framework);
}

/** `class.process`: that method of an instance of the class. */
function methodOfClass(names: Names, selector: EntryRow['handler'], site: Site): Value | undefined {
  const method = typeof selector === 'string' ? /^class\.(\w+)$/.exec(selector)?.[1] : undefined;
  if (method === undefined || site.class === undefined) return undefined;
  const value = names.member(names.instance(site.class), method);
  return functionsIn(value).length > 0 ? value : undefined;
}

/** The texts of the first selector of a list that gives any. A class gives its name; where things are called by names, so do a function and a library's constant. */
function firstTexts(names: Names, selector: EntryRow['path'], site: Site, isNamed: boolean): string[] {
  for (const one of Array.isArray(selector) ? selector as readonly string[] : selector === undefined ? [] : [selector]) {
    const value = select(names, one, site);
    const found = value?.v === 'class' ? [names.program.class(value.class).decl.name] : texts(value);
    if (found.length > 0) return found;
    const name = !isNamed ? '' : value?.v === 'function' ? names.program.fn(value.fn).decl.name : value?.v === 'library' && !/^(py:)?global /.test(value.name) ? pathOf(value.name).at(-1) ?? '' : '';
    if (/^\w+$/.test(name)) return [name];
  }
  return [];
}

/** A response schema: classes (in lists, or nothing) of which none is a table itself. */
function isSchema(names: Names, value: Value | undefined): boolean {
  if (value === undefined || isAbsent(value) || value.v === 'unknown' || value.v === 'opaque') return false;
  const told = alternatives(value).filter(one => !isAbsent(one) && !isNothing(one));
  return told.length > 0 && told.every(one => {
    if (one.v === 'list') return one.items.length > 0 && one.items.every(item => isSchema(names, item));
    if (one.v === 'class' || one.v === 'instance') return !names.isTableClass(one.class);
    return one.v !== 'library' || !/^(py:)?global /.test(one.name);
  });
}

function isNothing(value: Value): boolean {
  return value.v === 'literal' && value.value === null;
}

/** The texts a value may be: one literal, a list of them, the alternatives. */
export function texts(value: Value | undefined): string[] {
  if (value === undefined) return [];
  return alternatives(value).flatMap(one => (one.v === 'literal' && one.value != null ? [String(one.value)] : one.v === 'list' ? one.items.flatMap(texts) : one.v === 'text' ? [one.parts.map(part => (typeof part === 'string' ? part : ':param')).join('')] : []));
}

function flatten(value: Value | undefined): Value[] {
  if (value === undefined) return [];
  return value.v === 'list' ? value.items.flatMap(flatten) : [value];
}

function addLayer(names: Names, found: Discovery, spot: Spot, row: LayerRow, framework: string): void {
  const { site } = spot;
  const on = row.on === 'app' ? 'app' : row.on === 'entry' ? spot.id
    : row.on === undefined ? spot.decorated?.id ?? (site.recv && routerKey(site.recv)) : row.on === 'class' ? spot.decorated?.classId : keyAt(names, row.on, site);
  if (on === undefined) return;
  // The facts of the call are those of its receiver, also where that is an instance of a project class that derives from the router.
  const isOther = typeof row.on === 'string' && row.on.startsWith('arg');
  keepPrefix(found, on, isOther ? select(names, row.on!, site) : row.on === undefined && !spot.decorated ? { v: 'library', name: '', facts: site.facts } : site.recv);
  // A builder step that makes something new hangs below what it was made from.
  const parent = row.on === 'result' && row.as !== 'mount' && site.recv?.v === 'library' && site.recv.site !== undefined ? routerKey(site.recv) : undefined;
  if (parent !== undefined && parent !== on) found.mounts.push({ parent, child: on, under: '', order: spot.order, scope: scopeOf(spot) });
  const underSelector = typeof row.under === 'string' && row.under.endsWith('?') ? row.under.slice(0, -1) : row.under;
  const under = firstTexts(names, underSelector, site, false)[0];
  if (row.as === 'prefix') { if (under !== undefined) found.prefixes.set(on, under); return; }
  const values = row.layer === undefined ? [] : flatten(row.layer === 'class' && spot.decorated?.classId ? { v: 'class', class: spot.decorated.classId.slice(6) } : dependencies(names, row.layer, spot) ?? select(names, row.layer, site));
  values.forEach((value, at) => {
    if (value.v === 'literal' || value.v === 'opaque') return;
    if (row.as === 'mount' && value.v === 'object') {
      const tree = found.trees.get(on) ?? [];
      for (const [key, one] of value.fields) tree.push({ key, value: one });
      found.trees.set(on, tree);
      return;
    }
    const child = row.as === 'mount' ? mountedKey(names, value, site) : routerKey(value);
    keepPrefix(found, child, value);
    if (child !== undefined) found.mounts.push({ parent: on, child, under: under ?? '', order: spot.order, scope: scopeOf(spot) });
    const isPlugin = value.v === 'library' && !names.rows.hangsOn(value.name.slice(0, value.name.indexOf(' ')));
    if (child === undefined || row.as !== 'mount' || isPlugin) found.layers.push({ row: isErrorHandler(names, row, value) ? { ...row, phase: 'error' } : row, framework, on, under, value, at: spot.at, order: spot.order + at / 100, scope: scopeOf(spot), atRunTime: spot.atRunTime });
  });
  if (row.params && row.as !== 'mount') {
    for (const fn of values.flatMap(one => functionsIn(one))) {
      learnFor(names, [fn], takesError(names, row, fn) ? row.errorParams! : row.params, withoutReceiver(site), framework);
    }
    if (row.method !== undefined) {
      for (const value of values.flatMap(one => alternatives(one))) {
        const instance = value.v === 'class' ? names.instance(value) : value;
        const method = instance.v === 'instance' ? names.member(instance, row.method) : undefined;
        if (method) learnFor(names, functionsIn(method), row.params, withoutReceiver(site), framework);
      }
    }
  }
}

function scopeOf({ call }: Spot): string | undefined {
  return call && refOf(call.file, call.call.fn);
}

/** An error handler is told by how many parameters it declares. */
function takesError(names: Names, row: LayerRow, fn: Ref): boolean {
  return row.errorParams !== undefined && names.program.fn(fn).decl.params.length === row.errorParams.length;
}

function isErrorHandler(names: Names, row: LayerRow, value: Value): boolean {
  return row.errorParams !== undefined && functionsIn(value).some(fn => takesError(names, row, fn));
}

/** `dependencies=[Depends(verify)]`: the functions themselves, since the calls stand for what those return. */
function dependencies(names: Names, selector: LayerRow['layer'], { call }: Spot): Value | undefined {
  const key = typeof selector === 'string' ? /^arg\((\w+)\)$/.exec(selector)?.[1] : undefined;
  const prop = key === undefined || call?.call.named?.k !== 'object' ? undefined : call.call.named.props.find(one => 'key' in one && one.key === key);
  if (!call || !prop || !('value' in prop)) return undefined;
  const found = dependenciesIn(names, call.file, prop.value);
  return found.length > 0 ? { v: 'list', items: found } : undefined;
}

/** A router's state carries its own prefix; it counts wherever the router stands in a chain. */
function keepPrefix(found: Discovery, key: string | undefined, value: Value | undefined): void {
  const fact = value?.v === 'library' ? value.facts.prefix : undefined;
  const prefix = fact && texts(fact)[0];
  if (key !== undefined && prefix !== undefined && !found.prefixes.has(key)) found.prefixes.set(key, prefix);
}

function keyAt(names: Names, selector: Parameters<typeof select>[1], site: Site): string | undefined {
  const value = select(names, selector, site);
  return value && routerKey(value);
}
