import { type BackendModel, type Config, type Fault, type Finding, isBelow, type Rule } from '../model/index.ts';
import { isActive, settingIn } from '../config/index.ts';
import { askRule } from './ask.ts';
import { builtinRules, invalidSuppression, unusedSuppression } from './builtin.ts';
import { plannedIds } from './catalogue.ts';
import { isAudited } from './context.ts';
import { toFindings } from './finding.ts';
import { compareRanked, onePerLine, type Ranked } from './order.ts';
import { applySuppressions, type Suppressions } from './suppress.ts';

/** What the rules are run on. */
export interface RunInput {
  readonly model: BackendModel;
  /** All built rules; those that the configuration leaves off are not asked. */
  readonly rules: readonly Rule[];
  readonly config: Config;
  readonly suppressions: Suppressions;
  /** Files or folders, relative to the root, that findings are limited to. Empty: everything. */
  readonly paths?: readonly string[];
  readonly onProgress?: (done: number, total: number) => void;
}

export interface RunOutput {
  /** In the order a person would want to fix them. */
  readonly findings: readonly Finding[];
  readonly faults: readonly Fault[];
  readonly suppressed: number;
  /** Reports left out because of the role of their file. */
  readonly notReached: number;
  readonly timings: readonly { readonly id: string; readonly ms: number; readonly findings: number }[];
  /** The rules that were on, the engine's own included. */
  readonly active: readonly Rule[];
}

/** Asks every active rule, each on its own, and makes findings of what they say. Never throws because of a rule. */
export function runRules(input: RunInput): RunOutput {
  const { model, config } = input;
  const isWanted = isBelow(input.paths ?? []);
  const asked = input.rules.filter((rule) => isActive(config, rule));
  const own = builtinRules.filter((rule) => isActive(config, rule));
  const faults: Fault[] = [];
  const timings: { id: string; ms: number; findings: number }[] = [];
  const found: Ranked[] = [];
  let notReached = 0;
  for (const [index, rule] of asked.entries()) {
    input.onProgress?.(index, asked.length);
    const answer = askRule(rule, model, config);
    if (answer.fault) faults.push(answer.fault);
    const wanted = answer.reports.filter((report) => isWanted(report.at.file));
    const serving = wanted.filter((report) => isAudited(model, report.at.file));
    const findings = toFindings(rule, serving, model, config);
    notReached += wanted.length - serving.length;
    found.push(...findings);
    timings.push({ id: rule.id, ms: answer.ms, findings: findings.length });
  }

  const failed = new Set(faults.map(({ rule }) => rule));
  const comments = [...input.suppressions].filter(([file]) => isWanted(file) && isAudited(model, file));
  const silenced = applySuppressions(found, new Map(comments), {
    known: [...input.rules, ...builtinRules].map(({ id }) => id).concat(plannedIds),
    hasSpokenIn: (id, file) => {
      const rule = asked.find((one) => one.id === id);
      return rule !== undefined && !failed.has(id) && settingIn(config, rule, file).severity !== 'off';
    },
  });
  const ranked = [
    ...silenced.kept,
    ...toFindings(invalidSuppression, onePerLine(silenced.invalid), model, config),
    ...toFindings(unusedSuppression, onePerLine(silenced.unused), model, config),
  ].sort(compareRanked);
  return {
    findings: ranked.map(({ finding }) => finding), faults, suppressed: silenced.suppressed, notReached, timings, active: [...asked, ...own],
  };
}
