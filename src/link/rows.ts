import type {
  Adapter, CallsRow, CheckRow, ColumnRow, EffectRow, EntryRow, Facts, InputKind, LayerRow, RowOptions, ScopeRow, SlotRow, TableRow, ValueForm,
} from '../model/index.ts';
import { satisfies, coerce } from 'semver';

/** What each kind of row says, by kind. */
export interface RowFacts {
  states: { readonly state: string; readonly facts: Facts };
  values: ValueForm;
  effects: EffectRow;
  calls: CallsRow;
  scopes: ScopeRow;
  checks: CheckRow;
  entries: EntryRow;
  layers: LayerRow;
  slots: SlotRow;
  inputs: InputKind;
  tables: TableRow;
  columns: ColumnRow;
}
export type RowKind = keyof RowFacts;

/** A row ready for matching. `base` is a package or `adapter/State`; `path` are the members behind it. */
export interface Row<K extends RowKind = RowKind> {
  readonly kind: K;
  readonly adapter: Adapter;
  readonly prefix: string;
  readonly path: readonly (readonly string[] | '*')[];
  readonly fact: RowFacts[K];
  readonly options: RowOptions;
  /** The row as written, for error messages and `inspect`. */
  readonly source: string;
}

const PREFIXES = ['new', 'get', 'set', 'await', 'iterate', 'type', 'extends', 'token', 'later', '@'];
const KINDS: readonly RowKind[] = [
  'states', 'values', 'effects', 'calls', 'scopes', 'checks', 'entries', 'layers', 'slots', 'inputs', 'tables', 'columns',
];

/** A row that cannot be read: names the adapter, the row and the column. */
export class RowError extends Error {
  override readonly name = 'RowError';
}

/** Splits a Python dotted module so that `sqlalchemy.orm Session` and `sqlalchemy` + `.orm.Session` are one name. */
export function pythonName(dotted: string): { base: string; path: string[] } {
  const [base, ...path] = dotted.split('.');
  return { base: base!, path };
}

interface ParsedPattern {
  readonly prefix: string;
  readonly names: readonly { readonly base: string; readonly path: Row['path'] }[];
}

