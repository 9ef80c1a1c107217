import type { SourceFile } from '../model/index.ts';

/** Which language a file is in, by extension. Everything else is not looked at. */
const EXTENSIONS: Readonly<Record<string, SourceFile['language']>> = {
  ts: 'typescript', tsx: 'typescript', mts: 'typescript', cts: 'typescript',
  js: 'typescript', jsx: 'typescript', mjs: 'typescript', cjs: 'typescript',
  py: 'python',
  prisma: 'prisma',
};

/** The language of a path, or undefined for a file no frontend reads. */
export function languageOf(path: string): SourceFile['language'] | undefined {
  return EXTENSIONS[path.slice(path.lastIndexOf('.') + 1)];
}
