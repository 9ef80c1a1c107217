import type { EntryKind, Gap, Place, Ref, Value } from '../model/index.ts';
import { alternatives } from '../model/index.ts';
import { dependenciesOf } from './dependencies.ts';
import type { Discovery, Mount, RawEntry, RawLayer } from './discover.ts';
import type { FileEntry } from './file-entries.ts';
import { runsBefore } from './file-matchers.ts';
import { handlerOf } from './handlers.ts';
import { functionsIn } from './invocations.ts';
import type { Names } from './names.ts';
import { joinPaths, routerKey } from './routers.ts';

/** One element of a chain, resolved. */
export interface ChainLayer {
  readonly name: string;
  readonly at: Place;
  readonly phase?: string;
  readonly fn?: Ref;
  readonly library?: string;
  readonly resolved: boolean;
  readonly atRunTime?: boolean;
  /** The layer itself: library value, class or instance, which may check something by rows. */
  readonly value?: Value;
}

/** An entry with its full path and chain. */
export interface ComposedEntry {
  readonly kind: EntryKind;
  readonly method?: string;
  readonly path: string;
  readonly at: Place;
  readonly framework: string;
  readonly handler: Ref | undefined;
  readonly chain: readonly ChainLayer[];
  readonly respondsByReturn: boolean;
  readonly output: boolean;
  readonly gaps: readonly Gap[];
}

/** Puts prefixes, mounts and layers around every entry that was found. */
export function composeEntries(names: Names, found: Discovery, files: readonly FileEntry[]): ComposedEntry[] {
  const layersOn = group(found.layers, one => one.on);
  const mountsOf = group(found.mounts, one => one.child);
  const entries: ComposedEntry[] = [];
  for (const file of files) {
    const { handler } = file.row.role === 'mount' ? handlerOf(names, file.handler) : { handler: undefined };
    if (handler !== undefined && file.path !== '/') found.prefixes.set(`input ${handler}`, file.path);
  }
  const treePaths = namedPaths(found);
  const seen = new Set<string>();
  const add = (one: ComposedEntry) => {
    const key = `${one.kind}|${one.method ?? ''}|${one.path}|${one.at.file}|${one.at.span.join()}`;
    if (seen.has(key)) return;
    seen.add(key);
    entries.push(one);
  };
  for (const raw of found.entries) for (const heir of heirsOf(names, raw)) for (const one of composeOne(names, found, heir, layersOn, mountsOf, treePaths)) add(one);
  const typed = new Set(found.entries.flatMap(one => ((one.id.startsWith('typed ') || one.row.entry === 'action') && (one.handler ?? one.chain.at(-1)) ? [handlerOf(names, one.handler ?? one.chain.at(-1)!).handler] : [])));
  const fileLayers = files.filter(one => one.row.role === 'layer');
  const parents = new Set(found.mounts.map(one => one.parent));
  for (const file of files) {
    // A file that hands all to a router (`export const GET = handle(app)`) is no entry beside the router's own.
    const key = file.handler.v === 'library' ? routerKey(file.handler) : undefined;
    const isTyped = typed.size > 0 && typed.has(handlerOf(names, file.handler).handler);
    if (file.row.role === undefined && !isTyped && !(key !== undefined && parents.has(key))) add(composeFile(names, file, fileLayers));
  }
  return entries;
}

/** Handlers of a class that is not decorated itself are served by the decorated classes that derive from it, but for those that replace them. */
function heirsOf(names: Names, raw: RawEntry): readonly RawEntry[] {
  const base = raw.on?.startsWith('class ') ? raw.on.slice('class '.length) : undefined;
  if (base === undefined || names.program.class(base).decl.decorators.length > 0) return [raw];
  const handler = raw.handler?.v === 'function' ? names.program.fn(raw.handler.fn).decl.name : undefined;
  const served = names.subclassesOf(base).filter(heir => {
    const { decl } = names.program.class(heir);
    return decl.decorators.length > 0 && !decl.methods.some(one => one.name === handler);
  });
  return served.length === 0 ? [raw] : served.map(heir => ({ ...raw, on: `class ${heir}` }));
}

function group<T>(items: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const map = new Map<string, T[]>();
  for (const one of items) {
    const list = map.get(key(one));
    if (list) list.push(one); else map.set(key(one), [one]);
  }
  return map;
}

