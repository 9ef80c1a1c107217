import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { REPOSITORY } from './paths.ts';

/** Writes a new file of the repository. Throws when it exists: nobody's work is overwritten. */
export function createFile(path: string, text: string): void {
  const target = join(REPOSITORY, path);
  if (existsSync(target)) throw new Error(`${path} exists already`);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
  process.stdout.write(`created ${path}\n`);
}

/** The command line's arguments, checked against one form each. Throws with the usage when they do not fit. */
export function argumentsLike(forms: readonly RegExp[], usage: string): string[] {
  const given = process.argv.slice(2);
  if (given.length !== forms.length || !forms.every((form, index) => form.test(given[index]!))) throw new Error(`usage: ${usage}`);
  return given;
}
