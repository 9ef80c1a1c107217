import type { AuditResult, Finding, Place, Step } from '../model/index.ts';
import type { ReportOptions } from './options.ts';

/**
 * The versioned machine report. Times and memory are left out on purpose: the same input must give the same bytes.
 * `version` changes when a field is removed or changes its meaning; new fields may come at any time.
 */
export function reportJson(result: AuditResult, options: ReportOptions): string {
  const { coverage } = result;
  const log = {
    version: 1,
    tool: { name: 'backend-audit', version: options.toolVersion },
    findings: result.findings.map(findingJson),
    notices: result.notices.map(({ kind, message, file, line }) => ({ kind, message, file, line })),
    faults: result.faults.map(({ stage, rule, file, message }) => ({ stage, rule, file, message })),
    coverage: { entries: coverage.entries, understood: coverage.understood, calls: coverage.calls, unresolved: coverage.unresolved },
    stats: {
      files: Object.fromEntries(Object.entries(result.stats.files).toSorted(([a], [b]) => (a < b ? -1 : 1))),
      rules: result.rules.map(({ id }) => ({ id, findings: result.findings.filter((finding) => finding.rule === id).length })),
      suppressed: result.suppressed,
      notReached: result.context.notReached,
    },
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function findingJson(finding: Finding): Record<string, unknown> {
  return {
    rule: finding.rule,
    severity: finding.severity,
    confidence: finding.confidence,
    ...placeJson(finding.at),
    message: finding.message,
    instead: finding.instead,
    scope: finding.scope,
    entries: { labels: finding.entries.labels, count: finding.entries.count },
    because: finding.because.map(stepJson),
    places: finding.places.map(stepJson),
    fix: finding.fix && {
      title: finding.fix.title,
      edits: finding.fix.edits.map(({ at, text }) => ({ ...placeJson(at), text })),
    },
    fingerprint: finding.fingerprint,
  };
}

function stepJson({ at, note }: Step): Record<string, unknown> {
  return { ...placeJson(at), note };
}

function placeJson({ file, span }: Place): Record<string, unknown> {
  return { file, line: span[0], column: span[1], endLine: span[2], endColumn: span[3] };
}
