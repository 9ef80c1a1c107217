import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generatedFiles, orphanedPages } from '../src/dev/generated.ts';
import { between, plannedList, rulesTable } from '../src/dev/pages.ts';
import { REPOSITORY } from '../src/dev/paths.ts';
import { adaptersIndex, rulesIndex } from '../src/dev/registry.ts';

describe('generated files', async () => {
  const files = await generatedFiles(REPOSITORY);

  it.each([...files.keys()])('%s is what `npm run generate` writes', (path) => {
    const target = join(REPOSITORY, path);
    expect(existsSync(target) ? readFileSync(target, 'utf8') : '').toBe(files.get(path));
  });

  it('leave no page of a rule that is gone', () => {
    expect(orphanedPages(REPOSITORY, files)).toEqual([]);
    expect(orphanedPages(REPOSITORY, new Map())).toContain('docs/rules/no-n-plus-one.md');
  });
});

describe('registries', () => {
  it('are sorted, and work without members', () => {
    expect(rulesIndex([])).toContain('export const rules: readonly Rule[] = [\n];');
    expect(rulesTable([])).toBe('No rule is built yet.');
    const text = adaptersIndex(['http/express', 'data/better-sqlite3']);
    expect(text.indexOf('dataBetterSqlite3')).toBeLessThan(text.indexOf('httpExpress'));
    expect(text).toContain("import dataBetterSqlite3 from './data/better-sqlite3.ts';");
  });

  it('list as planned only what is not built', () => {
    const planned = [{ id: 'a', title: '', standards: [], preset: 'strict', group: 'G' }, { id: 'b', title: '', standards: [], preset: 'strict', group: 'G' }] as const;
    expect(plannedList(planned, [])).toBe('- G: `a`, `b`');
  });

  it('need their marks', () => {
    expect(between('x <!-- a:start --> old <!-- a:end --> y', 'a', 'new')).toBe('x <!-- a:start -->\nnew\n<!-- a:end --> y');
    expect(() => between('no marks', 'a', 'new')).toThrow('marks');
  });
});
