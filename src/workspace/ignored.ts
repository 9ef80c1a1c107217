import ignore from 'ignore';
import type { Ignore } from 'ignore';

/** The rules of one ignore file, with the folder they are relative to (root-relative; `''` is the root, `../` parts lead above it). */
export interface IgnoreRules {
  readonly folder: string;
  readonly matcher: Ignore;
  /** For rules of a folder above the root: the root's path below that folder, with a slash at its end. */
  readonly prefix: string;
}

/** Reads an ignore file's text. Git compares case on the systems that backends run on, so case counts. */
export function toRules(folder: string, text: string, prefix = ''): IgnoreRules {
  return { folder, matcher: ignore({ ignorecase: false }).add(text), prefix };
}

/**
 * True when the path is ignored, as git decides: the deepest ignore file that says anything about it wins.
 * @param path root-relative; a folder ends with `/`
 * @param rules outermost first
 */
export function isIgnored(path: string, rules: readonly IgnoreRules[]): boolean {
  for (let index = rules.length - 1; index >= 0; index -= 1) {
    const { folder, matcher, prefix } = rules[index]!;
    const verdict = matcher.test(prefix + (folder === '' ? path : path.slice(folder.length + 1)));
    if (verdict.ignored) return true;
    if (verdict.unignored) return false;
  }
  return false;
}
