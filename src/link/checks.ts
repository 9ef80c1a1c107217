import type { Check, LibraryValue, Place, Ref, Value } from '../model/index.ts';
import { alternatives } from '../model/index.ts';
import type { BodySite } from './bodies.ts';
import { apiText } from './effects.ts';
import type { Flow } from './flow.ts';
import type { Names } from './names.ts';
import type { CallEntry } from './program.ts';
import { prefixesOf } from './results.ts';
import { holds, isAbsent, select, type Site } from './select.ts';
import { siteOfCall, siteOfType } from './sites.ts';

/** Calls between a handler or layer and the check it makes. */
const DEEPEST = 4;

/** Guards, validators and limiters: what a call, a function or a layer checks, by the `checks` rows. */
export class Checks {
  readonly #names: Names;
  readonly #flow: Flow;
  readonly #ofFunctions = new Map<Ref, readonly Check[]>();

  constructor(names: Names, flow: Flow) {
    this.#names = names;
    this.#flow = flow;
  }

  /** What one call checks itself. */
  ofCall(entry: CallEntry): Check | undefined {
    for (const { value, recv } of this.#names.callee(entry.file, entry.index).libraries) {
      const site = siteOfCall(this.#names, entry, value, recv);
      for (const prefix of prefixesOf(entry)) {
        const found = this.#byRow(prefix, value, site, { file: entry.file, span: entry.call.at });
        if (found) return found;
      }
    }
    return undefined;
  }

  /** What a function checks on its way, itself and through the functions it calls. */
  ofFunction(ref: Ref): readonly Check[] {
    const known = this.#ofFunctions.get(ref);
    if (known) return known;
    const found: Check[] = [];
    this.#collect(ref, found, new Set(), 0);
    this.#ofFunctions.set(ref, found);
    return found;
  }

  /** What a layer checks that is given as a library's value, or as a class that derives from one. */
  ofLayer(value: Value, at: Place): readonly Check[] {
    return alternatives(value).flatMap(one => {
      if (one.v === 'library') return this.#ofLibrary(one, at);
      if (one.v !== 'class' && one.v !== 'instance') return [];
      const { decl, file } = this.#names.program.class(one.class);
      return decl.bases.flatMap(base => alternatives(this.#names.valueOf(file, base.expr))).flatMap(base => (base.v === 'library' ? this.#ofLibrary(base, at) : []));
    });
  }

  /** The value of a call that rows name has their name with `()` behind it; a class or a plain member has the name itself. */
  #ofLibrary(library: LibraryValue, at: Place): Check[] {
    const called = library.name.replace(/\.?\(\)$/, '');
    const made = library.site?.includes('#') ? this.#madeBy(library.site) : undefined;
    const site = made ? siteOfCall(this.#names, made, { ...library, name: called }, undefined) : siteOfType(library, []);
    for (const name of new Set([library.name, called])) {
      for (const prefix of ['', 'new', 'extends', '@']) {
        const found = this.#byRow(prefix, { ...library, name }, site, at);
        if (found) return [found];
      }
    }
    return [];
  }

  #madeBy(site: string): CallEntry | undefined {
    const hash = site.lastIndexOf('#');
    const file = site.slice(0, hash);
    const index = Number(site.slice(hash + 1));
    return this.#names.program.units.get(file)?.calls[index] ? this.#names.program.call(file, index) : undefined;
  }

  #byRow(prefix: string, library: LibraryValue, site: Site, at: Place): Check | undefined {
    for (const row of this.#names.rows.find('checks', prefix, library.name)) {
      if (!holds(this.#names, row.options, site)) continue;
      const of = row.fact.of === undefined ? undefined : select(this.#names, row.fact.of, site);
      return {
        kind: row.fact.check, api: apiText(library), library: row.adapter.name, at,
        ...(of && !isAbsent(of) ? { of } : {}), ...(row.fact.fails === undefined ? {} : { fails: row.fact.fails }),
      };
    }
    return undefined;
  }

  #collect(ref: Ref, found: Check[], seen: Set<Ref>, depth: number): void {
    if (seen.has(ref) || depth > DEEPEST) return;
    seen.add(ref);
    for (const site of this.#names.body(ref).sites) {
      const own = this.#ofSite(site);
      if (own && !found.some(one => one.kind === own.kind && one.api === own.api)) found.push(own);
      for (const callee of this.#flow.callees(site)) if (callee.certainty !== 'name') this.#collect(callee.fn, found, seen, depth + 1);
    }
  }

  #ofSite(site: BodySite): Check | undefined {
    return site.call ? this.ofCall(site.call) : undefined;
  }
}
