import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files kept split into lines: findings come file by file, proofs jump between a few. */
const KEPT = 64;

/** Gives single lines (1-based, without line break) of files under a root; undefined past the end and for files that cannot be read. */
export function lineReader(root: string): (file: string, line: number) => string | undefined {
  const kept = new Map<string, readonly string[]>();
  return (file, line) => {
    let lines = kept.get(file);
    if (!lines) {
      lines = readLines(join(root, file));
      if (kept.size >= KEPT) kept.delete(kept.keys().next().value!);
      kept.set(file, lines);
    }
    return lines[line - 1];
  };
}

function readLines(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  } catch {
    return [];
  }
}
