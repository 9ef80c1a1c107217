import type { Config } from './config.ts';
import type { Fault, Finding, Notice } from './finding.ts';
import type { BackendModel, Coverage } from './model.ts';
import type { Rule } from './rule.ts';

/** Figures about one run, for `--stats`. Times and memory differ from run to run, so no report that must be stable shows them. */
export interface Stats {
  /** Wall time of each stage, in milliseconds, in the order they ran. */
  readonly phases: readonly { readonly name: string; readonly ms: number }[];
  /** Wall time (milliseconds) and findings of each rule. */
  readonly rules: readonly { readonly id: string; readonly ms: number; readonly findings: number }[];
  /** Number of files, by a word that says which (`typescript`, `python`, `ignored`). */
  readonly files: Readonly<Record<string, number>>;
  /** Peak resident memory, in bytes. */
  readonly memory: number;
}

/** Everything one run has to say; what a reporter gets. */
export interface AuditResult {
  /** In the order a person would want to fix them. */
  readonly findings: readonly Finding[];
  readonly notices: readonly Notice[];
  readonly faults: readonly Fault[];
  readonly model: BackendModel;
  readonly coverage: Coverage;
  /** Findings that a comment with a reason silenced. */
  readonly suppressed: number;
  /** Findings left out because of the role of their file: tests, scripts, seeds, generated and browser code. */
  readonly context: { readonly notReached: number };
  readonly stats: Stats;
  /** The rules that ran. */
  readonly rules: readonly Rule[];
  readonly config: Config;
  /** Absolute root; never printed. */
  readonly root: string;
}