/** Reads the first column of a row; throws `RowError` when it is not of the grammar. */
export function parsePattern(text: string, adapter: Adapter): ParsedPattern {
  const words = text.trim().split(/\s+/);
  let prefix = '';
  if (words.length > 1 && PREFIXES.includes(words[0]!)) prefix = words.shift()!;
  if (words.length === 0 || words.length > 2 || words.some(word => word === '')) {
    throw new RowError(`adapter ${adapter.name}: pattern "${text}" is not of the form [prefix] package export | State`);
  }
  const toPath = (dotted: string) => splitMembers(dotted).map(one => (one === '*' ? '*' as const : one.split('|')));
  if (words.length === 1) {
    const [head, ...members] = splitMembers(words[0]!);
    const bases = head!.split('|').map(state => (state.includes('/') ? state : `${adapter.name}/${state}`));
    if (!/^[A-Z]|\//.test(head!)) throw new RowError(`adapter ${adapter.name}: "${text}": a State starts with a capital letter; a package needs an export (\`${head} default\`)`);
    return { prefix, names: bases.map(base => ({ base, path: members.map(one => (one === '*' ? '*' as const : one.split('|'))) })) };
  }
  const packages = words[0]!.split('|').map(one => one.replace(/^node:/, ''));
  const path = toPath(words[1]!);
  const isRoot = path.length > 0 && path[0] !== '*' && path[0]!.length === 1 && path[0]![0] === 'default';
  const members = isRoot ? path.slice(1) : path;
  if (adapter.language !== 'python') return { prefix, names: packages.map(base => ({ base, path: members })) };
  return { prefix, names: packages.map(pythonName).map(({ base, path: lead }) => ({ base: `py:${base}`, path: [...lead.map(one => [one]), ...members] })) };
}

/** `default().*` → `default`, `()`, `*`; `get|post` stays one member. */
function splitMembers(dotted: string): string[] {
  return dotted.replaceAll('()', '.()').split('.').filter(part => part !== '');
}

const NONE: readonly Row[] = [];
const WIRING: ReadonlySet<string> = new Set(['entries', 'layers', 'calls', 'scopes', 'slots']);
const NOTHING: ReadonlyMap<string, readonly Row[]> = new Map();

/** Rows of all awake adapters, by kind, prefix and base; lookups are memoised by name. */
export class RowIndex {
  readonly #rows = new Map<string, Row[]>();
  readonly #memo = new Map<string, ReadonlyMap<string, readonly Row[]>>();
  readonly #leads = new Map<string, boolean>();
  readonly #members = new Map<string, Map<string, string>>();
  readonly #wires = new Map<ReadonlyMap<string, readonly Row[]>, boolean>();
  readonly #fallback = new Map<string, Row[]>();
  /** Every `base` some row speaks of: a package outside it is a gap, not an adapter's business. */
  readonly bases = new Set<string>();
  /** Members whose assignment is an effect (`ctx.body = …`). */
  readonly assignable = new Set<string>();
  /** Members whose call changes for good what they are called on (`client.interceptors.request.use(…)`). */
  readonly changing = new Set<string>();
  readonly adapters: readonly Adapter[];

  constructor(adapters: readonly Adapter[], versions: (package_: string) => string | undefined) {
    this.adapters = adapters;
    for (const adapter of adapters) {
      for (const kind of KINDS) for (const row of (adapter[kind] ?? []) as readonly (readonly unknown[])[]) this.#add(kind, adapter, row, versions);
    }
  }

  #add(kind: RowKind, adapter: Adapter, row: readonly unknown[], versions: (package_: string) => string | undefined): void {
    const [pattern, second, third, fourth] = row;
    if (typeof pattern !== 'string') throw new RowError(`adapter ${adapter.name}: a ${kind} row has no pattern in its first column`);
    if (second === undefined) throw new RowError(`adapter ${adapter.name}: ${kind} row "${pattern}" says nothing in its second column`);
    const fact = kind === 'states' ? { state: second, facts: third ?? {} } : second;
    const options = ((kind === 'states' ? fourth : third) ?? {}) as RowOptions;
    if (options.when !== undefined && !isInRange(options.when, versions)) return;
    const { prefix, names } = parsePattern(pattern, adapter);
    const assigned = kind === 'effects' && prefix === 'set' ? names[0]!.path.at(-1) : undefined;
    if (assigned !== undefined && assigned !== '*') for (const member of assigned) this.assignable.add(member);
    const changes = prefix === 'later' ? names[0]!.path.at(-1) : undefined;
    if (changes !== undefined && changes !== '*') for (const member of changes) this.changing.add(member);
    for (const { base, path } of names) {
      const parsed = { kind, adapter, prefix, path, fact, options, source: `${adapter.name}: ${kind} ${pattern}` } as Row;
      this.bases.add(base);
      const list = this.#rows.get(base);
      if (list) list.push(parsed); else this.#rows.set(base, [parsed]);
    }
    if (options.fallback) {
      const { path } = names[0]!;
      const parsed = { kind, adapter, prefix, path, fact, options, source: `${adapter.name}: ${kind} ${pattern}` } as Row;
      const last = path.at(-1);
      for (const member of last === '*' || last === undefined ? [] : last) {
        const key = `${kind}|${member}`;
        const list = this.#fallback.get(key);
        if (list) list.push(parsed); else this.#fallback.set(key, [parsed]);
      }
    }
  }

  /** Rows of one kind that name this library value (`base path.path`), exact members before `*`. */
  find<K extends RowKind>(kind: K, prefix: string, name: string): readonly Row<K>[] {
    const named = this.#named(name);
    return (named === NOTHING ? NONE : named.get(`${prefix} ${kind}`) ?? NONE) as readonly Row<K>[];
  }

  /** Some row speaks of this very name, in whatever way. */
  speaksOf(name: string): boolean {
    return this.#named(name) !== NOTHING;
  }

  /** The name of a member of a library value; one text a name, since questions about names are asked all the time. */
  memberName(name: string, member: string): string {
    let known = this.#members.get(name);
    if (!known) this.#members.set(name, known = new Map());
    let path = known.get(member);
    if (path === undefined) known.set(member, path = `${name}${name.endsWith(' ') ? '' : '.'}${member}`);
    return path;
  }

  /** Some row of this name says how things are wired: an entry, a layer, a callback, a scope, a slot. */
  wires(name: string): boolean {
    const named = this.#named(name);
    if (named === NOTHING) return false;
    let wires = this.#wires.get(named);
    if (wires === undefined) this.#wires.set(named, wires = [...named.keys()].some(key => WIRING.has(key.slice(key.indexOf(' ') + 1))));
    return wires;
  }

  /** Calls of this name make entries or layers. */
  registers(name: string): boolean {
    const named = this.#named(name);
    return named !== NOTHING && [...named.keys()].some(key => key.endsWith(' entries') || key.endsWith(' layers'));
  }

  /** Entries or layers hang on values of this state: each is told apart by the call that made it. */
  hangsOn(base: string): boolean {
    return (this.#rows.get(base) ?? []).some(row => row.kind === 'entries' || row.kind === 'layers');
  }

  /** Some row's path goes on from this name: its members mean something. */
  leadsOn(name: string): boolean {
    let leads = this.#leads.get(name);
    if (leads !== undefined) return leads;
    const space = name.indexOf(' ');
    const path = space + 1 === name.length ? [] : name.slice(space + 1).split('.');
    leads = (this.#rows.get(name.slice(0, space)) ?? []).some(row => row.path.length > path.length && matches(row.path.slice(0, path.length), path));
    this.#leads.set(name, leads);
    return leads;
  }

  #named(name: string): ReadonlyMap<string, readonly Row[]> {
    let named = this.#memo.get(name);
    if (named) return named;
    const space = name.indexOf(' ');
    const all = this.#rows.get(name.slice(0, space));
    const path = space + 1 === name.length ? [] : name.slice(space + 1).split('.');
    const found = new Map<string, Row[]>();
    for (const row of all ?? []) {
      if (!matches(row.path, path)) continue;
      const key = `${row.prefix} ${row.kind}`;
      const list = found.get(key);
      if (list) list.push(row); else found.set(key, [row]);
    }
    for (const list of found.values()) if (list.length > 1) list.sort((a, b) => stars(a) - stars(b));
    named = found.size === 0 ? NOTHING : found;
    this.#memo.set(name, named);
    return named;
  }

  /** Some row of any kind speaks of the call of this very member. */
  isNamed(name: string): boolean {
    return KINDS.some(kind => this.find(kind, '', name).some(row => row.path.at(-1) !== '*'));
  }

  /** Rows that also speak for a receiver nothing is known about. */
  fallback<K extends RowKind>(kind: K, member: string): readonly Row<K>[] {
    return (this.#fallback.get(`${kind}|${member}`) ?? []) as unknown as readonly Row<K>[];
  }
}

function stars(row: Row): number {
  return row.path.filter(part => part === '*').length;
}

function matches(pattern: Row['path'], path: readonly string[]): boolean {
  if (pattern.length !== path.length) return false;
  return pattern.every((part, at) => (part === '*' ? path[at] !== '()' : part.includes(path[at]!)));
}

/** `ky >=1`: true when the locked version is in the range; an unknown version takes the newest range (no upper bound). */
function isInRange(when: string, versions: (package_: string) => string | undefined): boolean {
  const space = when.indexOf(' ');
  const range = when.slice(space + 1);
  const version = coerce(versions(when.slice(0, space)) ?? '');
  if (!version) return !range.includes('<');
  return satisfies(version, range);
}
