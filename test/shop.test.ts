import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { audit } from '../src/audit.ts';
import { run } from '../src/cli/run.ts';

const SHOP = join(import.meta.dirname, '../fixtures/apps/shop');
const RULES = ['no-cross-slice-imports', 'no-n-plus-one', 'no-raw-entity-return', 'no-uuid-v4-primary-key', 'require-timeout', 'thin-handlers'];
const elsewhere = mkdtempSync(join(tmpdir(), 'elsewhere-'));
afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

/** The command as a user runs it in the README, from a folder. */
async function runIn(cwd: string, ...words: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const code = await run(words, {
    cwd, env: {}, stdout: { write: (text) => { out += text; }, columns: 80 }, stderr: { write: (text) => { err += text; } },
    peakMemory: () => 1, audit: (options) => audit(options),
  });
  return { code, out, err };
}

test('the sample shop breaks all six rules, one of them with an error that an endpoint reaches', async () => {
  const { code, out, err } = await runIn(SHOP, '--format', 'json');
  expect({ code, err }).toEqual({ code: 1, err: '' });
  const { findings } = JSON.parse(out) as { findings: { rule: string; severity: string; entries: { count: number } }[] };
  expect([...new Set(findings.map(({ rule }) => rule))].sort()).toEqual(RULES);
  expect(findings.filter(({ severity, entries }) => severity === 'error' && entries.count > 0).length).toBeGreaterThan(0);
});

test.each([
  ['text'], ['json'], ['sarif'],
])('two runs give the same bytes of %s, from whatever folder the project lies in', async (format) => {
  cpSync(SHOP, join(elsewhere, 'shop'), { recursive: true });
  const [first, second, other] = [await runIn(SHOP, '--format', format), await runIn(SHOP, '--format', format), await runIn(join(elsewhere, 'shop'), '--format', format)];
  expect(second.out).toBe(first.out);
  expect(other.out).toBe(first.out);
});

test.each([[['inspect']], [['inspect', '--format', 'json']]])('two runs of %s give the same bytes', async (words) => {
  expect((await runIn(SHOP, ...words)).out).toBe((await runIn(SHOP, ...words)).out);
});

test('the sample in the README is what the command prints', async () => {
  const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8');
  const sample = readme.split('```')[1]!.trim().split('\n').filter((line) => line.trim() !== '⋮');
  const { out } = await runIn(SHOP, '--no-color');
  // Counts of calls may move with what the model resolves; everything else is literal.
  const plain = (line: string) => line.trimEnd().replaceAll(/\d+ % of \d+ calls/g, '… calls');
  const printed = new Set(out.split('\n').map(plain));
  expect(sample.map(plain).filter((line) => !printed.has(line))).toEqual([]);
  expect(sample.length).toBeGreaterThan(60);
});
