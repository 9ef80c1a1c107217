import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** What a run looks at: the audited root (absolute), and the paths findings are limited to, relative to it (none: everything). */
export interface Target {
  readonly root: string;
  readonly paths: readonly string[];
}

const PROJECT_MARKS = ['package.json', 'pyproject.toml', '.git', 'setup.py', 'requirements.txt'];

/** Paths as given that do not exist, below `cwd` or absolute. */
export function missingPaths(cwd: string, paths: readonly string[]): string[] {
  return paths.filter((path) => statSync(resolve(cwd, path), { throwIfNoEntry: false }) === undefined);
}

/**
 * No path: `cwd` is the root. One folder: it is the root. Otherwise the root is the nearest folder above all paths that holds a project
 * (a manifest or `.git`), and the paths limit the findings. All paths must exist.
 */
export function targetOf(cwd: string, paths: readonly string[]): Target {
  if (paths.length === 0) return { root: cwd, paths: [] };
  const full = paths.map((path) => resolve(cwd, path));
  const folders = full.map((path) => (statSync(path).isDirectory() ? path : dirname(path)));
  if (full.length === 1 && folders[0] === full[0]) return { root: full[0]!, paths: [] };
  const common = folders.reduce(commonFolder);
  const root = projectAbove(common) ?? common;
  return { root, paths: full.map((path) => relative(root, path).split(sep).join('/')) };
}

function commonFolder(a: string, b: string): string {
  let folder = a;
  while (!`${b}${sep}`.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`)) folder = dirname(folder);
  return folder;
}

function projectAbove(folder: string): string | undefined {
  if (PROJECT_MARKS.some((mark) => existsSync(join(folder, mark)))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : projectAbove(parent);
}