/** One way from a router up to a root: path parts and the routers passed, outermost first, and the mount by which each but the first hangs on the one before. */
interface Way { readonly path: string[]; readonly routers: string[]; readonly mounts: Mount[] }

/** The ways from a router up to the roots. At most eight. */
function waysUp(key: string | undefined, mountsOf: Map<string, Mount[]>, prefixes: ReadonlyMap<string, string>, depth = 0): Way[] {
  if (key === undefined || depth > 8) return [{ path: [], routers: [], mounts: [] }];
  const own = prefixes.get(key);
  const mounts = (mountsOf.get(key) ?? []).filter(one => one.parent !== key);
  const unique = mounts.filter((one, at) => mounts.findIndex(other => other.parent === one.parent && other.under === one.under) === at).slice(0, 4);
  if (unique.length === 0) return [{ path: own === undefined ? [] : [own], routers: [key], mounts: [] }];
  return unique.flatMap(mount => waysUp(mount.parent, mountsOf, prefixes, depth + 1).map(up => ({
    path: [...up.path, mount.under, ...(own === undefined ? [] : [own])], routers: [...up.routers, key], mounts: [...up.mounts, mount],
  }))).slice(0, 8);
}

/** A layer that holds only for what comes after it: where both stand in one function, the entry or the router it hangs under must come later. */
function isBefore(layer: RawLayer, way: Way, raw: RawEntry): boolean {
  if (!layer.row.ordered || layer.row.phase === 'error') return true;
  const at = way.routers.indexOf(layer.on);
  const hung = at < 0 ? undefined : at === way.routers.length - 1 ? raw : way.mounts[at];
  return hung === undefined || hung.scope === undefined || hung.scope !== layer.scope || layer.order < hung.order;
}

function composeOne(names: Names, found: Discovery, raw: RawEntry, layersOn: Map<string, RawLayer[]>, mountsOf: Map<string, Mount[]>, treePaths: ReadonlyMap<string, string[]>): ComposedEntry[] {
  const given = raw.handler ?? raw.chain.at(-1);
  const unwrapped = given ? handlerOf(names, given) : { handler: undefined, layers: [] };
  const own = raw.handler ? raw.chain : raw.chain.slice(0, -1);
  const { row } = raw;
  const isHttp = row.entry === 'http' || row.entry === 'webhook';
  const methods = raw.methods.length > 0 ? raw.methods : [undefined];
  const factsPrefix = raw.ownPrefix === undefined ? [] : [raw.ownPrefix];
  const result: ComposedEntry[] = [];
  const prefixes = raw.ownPrefix !== undefined && raw.on !== undefined ? new Map([...found.prefixes, [raw.on, '']]) : found.prefixes;
  for (const way of waysUp(raw.on, mountsOf, prefixes)) {
    const appPrefix = found.prefixes.get('app');
    const shared = ['app', ...way.routers.filter(one => one !== 'app')].flatMap(router => layersOn.get(router) ?? []).filter(one => !way.routers.includes(routerKey(one.value) ?? ''));
    const decorated = unwrapped.handler === undefined ? [] : [`fn ${unwrapped.handler}`, ...ownerOf(names, unwrapped.handler)].filter(one => one !== raw.id && !way.routers.includes(one));
    const around = [...shared.filter(one => isBefore(one, way, raw)), ...decorated.flatMap(one => layersOn.get(one) ?? []), ...(layersOn.get(raw.id) ?? [])].sort((a, b) => rank(a, way.routers) - rank(b, way.routers));
    const trees = row.named === 'tree' ? treePaths.get(raw.id.slice(5)) ?? [namedBy(names, raw)] : undefined;
    const local = trees ?? (raw.paths.length > 0 ? raw.paths : ['']);
    for (const path of local) {
      const full = trees ? path : joinPaths([...(appPrefix === undefined ? [] : [appPrefix]), ...way.path, ...factsPrefix, path]);
      const chain = [...around.filter(one => applies(one, full)).flatMap(one => layersOf(names, one.value, one.at, one.row.phase, one.row.method).map(layer => (one.atRunTime ? { ...layer, atRunTime: true } : layer))), ...[...own, ...unwrapped.layers].flatMap(one => layersOf(names, one, raw.at, undefined, undefined)), ...dependencyLayers(names, unwrapped.handler)].flatMap((layer, at, all) => [...askedBy(names, layer, all.slice(0, at)), layer]);
      for (const method of methods) {
        result.push({
          kind: row.entry, ...(method === undefined ? {} : { method: isHttp ? method.toUpperCase() : method }), path: isServed(row.entry) || trees ? full : joinNames([...way.path, ...factsPrefix, path]), at: raw.at, framework: raw.framework,
          handler: unwrapped.handler, chain, respondsByReturn: row.respond === 'return', output: raw.output,
          gaps: unwrapped.handler === undefined ? [{ at: raw.at, why: 'the handler is not a function that can be followed', cure: handlerCure(given) }] : [],
        });
      }
    }
  }
  return result;
}

