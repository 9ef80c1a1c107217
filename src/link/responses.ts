import type { Ref, Response, Step, Value } from '../model/index.ts';
import { alternatives } from '../model/index.ts';
import type { BodySite } from './bodies.ts';
import type { ComposedEntry } from './chains.ts';
import type { Flow } from './flow.ts';
import { argumentOf, type Names } from './names.ts';
import { appliedTo, mentionsInput } from './returns.ts';

/** Calls between a handler and the function that sends the answer. */
const DEEPEST = 4;

/** What entries answer: sent on the response, in the handler or in functions it hands the value to, and returned where that is the response. */
export class Responses {
  readonly #names: Names;
  readonly #flow: Flow;
  readonly #sent = new Map<Ref, readonly Response[]>();

  constructor(names: Names, flow: Flow) {
    this.#names = names;
    this.#flow = flow;
  }

  of(one: ComposedEntry): readonly Response[] {
    if (one.handler === undefined) return [];
    const sent = this.#sentBy(one.handler, 0, new Set());
    const found = one.respondsByReturn ? [...sent, ...this.#returnedBy(one.handler, one.output).filter(({ value }) => !sent.some(other => other.value === value))] : sent;
    const mapped = this.#mappers(one).reduce((all, to) => all.map(response => ({ ...response, value: appliedTo(this.#names, to, response.value) })), found);
    return one.chain.some(layer => isMask(this.#names, layer)) ? mapped.map(response => ({ ...response, value: { v: 'masked', of: response.value } })) : mapped;
  }

  /** Functions that layers of the project put what the handler returns through, the innermost layer's first. */
  #mappers(one: ComposedEntry): Value[] {
    if (!one.respondsByReturn) return [];
    const interceptors = new Set([...one.chain].reverse().flatMap(layer => (layer.phase === 'interceptor' && layer.fn !== undefined ? [layer.fn] : [])));
    return [...interceptors].flatMap(fn => alternatives(this.#names.returnOf(fn)).flatMap(answer => {
      const through = answer.v === 'library' ? answer.facts.through : undefined;
      return through?.v === 'list' ? through.items.flatMap(operator => (operator.v === 'library' && operator.facts.each ? [operator.facts.each] : [])) : [];
    }));
  }

  /** Answers that a function sends, in terms of its own inputs. */
  #sentBy(ref: Ref, depth: number, open: Set<Ref>): readonly Response[] {
    const known = this.#sent.get(ref);
    if (known) return known;
    if (depth > DEEPEST || open.has(ref)) return [];
    open.add(ref);
    const found = this.#names.body(ref).sites.flatMap(site => [...this.#ownAnswers(site), ...this.#answersThrough(site, depth, open)]);
    open.delete(ref);
    if (depth === 0 || found.length > 0) this.#sent.set(ref, found);
    return found;
  }

  #ownAnswers(site: BodySite): Response[] {
    return this.#flow.effects(site).flatMap(effect => (effect.kind === 'respond' && effect.body ? [{ value: effect.body, at: effect.at, steps: [], ...(effect.status ? { status: effect.status } : {}) }] : []));
  }

  /** Answers of the functions called here. One that answers with what it was given answers at this call. */
  #answersThrough(site: BodySite, depth: number, open: Set<Ref>): Response[] {
    if (site.kind !== 'call') return [];
    return this.#flow.callees(site).filter(one => one.certainty === 'exact').flatMap(({ fn }) => this.#sentBy(fn, depth + 1, open).map(inner => {
      const { decl, file } = this.#names.program.fn(fn);
      const { call, index } = site.call!;
      const args = (at: number): Value => argumentOf(this.#names, file, decl.params[at], at, site.file, index, call) ?? { v: 'opaque' };
      const isGiven = mentionsInput(inner.value);
      const at = isGiven ? { file: site.file, span: site.at } : inner.at;
      const step: Step = isGiven ? { at: inner.at, note: 'sends it' } : { at: { file: site.file, span: site.at }, note: 'calls what answers' };
      return { ...inner, value: isGiven ? this.#names.substitute(inner.value, fn, args) : inner.value, at, steps: [...inner.steps, step] };
    }));
  }

  #returnedBy(handler: Ref, isOutput: boolean): Response[] {
    const names = this.#names;
    const { file, index, decl } = names.program.fn(handler);
    return (names.scan(file).returns.get(index) ?? []).map(expr => {
      const value = names.valueOf(file, expr.k === 'await' ? expr.of : expr);
      const awaited = value.v === 'library' ? names.awaitedLibrary(value) : value;
      const call = expr.k === 'call' ? expr.call : expr.k === 'await' && expr.of.k === 'call' ? expr.of.call : undefined;
      const span = call !== undefined ? names.program.call(file, call).call.at
        : expr.k === 'object' ? [expr.at[0], expr.at[1], expr.at[0], expr.at[1] + 1] as const : names.returnSpan(file, index, expr) ?? decl.at;
      return { value: isOutput ? { v: 'projection', of: awaited } : awaited, at: { file, span }, steps: [] };
    });
  }
}

/** A layer that drops marked columns from what comes out. */
function isMask(names: Names, layer: ComposedEntry['chain'][number]): boolean {
  if (layer.library === undefined) return false;
  const name = `${layer.library} ${layer.name.slice(layer.library.length + 1).replace(/\W+$/, '')}`;
  return names.rows.find('scopes', 'new', name).some(row => row.fact.holds === 'mask');
}
