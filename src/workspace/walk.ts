import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Notice } from '../model/index.ts';
import { isIgnored, toRules } from './ignored.ts';
import type { IgnoreRules } from './ignored.ts';
import { languageOf } from './languages.ts';
import { isLeftOutFile, isLeftOutFolder } from './left-out.ts';
import { causeOf } from './notices.ts';

/** All source files and manifests that are not ignored, as root-relative paths in a stable order, and how many files and folders were passed over. */
export interface Walked {
  readonly files: readonly string[];
  readonly ignored: number;
}

interface Found {
  readonly files: string[];
  readonly notices: Notice[];
  ignored: number;
}

/**
 * Walks the tree below `root` (a real path). Hidden entries, ignored ones (nested `.gitignore` files, also without a git
 * repository, then `extra` rules), other people's code and virtual environments are passed over; links are never followed.
 * Throws nothing: what cannot be listed becomes a notice.
 */
export function walk(root: string, extra: readonly string[], notices: Notice[]): Walked {
  const found: Found = { files: [], notices, ignored: 0 };
  const own = extra.length === 0 ? [] : [toRules('', extra.join('\n'))];
  const pending: { readonly folder: string; readonly rules: readonly IgnoreRules[] }[] = [{ folder: '', rules: rulesAbove(root) }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const rules = withRulesOf(root, next.folder, next.rules);
    for (const folder of listFolder(root, next.folder, found, (path) => isIgnored(path, rules) || isIgnored(path, own))) pending.push({ folder, rules });
  }
  return { files: found.files.sort(), ignored: found.ignored };
}

/** Takes the files of one folder and returns the folders to go on with. */
function listFolder(root: string, folder: string, found: Found, isOut: (path: string) => boolean): readonly string[] {
  const folders: string[] = [];
  let entries;
  try {
    entries = readdirSync(join(root, folder), { withFileTypes: true });
  } catch (error) {
    found.notices.push({ kind: 'unreadable', file: folder, message: `Folder cannot be listed (${causeOf(error)})` });
    return folders;
  }
  if (folder !== '' && entries.some((entry) => entry.name === 'pyvenv.cfg')) {
    found.ignored += 1;
    return folders;
  }
  for (const entry of entries) {
    const { name } = entry;
    if (name.startsWith('.')) continue;
    const path = folder === '' ? name : `${folder}/${name}`;
    // Bytes that are no UTF-8 were replaced, so the name no longer opens the file.
    if (name.includes('\uFFFD')) {
      found.notices.push({ kind: 'encoding', file: path, message: 'File name is not UTF-8, not read' });
    } else if (entry.isSymbolicLink()) {
      noticeLink(root, path, found.notices);
    } else if (entry.isDirectory()) {
      if (isLeftOutFolder(path) || isOut(`${path}/`)) found.ignored += 1;
      else folders.push(path);
    } else if (entry.isFile() && (languageOf(path) !== undefined || MANIFEST.test(name))) {
      if (isLeftOutFile(path) || isOut(path)) found.ignored += 1;
      else found.files.push(path);
    }
  }
  return folders;
}

/** Files that may say something about the project: manifests, lock files, tsconfigs. Anything else is passed by before costlier questions. */
const MANIFEST = /\.(?:json|toml|ya?ml|lock|txt|in|cfg|ini)$|^Pipfile$/;

/** A link inside the tree is read at its own place. One that leads out, or nowhere, hides something and is said. */
function noticeLink(root: string, path: string, notices: Notice[]): void {
  if (isLeftOutFolder(path)) return;
  try {
    const target = realpathSync(join(root, path));
    const isInside = target === root || target.startsWith(root + sep);
    const mayHoldCode = statSync(target).isDirectory() || languageOf(path) !== undefined;
    if (!isInside && mayHoldCode) notices.push({ kind: 'symlink', file: path, message: 'Link leads out of the project, not followed' });
  } catch (error) {
    notices.push({ kind: 'symlink', file: path, message: `Link cannot be followed (${causeOf(error)})` });
  }
}

function withRulesOf(root: string, folder: string, rules: readonly IgnoreRules[]): readonly IgnoreRules[] {
  const text = readIgnoreFile(join(root, folder, '.gitignore'));
  return text === undefined ? rules : [...rules, toRules(folder, text)];
}

/** Rules from the root up to the enclosing repository's top, outermost first; none when there is no repository. */
function rulesAbove(root: string): readonly IgnoreRules[] {
  const rules: IgnoreRules[] = [];
  for (let folder = root; ; folder = dirname(folder)) {
    const prefix = folder === root ? '' : `${relative(folder, root).split(sep).join('/')}/`;
    const text = folder === root ? undefined : readIgnoreFile(join(folder, '.gitignore'));
    if (text !== undefined) rules.unshift(toRules('', text, prefix));
    if (existsSync(join(folder, '.git'))) {
      const excludes = readIgnoreFile(join(folder, '.git', 'info', 'exclude'));
      return excludes === undefined ? rules : [toRules('', excludes, prefix), ...rules];
    }
    if (dirname(folder) === folder) return [];
  }
}

function readIgnoreFile(absolute: string): string | undefined {
  try {
    return readFileSync(absolute, 'utf8');
  } catch {
    return undefined;
  }
}