/** What a layer's own inputs ask for, unless it runs already. */
function askedBy(names: Names, layer: ChainLayer, before: readonly ChainLayer[]): ChainLayer[] {
  if (layer.fn === undefined) return [];
  return dependenciesOf(names, layer.fn).flatMap(one => layersOf(names, one, placeOf(names, one) ?? layer.at, undefined, one.v === 'instance' ? '__call__' : undefined))
    .filter(one => !before.some(other => other.fn !== undefined && other.fn === one.fn));
}

/** The class of a method, under the name by which layers hang on it. */
function ownerOf(names: Names, handler: Ref): string[] {
  const { decl, file } = names.program.fn(handler);
  return decl.owner === undefined ? [] : [`class ${file}#${decl.owner}`];
}

/** Queues, topics and jobs are called by their names as they are written, those they hang under before them. */
function joinNames(parts: readonly string[]): string {
  return parts.filter(part => part !== '').join('/');
}

/** What a handler's own inputs ask for: `store = Depends(get_store)`. */
function dependencyLayers(names: Names, handler: Ref | undefined): ChainLayer[] {
  if (handler === undefined) return [];
  return dependenciesOf(names, handler).flatMap(one => layersOf(names, one, placeOf(names, one) ?? { file: '', span: [1, 1, 1, 1] }, undefined, one.v === 'instance' ? '__call__' : undefined));
}

function placeOf(names: Names, value: Value): Place | undefined {
  const entry = value.v === 'function' ? names.program.fn(value.fn) : value.v === 'class' || value.v === 'instance' ? names.program.class(value.class) : undefined;
  return entry && { file: entry.file, span: entry.decl.at };
}

/** A function by its name, else by the name of what holds the call it was given to: `const authenticate = createMiddleware(async …)`. */
function nameOf(names: Names, fn: Ref): string {
  const { decl, file, unit, index } = names.program.fn(fn);
  if (decl.name !== '') return decl.name;
  const call = names.scan(file).passed.get(index)?.call;
  const held = call === undefined ? undefined : names.scan(file).holderOf.get(call);
  return held === undefined ? '(inline)' : unit.bindings[held]!.name;
}

function handlerCure(value: Value | undefined): string {
  if (!value) return 'a row that says which argument is the handler';
  return value.v === 'library' ? `a row for ${value.name.trim()}` : value.v === 'unknown' ? value.why : `following a ${value.v}`;
}

/** Outer layers first: application, then outer routers, then inner, each in order of registration. */
function rank(layer: RawLayer, routers: readonly string[]): number {
  const at = layer.on === 'app' ? -1 : routers.indexOf(layer.on);
  return (at < 0 && layer.on !== 'app' ? routers.length : at) * 1e7 + layer.order;
}

function applies(layer: RawLayer, path: string): boolean {
  if (layer.under === undefined || layer.under === '' || layer.under === '/') return true;
  // What stands behind a star is any path; a part of it (`/:tenant/admin/*`) is not looked at closer.
  const wanted = (layer.under.includes('*') ? layer.under.slice(0, layer.under.indexOf('*')) : layer.under).replace(/\/$/, '');
  if (wanted === '' || wanted.includes(':')) return true;
  return path === wanted || path.includes(`${wanted.startsWith('/') ? wanted : `/${wanted}`}/`) || path.endsWith(wanted);
}

