import type { EffectKind } from './adapter.ts';
import type { Place, Step } from './span.ts';
import type { Value } from './value.ts';

/**
 * Whether something is set: `yes` (with its value where known; `at` where the project sets it, absent for a library's default), `no` (proven absent; `at` where the project switches off what would be), `unknown` (with the reason).
 * `open`: what it would be, in terms of the inputs of the function it is in; each call of that function may decide otherwise.
 */
export type Presence =
  | { readonly is: 'yes'; readonly value?: number; readonly at?: Place; readonly open?: readonly Value[] }
  | { readonly is: 'no'; readonly at?: Place }
  | { readonly is: 'unknown'; readonly why: string; readonly open?: readonly Value[] };

/** Something observable that one call does itself. */
export interface Effect {
  readonly kind: EffectKind;
  /** The package that does it: `@prisma/client`, `axios`, `global`. */
  readonly library: string;
  /** As a reader would say it: `prisma.user.findMany`, `fetch`. */
  readonly api: string;
  /** Table, host, queue or topic, where known; for HTTP without a host the path as written (`/api/users`: only a browser can call that). */
  readonly target?: string;
  readonly verb?: string;
  readonly at: Place;
  readonly where?: Value;
  readonly columns?: Value;
  readonly data?: Value;
  readonly limit?: Value;
  readonly handle?: Value;
  readonly status?: Value;
  readonly body?: Value;
  readonly deadline: Presence;
  /** The client instance it goes through, where one was made: the place of its creation. */
  readonly client?: Place;
  readonly gives: 'rows' | 'row' | 'count' | 'void';
  readonly batched: boolean;
  readonly trivial: boolean;
}

/** An effect as reached from some call: with the hops between. */
export interface ReachedEffect {
  readonly effect: Effect;
  /** Calls from the starting point (excluded) down to the effect (included). */
  readonly steps: readonly Step[];
  /** `exact`, `implementation` (one of several implementations), `name` (candidate by name only). */
  readonly certainty: Certainty;
  readonly hops: number;
  /** On the way it is kept for the next time: a memo by key, something made once. It does not happen at every call. */
  readonly memoised?: boolean;
  /** The value of the effect's filter or data depends on what differs from turn to turn of the loop. */
  dependsOnTurn(loop: { readonly at: Place }): boolean;
}

export type Certainty = 'exact' | 'implementation' | 'name';

/** Why something is not known, at a place. */
export interface Gap {
  readonly at: Place;
  readonly why: string;
  /** What would close it: a row, a feature, types. Used to group gaps. */
  readonly cure: string;
}

/** Something that lets a request pass or not. */
export interface Check {
  readonly kind: 'authenticate' | 'authorise' | 'validate' | 'limit-rate' | 'verify-signature';
  /** As a reader would say it: `passport.authenticate()`. */
  readonly api: string;
  readonly library: string;
  readonly at: Place;
  /** What is checked, where a row says so. */
  readonly of?: Value;
  /** How failure shows: `throws`, `null`, `false`, `responds`, or a result member (`success = false`). */
  readonly fails?: string;
}
