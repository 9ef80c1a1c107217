import type { AuditResult, Finding } from '../../model/index.ts';
import { SEVERITIES, count } from '../wording.ts';
import { LIMITS } from './limits.ts';

/** What becomes one SARIF result: a finding, and the findings of the same rule on the same line, which readers could not tell apart. */
export interface Selected {
  readonly finding: Finding;
  readonly merged: readonly Finding[];
  /** With proof and further places. */
  readonly full: boolean;
}

export interface Selection {
  readonly results: readonly Selected[];
  /** What was merged or cut, one sentence each. */
  readonly notes: readonly string[];
}

/**
 * Chooses what goes into the log: one result per rule and line (their line hash would be the same), worst severity first (readers keep
 * the head of the list), within the limits.
 */
export function selectResults({ findings }: Pick<AuditResult, 'findings'>): Selection {
  const byLine = new Map<string, { finding: Finding; merged: Finding[] }>();
  for (const severity of SEVERITIES) {
    for (const finding of findings) {
      if (finding.severity !== severity) continue;
      const key = JSON.stringify([finding.rule, finding.at.file, finding.at.span[0]]);
      const same = byLine.get(key);
      if (same) same.merged.push(finding);
      else byLine.set(key, { finding, merged: [] });
    }
  }
  const distinct = [...byLine.values()];
  const kept = distinct.slice(0, LIMITS.results);
  return { results: kept.map((one, index) => ({ ...one, full: index < LIMITS.resultsInFull })), notes: notesOn(findings.length, distinct.length, kept) };
}

function notesOn(all: number, distinct: number, kept: readonly { finding: Finding }[]): string[] {
  const long = kept.filter(({ finding }) => finding.because.length > LIMITS.locationsPerThreadFlow || finding.places.length + finding.because.length > LIMITS.relatedLocations);
  return [
    ...(all > distinct ? [`SARIF: ${count(all - distinct, 'finding')} merged into another of the same rule on the same line.`] : []),
    ...(distinct > kept.length ? [`SARIF: ${count(distinct - kept.length, 'result')} left out, because GitHub refuses more than ${LIMITS.results}.`] : []),
    ...(kept.length > LIMITS.resultsInFull ? [`SARIF: ${count(kept.length - LIMITS.resultsInFull, 'result')} written without proof, because GitHub shows ${LIMITS.resultsInFull} at most.`] : []),
    ...(long.length > 0 ? [`SARIF: ${count(long.length, 'result')} with fewer places than found, because GitHub keeps ${LIMITS.relatedLocations} a result.`] : []),
  ];
}
