import type { Finding } from '../../src/model/index.ts';
import { moved } from './moved-lines.ts';

/** One defect that maintainers fixed. `lines` are of the parent. */
export interface Fixed {
  readonly repo: string;
  readonly commit: string;
  readonly parent: string;
  readonly file: string;
  readonly lines: readonly [number, number];
  readonly standard: string;
  readonly orm?: string;
  readonly why: string;
}

/** `told apart`: reported before the fix and not after it. `caught`: reported before, and still. */
export type Verdict = 'told apart' | 'caught' | 'missed';

/** The rule that ought to see a defect of this standard. */
export const RULE_OF: Readonly<Record<string, string>> = {
  'n-plus-one': 'no-n-plus-one', timeout: 'require-timeout', 'uuid-v4-pk': 'no-uuid-v4-primary-key', 'raw-entity': 'no-raw-entity-return',
  'thin-handlers': 'thin-handlers', 'cross-slice': 'no-cross-slice-imports',
};

/** Lines by which a report may miss the range that a person noted. */
const SLACK = 3;

/** Compares the findings before and after a fix at the place of the defect. `diff` is that file's, without context. */
export function judge(row: Fixed, before: readonly Finding[], after: readonly Finding[], diff: string): Verdict {
  const rule = RULE_OF[row.standard];
  const lines = linesIn(row.file, before.filter((finding) => finding.rule === rule));
  const hits = [...lines].filter((line) => line >= row.lines[0] - SLACK && line <= row.lines[1] + SLACK);
  if (hits.length === 0) return 'missed';
  const left = linesIn(row.file, after.filter((finding) => finding.rule === rule));
  const still = hits.some((hit) => {
    const { from, to } = moved(hit, diff);
    return [...left].some((line) => line >= from && line <= to);
  });
  return still ? 'caught' : 'told apart';
}

/** All lines of a file that a finding names: its own, its further places, its proof. */
function linesIn(file: string, findings: readonly Finding[]): Set<number> {
  const places = findings.flatMap((finding) => [finding.at, ...finding.places.map((one) => one.at), ...finding.because.map((one) => one.at)]);
  return new Set(places.filter((place) => place.file === file).map((place) => place.span[0]));
}
