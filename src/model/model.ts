import type { CallSite, FnView, Loop } from './code.ts';
import type { Gap } from './effect.ts';
import type { Entry } from './entry.ts';
import type { Place, Step } from './span.ts';
import type { PlacedTable } from './table.ts';
import type { RowsValue, Value } from './value.ts';

/** One import edge between two files of the project, resolved through barrels to the file that declares the name. */
export interface ImportEdge {
  readonly from: string;
  /** The file the specifier leads to. */
  readonly to: string;
  /** The file that declares the imported name, when a barrel stands between. */
  readonly origin: string;
  readonly name: string;
  readonly specifier: string;
  readonly at: Place;
  /** Nothing of it is left at run time: said so, a type, or a name that is used as a type only. */
  readonly typeOnly: boolean;
  /** The other side means it to be used: a class that wires modules together, or what such a class exports. */
  readonly shown?: true;
  /** A constant, or a class of fields only that is no table: a shape or an error, a type in all but name. */
  readonly plain?: true;
}

/** A business slice: a folder that holds one capability. */
export interface Slice {
  readonly name: string;
  /** Folder relative to the root, no trailing slash. */
  readonly root: string;
}

/** A workspace package or Python project. */
export interface PackageInfo {
  readonly name: string;
  /** Folder relative to the root; empty for the root itself. */
  readonly root: string;
  readonly dependencies: ReadonlyMap<string, string | undefined>;
}

export interface Coverage {
  readonly entries: number;
  readonly understood: number;
  /** Calls whose receiver or callee stayed unknown, of all calls in source files. */
  readonly calls: number;
  readonly unresolved: number;
}

/** All that a rule sees: immutable, indexed. */
export interface BackendModel {
  readonly entries: readonly Entry[];
  readonly functions: readonly FnView[];
  readonly tables: readonly PlacedTable[];
  readonly packages: readonly PackageInfo[];
  readonly imports: readonly ImportEdge[];
  readonly slices: readonly Slice[];
  readonly coverage: Coverage;
  readonly gaps: readonly Gap[];
  /** All call sites of source files; with `'loop'`, those executed inside an iteration. */
  callsIn(where: 'loop' | 'anywhere'): Iterable<CallSite & { readonly loop?: Loop }>;
  /** Call sites executed inside an iteration, `loop` always set. */
  loopCalls(): Iterable<CallSite & { readonly loop: Loop }>;
  /** The function whose body holds this place, innermost named one. */
  functionAt(place: Place): FnView | undefined;
  /** Entries from which this function is reached, at most eight, nearest first, each with its way there. */
  entriesReaching(fn: FnView): readonly { readonly entry: Entry; readonly steps: readonly Step[] }[];
  /** The database rows a value is made of or still contains whole; empty when all of it was projected. */
  wholeRows(value: Value): readonly { readonly rows: RowsValue; readonly path: string }[];
  table(name: string): PlacedTable | undefined;
  sliceOf(file: string): Slice | undefined;
  roleOf(file: string): string;
}
