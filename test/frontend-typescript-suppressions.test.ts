import { describe, expect, it } from 'vitest';
import { readTypeScript } from '../src/frontends/typescript/index.ts';

const read = (text: string): readonly object[] => readTypeScript(text, { path: 'file.tsx' }).directivesToUs;

describe('suppression comments', () => {
  it('names rules, gives the reason and points at the next line of code', () => {
    expect(read('// backend-audit-disable-next-line rule-a, rule-b -- few rows -- by design\nrun();\n')).toEqual([
      { rules: ['rule-a', 'rule-b'], reason: 'few rows -- by design', line: 1, targetLine: 2, at: [1, 4, 1, 75] },
    ]);
  });

  it('passes over blank lines and other comments', () => {
    expect(read('a(); // backend-audit-disable-next-line rule-a -- why\n\n// note\n/* more\n   lines */\n  run();')).toMatchObject([{ line: 1, targetLine: 6 }]);
  });

  it('reads block comments and comments in JSX', () => {
    expect(read('/* backend-audit-disable-next-line rule-a -- why */\nrun();')).toMatchObject([{ rules: ['rule-a'], reason: 'why', targetLine: 2 }]);
    expect(read('/**\n * backend-audit-disable-next-line rule-a -- why\n */\nrun();')).toMatchObject([{ rules: ['rule-a'], reason: 'why', line: 2, targetLine: 4 }]);
    expect(read('const a = (\n  <b>\n    {/* backend-audit-disable-next-line rule-a -- why */}\n    {/* x */}\n    <C />\n  </b>\n);')).toMatchObject([
      { rules: ['rule-a'], reason: 'why', line: 3, targetLine: 5 },
    ]);
  });

  it('says what is wrong with those it cannot read', () => {
    const usage = '; write "backend-audit-disable-next-line rule-id -- reason"';
    const messages = (text: string): unknown[] => readTypeScript(`${text}\nrun();`, { path: 'file.ts' }).directivesToUs.map(({ rules, malformed }) => [rules, malformed]);
    expect(messages('// backend-audit-disable-next-line rule-a')).toEqual([[[], `the reason is missing${usage}`]]);
    expect(messages('// backend-audit-disable-next-line rule-a --')).toEqual([[[], `the reason is missing${usage}`]]);
    expect(messages('// backend-audit-disable-next-line -- why')).toEqual([[[], `no rule is named${usage}`]]);
    expect(messages('// backend-audit-disable-next-line')).toEqual([[[], `no rule is named${usage}`]]);
    expect(messages('// backend-audit-ignore rule-a -- why')).toEqual([[[], `unknown directive "backend-audit-ignore"${usage}`]]);
    expect(messages('// backend-audit-disable-next-line Rule_A -- why')).toEqual([[[], `"Rule_A" is not a rule id${usage}`]]);
  });

  it('notes when no code follows', () => {
    expect(read('run();\n// backend-audit-disable-next-line rule-a -- why\n')).toMatchObject([{ rules: [], malformed: 'no code follows this comment', line: 2 }]);
  });

  it('ignores prose and strings that mention the tool', () => {
    expect(read("// see backend-audit-disable-next-line in the manual\nconst a = 'backend-audit-disable-next-line rule-a -- x';")).toEqual([]);
  });
});
