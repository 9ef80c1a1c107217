import { comparePlaces, type Finding, type Report } from '../model/index.ts';
import type { Standing } from './context.ts';

const SEVERITY = { error: 0, warning: 1, info: 2 } as const;
const REACH = { serving: 0, structure: 1, unreached: 2 } as const;
const CONFIDENCE = { high: 0, medium: 1, low: 2 } as const;

/** A finding with what only the order needs. */
export interface Ranked {
  readonly finding: Finding;
  readonly reach: Standing['reach'];
}

/** The order a person would want to fix them: what hurts most, on the way of a request first, the surest first, then by place. */
export function compareRanked(a: Ranked, b: Ranked): number {
  return SEVERITY[a.finding.severity] - SEVERITY[b.finding.severity]
    || REACH[a.reach] - REACH[b.reach]
    || CONFIDENCE[a.finding.confidence] - CONFIDENCE[b.finding.confidence]
    || comparePlaces(a.finding.at, b.finding.at)
    || compareText(a.finding.rule, b.finding.rule)
    || compareText(a.finding.message, b.finding.message);
}

/** Leaves one report per line, the one with the shortest proof, in source order. For the reports of one rule. */
export function onePerLine(reports: readonly Report[]): Report[] {
  const best = new Map<string, Report>();
  for (const report of [...reports].sort(compareReports)) {
    const key = `${report.at.file}\n${report.at.span[0]}`;
    const other = best.get(key);
    if (!other || (report.because?.length ?? 0) < (other.because?.length ?? 0)) best.set(key, report);
  }
  return [...best.values()].sort(compareReports);
}

function compareReports(a: Report, b: Report): number {
  return comparePlaces(a.at, b.at) || compareText(a.message, b.message);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
