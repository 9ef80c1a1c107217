import { faultMessage } from './engine/fault.ts';
import type { SourceFile, Unit } from './model/index.ts';

/** What reading one file gave: its unit, or why a frontend of ours failed on it. `at` is its place in the list of files. */
export type ReadFile = { readonly at: number } & ({ readonly unit: Unit } | { readonly fault: string });

/** What a second thread that reads needs: see `readUnits`. */
export interface Share {
  readonly files: readonly Pick<SourceFile, 'path' | 'language' | 'text'>[];
  readonly root: string;
  /** One number that both threads see: how many portions are taken. */
  readonly taken: Int32Array;
}

/** Files that are read in one go. */
export const PORTION = 16;

/** Takes one portion; false when none is left. One thread goes from the start of the list and the other from its end, so they meet once. */
export function takePortion({ files, taken }: Share): boolean {
  return Atomics.add(taken, 0, 1) < Math.ceil(files.length / PORTION);
}

/** Loads the frontends of the languages that are there. Gives a function that reads one portion of the files; it never throws. */
export async function loadReaders({ files, root }: Share): Promise<(portion: number) => ReadFile[]> {
  const has = (language: SourceFile['language']) => files.some(file => file.language === language);
  const typescript = has('typescript') ? await import('./frontends/typescript/index.ts') : undefined;
  const python = has('python') ? await import('./frontends/python/index.ts') : undefined;
  const prisma = has('prisma') ? await import('./frontends/prisma/index.ts') : undefined;
  const pythonReader = await python?.preparePython();
  const readers: Record<SourceFile['language'], (file: Share['files'][number]) => Unit> = {
    typescript: file => typescript!.readTypeScript(file.text, file),
    python: file => python!.readPython(pythonReader!, file.text),
    prisma: file => prisma!.readPrisma(file.text),
  };
  return portion => files.slice(portion * PORTION, (portion + 1) * PORTION).map((file, index) => {
    const at = portion * PORTION + index;
    try {
      return { at, unit: readers[file.language](file) };
    } catch (error) {
      return { at, fault: faultMessage(error, root) };
    }
  });
}
