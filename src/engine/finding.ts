import type { Config, Finding, BackendModel, Report, Rule } from '../model/index.ts';
import { settingIn } from '../config/index.ts';
import { allowedSeverity, standingOf } from './context.ts';
import { fingerprinter } from './fingerprint.ts';
import type { Ranked } from './order.ts';

const CONFIDENCE = { exact: 'high', implementation: 'medium', name: 'low' } as const;

/** Makes findings of one rule's reports, which must be in source order. Reports in files where the rule is off are left out. */
export function toFindings(rule: Rule, reports: readonly Report[], model: BackendModel, config: Config): Ranked[] {
  const fingerprint = fingerprinter();
  return reports.flatMap((report) => {
    const { severity } = settingIn(config, rule, report.at.file);
    const { scope, entries, reach } = standingOf(report, rule, model);
    const identity = { rule: rule.id, file: report.at.file, scope, target: report.target ?? '' };
    const print = fingerprint(identity);
    if (severity === 'off') return [];
    const finding: Finding = {
      rule: rule.id,
      severity: allowedSeverity(severity, reach, report.mild),
      at: report.at,
      message: report.message,
      because: report.because ?? [],
      places: report.places ?? [],
      instead: report.instead ?? rule.docs.instead,
      confidence: CONFIDENCE[report.certainty ?? 'exact'],
      scope,
      entries,
      ...(report.fix && { fix: report.fix }),
      fingerprint: print,
    };
    return [{ finding, reach }];
  });
}
