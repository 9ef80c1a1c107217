import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

/** One source file of this repository: its path, its text, and what it imports. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  /** Specifiers as written: static, type-only, re-exported and dynamic ones. */
  readonly specifiers: readonly string[];
}

const SPECIFIER = /(?:^|[\s;])(?:import|export)\s(?:[^'";]*?\sfrom\s)?\s*['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/gm;

/** All TypeScript files under some folders of the repository, by path. */
export function sourceFiles(repository: string, folders: readonly string[]): readonly SourceFile[] {
  return folders
    .flatMap((folder) => readdirSync(`${repository}${folder}`, { recursive: true, encoding: 'utf8' }).map((name) => posix.join(folder, name.replaceAll('\\', '/'))))
    .filter((path) => path.endsWith('.ts'))
    .toSorted()
    .map((path) => read(repository, path));
}

function read(repository: string, path: string): SourceFile {
  const text = readFileSync(`${repository}${path}`, 'utf8');
  return { path, text, lines: text.trimEnd().split('\n').length, specifiers: specifiersOf(text) };
}

/** Import specifiers in a TypeScript text, examples inside template literals left out. */
export function specifiersOf(text: string): string[] {
  const code = text.replace(/`(?:\\[\s\S]|[^`\\])*`/g, '``');
  return [...code.matchAll(SPECIFIER)].map((match) => match[1] ?? match[2]!);
}

/** The file in the repository that a relative specifier means; undefined for packages. */
export function target(from: string, specifier: string): string | undefined {
  return specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : undefined;
}
