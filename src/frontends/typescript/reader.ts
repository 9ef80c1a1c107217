import type * as es from 'oxc-parser';
import type {
  Binding, BindingId, Call, ClassDecl, Export, Expr, Field, FnDecl, FnId, Import, Node, Problem, Prop, Span, TypeDecl, TypeRef,
} from '../../model/index.ts';
import { LineTable } from './lines.ts';
import { Scope, TYPE_PARAMETER } from './scope.ts';

export type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** A binding while its unit is being read. */
export interface OpenBinding extends Omit<Writable<Binding>, 'values'> {
  values: Expr[];
}

/** A class while its members are being read: fields grow with every `this.x = …`. */
export interface OpenClass {
  readonly fields: Map<string, OpenField>;
}

export interface OpenField extends Omit<Writable<Field>, 'values'> {
  values: Expr[];
}

/** What `this` means at the moment: the nearest non-arrow function, or the class itself in a static initialiser. */
export interface Self {
  readonly expr: Expr;
  readonly fn: FnId;
  readonly class?: OpenClass;
  readonly static: boolean;
}

/** Anything with offsets. */
export interface Ranged {
  readonly start: number;
  readonly end: number;
}

/** Most frequent empty list, shared so that it costs nothing. */
export const NONE: readonly never[] = Object.freeze([]);

/**
 * Levels of nested syntax that are followed. Enough for generated code (chains of hundreds of `else if`), and small enough that
 * consumers may recurse over the result.
 */
export const MAX_DEPTH = 600;

/** The state of reading one file: what was collected, and where the reader stands. */
export class Reader {
  readonly text: string;
  readonly lines: LineTable;
  readonly imports: Import[] = [];
  readonly exports: Export[] = [];
  readonly bindings: OpenBinding[] = [];
  readonly functions: FnDecl[] = [];
  readonly classes: ClassDecl[] = [];
  readonly types: TypeDecl[] = [];
  readonly calls: Call[] = [];
  readonly problems: Problem[] = [];
  readonly hasVar: boolean;
  /** One shared `ref` per binding: expressions are immutable. */
  readonly #refs: Expr[] = [];
  /** Ids given to hoisted functions and classes before their bodies are read. */
  readonly hoisted = new Map<object, number>();

  scope: Scope = new Scope(undefined);
  fn: FnId = 0;
  self: Self = { expr: { k: 'this', fn: 0 }, fn: 0, static: false };
  nodes: Node[] = [];
  depth = 0;
  /** Module augmented by the enclosing `declare module` or `declare global`. */
  augments: string | undefined;
  /** Names of the enclosing namespaces, each with a dot. */
  prefix = '';
  /** Where exports of the enclosing namespace go; undefined at the top of the module. */
  members: Prop[] | undefined;

  constructor(text: string) {
    this.text = text;
    this.lines = new LineTable(text);
    this.hasVar = text.includes('var');
  }

  at(node: Ranged): Span {
    return this.lines.span(node.start, node.end);
  }

  /** Declares a name, or finds it declared in the same scope (overloads, merged declarations, repeated `var`). */
  declare(scope: Scope, name: string, kind: Binding['kind'], start: number): BindingId {
    const space = kind === 'type' ? (scope.types ??= new Map()) : (scope.values ??= new Map());
    const known = space.get(name);
    if (known !== undefined && known !== TYPE_PARAMETER) return known;
    const id = this.bindings.length;
    this.bindings.push({ name, kind, fn: this.fn, values: [], at: this.lines.span(start, start + name.length) });
    this.#refs.push({ k: 'ref', binding: id });
    space.set(name, id);
    return id;
  }

  ref(binding: BindingId): Expr {
    return this.#refs[binding]!;
  }

  /** A name used as a value. */
  resolve(name: string): Expr {
    for (let scope: Scope | undefined = this.scope; scope !== undefined; scope = scope.parent) {
      const id = scope.values?.get(name);
      if (id !== undefined) return this.#refs[id]!;
      const alias = scope.aliases?.get(name);
      if (alias !== undefined) return alias;
    }
    return { k: 'global', name };
  }

  /** A name used as a type; undefined for a type parameter. */
  resolveType(name: string): Expr | undefined {
    for (let scope: Scope | undefined = this.scope; scope !== undefined; scope = scope.parent) {
      // A class merged with an interface is the class first.
      const id = scope.values?.get(name);
      if (id !== undefined && isTypeToo(this.bindings[id]!.kind)) return this.#refs[id]!;
      const type = scope.types?.get(name);
      if (type !== undefined) return type === TYPE_PARAMETER ? undefined : this.#refs[type]!;
    }
    return { k: 'global', name };
  }

  isGlobal(name: string): boolean {
    return this.resolve(name).k === 'global';
  }

  /** Reserves the next function id, so that names can point to a function before its body is read. */
  reserveFunction(): FnId {
    this.functions.push(undefined as never);
    return this.functions.length - 1;
  }

  reserveClass(): number {
    this.classes.push(undefined as never);
    return this.classes.length - 1;
  }

  /** Notes once that something lies too deep, and gives what stands in its place. */
  tooDeep(node: Ranged): Expr {
    if (!this.problems.some((problem) => problem.message === TOO_DEEP)) this.problems.push({ message: TOO_DEEP, at: this.at(node) });
    return { k: 'unknown', what: TOO_DEEP, parts: NONE };
  }
}

/** The message of the problem that stands for syntax nested beyond `MAX_DEPTH`. */
export const TOO_DEEP = 'nesting too deep';

function isTypeToo(kind: Binding['kind']): boolean {
  return kind === 'import' || kind === 'class' || kind === 'enum';
}

/** Runs `read` with a fresh list of nodes and returns what it emitted. */
export function capture(r: Reader, read: () => void): Node[] {
  const outer = r.nodes;
  const nodes: Node[] = [];
  r.nodes = nodes;
  read();
  r.nodes = outer;
  return nodes;
}

/** A string that stands in the source as such: a string literal or a template without parts. */
export function literalText(node: es.Expression | es.JSXEmptyExpression | null | undefined): string | undefined {
  if (node === null || node === undefined) return undefined;
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}

/** Name of a property, method or field key; undefined where it is computed. Private names keep their `#`. */
export function keyName(key: es.PropertyKey, computed: boolean): string | undefined {
  if (key.type === 'PrivateIdentifier') return `#${key.name}`;
  if (key.type === 'Identifier') return computed ? undefined : key.name;
  if (key.type === 'Literal' && (typeof key.value === 'string' || typeof key.value === 'number')) return String(key.value);
  return literalText(key);
}

/** Adds `type` when there is one; keeps units free of undefined keys. */
export function typed(type: TypeRef | undefined): { type?: TypeRef } {
  return type === undefined ? {} : { type };
}
