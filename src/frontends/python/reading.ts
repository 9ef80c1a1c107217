import type {
  Binding, Call, ClassBase, ClassDecl, ClassId, Export, Expr, Field, FnDecl, FnId, Import, Node, Problem, Span, SuppressionComment, TypeDecl, TypeParam, TypeRef,
} from '../../model/index.ts';
import type { Lines } from './lines.ts';
import type { Scope } from './names.ts';
import type { Syntax } from './syntax.ts';

type Open<T> = { -readonly [K in keyof T]: T[K] };

export interface OpenBinding extends Open<Omit<Binding, 'values' | 'type'>> {
  values: Expr[];
  type?: TypeRef;
}

export interface OpenFn extends Open<Omit<FnDecl, 'body'>> {
  body: Node[];
}

export interface OpenField extends Open<Omit<Field, 'values'>> {
  values: Expr[];
}

export interface OpenClass extends Open<Omit<ClassDecl, 'bases' | 'fields' | 'methods' | 'typeParams'>> {
  bases: ClassBase[];
  typeParams: TypeParam[];
  fields: Map<string, OpenField>;
  methods: { readonly name: string; readonly fn: FnId; readonly static?: boolean }[];
}

/** One file while it is read: the tables that become the unit, and where the walk stands. */
export interface Reading {
  readonly text: string;
  readonly lines: Lines;
  /** Parses a part of the text of its own, a quoted annotation; undefined when it is no single expression. */
  readonly parsePart: (start: number, end: number) => Syntax | undefined;

  readonly imports: Import[];
  readonly exports: Export[];
  readonly bindings: OpenBinding[];
  readonly functions: OpenFn[];
  readonly classes: OpenClass[];
  readonly types: TypeDecl[];
  readonly calls: Call[];
  readonly problems: Problem[];
  readonly suppressions: SuppressionComment[];
  readonly module: Scope;

  /** Calls already read: an alias such as `X = Annotated[T, f()]` is read as a value and as a type, but calls once. */
  readonly seen: Map<Syntax, Expr>;
  /** Names assigned from `TypeVar(…)` in this file, with their bound. */
  readonly typeVars: Map<string, Syntax | undefined>;
  /** Type variables met while a signature is read; absent elsewhere. */
  signature: Set<string> | undefined;

  scope: Scope;
  fn: FnId;
  /** The innermost method, whose `this` and `super` nested functions see. */
  method: FnId | undefined;
  /** The class whose body is being read; absent inside its methods. */
  cls: ClassId | undefined;
  /** Where nodes go, in evaluation order. */
  sink: Node[];
  /** Levels of nested expressions and `elif` the walk stands in. */
  depth: number;
  /** Inside `if TYPE_CHECKING:`. */
  typeOnly: boolean;
}

/** Runs `read` with a sink of its own and gives the nodes it left there. */
export function collect(reading: Reading, read: () => void): Node[] {
  const outer = reading.sink;
  const inner: Node[] = [];
  reading.sink = inner;
  read();
  reading.sink = outer;
  return inner;
}

/** Runs `read` in another scope. */
export function within<T>(reading: Reading, scope: Scope, read: () => T): T {
  const outer = reading.scope;
  reading.scope = scope;
  const result = read();
  reading.scope = outer;
  return result;
}

/**
 * Levels of nested expressions that are followed; CPython refuses 200 nested brackets, chains of calls and of `elif` can be longer.
 * Small enough that consumers may recurse over the result.
 */
const MAX_DEPTH = 600;

/** Runs `read` one level deeper; past the limit there is a problem in its place, and `undefined`. */
export function deeper<T>(reading: Reading, node: Syntax, read: () => T): T | undefined {
  if (reading.depth >= MAX_DEPTH) {
    tooDeep(reading, node);
    return undefined;
  }
  reading.depth++;
  const result = read();
  reading.depth--;
  return result;
}

/** Says that a place was nested too deeply to be read. */
export function tooDeep(reading: Reading, node: Syntax): void {
  reading.problems.push({ message: 'Nested too deeply to be read', at: firstLineOf(reading, node) });
}

export function textOf(reading: Reading, node: Syntax): string {
  return reading.text.slice(node.start, node.end);
}

export function spanOf(reading: Reading, node: Syntax): Span {
  return reading.lines.span(node.start, node.end);
}

/** The part of a node that lies on its first line. */
export function firstLineOf(reading: Reading, node: Syntax): Span {
  return reading.lines.firstLine(node.start, node.end);
}
