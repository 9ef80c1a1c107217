import { describe, expect, it } from 'vitest';
import type { Fault, SourceFile } from '../src/model/index.ts';
import { loadReaders, PORTION, takePortion } from '../src/readers.ts';
import { type Helper, readUnits } from '../src/read-units.ts';

const files: SourceFile[] = Array.from({ length: 5 * PORTION + 3 }, (_, at) => ({
  path: `src/file-${at}.ts`, language: 'typescript', role: 'source', text: `import { a } from './file-${at + 1}';\nexport const b${at} = () => a(b${at}, ${at});\n`,
}));
const request = (faults: Fault[] = []) => ({ files, root: '/project', faults, onProgress: () => {} });

/** Does what the second thread does, in this one: `until` portions are read and sent as copies, then it gives up. */
function helperOf(until: number): Helper {
  return async (share, keep) => {
    const read = await loadReaders(share);
    for (let portion = Math.ceil(share.files.length / PORTION) - 1, left = until; takePortion(share); portion--) {
      if (left-- === 0) return;
      keep(structuredClone(read(portion)));
      await Promise.resolve();
    }
  };
}

describe('reading with a second thread', () => {
  it('gives the units of one thread, in the order of the files', async () => {
    const alone = await readUnits(request(), undefined);
    expect(await readUnits(request(), helperOf(Infinity))).toEqual(alone);
    expect([...(await readUnits(request(), helperOf(Infinity))).keys()]).toEqual(files.map(({ path }) => path));
  });

  it('reads itself what a thread that failed had taken', async () => {
    const alone = await readUnits(request(), undefined);
    expect(await readUnits(request(), helperOf(0))).toEqual(alone);
    expect(await readUnits(request(), helperOf(2))).toEqual(alone);
  });

  it('reads what nobody could read as a fault, once', async () => {
    const faults: Fault[] = [];
    const odd = { path: 'src/odd.py', language: 'prisma', role: 'source', get text(): string { return undefined as unknown as string; } } as SourceFile;
    const units = await readUnits({ ...request(faults), files: [...files, odd] }, helperOf(1));
    expect(units.size).toBe(files.length);
    expect(faults.map(({ stage, file }) => [stage, file])).toEqual([['frontend', 'src/odd.py']]);
  });
});
