import type { Place, Span } from './span.ts';

/** How a column gets a value unasked. `uuid` has the version it makes (0 when not known). */
export type ColumnDefault =
  | { readonly is: 'uuid'; readonly version: number; /** Written into a longer text (`usr_…`). */ readonly inText?: true; /** Where it is given, when that is not the column's declaration. */ readonly at?: Place }
  | { readonly is: 'sequence' }
  | { readonly is: 'now' }
  | { readonly is: 'literal'; readonly value: string | number | boolean | null }
  /** Sortable or collision-free ids that are not UUIDs: cuid, ulid, nanoid. */
  | { readonly is: 'id'; readonly scheme: string }
  | { readonly is: 'expression'; readonly text: string };

export interface Column {
  readonly name: string;
  /** As the database calls it, where that differs. */
  readonly mapped?: string;
  readonly type: string;
  readonly nullable?: boolean;
  readonly list?: boolean;
  readonly primary?: boolean;
  readonly unique?: boolean;
  readonly default?: ColumnDefault;
  /** A read that names no columns leaves it out. */
  readonly unread?: true;
  /** A serializer leaves it out of answers. */
  readonly masked?: true;
  /** The file that declares it, where that is not the table's: a base class, an object of shared columns. */
  readonly file?: string;
  readonly at: Span;
}

export interface Key {
  readonly columns: readonly string[];
  readonly at: Span;
}

export interface Relation {
  /** The field or attribute the relation is read through, if any. */
  readonly name: string;
  readonly to: string;
  readonly columns: readonly string[];
  readonly references: readonly string[];
  readonly many?: boolean;
  readonly at: Span;
}

/** A table, collection or entity, wherever declared. Spans are of the declaring file. */
export interface Table {
  /** As code calls it (`User`, `users`). */
  readonly name: string;
  /** As the database calls it, where that differs. */
  readonly mapped?: string;
  readonly columns: readonly Column[];
  /** Columns of the primary key, composite ones included. */
  readonly primary: readonly string[];
  readonly unique: readonly Key[];
  readonly indexes: readonly Key[];
  readonly relations: readonly Relation[];
  readonly at: Span;
}

/** A table in its file. */
export type PlacedTable = Table & { readonly file: string; readonly place: Place; readonly source: string };
