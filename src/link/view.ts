import type { CallSite, EffectKind, FnView, Gap, Loop as LoopFacts, ReachedEffect, Ref, Role, Step } from '../model/index.ts';
import { step } from '../model/index.ts';
import type { BodySite } from './bodies.ts';
import { Checks } from './checks.ts';
import { exprText } from './express.ts';
import { isKind, type Flow, type Reach } from './flow.ts';
import { dependsOnTurn, type Loop } from './loops.ts';
import type { Names } from './names.ts';
import { gapOf } from './gaps.ts';
import { sizeOf } from './size.ts';

/** Builds what rules see of functions and calls; each object once. */
export class Views {
  readonly names: Names;
  readonly flow: Flow;
  readonly checks: Checks;
  readonly #fns = new Map<Ref, FnView>();
  readonly #sites = new Map<Ref, readonly CallSite[]>();
  readonly #origins = new WeakMap<LoopFacts, Loop>();

  constructor(names: Names, flow: Flow) {
    this.names = names;
    this.flow = flow;
    this.checks = new Checks(names, flow);
  }

  roleOf(file: string): Role {
    return this.names.program.roleOf(file);
  }

  fn(ref: Ref): FnView {
    let view = this.#fns.get(ref);
    if (!view) this.#fns.set(ref, view = this.#view(ref));
    return view;
  }

  #view(ref: Ref): FnView {
    const { decl, file } = this.names.program.fn(ref);
    // oxlint-disable-next-line typescript/no-this-alias -- lazy getters need the outer object
    const views = this;
    return {
      id: ref, name: nameOf(this.names, ref), at: { file, span: decl.at }, whole: { file, span: decl.whole }, role: this.roleOf(file), async: decl.async === true,
      get calls() { return views.sites(ref); },
      get does() { return [...views.flow.does(ref).values()].map(reach => views.reached(reach, undefined)); },
      get could() { return couldOf(views, ref); },
      get gaps() { return views.gaps(ref); },
      get size() { return sizeOf(views.names, ref); },
    };
  }

  /** Unresolved calls of a function's own flow. */
  gaps(ref: Ref): readonly Gap[] {
    return this.names.body(ref).sites.flatMap(site => { const gap = gapOf(this.names, site); return gap ? [gap] : []; });
  }

  sites(ref: Ref): readonly CallSite[] {
    let sites = this.#sites.get(ref);
    if (!sites) this.#sites.set(ref, sites = this.names.body(ref).sites.map(site => this.#site(ref, site)));
    return sites;
  }

  #site(ref: Ref, site: BodySite): CallSite {
    // oxlint-disable-next-line typescript/no-this-alias -- lazy getters need the outer object
    const views = this;
    const loops = site.loops.map(loop => (site.ended.includes(loop) ? this.#copy(loop) : loop));
    for (const [at, loop] of loops.entries()) this.#origins.set(loop, site.loops[at]!);
    const at = { file: site.file, span: site.at };
    const exprs = site.call ? [site.call.call.callee, ...site.call.call.args, ...(site.call.call.named ? [site.call.call.named] : [])] : site.value ? [site.value] : [];
    return {
      at, text: site.call ? exprText(site.unit, site.call.call.callee) : site.value ? exprText(site.unit, site.value) : '', fn: this.fn(ref),
      ...(site.call ? { whole: { file: site.file, span: site.call.call.whole } } : {}),
      ...(loops[0] ? { loop: loops[0] } : {}), loops, scopes: site.scopes,
      get args() { return site.call?.call.args.map(one => views.names.valueOf(site.file, one)) ?? []; },
      get callees() { return views.flow.callees(site).map(one => ({ fn: views.fn(one.fn), certainty: one.certainty })); },
      get effect() { return views.flow.effects(site)[0]!; },
      get check() { return (site.call && views.checks.ofCall(site.call))!; },
      dependsOnTurn: loop => {
        const origin = this.#origins.get(loop);
        return origin !== undefined && (site.kind === 'invoke' ? site.loops[0] === origin || dependsOnTurn(origin, site.unit, exprs) : dependsOnTurn(origin, site.unit, exprs));
      },
      firstEffect: kind => this.#effects(ref, site, kind)[0],
      effects: kind => this.#effects(ref, site, kind),
      get settles() { return views.#settles(ref, site); },
      awaited: site.kind === 'await' || site.call?.call.use === 'awaited',
    };
  }

  #copy(loop: Loop): Loop {
    return { ...loop, exitsEarly: true };
  }

  #effects(ref: Ref, site: BodySite, kind: EffectKind | 'db'): readonly ReachedEffect[] {
    const isKept = site.scopes.some(one => one.holds === 'cache');
    const reaches: Reach[] = this.flow.effects(site).filter(effect => isKind(effect, kind)).map(effect => ({ effect, site, hops: 0, certainty: 'exact', requires: [], memoised: isKept }));
    for (const { inner, ...reach } of this.flow.through(site, ref)) {
      // Steps begin behind this call: in the function it runs.
      if (isKind(reach.effect, kind)) reaches.push({ ...inner, effect: reach.effect, hops: reach.hops, certainty: reach.certainty, memoised: reach.memoised });
    }
    return reaches.sort((a, b) => a.hops - b.hops).map(reach => this.reached(reach, site));
  }

  #settles(ref: Ref, site: BodySite): readonly ReachedEffect[] {
    const isOpen = ({ effect: { deadline } }: Reach) => deadline.is !== 'no' && deadline.open !== undefined;
    if (!this.flow.callees(site).some(one => [...this.flow.does(one.fn).values()].some(isOpen))) return [];
    return this.flow.through(site, ref).filter(({ inner, effect }) => isOpen(inner) && effect.deadline !== inner.effect.deadline && !(effect.deadline.is === 'unknown'))
      .map(({ inner, ...reach }) => this.reached({ ...inner, effect: reach.effect, hops: reach.hops, certainty: reach.certainty }, site));
  }

  /** A reach with its way unrolled. */
  reached(reach: Reach, from: BodySite | undefined): ReachedEffect {
    const exprs = from?.call ? [from.call.call.callee, ...from.call.call.args, ...(from.call.call.named ? [from.call.call.named] : [])] : from?.value ? [from.value] : [];
    // oxlint-disable-next-line typescript/no-this-alias -- lazy getters need the outer object
    const views = this;
    return {
      effect: reach.effect, certainty: reach.certainty, hops: reach.hops, memoised: reach.memoised,
      get steps() { return views.#steps(reach); },
      dependsOnTurn: loop => {
        const origin = this.#origins.get(loop as LoopFacts);
        return from !== undefined && origin !== undefined && dependsOnTurn(origin, from.unit, exprs);
      },
    };
  }

  #steps(reach: Reach): readonly Step[] {
    const steps: Step[] = [];
    let at: Reach | undefined = reach;
    const seen = new Set<Ref>();
    while (at?.next !== undefined && steps.length < 12 && !seen.has(at.next)) {
      seen.add(at.next);
      steps.push({ at: { file: at.site.file, span: at.site.at }, note: `calls ${nameOf(this.names, at.next)}` });
      const effect: Reach['effect'] = at.effect;
      at = [...this.flow.does(at.next).values()].find(one => one.effect.at === effect.at && one.effect.kind === effect.kind);
    }
    steps.push(step(reach.effect, effectNote(reach.effect)));
    return steps;
  }
}

