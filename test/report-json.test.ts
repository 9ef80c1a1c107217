import { describe, expect, it } from 'vitest';
import { report } from '../src/report/index.ts';
import { FINDINGS, options, sample } from './report-sample.ts';

describe('JSON report', () => {
  const text = report('json', sample(), options());
  const log = JSON.parse(text) as Record<string, unknown> & { findings: Record<string, unknown>[] };

  it('is versioned and says which tool wrote it', () => {
    expect(Object.keys(log)).toEqual(['version', 'tool', 'findings', 'notices', 'faults', 'coverage', 'stats']);
    expect(log['version']).toBe(1);
    expect(log['tool']).toEqual({ name: 'backend-audit', version: '0.1.0' });
  });

  it('holds every finding whole, in the order of the result', () => {
    expect(log.findings.map(({ message }) => message)).toEqual(FINDINGS.map(({ message }) => message));
    expect(log.findings[2]!['places']).toHaveLength(15);
    expect(log.findings[0]).toMatchObject({ rule: 'no-n-plus-one', file: 'src/orders/orders.service.ts', line: 8, column: 24, endLine: 8, endColumn: 43, confidence: 'high' });
  });

  it('has no clock, no memory figure and no absolute path in it', () => {
    expect(text).not.toContain('/home/someone');
    expect(text).not.toMatch(/"(ms|memory)"/);
    expect(report('json', sample(), options())).toBe(text);
  });

  it('counts findings by rule, those without any included', () => {
    expect(log['stats']).toEqual({
      files: { ignored: 4, python: 22, typescript: 790 },
      rules: [{ id: 'no-n-plus-one', findings: 2 }, { id: 'require-timeout', findings: 3 }, { id: 'no-uuid-v4-primary-key', findings: 1 }, { id: 'no-raw-entity-return', findings: 1 }],
      suppressed: 3, notReached: 2,
    });
  });
});
