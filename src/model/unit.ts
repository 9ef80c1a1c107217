import type { Expr, TypeRef } from './expr.ts';
import type { Span } from './span.ts';
import type { Table } from './table.ts';

export type BindingId = number;
export type FnId = number;
export type ClassId = number;
export type CallId = number;

/**
 * All that one frontend says about one file: plain, serialisable, without a path of its own.
 * Ids are indexes into the arrays of the same unit. `functions[0]` is the module body.
 */
export interface Unit {
  readonly language: 'typescript' | 'python' | 'prisma';
  /** Directive prologue of the file: `use client`, `use server`. */
  readonly directives: readonly string[];
  readonly imports: readonly Import[];
  readonly exports: readonly Export[];
  readonly bindings: readonly Binding[];
  readonly functions: readonly FnDecl[];
  readonly classes: readonly ClassDecl[];
  readonly types: readonly TypeDecl[];
  readonly calls: readonly Call[];
  readonly directivesToUs: readonly SuppressionComment[];
  readonly problems: readonly Problem[];
  /** Tables declared in a schema language (Prisma, later SQL); code-first tables come from rows. */
  readonly tables: readonly Table[];
  /** Facts of a schema file that link needs: generated clients and where they are written. */
  readonly generators: readonly { readonly provider: string; readonly output?: string }[];
}

/** One imported name. `imported` is `default`, `*` (namespace, or a whole CommonJS/Python module) or the exported name. */
export interface Import {
  readonly specifier: string;
  readonly imported: string;
  /** The local binding; absent for a side-effect import or an unbound dynamic import. */
  readonly binding?: BindingId;
  readonly typeOnly?: boolean;
  /** `import()` / `require()` in a function body, or a Python import inside a function. */
  readonly dynamic?: boolean;
  readonly at: Span;
}

/**
 * One exported name. Either local (`expr`), a re-export (`from` with `imported`), or a star (`name` is `*`, `from` set;
 * `export * as ns` has `name: 'ns'`, `imported: '*'`). CommonJS `module.exports = x` is `{ name: 'default', expr, commonjs: true }`
 * beside one entry per key of an object literal and per `exports.key =`. Python: every module-level binding is exported.
 */
export interface Export {
  readonly name: string;
  readonly expr?: Expr;
  readonly from?: string;
  readonly imported?: string;
  readonly typeOnly?: boolean;
  readonly commonjs?: boolean;
  readonly at: Span;
}

/**
 * A variable, parameter, import, function, class, type or enum name in its scope. `values` are all expressions ever
 * assigned to it, in source order (declaration first): destructuring is already spelled out as member and rest expressions,
 * default values as `either`, loop variables as `element`, caught errors as `caught`.
 */
export interface Binding {
  readonly name: string;
  readonly kind: 'const' | 'let' | 'param' | 'import' | 'function' | 'class' | 'type' | 'enum' | 'loop' | 'caught';
  /** The function whose body declares it (0 is the module). */
  readonly fn: FnId;
  readonly type?: TypeRef;
  readonly values: readonly Expr[];
  readonly at: Span;
}

/** One function, method, accessor, arrow, lambda, or the module body. */
export interface FnDecl {
  readonly name: string;
  readonly kind: 'module' | 'function' | 'arrow' | 'method' | 'constructor' | 'getter' | 'setter';
  readonly async?: boolean;
  readonly generator?: boolean;
  readonly params: readonly Param[];
  readonly returns?: TypeRef;
  readonly typeParams?: readonly TypeParam[];
  readonly decorators: readonly Expr[];
  /** The class it is a member of. */
  readonly owner?: ClassId;
  readonly static?: boolean;
  /** The lexically enclosing function; absent only for the module body. */
  readonly parent?: FnId;
  /** Directive prologue of the body: `use server`. */
  readonly directives?: readonly string[];
  readonly body: readonly Node[];
  /** The name where it has one, else the first line's start up to the parameter list. */
  readonly at: Span;
  readonly whole: Span;
}

/** Python's `self`/`cls` is not a param (it is `this`). A destructured param has no `name`; its parts are bindings over `param`. */
export interface Param {
  readonly name?: string;
  readonly binding?: BindingId;
  readonly type?: TypeRef;
  readonly default?: Expr;
  readonly rest?: boolean;
  readonly optional?: boolean;
  /** Python: may be passed by keyword only, or both (absent: positional as in TypeScript). */
  readonly named?: boolean;
  readonly decorators: readonly Expr[];
  readonly at: Span;
}

export interface TypeParam {
  readonly name: string;
  readonly extends?: TypeRef;
}

export interface ClassDecl {
  readonly name: string;
  readonly fn: FnId;
  readonly bases: readonly ClassBase[];
  readonly implements: readonly TypeRef[];
  readonly typeParams: readonly TypeParam[];
  readonly decorators: readonly Expr[];
  readonly fields: readonly Field[];
  /**
   * Methods, accessors and the constructor, by name (`constructor`; Python `__init__` is also `constructor`). A constructor nobody wrote
   * is not among them; where field initialisers need one it stands in `functions` only (`kind: 'constructor'`, this class as `owner`).
   */
  readonly methods: readonly { readonly name: string; readonly fn: FnId; readonly static?: boolean }[];
  readonly abstract?: boolean;
  readonly at: Span;
  readonly whole: Span;
}