/** A layer value as chain elements: functions, classes with their method, library middleware, wrappers taken apart. */
function layersOf(names: Names, value: Value, at: Place, phase: string | undefined, method: string | undefined): ChainLayer[] {
  const base = { at, ...(phase === undefined ? {} : { phase }) };
  switch (value.v) {
    case 'either': return alternatives(value).slice(0, 1).flatMap(one => layersOf(names, one, at, phase, method));
    case 'list': return value.items.flatMap(one => layersOf(names, one, at, phase, method));
    case 'function': return [{ ...base, name: nameOf(names, value.fn), fn: value.fn, resolved: true }];
    case 'class': case 'instance': {
      const name = names.program.class(value.class).decl.name;
      const instance = value.v === 'class' ? names.instance(value) : value;
      const called = method === undefined ? undefined : functionsIn(names.member(instance, method))[0];
      return [{ ...base, name, value, ...(called === undefined ? {} : { fn: called }), resolved: true }];
    }
    case 'library': {
      const package_ = value.name.slice(0, value.name.indexOf(' ')).replace(/^py:/, '');
      return [{ ...base, name: value.name.trim().replace(/^py:/, '').replace(' ', '.').replaceAll('.()', '()'), library: package_, value, resolved: true }];
    }
    case 'literal': case 'opaque': case 'object': return [];
    default: return [{ ...base, name: value.v === 'unknown' ? value.why : value.v, resolved: false }];
  }
}

function isServed(kind: EntryKind): boolean {
  return kind === 'http' || kind === 'webhook' || kind === 'page';
}

function composeFile(names: Names, one: FileEntry, layers: readonly FileEntry[]): ComposedEntry {
  const { handler, layers: wrappers } = handlerOf(names, one.handler);
  const at = { file: one.file, span: one.at };
  const before = layers.filter(layer => layer.packageRoot === one.packageRoot && runsBefore(names, layer, one.path)).flatMap(layer => layersOf(names, layer.handler, { file: layer.file, span: layer.at }, 'middleware', undefined));
  return {
    kind: one.row.entry, ...(one.method === undefined ? {} : { method: one.method }), path: isServed(one.row.entry) ? one.path : one.path.replace(/^\//, ''), at, framework: one.framework, handler,
    chain: [...before, ...wrappers.flatMap(wrapper => layersOf(names, wrapper, at, undefined, undefined))],
    respondsByReturn: one.row.respond === 'return', output: false,
    gaps: handler === undefined ? [{ at, why: 'the export is not a function that can be followed', cure: handlerCure(one.handler) }] : [],
  };
}

/** Paths of procedures by the keys they hang under, from every root router of the trees. */
function namedPaths(found: Discovery): Map<string, string[]> {
  const paths = new Map<string, string[]>();
  const isChild = new Set([...found.trees.values()].flat().flatMap(one => alternatives(one.value)).map(one => routerKey(one)).filter(one => one !== undefined));
  for (const mount of found.mounts) isChild.add(mount.child);
  const merged = group(found.mounts, one => one.parent);
  const walk = (router: string, prefix: string, depth: number) => {
    if (depth > 8) return;
    for (const { key, value } of found.trees.get(router) ?? []) place(value, prefix === '' ? key : `${prefix}.${key}`, depth);
    for (const mount of merged.get(router) ?? []) walk(mount.child, prefix, depth + 1);
  };
  const place = (value: Value, path: string, depth: number): void => {
    for (const one of alternatives(value)) {
      if (one.v === 'object') { for (const [key, inner] of one.fields) place(inner, `${path}.${key}`, depth + 1); continue; }
      const id = routerKey(one);
      if (id === undefined) continue;
      if (found.trees.has(id)) walk(id, path, depth + 1);
      else paths.set(id, [...(paths.get(id) ?? []), path]);
    }
  };
  const roots = [...found.trees.keys(), ...merged.keys()].filter(key => !isChild.has(key));
  for (const root of new Set(roots)) walk(root, '', 0);
  return paths;
}

/** A procedure that hangs in no tree we see is called by the name it is held by. */
function namedBy(names: Names, raw: RawEntry): string {
  const id = raw.id.slice(5);
  const file = id.slice(0, id.lastIndexOf('#'));
  const unit = names.program.units.get(file);
  const index = Number(id.slice(id.lastIndexOf('#') + 1));
  const held = unit && names.scan(file).holderOf.get(index);
  return held === undefined ? '(procedure)' : unit!.bindings[held]!.name;
}
