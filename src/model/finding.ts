import type { Place, Step } from './span.ts';

export type Severity = 'error' | 'warning' | 'info';

/** What a rule yields: plain data. Severity, confidence, entries and fingerprints are added by the engine. */
export interface Report {
  readonly at: Place;
  /** One sentence; the first clause stands alone. */
  readonly message: string;
  readonly because?: readonly Step[];
  /** Further places of the same cause. */
  readonly places?: readonly Step[];
  /** What to do here, where it differs from the rule's `instead`. */
  readonly instead?: string;
  /** What the finding is about (table, client, slice): part of the structural fingerprint. */
  readonly target?: string;
  /** Certainty of the weakest link, from the model. */
  readonly certainty?: 'exact' | 'implementation' | 'name';
  /** Less harm than the rule speaks of in general: one severity lower. */
  readonly mild?: true;
  readonly fix?: Fix;
}

/** A textual fix, safe to apply as it stands. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly { readonly at: Place; readonly text: string }[];
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly at: Place;
  readonly message: string;
  readonly because: readonly Step[];
  readonly places: readonly Step[];
  readonly instead: string;
  /** `high` exact, `medium` one of several implementations, `low` by name or with a gap. */
  readonly confidence: 'high' | 'medium' | 'low';
  /** `OrdersService.create`. */
  readonly scope: string;
  /** Labels of the entries that reach the place, at most three, and how many in all. */
  readonly entries: { readonly labels: readonly string[]; readonly count: number };
  readonly fix?: Fix;
  /** Structural identity that survives moved lines: rule, scope path, target, ordinal among equals. 16 hex digits. */
  readonly fingerprint: string;
}

/** Something could not be looked at. Never silent: counted and shown. */
export interface Notice {
  readonly kind: 'unreadable' | 'too-large' | 'binary' | 'syntax' | 'symlink' | 'encoding' | 'depth' | 'manifest' | 'config' | 'limit' | 'suppression' | 'schema';
  readonly message: string;
  readonly file?: string;
  readonly line?: number;
}

/** Our own bug, named with rule or stage and file. Makes the exit code 2. */
export interface Fault {
  readonly stage: string;
  readonly rule?: string;
  readonly file?: string;
  readonly message: string;
}
