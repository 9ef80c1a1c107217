import type { TypeRef } from './expr.ts';
import type { Place } from './span.ts';

/** Names a function or class across files: `file#index` of the unit's array. */
export type Ref = string;

/**
 * Where a value came from, seen from the function it is asked in. Small and total: whatever cannot be said is `unknown` with its reason.
 */
export type Value =
  | { readonly v: 'literal'; readonly value: string | number | boolean | null | undefined }
  /** Text with unknown parts: literal chunks and values. */
  | { readonly v: 'text'; readonly parts: readonly (string | Value)[] }
  | { readonly v: 'object'; readonly fields: ReadonlyMap<string, Value>; readonly spreads: readonly Value[]; readonly at?: Place }
  | { readonly v: 'list'; readonly items: readonly Value[]; readonly open?: true }
  /** A function of the project; `self` is the receiver it is bound to, `closure` what an enclosing function was given when it made this one. */
  | { readonly v: 'function'; readonly fn: Ref; readonly self?: Value; readonly closure?: { readonly fn: Ref; readonly args: readonly Value[] } }
  | { readonly v: 'class'; readonly class: Ref }
  /** `made` names the call that constructed it (`file#index`). */
  | { readonly v: 'instance'; readonly class: Ref; readonly args?: readonly Value[]; readonly typeArgs?: readonly Value[]; readonly made?: string }
  | { readonly v: 'namespace'; readonly file: string }
  /** Something of a library: its package path or state, and the facts picked up. `site` tells instances apart. */
  | LibraryValue
  /** Input `index` of the function it is asked in. */
  | { readonly v: 'param'; readonly fn: Ref; readonly index: number }
  /** Request input (or job payload, principal) and the path read from it. */
  | { readonly v: 'input'; readonly kind: string; readonly path: readonly string[] }
  | { readonly v: 'element'; readonly of: Value }
  | { readonly v: 'field'; readonly of: Value; readonly name: string }
  | { readonly v: 'either'; readonly of: readonly Value[] }
  /** Each element of a list through a function. */
  | { readonly v: 'mapped'; readonly of: Value; readonly to: Value }
  /** Rows of a table, as a database read gives them. `columns` undefined: all of them. */
  | RowsValue
  /** Some named fields of a value, and nothing else of it. */
  | { readonly v: 'projection'; readonly of: Value; readonly fields?: readonly string[] }
  /** A value behind a serializer that drops the columns marked so, and nothing else. */
  | { readonly v: 'masked'; readonly of: Value }
  /** Input that passed a schema. */
  | { readonly v: 'parsed'; readonly of: Value }
  | { readonly v: 'result'; readonly call: string; readonly api?: string }
  /** Known by its written type only: an interface, an object type. `file` is where the type is written. */
  | { readonly v: 'typed'; readonly file: string; readonly type: TypeRef; readonly name?: string }
  /** A type declaration itself (interface, alias, enum): `index` in the unit's `types`. */
  | { readonly v: 'type'; readonly file: string; readonly index: number }
  /** Members under computed keys, each of this form; an `element` in it stands for the same-named member of what it is taken from. */
  | { readonly v: 'keyed'; readonly value: Value }
  | { readonly v: 'caught' }
  | { readonly v: 'opaque' }
  | { readonly v: 'unknown'; readonly why: string };

export interface LibraryValue {
  readonly v: 'library';
  /** A base (package, or `adapter/State`), one space, the dotted path behind it: `express Router`, `prisma/Client user.findMany`, `axios `. */
  readonly name: string;
  readonly facts: Readonly<Record<string, Value>>;
  /** The call, construction or declaration that made this instance: `file:line:column`. */
  readonly site?: string;
  readonly siteAt?: Place;
  /** What the written type says of it beyond the library: members the project added, type arguments. */
  readonly also?: Value;
  /** The project class through which it is used, where one derives from it. */
  readonly through?: Ref;
}

