import type { z } from 'zod';
import type { Report, Severity } from './finding.ts';
import type { BackendModel } from './model.ts';

export type Preset = 'recommended' | 'strict' | 'all';

/** Documentation as data: help, SARIF, README and the first test are generated from it. */
export interface RuleDocs {
  /** `Reports …`, one sentence. */
  readonly what: string;
  readonly why: string;
  readonly instead: string;
  /** The stack of the examples: a folder of `fixtures/preludes`. */
  readonly prelude: string;
  /** Executed: must fire at least once, respectively never. */
  readonly bad: string;
  readonly good: string;
  /** When the rule keeps silent on purpose. */
  readonly silent: readonly string[];
  /** Measured: findings read by eye on real projects, and how many of them were true. */
  readonly precision?: { readonly read: number; readonly true: number };
  readonly references?: readonly string[];
}

export interface Rule<Options = unknown> {
  readonly id: string;
  readonly title: string;
  /** Ids of standards it checks. */
  readonly standards: readonly string[];
  readonly category: 'data' | 'schema' | 'api' | 'security' | 'resilience' | 'work' | 'architecture' | 'observability' | 'actions' | 'ai' | 'delivery' | 'suppressions';
  readonly severity: Severity;
  readonly presets: readonly Preset[];
  readonly since: string;
  /** What must be in the model for the rule to have something to say; for the coverage report. */
  readonly needs: readonly ('handlers' | 'calls' | 'tables' | 'imports' | 'slices')[];
  readonly options: z.ZodType<Options>;
  readonly docs: RuleDocs;
  check(context: { readonly model: BackendModel; readonly options: Options }): Iterable<Report>;
}

/** Types a rule; the id must equal the file name. */
export function defineRule<Options>(rule: Rule<Options>): Rule<Options> {
  return rule;
}
