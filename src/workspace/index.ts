import { realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import picomatch from 'picomatch';
import type { Notice, SourceFile } from '../model/index.ts';
import { languageOf } from './languages.ts';
import { foldNotices } from './notices.ts';
import { readManifests, toPackages } from './packages.ts';
import type { ManifestFolder, ReadFile } from './packages.ts';
import { ancestorsOf, baseOf, folderOf } from './paths.ts';
import { findPythonRoots } from './python-roots.ts';
import { readText } from './read.ts';
import { toIndex } from './resolve/files.ts';
import type { OpenedWorkspace } from './resolver.ts';
import { roleOf } from './roles/index.ts';
import type { RoleContext } from './roles/index.ts';
import { walk } from './walk.ts';

export { foldNotices } from './notices.ts';
export { createResolver } from './resolver.ts';
export type { OpenedWorkspace } from './resolver.ts';

/** Bytes. Lock files of large monorepos are several megabytes. */
const LARGEST_LOCK = 50_000_000;

export interface OpenOptions {
  /** Globs in the syntax of ignore files, beside the project's own. */
  readonly ignore: readonly string[];
  /** Files, folders or globs to look at, relative to the root; absent or empty: all. Manifests are read all the same. */
  readonly paths?: readonly string[];
}

/**
 * Finds and reads the project below `root`: each file once, now, so that a result speaks of one state of the disk and
 * notices are complete. Throws an Error with the system's `code` only when the root itself cannot be opened or is no folder.
 */
export function openWorkspace(root: string, options: OpenOptions): OpenedWorkspace {
  const absolute = realpathSync(root);
  if (!statSync(absolute).isDirectory()) throw Object.assign(new Error('Not a folder'), { code: 'ENOTDIR' });
  const notices: Notice[] = [];
  const walked = walk(absolute, options.ignore, notices);
  const read: ReadFile = (path) => readText(join(absolute, path), path, notices);
  const manifests = readManifests(walked.files, read, notices);
  const isWanted = toFilter(absolute, options.paths ?? []);
  const sources = walked.files.filter((path) => languageOf(path) !== undefined && isWanted(path));
  const files = readSources(sources, read, toContexts(walked.files, manifests));
  if (sources.length === 0) notices.push({ kind: 'limit', message: 'No TypeScript, JavaScript, Python or Prisma file found' });
  const packages = toPackages(manifests, walked.files, (path) => readText(join(absolute, path), path, notices, LARGEST_LOCK), notices);
  const configTexts = new Map(walked.files.filter((path) => isTsConfig(path)).flatMap((path) => {
    const text = read(path);
    return text === undefined ? [] : [[path, text] as const];
  }));
  return {
    root: absolute,
    files,
    packages,
    manifests,
    configTexts,
    tsconfigs: [...configTexts.keys()].map((path) => ({ absolute: join(absolute, path), root: folderOf(path) })),
    pythonRoots: findPythonRoots(walked.files),
    notices: foldNotices(notices),
    counts: { seen: sources.length, ignored: walked.ignored },
  };
}

/** tsconfig and jsconfig files under any of their names, and the bases that packages of shared configuration hold. */
function isTsConfig(path: string): boolean {
  return /^(?:tsconfig|jsconfig)(?:[.-][\w.-]+)?\.json$/.test(baseOf(path)) || /(?:^|\/)(?:tsconfig|typescript-config|typescript)\/[\w.-]+\.json$/.test(path);
}

function readSources(paths: readonly string[], read: ReadFile, contextOf: (path: string) => RoleContext): readonly SourceFile[] {
  return paths.flatMap((path) => {
    const text = read(path);
    const language = languageOf(path);
    if (text === undefined || language === undefined) return [];
    return [{ path, language, role: roleOf({ path, language, text }, contextOf(path)), text }];
  });
}

/** The npm package that a file belongs to: the nearest folder above it with a package.json. */
function toContexts(files: readonly string[], manifests: readonly ManifestFolder[]): (path: string) => RoleContext {
  const npm = new Map(manifests.flatMap((one) => (one.npm === undefined ? [] : [[one.folder, one.npm] as const])));
  const { hasFolder } = toIndex(files);
  const contexts = new Map<string, RoleContext>();
  return (path) => {
    const own = folderOf(path);
    const known = contexts.get(own);
    if (known !== undefined) return known;
    const folder = [own, ...ancestorsOf(own)].find((one) => npm.has(one)) ?? '';
    const context = { folder, dependencies: npm.get(folder)?.dependencies ?? new Map(), hasCommand: npm.get(folder)?.hasCommand === true, hasFolder };
    contexts.set(own, context);
    return context;
  };
}

function toFilter(root: string, paths: readonly string[]): (path: string) => boolean {
  if (paths.length === 0) return () => true;
  const wanted = paths.map((path) => {
    const plain = (isAbsolute(path) ? relative(root, path) : path).split(sep).join('/').replace(/^\.\//, '').replace(/\/+$/, '');
    return plain === '' || plain === '.' ? '**' : plain;
  });
  const matches = picomatch([...wanted], {});
  return (path) => matches(path) || wanted.some((one) => path === one || path.startsWith(`${one}/`));
}
