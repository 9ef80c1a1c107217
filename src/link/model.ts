import type { BackendModel, CallSite, Config, Coverage, Entry, FnView, Gap, Layer, Place, PlacedTable, Ref, Response, Slice, Step } from '../model/index.ts';
import { contains } from '../model/index.ts';
import type { ComposedEntry } from './chains.ts';
import { importEdges } from './edges.ts';
import type { Flow } from './flow.ts';
import { gapOf, receivesHandle } from './gaps.ts';
import type { Names } from './names.ts';
import { Responses } from './responses.ts';
import { slicesOf } from './slices.ts';
import { Views, nameOf } from './view.ts';
import { wholeRows, withoutHidden } from './whole-rows.ts';
import { wiringOf } from './wiring.ts';

/** Puts the parts together into the one model that rules see; `bound` are the files where code binds entries. Everything that a rule may not ask is computed only when asked. */
export function toModel(names: Names, flow: Flow, roots: readonly Ref[], composed: readonly ComposedEntry[], tables: readonly PlacedTable[], bound: ReadonlySet<string>, config: Config): BackendModel {
  const views = new Views(names, flow);
  const answers = new Responses(names, flow);
  const entries = composed.map(one => entryOf(views, answers, one)).sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : (a.method ?? '') < (b.method ?? '') ? -1 : (a.method ?? '') > (b.method ?? '') ? 1 : a.at.file < b.at.file ? -1 : 1));
  const functions = roots.map(ref => views.fn(ref));
  const source = functions.filter(one => one.role === 'source');
  const reach = reachOf(views, entries, composed);
  const files = [...names.program.units.keys()];
  const findSlices = () => slicesOf({
    files: files.filter(file => views.roleOf(file) === 'source'), packages: names.program.workspace.packages, modules: wiringOf(names).files, imports: () => model.imports,
    entries: bound, tables: new Set(tables.map(one => one.file)),
  }, config);
  let slices: readonly Slice[] | undefined;
  const inSlice = new Map<string, Slice | undefined>();
  const byFile = new Map<string, FnView[]>();
  for (const one of functions) byFile.set(one.at.file, [...(byFile.get(one.at.file) ?? []), one]);
  const byName = new Map(tables.flatMap(one => [[one.name.toLowerCase(), one] as const, ...(one.mapped === undefined ? [] : [[one.mapped.toLowerCase(), one] as const])]).reverse());
  let imports: BackendModel['imports'] | undefined;
  let gaps: readonly Gap[] | undefined;
  let coverage: Coverage | undefined;
  const model: BackendModel = {
    entries, functions, tables, packages: names.program.workspace.packages,
    get slices() { return slices ??= findSlices(); },
    get imports() { return imports ??= importEdges(names); },
    get gaps() { return gaps ??= [...entries.flatMap(one => one.gaps), ...source.flatMap(one => one.gaps)]; },
    get coverage() { return coverage ??= coverageOf(names, views, entries, source); },
    *callsIn(where) {
      for (const fn of source) for (const call of fn.calls) if (where === 'anywhere' || call.loop) yield call;
    },
    *loopCalls() {
      for (const fn of source) for (const call of fn.calls) if (call.loop) yield call as CallSite & { readonly loop: NonNullable<CallSite['loop']> };
    },
    functionAt: place => innermost(byFile.get(place.file) ?? [], place),
    entriesReaching: fn => reach.get(fn.id) ?? [],
    wholeRows: value => wholeRows(names, value).map(one => withoutHidden(one, byName.get(one.rows.table.toLowerCase()))),
    table: name => byName.get(name.toLowerCase()),
    sliceOf: file => {
      if (!inSlice.has(file)) inSlice.set(file, model.slices.filter(one => file.startsWith(`${one.root}/`)).sort((a, b) => b.root.length - a.root.length)[0]);
      return inSlice.get(file);
    },
    roleOf: file => views.roleOf(file),
  };
  return model;
}

function innermost(candidates: readonly FnView[], place: Place): FnView | undefined {
  let best: FnView | undefined;
  for (const one of candidates) {
    if (!contains(one.whole.span, place.span) || one.name === '(module)') continue;
    if (!best || contains(best.whole.span, one.whole.span)) best = one;
  }
  return best;
}

