import type { EffectKind, Holds } from './adapter.ts';
import type { Certainty, Check, Effect, Gap, ReachedEffect } from './effect.ts';
import type { Place, Step } from './span.ts';
import type { Ref, Value } from './value.ts';

/** What files are for; rules look at `source` unless they say otherwise. */
export type Role = 'source' | 'test' | 'migration' | 'seed' | 'script' | 'generated' | 'config' | 'client';

/** A stretch of code during which something holds, innermost first in `CallSite.scopes`. */
export interface Scope {
  readonly holds: Holds | 'loop' | 'try';
  readonly at: Place;
  readonly handle?: Value;
}

/** An iteration: a loop statement, a comprehension, or a callback that a call runs once per element. */
export interface Loop {
  readonly at: Place;
  readonly kind: 'statement' | 'callback' | 'recursion' | 'comprehension';
  /** What is iterated, where there is such a thing. */
  readonly over?: Value;
  /** As a reader would say it: `orders`, `ids`. */
  readonly overText?: string;
  /** Name of the loop variable or callback parameter that holds one element: `order`. */
  readonly element?: string;
  /** Members are read of the element that no list has: it is one thing, whatever it is named. */
  readonly elementIs?: 'one';
  /** Proven upper bound of turns. */
  readonly turns?: number;
  /** Elements come in batches (chunks, slices, steps larger than one): one call per batch. */
  readonly batches: boolean;
  /** Each turn needs the one before: paging by cursor or offset, retrying, polling, draining a queue. */
  readonly dependsOnPreviousTurn: boolean;
  /** Why, when the flag above is set: `paging`, `retry`, `polling`, `draining`, `chained` (asks with what the turn before got), `arriving` (one by one, when they come). */
  readonly because?: string;
  /** Turns overlap (`Promise.all`, `gather`). */
  readonly parallel: boolean;
  /** The loop ends after the first turn that reaches the call (early exit on every path behind it). */
  readonly exitsEarly: boolean;
  /** A search: it ends with the first element that fits, and nothing else of a turn outlives it. */
  readonly endsAtFirstHit?: true;
}

/** One call (or await, or iteration) that does or reaches something. */
export interface CallSite {
  readonly at: Place;
  /** The whole expression, arguments and inline callbacks included; a hop inside it belongs to a callback, which has call sites of its own. */
  readonly whole?: Place;
  /** As written, shortened: `this.users.findOne`. */
  readonly text: string;
  readonly fn: FnView;
  /** The innermost loop it is executed in, within its function or the function whose callback it is in. */
  readonly loop?: Loop;
  /** All loops it is executed in, innermost first. */
  readonly loops: readonly Loop[];
  readonly scopes: readonly Scope[];
  readonly args: readonly Value[];
  /** Functions of the project it may run. */
  readonly callees: readonly { readonly fn: FnView; readonly certainty: Certainty }[];
  /** The effect it has itself, if it is a library call with one. */
  readonly effect?: Effect;
  /** What it checks itself, if rows say that it is a guard, validator or limiter. */
  readonly check?: Check;
  /** The callee or an argument differs from turn to turn of the loop. */
  dependsOnTurn(loop: Loop): boolean;
  /** First effect of this kind (`db` stands for `db.read` and `db.write`) reached from here, itself included; shortest way first. */
  firstEffect(kind: EffectKind | 'db'): ReachedEffect | undefined;
  effects(kind: EffectKind | 'db'): readonly ReachedEffect[];
  /** Effects of a function called here whose deadline hung on its inputs, and on nothing else once this call gave them. */
  readonly settles: readonly ReachedEffect[];
  readonly awaited: boolean;
}

/** A function of the project. */
export interface FnView {
  readonly id: Ref;
  /** `OrdersService.create`, `listOrders`, `(callback in listOrders)`. */
  readonly name: string;
  readonly at: Place;
  readonly whole: Place;
  readonly role: Role;
  readonly async: boolean;
  /** Calls in order, those of inline callbacks included when they run as part of this function. */
  readonly calls: readonly CallSite[];
  /** Effects it reaches, proven, at most eight per kind and target (law 6). */
  readonly does: readonly ReachedEffect[];
  /** Kinds it might reach beyond `does`, because of unresolved calls. */
  readonly could: ReadonlySet<EffectKind>;
  readonly gaps: readonly Gap[];
  /**
   * Branches (`if`, `switch`), loops, statements and lines of its own body, inline callbacks included. `guards` of the branches only
   * leave (throw, return, answer and return) with no effect but the answer: validation, authorisation, not found.
   */
  readonly size: { readonly branches: number; readonly guards?: number; readonly loops: number; readonly statements: number; readonly lines: number };
}

/** A value on its way out, with where it came from. */
export interface Flow {
  readonly value: Value;
  readonly at: Place;
  readonly steps: readonly Step[];
}
