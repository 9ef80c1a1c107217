import type { EntryKind } from './adapter.ts';
import type { Flow, FnView } from './code.ts';
import type { Check, Gap } from './effect.ts';
import type { Place } from './span.ts';
import type { Value } from './value.ts';

/** Where the outside comes in. */
export interface Entry {
  readonly kind: EntryKind;
  /** `GET`, `POST`, `query`, `mutation`, …; absent where there is none. */
  readonly method?: string;
  /** Full path with the prefixes of all mounts: `/api/orders/:id`; for procedures `orders.list`; for jobs their name. */
  readonly path: string;
  /** `POST /orders`. */
  readonly label: string;
  readonly at: Place;
  readonly framework: string;
  /** Undefined when the handler could not be resolved (a gap says why). */
  readonly handler?: FnView;
  /** What runs before the handler, outermost first. */
  readonly chain: readonly Layer[];
  /** Guards, validators and limiters on the way: those of the chain in order, then those of the handler. */
  readonly checks: readonly Check[];
  /** Responses, explicit and returned. */
  readonly responses: readonly Response[];
  /** The handler and each layer resolve to code or rows, and no gap in them received the request, the context or a handle. */
  readonly understood: boolean;
  readonly gaps: readonly Gap[];
}

export interface Layer {
  readonly name: string;
  readonly at: Place;
  readonly phase?: string;
  readonly fn?: FnView;
  /** The library that brings it, where it is not project code. */
  readonly library?: string;
  readonly resolved: boolean;
  /** What it checks, itself or through what it calls. */
  readonly checks: readonly Check[];
}

export interface Response extends Flow {
  readonly status?: Value;
}
