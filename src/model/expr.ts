import type { BindingId, CallId, ClassId, FnId } from './unit.ts';
import type { Span } from './span.ts';

/**
 * An expression as far as naming and data flow need it: language-neutral, parentheses, casts and non-null marks dropped
 * (a cast keeps its type). Whatever has no kind here is `unknown` with its operands, so that dependence stays visible.
 */
export type Expr =
  | { readonly k: 'lit'; readonly value: string | number | boolean | null }
  | { readonly k: 'undefined' }
  | { readonly k: 'regex'; readonly source: string }
  /** Template literal or f-string: literal chunks and expressions in order. */
  | { readonly k: 'template'; readonly parts: readonly (string | Expr)[] }
  /** A name bound in this unit. */
  | { readonly k: 'ref'; readonly binding: BindingId }
  /** A name bound nowhere in this unit: `fetch`, `process`, `Promise`, Python builtins. */
  | { readonly k: 'global'; readonly name: string }
  /** `this` of the nearest non-arrow function (Python: `self`, `cls`). */
  | { readonly k: 'this'; readonly fn: FnId }
  | { readonly k: 'super'; readonly fn: FnId }
  /** The i-th input of a function, before destructuring; a rest input is the array of the rest. */
  | { readonly k: 'param'; readonly fn: FnId; readonly index: number }
  | { readonly k: 'member'; readonly of: Expr; readonly name: string; readonly optional?: true }
  | { readonly k: 'index'; readonly of: Expr; readonly by: Expr }
  /** What is left of an object or array after taking names out. */
  | { readonly k: 'rest'; readonly of: Expr; readonly without: readonly string[] }
  | { readonly k: 'call'; readonly call: CallId }
  | { readonly k: 'await'; readonly of: Expr }
  | { readonly k: 'object'; readonly props: readonly Prop[]; readonly at: Span }
  /** Array, tuple, set or list literal; a spread item is `spread`. */
  | { readonly k: 'array'; readonly items: readonly Expr[] }
  | { readonly k: 'spread'; readonly of: Expr }
  | { readonly k: 'fn'; readonly fn: FnId }
  | { readonly k: 'class'; readonly class: ClassId }
  /** One of several: `a ?? b`, `a || b`, `c ? a : b`, a default value. `test` where there is one. */
  | { readonly k: 'either'; readonly of: readonly Expr[]; readonly test?: Expr; readonly op?: '??' | '||' | '&&' | '?:' | 'default' }
  /** One element of an iterable, as a loop variable gets it (`of: 'keys'` for for-in; Python dict iteration is plain). */
  | { readonly k: 'element'; readonly of: Expr; readonly keys?: true }
  | { readonly k: 'caught' }
  | { readonly k: 'binary'; readonly op: string; readonly left: Expr; readonly right: Expr }
  | { readonly k: 'unary'; readonly op: string; readonly of: Expr }
  /** `x as T`, `<T>x`, `cast(T, x)`. */
  | { readonly k: 'cast'; readonly of: Expr; readonly type: TypeRef }
  /** List, set, dict comprehension or generator expression: the value made each turn (its loop is a region). */
  | { readonly k: 'comprehension'; readonly item: Expr; readonly over: Expr }
  | { readonly k: 'import'; readonly specifier: string }
  | { readonly k: 'unknown'; readonly what: string; readonly parts: readonly Expr[] };

/** One property of an object literal; `spread` has no key, a computed key that is no literal has `computed`. */
export type Prop =
  | { readonly key: string; readonly value: Expr; readonly at: Span }
  | { readonly computed: Expr; readonly value: Expr; readonly at: Span }
  | { readonly spread: Expr };

/** A written type, names not yet resolved. */
export type TypeRef =
  /** `Name<Args>`; `name` is a ref, global or member expression. */
  | { readonly t: 'ref'; readonly name: Expr; readonly args: readonly TypeRef[] }
  /** A type parameter in scope. */
  | { readonly t: 'var'; readonly name: string }
  | { readonly t: 'array'; readonly of: TypeRef }
  | { readonly t: 'tuple'; readonly of: readonly TypeRef[] }
  | { readonly t: 'union'; readonly of: readonly TypeRef[] }
  | { readonly t: 'and'; readonly of: readonly TypeRef[] }
  | { readonly t: 'object'; readonly members: Readonly<Record<string, TypeRef>> }
  | { readonly t: 'fn'; readonly params: readonly TypeRef[]; readonly returns: TypeRef }
  | { readonly t: 'lit'; readonly value: string | number | boolean | null }
  | { readonly t: 'typeof'; readonly of: Expr }
  /** `T['key']`. */
  | { readonly t: 'index'; readonly of: TypeRef; readonly key: string }
  /** `import('x').Name`. */
  | { readonly t: 'import'; readonly specifier: string; readonly path: readonly string[]; readonly args: readonly TypeRef[] }
  /** `Annotated[T, a, b]`: the type and the expressions beside it. */
  | { readonly t: 'annotated'; readonly of: TypeRef; readonly by: readonly Expr[] }
  /** `string`, `number`, `void`, `any`, `unknown`, … and Python's builtins stay `ref` to a global. */
  | { readonly t: 'keyword'; readonly name: string }
  | { readonly t: 'unknown' };
