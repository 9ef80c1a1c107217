import type { Effect, EffectKind, Certainty, Expr, Presence, Ref } from '../model/index.ts';
import { alternatives } from '../model/index.ts';
import { boundOfPromise } from './bounds.ts';
import type { BodySite } from './bodies.ts';
import { atCall, type Requirement } from './conditions.ts';
import { argumentOf } from './names.ts';
import { buildEffect, matchAssignment, matchEffect, matchLazyEffect, type EffectMatch } from './effects.ts';
import type { Names } from './names.ts';
import { settle } from './open-deadline.ts';

/** One effect a function reaches: where in its own body, and through which function next. */
export interface Reach {
  readonly effect: Effect;
  readonly site: BodySite;
  /** The function that has it next, when the site only calls it. */
  readonly next?: Ref;
  readonly hops: number;
  readonly certainty: Certainty;
  /** What the inputs of the function that has this reach must be for it to happen. */
  readonly requires: readonly Requirement[];
  /** On the way it is kept for the next time (a memo, something made once). */
  readonly memoised: boolean;
}

/** Effects and callees of sites, and what functions reach through them. */
export class Flow {
  readonly names: Names;
  readonly #effects = new Map<BodySite, readonly Effect[]>();
  readonly #does = new Map<Ref, Map<string, Reach>>();
  readonly #calls = new Map<Ref, readonly Ref[]>();
  /** How often a function was found to reach something more, or something nearer. */
  readonly #changes = new Map<Ref, number>();
  /** The sum of the changes of what a function calls, when it was last summarised. */
  readonly #seen = new Map<Ref, number>();

  constructor(names: Names) {
    this.names = names;
  }

  /** What a site does itself. */
  effects(site: BodySite): readonly Effect[] {
    let effects = this.#effects.get(site);
    if (!effects) this.#effects.set(site, effects = this.#effectsOf(site));
    return effects;
  }

  #effectsOf(site: BodySite): readonly Effect[] {
    const at = { file: site.file, span: site.at };
    const bounded: Presence | undefined = site.scopes.some(one => one.holds === 'deadline') ? { is: 'yes', at } : undefined;
    const build = (match: EffectMatch | undefined) => (match ? buildEffect(this.names, match, at, bounded) : undefined);
    if (site.kind === 'call') {
      const own = build(matchEffect(this.names, site.call!));
      return [...(own ? [own] : []), ...this.#passedQueries(site).map(build).filter(one => one !== undefined)];
    }
    if (site.kind === 'assign') {
      const effect = build(matchAssignment(this.names, site.file, site.target!, site.value!));
      return effect ? [effect] : [];
    }
    if (site.kind === 'read') {
      const effect = site.relation && build(matchLazyEffect(this.names, site.relation, 'get'));
      return effect ? [effect] : [];
    }
    if (site.kind === 'invoke' || !site.value) return [];
    const value = this.names.valueOf(site.file, site.value.k === 'await' ? site.value.of : site.value);
    for (const one of alternatives(value)) {
      const match = matchLazyEffect(this.names, one, site.kind) ?? (site.kind === 'iterate' ? matchLazyEffect(this.names, one, 'await') : undefined);
      if (match && site.value.k !== 'this' && site.value.k !== 'param') { const effect = build(match); return effect ? [effect] : []; }
    }
    return [];
  }