function entryOf(views: Views, answers: Responses, one: ComposedEntry): Entry {
  const label = one.method === undefined ? one.path : `${one.method} ${one.path}`;
  const handler = one.handler === undefined ? undefined : views.fn(one.handler);
  const chain: Layer[] = one.chain.map(layer => ({
    name: layer.name, at: layer.at, resolved: layer.resolved, ...(layer.phase === undefined ? {} : { phase: layer.phase }),
    ...(layer.fn === undefined ? {} : { fn: views.fn(layer.fn) }), ...(layer.library === undefined ? {} : { library: layer.library }),
    get checks() { return [...(layer.value ? views.checks.ofLayer(layer.value, layer.at) : []), ...(layer.fn === undefined ? [] : views.checks.ofFunction(layer.fn))]; },
  }));
  const inside = [...(one.handler === undefined ? [] : [one.handler]), ...one.chain.flatMap(layer => (layer.fn === undefined ? [] : [layer.fn]))];
  const hidden = inside.flatMap(ref => views.names.body(ref).sites.flatMap(site => {
    const gap = gapOf(views.names, site);
    return gap && receivesHandle(views.names, site) ? [gap] : [];
  }));
  const unresolved = one.chain.filter(layer => !layer.resolved && layer.atRunTime !== true).map(layer => ({ at: layer.at, why: `layer ${layer.name} is not resolved`, cure: layer.name }));
  const gaps: Gap[] = [...one.gaps, ...unresolved, ...hidden];
  let responses: readonly Response[] | undefined;
  return {
    kind: one.kind, ...(one.method === undefined ? {} : { method: one.method }), path: one.path, label: one.kind === 'page' ? `page ${one.path}` : one.kind === 'action' ? `action ${one.path}` : label, at: one.at, framework: one.framework,
    ...(handler ? { handler } : {}), chain,
    get checks() { return [...chain.flatMap(layer => layer.checks), ...(one.handler === undefined ? [] : views.checks.ofFunction(one.handler))]; },
    get responses() { return responses ??= answers.of(one); },
    understood: handler !== undefined && gaps.length === 0, gaps,
  };
}

type Way = { readonly entry: Entry; readonly steps: readonly Step[] };

/** A function that another one calls, and the first place where it does. */
interface Hop { readonly fn: Ref; readonly step: Step }

function hopsOf(views: Views, ref: Ref): readonly Hop[] {
  const hops = new Map<Ref, Hop>();
  for (const site of views.names.body(ref).sites) {
    for (const { fn } of views.flow.callees(site)) {
      if (!hops.has(fn)) hops.set(fn, { fn, step: { at: { file: site.file, span: site.at }, note: `calls ${nameOf(views.names, fn)}` } });
    }
  }
  return [...hops.values()];
}

/** Which entries reach which functions, nearest first, at most eight each: one breadth-first walk an entry. */
function reachOf(views: Views, entries: readonly Entry[], composed: readonly ComposedEntry[]): Map<Ref, Way[]> {
  void composed;
  const reach = new Map<Ref, { entry: Entry; hops: number; steps: Step[] }[]>();
  const known = new Map<Ref, readonly Hop[]>();
  const hopsFrom = (ref: Ref) => {
    let hops = known.get(ref);
    if (!hops) known.set(ref, hops = hopsOf(views, ref));
    return hops;
  };
  for (const entry of entries) {
    const starts = [...(entry.handler ? [entry.handler.id] : []), ...entry.chain.flatMap(layer => (layer.fn ? [layer.fn.id] : []))];
    const seen = new Set<Ref>(starts);
    let front = starts.map(ref => ({ ref, steps: [] as Step[] }));
    for (let hops = 0; front.length > 0 && hops < 24; hops++) {
      const next: typeof front = [];
      for (const { ref, steps } of front) {
        const list = reach.get(ref) ?? [];
        if (list.length < 8) list.push({ entry, hops, steps });
        reach.set(ref, list);
        for (const { fn, step } of hopsFrom(ref)) {
          if (seen.has(fn)) continue;
          seen.add(fn);
          next.push({ ref: fn, steps: steps.length < 8 ? [...steps, step] : steps });
        }
      }
      front = next;
    }
  }
  return new Map([...reach].map(([ref, list]) => [ref, list.sort((a, b) => a.hops - b.hops).map(({ entry, steps }) => ({ entry, steps }))]));
}

function coverageOf(names: Names, views: Views, entries: readonly Entry[], source: readonly FnView[]): Coverage {
  let calls = 0;
  let unresolved = 0;
  for (const fn of source) {
    for (const site of names.body(fn.id).sites) {
      if (site.kind !== 'call') continue;
      calls++;
      if (gapOf(names, site)) unresolved++;
    }
  }
  void views;
  const handlers = entries.filter(one => one.kind !== 'page' || one.handler);
  return { entries: handlers.length, understood: handlers.filter(one => one.understood).length, calls, unresolved };
}
