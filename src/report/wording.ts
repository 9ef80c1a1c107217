import type { Notice, Severity } from '../model/index.ts';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** `1 error`, `2 errors`, `1,204 files`. */
export function count(n: number, noun: string): string {
  return `${grouped(n)} ${n === 1 ? noun : plural(noun)}`;
}

function plural(noun: string): string {
  if (noun === 'info') return noun;
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

/** Digits in threes, the same in every locale: `12,345`. */
export function grouped(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** Whole percent, rounded down so that only all is `100 %`. */
export function percent(part: number, whole: number): string {
  return `${whole === 0 ? 100 : Math.floor((part / whole) * 100)} %`;
}

/** What each kind of notice says, after a number. */
export const NOTICE_WORDS: Readonly<Record<Notice['kind'], { readonly one: string; readonly many: string }>> = {
  unreadable: { one: 'path could not be read', many: 'paths could not be read' },
  'too-large': { one: 'file is too large and was skipped', many: 'files are too large and were skipped' },
  binary: { one: 'file is binary and was skipped', many: 'files are binary and were skipped' },
  syntax: { one: 'file has a syntax error', many: 'files or places have a syntax error' },
  symlink: { one: 'symbolic link was not followed', many: 'symbolic links were not followed' },
  encoding: { one: 'file is not valid UTF-8', many: 'files are not valid UTF-8' },
  depth: { one: 'place is nested too deeply to read', many: 'places are nested too deeply to read' },
  manifest: { one: 'manifest could not be understood', many: 'manifests could not be understood' },
  config: { one: 'remark on the configuration', many: 'remarks on the configuration' },
  limit: { one: 'limit was reached', many: 'limits were reached' },
  suppression: { one: 'suppression comment needs attention', many: 'suppression comments need attention' },
  schema: { one: 'remark on a schema', many: 'remarks on schemas' },
};

const LANGUAGES: Readonly<Record<string, string>> = { typescript: 'TypeScript', javascript: 'JavaScript', python: 'Python', prisma: 'Prisma' };

/** A language as people write it; other words unchanged. */
export function languageName(word: string): string {
  return LANGUAGES[word] ?? word;
}