  /** Lazy queries handed to something that awaits all of a list (`Promise.all([q1, q2])`, `gather(q1, q2)`, `q.then(…)`). */
  #passedQueries(site: BodySite): EffectMatch[] {
    const { call, file } = site.call!;
    const callee = this.names.callee(file, site.call!.index);
    const awaits = callee.libraries.some(({ value }) => this.names.rows.find('values', '', value.name).some(row => row.fact.startsWith('all(')))
      || (call.callee.k === 'member' && (call.callee.name === 'then' || call.callee.name === 'catch' || call.callee.name === 'finally'));
    if (!awaits) return [];
    const given: Expr[] = call.callee.k === 'member' && !/^all|^race$|^any$/.test(call.callee.name) ? [call.callee.of] : [...call.args];
    return given.flatMap(arg => alternatives(this.names.valueOf(file, arg))).flatMap(value => (value.v === 'list' ? value.items : [value])).flatMap(value => {
      const match = matchLazyEffect(this.names, value, 'await');
      return match ? [match] : [];
    });
  }

  /** Functions of the project a site runs. */
  callees(site: BodySite): readonly { readonly fn: Ref; readonly certainty: Certainty }[] {
    if (site.kind === 'invoke') return [{ fn: site.invocation!.fn, certainty: 'exact' }];
    if (site.getters) return site.getters.map(fn => ({ fn, certainty: 'exact' }));
    if (site.kind !== 'call') return [];
    const callee = this.names.callee(site.file, site.call!.index);
    // A called input runs what its callers gave: their call sites say so themselves, each with its own function.
    return callee.value.v === 'param' ? [] : callee.functions;
  }

  /** What a site reaches through the functions it runs, with what it passes them: a branch that this call rules out is not followed. */
  through(site: BodySite, caller: Ref): (Reach & { readonly inner: Reach })[] {
    const isKept = site.scopes.some(one => one.holds === 'cache');
    let isBounded: boolean | undefined;
    const reached: (Reach & { readonly inner: Reach })[] = [];
    for (const callee of this.callees(site)) {
      for (const reach of this.does(callee.fn).values()) {
        if (reach.effect.kind === 'respond') continue;
        const requires = this.#requirementsAt(site, callee.fn, reach, caller);
        if (!requires) continue;
        reached.push({
          inner: reach, effect: isPatient(reach.effect) && (isBounded ??= this.#isBounded(site)) ? { ...reach.effect, deadline: { is: 'yes' } } : this.#settled(reach.effect, site, callee.fn, caller), site, next: callee.fn, hops: reach.hops + 1,
          certainty: weaker(callee.certainty, reach.certainty), requires: [...site.requires, ...requires], memoised: isKept || reach.memoised,
        });
      }
    }
    return reached;
  }

  /** A deadline is held around what this site runs, or put on the promise that it gives. */
  #isBounded({ scopes, call }: BodySite): boolean {
    return scopes.some(one => one.holds === 'deadline') || (call !== undefined && boundOfPromise(this.names, call) !== undefined);
  }

  /** An effect whose deadline hangs on the inputs of the function called, as this call decides it. */
  #settled(effect: Effect, site: BodySite, fn: Ref, caller: Ref): Effect {
    if (effect.deadline.is === 'no' || !effect.deadline.open || site.kind !== 'call') return effect;
    const { decl, file } = this.names.program.fn(fn);
    const settled = settle(effect.deadline.open, fn, index => argumentOf(this.names, file, decl.params[index], index, site.file, site.call!.index, site.call!.call), caller);
    return settled ? { ...effect, deadline: settled } : effect;
  }

  /** A callee's requirements seen from a call of it; undefined when what is passed rules them out. */
  #requirementsAt(site: BodySite, fn: Ref, reach: Reach, caller: Ref): Requirement[] | undefined {
    if (site.kind !== 'call' || reach.requires.length === 0) return [];
    const { decl, file } = this.names.program.fn(fn);
    const open: Requirement[] = [];
    for (const one of reach.requires) {
      const value = argumentOf(this.names, file, decl.params[one.index], one.index, site.file, site.call!.index, site.call!.call);
      const left = atCall(this.names, one, value, caller);
      if (left === 'never') return undefined;
      if (left !== 'open') open.push(left);
    }
    return open;
  }

  /** Proven effects of a function; complete only after `close`. */
  does(ref: Ref): ReadonlyMap<string, Reach> {
    return this.#does.get(ref) ?? new Map();
  }

  /** Runs the fixpoint over all functions: callees first, then again until nothing is added (recursion needs a second look). */
  close(roots: readonly Ref[]): void {
    const order = this.#postorder(roots);
    for (let round = 0; round < 5; round++) {
      let grown = false;
      for (const ref of order) grown = (this.#isStale(ref) && this.#summarise(ref)) || grown;
      if (!grown) return;
    }
  }

  /** Something that this function calls has reached more since it was last looked at. */
  #isStale(ref: Ref): boolean {
    let state = 1;
    for (const fn of this.#called(ref)) state += this.#changes.get(fn) ?? 0;
    if (this.#seen.get(ref) === state) return false;
    this.#seen.set(ref, state);
    return true;
  }

  /** The functions that a function's own flow calls. */
  #called(ref: Ref): readonly Ref[] {
    let called = this.#calls.get(ref);
    if (!called) this.#calls.set(ref, called = this.names.body(ref).sites.flatMap(site => this.callees(site).map(one => one.fn)));
    return called;
  }

  #postorder(roots: readonly Ref[]): Ref[] {
    const order: Ref[] = [];
    const seen = new Set<Ref>();
    for (const root of roots) {
      const stack: { ref: Ref; next: Ref[] }[] = [];
      const open = (ref: Ref) => {
        if (seen.has(ref)) return;
        seen.add(ref);
        stack.push({ ref, next: [...this.#called(ref)] });
      };
      open(root);
      while (stack.length > 0) {
        const top = stack.at(-1)!;
        const next = top.next.pop();
        if (next !== undefined) open(next);
        else { order.push(top.ref); stack.pop(); }
      }
    }
    return order;
  }

  #summarise(ref: Ref): boolean {
    let does = this.#does.get(ref);
    if (!does) this.#does.set(ref, does = new Map());
    let grown = false;
    const add = (reach: Reach) => {
      const key = `${keyOf(reach.effect)}|${reach.requires.map(one => `${one.holds ? '' : '!'}${one.index}.${one.path.join('.')}`).join('&')}${reach.memoised ? '|memo' : ''}`;
      const known = does.get(key);
      if (known && known.hops <= reach.hops) return;
      if (!known && does.size >= 64) return;
      does.set(key, reach);
      this.#changes.set(ref, (this.#changes.get(ref) ?? 0) + 1);
      grown ||= !known;
    };
    for (const site of this.names.body(ref).sites) {
      if (site.detached) continue;
      const isKept = site.scopes.some(one => one.holds === 'cache');
      for (const effect of this.effects(site)) add({ effect, site, hops: 0, certainty: 'exact', requires: site.requires, memoised: isKept });
      for (const reach of this.through(site, ref)) if (reach.next !== ref) add(reach);
    }
    return grown;
  }
}

/** An effect that a deadline around it changes: one that could have its own and was given none by the project. */
function isPatient({ deadline }: Effect): boolean {
  return deadline.is === 'no' || (deadline.is === 'yes' ? deadline.at === undefined : deadline.open !== undefined);
}

/** One representative a kind, target and API; law 6 bounds their number. */
export function keyOf(effect: Effect): string {
  return `${effect.kind}|${effect.target ?? ''}|${effect.api}|${effect.trivial ? 't' : ''}${effect.batched ? 'b' : ''}`;
}

export function weaker(a: Certainty, b: Certainty): Certainty {
  const rank = { exact: 0, implementation: 1, name: 2 };
  return rank[a] >= rank[b] ? a : b;
}

/** `db` stands for both kinds of database work. */
export function isKind(effect: Effect, kind: EffectKind | 'db'): boolean {
  return effect.kind === kind || (kind === 'db' && (effect.kind === 'db.read' || effect.kind === 'db.write'));
}
