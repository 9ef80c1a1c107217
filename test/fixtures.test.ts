import { existsSync, readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { rules } from '../rules/index.ts';
import { audit } from '../src/audit.ts';
import { casesOf, FIXTURES } from './support/cases.ts';
import type { Case } from './support/cases.ts';
import { differences } from './support/compare.ts';
import { withExample } from './support/example.ts';

const ruleCases = casesOf('rules', 2);

/** In rules, clean backends and apps an unmarked line means silence; tours of a library's API and link cases assert facts only. */
const parts: readonly [title: string, cases: readonly Case[], strict: boolean][] = [
  ['rules', ruleCases, true],
  ['clean backends', casesOf('clean', 1), true],
  ['sample apps', casesOf('apps', 1), true],
  ['adapters', casesOf('adapters', 1), false],
  ['link', casesOf('link', 1), false],
];

for (const [title, cases, strict] of parts) {
  describe.runIf(cases.length > 0)(title, () => {
    for (const { name, root, marks } of cases) {
      it(name, async () => {
        const answer = await audit({ root });
        expectNone([...answer.faults.map((fault) => `fault in ${fault.stage}: ${fault.message}`), ...differences(marks, answer, { strict })]);
      });
    }
  });
}

describe('examples of the documentation', () => {
  for (const { id, docs } of rules) {
    it(`${id}: the bad one is reported`, async () => {
      const found = await withExample(docs.prelude, docs.bad, reported(id));
      expect(found.length).toBeGreaterThan(0);
    });
    it(`${id}: the good one is not`, async () => {
      expectNone(await withExample(docs.prelude, docs.good, reported(id)));
    });
  }
});

describe('coverage of the fixtures', () => {
  for (const { id } of rules) {
    it(`${id} has at least twelve cases, loud and silent ones`, () => {
      const mine = ruleCases.filter((one) => one.name.startsWith(`rules/${id}/`));
      const loud = mine.filter((one) => one.marks.some((mark) => mark.kind === 'want' && mark.rule === id));
      expect(mine.length).toBeGreaterThanOrEqual(12);
      expect(loud.length).toBeGreaterThanOrEqual(4);
      expect(mine.length - loud.length).toBeGreaterThanOrEqual(3);
    });
  }

  it('has no fixtures of rules that do not exist, nor marks for them', () => {
    const ids = new Set(rules.map((rule) => rule.id));
    const named = parts.flatMap(([, cases]) => cases.flatMap((one) => one.marks.flatMap((mark) => (mark.kind === 'fact' ? [] : [mark.rule]))));
    expect([...named, ...ruleCases.map((one) => one.name.split('/')[1]!)].filter((id) => !ids.has(id))).toEqual([]);
  });

  it('has a tour for every adapter', () => {
    const adapters = filesBelow('../src/adapters/').map((file) => basename(file, '.ts')).filter((name) => !['index', 'registry'].includes(name));
    expect(adapters.filter((name) => !existsSync(`${FIXTURES}adapters/${name}`))).toEqual([]);
  });
});

/** Fails with one line a difference, which reads better than a diff of arrays. */
function expectNone(lines: readonly string[]): void {
  if (lines.length > 0) expect.fail(`\n  ${lines.join('\n  ')}\n`);
}

function reported(id: string): (root: string, file: string) => Promise<string[]> {
  return async (root, file) => {
    const { findings } = await audit({ root });
    return findings.filter((one) => one.rule === id && one.at.file === file).map((one) => `${one.at.file}:${one.at.span[0]}  ${one.message}`);
  };
}

function filesBelow(folder: string): string[] {
  const root = fileURLToPath(new URL(folder, import.meta.url));
  return readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.endsWith('registry.ts')).map((file) => root + file).sort();
}
