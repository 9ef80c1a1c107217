import type { Finding } from '../../model/index.ts';

/** Up to this many findings everything is shown in full. */
const FEW = 20;
/** Beyond that: findings in full per rule, per rule and file, and in all. The first ones, since findings come most important first. */
const FULL_PER_RULE = 4;
const FULL_PER_RULE_AND_FILE = 2;
const FULL = 40;
/** Findings of one rule in one file that get a line of their own; the rest is counted. */
const LINES_PER_RULE_AND_FILE = 8;

/** One file's findings, and how much of each is shown. */
export interface FileGroup {
  readonly file: string;
  readonly findings: readonly Finding[];
  readonly full: readonly Finding[];
  readonly lines: readonly Finding[];
  /** Findings of this file that are only counted, by rule. */
  readonly counted: readonly { readonly rule: string; readonly count: number }[];
}

/**
 * Groups findings by file, in the order of first findings, and decides what is shown in full: a legacy project's 400 findings must
 * stay readable, so each rule is explained on its first examples and the rest is one line each. JSON and SARIF hold everything.
 */
export function planGroups(findings: readonly Finding[], verbose: boolean): readonly FileGroup[] {
  const all = verbose || findings.length <= FEW;
  const fullByRule = new Map<string, number>();
  let full = 0;
  return [...byKey(findings, ({ at }) => at.file)].map(([file, own]) => {
    const group = { file, findings: own, full: [] as Finding[], lines: [] as Finding[], counted: [] as { rule: string; count: number }[] };
    for (const [rule, same] of byKey(own, (finding) => finding.rule)) {
      const budget = Math.min(FULL_PER_RULE_AND_FILE, FULL_PER_RULE - (fullByRule.get(rule) ?? 0), FULL - full);
      const shown = all ? same.length : Math.max(0, Math.min(budget, same.length));
      full += shown;
      fullByRule.set(rule, (fullByRule.get(rule) ?? 0) + shown);
      group.full.push(...same.slice(0, shown));
      group.lines.push(...same.slice(shown, shown + LINES_PER_RULE_AND_FILE));
      const rest = same.length - shown - LINES_PER_RULE_AND_FILE;
      if (rest > 0) group.counted.push({ rule, count: rest });
    }
    const order = new Map(own.map((finding, index) => [finding, index]));
    const inOrder = (a: Finding, b: Finding): number => order.get(a)! - order.get(b)!;
    group.full.sort(inOrder);
    group.lines.sort(inOrder);
    return group;
  });
}

/** Groups by a key, keys in order of first appearance. */
export function byKey<T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
