import type { Notice } from '../model/index.ts';

/** Notices of one kind that are listed one by one; the rest is counted. Keeps a broken checkout readable. */
const LISTED = 20;

/** Orders notices by kind, file and message, and folds what goes beyond the listed number of one kind into a count. */
export function foldNotices(notices: readonly Notice[]): readonly Notice[] {
  const ordered = [...notices].sort((a, b) => compare(a.kind, b.kind) || compare(a.file ?? '', b.file ?? '') || compare(a.message, b.message));
  const kinds = [...new Set(ordered.map((notice) => notice.kind))];
  return kinds.flatMap((kind) => {
    const all = ordered.filter((notice) => notice.kind === kind);
    const rest = all.length - LISTED;
    return rest <= 0 ? all : [...all.slice(0, LISTED), { kind, message: `${rest} more files: ${all[0]!.message}` }];
  });
}

/** The short cause of a file system error (`EACCES`), for messages without absolute paths. */
export function causeOf(error: unknown): string {
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' ? code : error instanceof Error ? error.message.split('\n')[0]! : String(error);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
