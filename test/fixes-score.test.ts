import { describe, expect, it } from 'vitest';
import { moved } from '../bench/support/moved-lines.ts';
import { judge } from '../bench/support/score.ts';
import type { Fixed } from '../bench/support/score.ts';
import type { Finding } from '../src/model/index.ts';

const DIFF = '@@ -10,2 +10,5 @@ f\n-a\n-b\n+c\n@@ -20 +23,0 @@ g\n-d\n';
const row: Fixed = { repo: 'o/n', commit: 'b', parent: 'a', file: 'x.ts', lines: [8, 11], standard: 'timeout', why: '' };

function finding(line: number, rule = 'require-timeout', file = 'x.ts'): Finding {
  return { rule, at: { file, span: [line, 1, line, 5] }, places: [], because: [] } as unknown as Finding;
}

describe('lines through a diff', () => {
  it('keeps lines before the first hunk, moves those behind, and widens those inside', () => {
    expect(moved(9, DIFF)).toEqual({ from: 9, to: 9 });
    expect(moved(11, DIFF)).toEqual({ from: 10, to: 14 });
    expect(moved(15, DIFF)).toEqual({ from: 18, to: 18 });
    expect(moved(30, DIFF)).toEqual({ from: 32, to: 32 });
  });

  it('gives an empty range for lines that were removed', () => {
    const { from, to } = moved(20, DIFF);
    expect(to).toBeLessThan(from);
  });
});

describe('the verdict on a fixed defect', () => {
  it('misses what is not reported near the range, in the file, by the rule', () => {
    expect(judge(row, [finding(15)], [], DIFF)).toBe('missed');
    expect(judge(row, [finding(10, 'thin-handlers')], [], DIFF)).toBe('missed');
    expect(judge(row, [finding(10, 'require-timeout', 'y.ts')], [], DIFF)).toBe('missed');
  });

  it('tells a report that the fix ends from one that stays', () => {
    expect(judge(row, [finding(10)], [finding(40)], DIFF)).toBe('told apart');
    expect(judge(row, [finding(10)], [finding(13)], DIFF)).toBe('caught');
    expect(judge(row, [finding(9)], [finding(9)], DIFF)).toBe('caught');
  });
});