function effectNote(effect: Reach['effect']): string {
  const what: Partial<Record<EffectKind, string>> = { 'db.read': 'reads', 'db.write': 'writes', http: 'calls', cache: 'asks the cache' };
  const verb = what[effect.kind] ?? effect.kind;
  return effect.target === undefined ? `${verb}: ${effect.api}` : `${verb} ${effect.target}: ${effect.api}`;
}

/** `OrdersService.create`, `listOrders`, `(callback in listOrders)`, `(module)`. */
export function nameOf(names: Names, ref: Ref): string {
  const { decl, unit } = names.program.fn(ref);
  if (decl.kind === 'module') return '(module)';
  if (decl.owner !== undefined) return `${unit.classes[decl.owner]!.name}.${decl.name}`;
  if (decl.name !== '' && decl.name !== '(anonymous)') return decl.name;
  let parent = decl.parent;
  while (parent !== undefined && parent !== 0) {
    const outer = unit.functions[parent]!;
    if (outer.name !== '') return `(callback in ${outer.owner === undefined ? outer.name : `${unit.classes[outer.owner]!.name}.${outer.name}`})`;
    parent = outer.parent;
  }
  return '(callback)';
}

/** Kinds that candidates by name of the unresolved calls might add. */
function couldOf(views: Views, ref: Ref): ReadonlySet<EffectKind> {
  const does = new Set([...views.flow.does(ref).values()].map(one => one.effect.kind));
  const could = new Set<EffectKind>();
  for (const site of views.names.body(ref).sites) {
    if (site.kind !== 'call' || !gapOf(views.names, site)) continue;
    const name = views.names.callee(site.file, site.call!.index).path.at(-1);
    for (const kind of name === undefined ? [] : views.names.kindsNamed(name)) if (!does.has(kind)) could.add(kind);
  }
  return could;
}