export interface RowsValue {
  readonly v: 'rows';
  readonly table: string;
  readonly columns?: readonly string[];
  /** Relations loaded along, each with its own columns (undefined: all). */
  readonly include?: readonly string[];
  readonly many: boolean;
  readonly limit?: Value;
  /** The read it came from, as proof. */
  readonly from: Place;
  /** The project class that stands for the table, where there is one: its methods are the row's. */
  readonly entity?: Ref;
  /** The adapter whose `Rows` and `Row` states speak of it, and what the read's receiver had picked up. */
  readonly adapter?: string;
  readonly facts?: Readonly<Record<string, Value>>;
  /** Columns taken away again (omit, `_password` rest pattern). */
  readonly without?: readonly string[];
  /** A serializer stands between it and the answer. */
  readonly masked?: true;
  /** What decides its table and columns, where inputs of the function that reads are part of it: each caller has its own answer. */
  readonly asked?: RowsAsked;
}

/** What a read was told, as values. */
export interface RowsAsked {
  readonly target?: Value;
  readonly sql?: Value;
  readonly columns?: Value;
  readonly include?: Value;
  readonly without?: Value;
}

export const UNDEFINED: Value = { v: 'literal', value: undefined };

/** An unknown with its reason, which `inspect` counts. */
export function unknown(why: string): Value {
  return { v: 'unknown', why };
}

/** Joins values into one; flattens, drops doubles by identity, and gives up past four (law 6). */
export function either(values: readonly Value[]): Value {
  if (values.length === 1) return values[0]!;
  const flat: Value[] = [];
  for (const value of values) {
    for (const one of value.v === 'either' ? value.of : [value]) if (!flat.some(other => isSame(one, other))) flat.push(one);
  }
  if (flat.length > 1 && flat.some(one => one.v !== 'unknown')) {
    const told = flat.filter(one => !(one.v === 'unknown' && one.why === 'cycle'));
    if (told.length < flat.length) return either(told);
  }
  if (flat.length === 1) return flat[0]!;
  if (flat.length === 0) return unknown('no value');
  if (flat.length <= 4) return { v: 'either', of: flat };
  const widened = widen(flat);
  return widened.length === 1 ? widened[0]! : widened.length <= 4 ? { v: 'either', of: widened } : unknown('more than four possible values');
}

/** Too many to tell apart: library values of one name become one that says no more than the name, instances of one class likewise. */
function widen(values: readonly Value[]): Value[] {
  const merged = new Map<string, Value>();
  for (const one of values) {
    const key = one.v === 'library' ? `library ${one.name}` : one.v === 'instance' ? `instance ${one.class}` : one.v === 'rows' ? `rows ${one.table} ${one.many}` : undefined;
    if (key === undefined) { merged.set(`${merged.size}`, one); continue; }
    const known = merged.get(key);
    if (!known) { merged.set(key, one); continue; }
    if (known.v === 'library') merged.set(key, { v: 'library', name: known.name, facts: {} });
    if (known.v === 'instance') merged.set(key, { v: 'instance', class: known.class });
  }
  return [...merged.values()];
}

/** The same thing by all that is known of it: identity, a library value's name, site and facts, a class, a literal. */
function isSame(a: Value, b: Value): boolean {
  if (a === b) return true;
  if (a.v !== b.v) return false;
  if (a.v === 'literal' && b.v === 'literal') return a.value === b.value;
  if (a.v === 'class' && b.v === 'class') return a.class === b.class;
  if (a.v === 'instance' && b.v === 'instance') return a.class === b.class && a.made === b.made;
  if (a.v === 'function' && b.v === 'function') return a.fn === b.fn && a.closure === b.closure;
  if (a.v === 'param' && b.v === 'param') return a.fn === b.fn && a.index === b.index;
  if (a.v === 'field' && b.v === 'field') return a.name === b.name && isSame(a.of, b.of);
  if (a.v === 'element' && b.v === 'element') return isSame(a.of, b.of);
  if (a.v === 'opaque' || a.v === 'caught') return true;
  if (a.v !== 'library' || b.v !== 'library' || a.name !== b.name || a.site !== b.site || a.through !== b.through) return false;
  const keys = Object.keys(a.facts);
  return keys.length === Object.keys(b.facts).length && keys.every(key => b.facts[key] !== undefined && isSame(a.facts[key]!, b.facts[key]));
}

/** The alternatives of a value: itself, unless it is `either`. */
export function alternatives(value: Value): readonly Value[] {
  return value.v === 'either' ? value.of : [value];
}