/** `extends Base<A, B>`: expression and type arguments. Python keyword bases (`table=True`) are in `named`. */
export interface ClassBase {
  readonly expr: Expr;
  readonly args: readonly TypeRef[];
  readonly named?: Readonly<Record<string, Expr>>;
}

/** A class field: declared, a parameter property, or first assigned as `this.x = …`. `values` are all that is assigned to it in the class. */
export interface Field {
  readonly name: string;
  readonly type?: TypeRef;
  readonly values: readonly Expr[];
  readonly static?: boolean;
  readonly decorators: readonly Expr[];
  readonly at: Span;
}

/** An interface, a type alias, an enum (inside a namespace with its name before it: `Express.Request`), or a module augmentation (`declare module 'x' { interface Y }`: `augments: 'x'`; `declare global`: `global`). */
export interface TypeDecl {
  readonly name: string;
  readonly kind: 'interface' | 'alias' | 'enum';
  readonly typeParams: readonly TypeParam[];
  /** Interface: an object type of its own members. Alias: the aliased type. Enum: object of literals. */
  readonly type: TypeRef;
  readonly extends: readonly TypeRef[];
  readonly augments?: string;
  readonly binding?: BindingId;
  readonly at: Span;
}

/** A call, construction, tagged template, JSX element or decorator application. */
export interface Call {
  readonly fn: FnId;
  readonly callee: Expr;
  readonly args: readonly Expr[];
  /** Python keyword arguments as one object; `**rest` makes it open. */
  readonly named?: Expr;
  readonly typeArgs?: readonly TypeRef[];
  readonly kind?: 'new' | 'tagged' | 'jsx' | 'decorator';
  readonly optional?: boolean;
  /** What happens to the result: `chained` when a member of it is used or called, `tested` in a condition. */
  readonly use: 'awaited' | 'returned' | 'passed' | 'assigned' | 'discarded' | 'chained' | 'tested';
  /** The last name of the callee through the closing parenthesis' line end is not needed: where a finding points, one line. */
  readonly at: Span;
  readonly whole: Span;
}

export type ExitKind = 'return' | 'throw' | 'break' | 'continue' | 'yield';

/** A function's body in evaluation order. */
export type Node =
  | { readonly r: 'call'; readonly call: CallId }
  | { readonly r: 'await'; readonly value: Expr; readonly at: Span }
  | { readonly r: 'assign'; readonly target: Expr; readonly value: Expr; readonly at: Span; readonly declares?: true; readonly op?: string }
  /** `label` names the loop that a labelled break or continue means. A `break` otherwise leaves the nearest loop or switch. */
  | { readonly r: 'exit'; readonly exit: ExitKind; readonly value?: Expr; readonly label?: string; readonly at: Span }
  /** A nested function appears here (its body is in `functions`). */
  | { readonly r: 'fn'; readonly fn: FnId }
  | BranchNode
  | LoopNode
  | TryNode
  | { readonly r: 'with'; readonly context: Expr; readonly binding?: BindingId; readonly async?: boolean; readonly body: readonly Node[]; readonly at: Span };

/**
 * `if`, `switch`/`match`, `?:`, `&&`, `||`, `??`. `arms[0]` is then (or the right operand), the last arm without `when` is else/default.
 * `test` is what holds when `arms[0]` runs: for `a || b()` that is `!a`, for `a ?? b()` it is `a == null`, for a default value `x === undefined`.
 * A plain `break` at the end of a `switch` arm is left out, so an arm that runs on into the next looks like one that does not.
 */
export interface BranchNode {
  readonly r: 'branch';
  readonly kind: 'if' | 'switch' | 'ternary' | 'logical';
  readonly test: Expr;
  readonly arms: readonly { readonly when?: readonly Expr[]; readonly body: readonly Node[] }[];
  readonly at: Span;
}

/** Any loop statement or comprehension. `over` for iterations; `init`, `test`, `update` are in `head` order for counting loops. */
export interface LoopNode {
  readonly r: 'loop';
  readonly kind: 'for-of' | 'for-in' | 'for-await' | 'for' | 'while' | 'do-while' | 'comprehension';
  readonly over?: Expr;
  readonly test?: Expr;
  readonly update?: Expr;
  /** What the innermost loop of a comprehension makes each turn. */
  readonly item?: Expr;
  /** The loop variables, destructured ones included. */
  readonly bindings: readonly BindingId[];
  /** Nodes evaluated once before the first turn (the iterated expression, the initialiser). */
  readonly head: readonly Node[];
  /** Nodes evaluated each turn, test and update included. */
  readonly body: readonly Node[];
  readonly label?: string;
  readonly at: Span;
  readonly whole: Span;
}

export interface TryNode {
  readonly r: 'try';
  readonly body: readonly Node[];
  readonly handlers: readonly { readonly binding?: BindingId; readonly types?: readonly Expr[]; readonly body: readonly Node[]; readonly at: Span }[];
  readonly finally?: readonly Node[];
  readonly at: Span;
}

/** A comment that addresses this tool. `rules` is empty and `malformed` set when it cannot be read. */
export interface SuppressionComment {
  readonly rules: readonly string[];
  readonly reason?: string;
  readonly malformed?: string;
  /** Line of the comment; it speaks of the next line that holds code. */
  readonly line: number;
  readonly targetLine: number;
  readonly at: Span;
}

/** Something the frontend could not read. The rest of the unit stands. */
export interface Problem {
  readonly message: string;
  readonly at?: Span;
}
