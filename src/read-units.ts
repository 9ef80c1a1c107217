import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Fault, SourceFile, Unit } from './model/index.ts';
import { loadReaders, PORTION, takePortion, type ReadFile, type Share } from './readers.ts';

/** Files from which a second thread is worth its start (measured: about 100 ms, in which one thread reads a hundred files). */
const MANY_FILES = 300;

/** The second thread is a file of the build; run from the sources there is none. */
const IS_BUILT = import.meta.url.endsWith('.js');

/** Reads portions beside the caller and hands over what it read. Settles when it has handed over all; never rejects. */
export type Helper = (share: Share, keep: (portion: readonly ReadFile[]) => void) => Promise<void>;

export interface ReadRequest {
  readonly files: readonly SourceFile[];
  /** Absolute; not printed. */
  readonly root: string;
  readonly faults: Fault[];
  readonly onProgress: (phase: string, done: number, total: number) => void;
}

/** The units of all files, in their order. A file that a frontend of ours fails on becomes a fault and the others go on. */
export async function readUnits({ files, root, faults, onProgress }: ReadRequest, helper: Helper | undefined = helperFor(files.length)): Promise<Map<string, Unit>> {
  const taken = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const share: Share = { files: files.map(({ path, language, text }) => ({ path, language, text })), root, taken };
  const done: (ReadFile | undefined)[] = files.map(() => undefined);
  const keep = (portion: readonly ReadFile[]) => { for (const one of portion) done[one.at] = one; };
  const helped = helper?.(share, keep);
  const read = await loadReaders(share);
  for (let portion = 0; takePortion(share); portion++) {
    onProgress('reading', portion * PORTION, files.length);
    keep(read(portion));
  }
  await helped;
  // What a thread that failed had taken.
  for (let at = 0; at < files.length; at += PORTION) if (done.slice(at, at + PORTION).includes(undefined)) keep(read(at / PORTION));

  const units = new Map<string, Unit>();
  for (const one of done as readonly ReadFile[]) {
    const { path } = files[one.at]!;
    if ('unit' in one) units.set(path, one.unit);
    else faults.push({ stage: 'frontend', file: path, message: one.fault });
  }
  return units;
}

function helperFor(files: number): Helper | undefined {
  return IS_BUILT && files >= MANY_FILES && availableParallelism() > 1 ? secondThread : undefined;
}

function secondThread(share: Share, keep: (portion: readonly ReadFile[]) => void): Promise<void> {
  return new Promise(resolve => {
    const worker = new Worker(new URL('./read-worker.js', import.meta.url), { workerData: share });
    worker.on('message', keep);
    worker.on('error', () => resolve());
    worker.on('exit', () => resolve());
  });
}
