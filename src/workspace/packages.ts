import { LOCK_READERS, PYTHON_MANIFESTS, minimumOfNpmRange, minimumOfPythonSpecifier, readPackageJson, readPnpmCatalogs } from '../frontends/manifests/index.ts';
import type { Lock, Manifest, PackageJson } from '../frontends/manifests/index.ts';
import type { Notice, PackageInfo } from '../model/index.ts';
import { ancestorsOf, baseOf, folderOf } from './paths.ts';

/** All manifests of one folder. */
export interface ManifestFolder {
  readonly folder: string;
  readonly npm?: PackageJson;
  readonly python: readonly Manifest[];
}

/** Reads a file by root-relative path; undefined when it cannot be read. */
export type ReadFile = (path: string) => string | undefined;

/** Finds and reads every manifest. A broken one becomes a notice that names its cause; the others stand. */
export function readManifests(files: readonly string[], read: ReadFile, notices: Notice[]): readonly ManifestFolder[] {
  const folders = new Map<string, { npm?: PackageJson; python: Manifest[] }>();
  const at = (folder: string) => folders.get(folder) ?? folders.set(folder, { python: [] }).get(folder)!;
  for (const path of files) {
    if (baseOf(path) === 'package.json') {
      const npm = attempt(path, read, readPackageJson, notices);
      if (npm !== undefined) at(folderOf(path)).npm = npm;
    }
  }
  for (const [pattern, reader] of PYTHON_MANIFESTS) {
    for (const path of files) {
      // `requirements/base.txt` speaks for the folder above.
      const isSplit = /(?:^|\/)requirements\/[\w.-]+\.(?:txt|in)$/.test(path);
      if (!pattern.test(isSplit ? 'requirements.txt' : baseOf(path))) continue;
      const manifest = attempt(path, read, reader, notices);
      if (manifest !== undefined) at(isSplit ? folderOf(folderOf(path)) : folderOf(path)).python.push(manifest);
    }
  }
  return [...folders].map(([folder, found]) => ({ folder, ...found })).sort((a, b) => (a.folder < b.folder ? -1 : 1));
}

/**
 * One package per folder that has a manifest, its dependencies with the locked version, else the lowest version the range
 * allows, else undefined. Python names are normalised (PEP 503). `root` is the folder, so a file's package is the longest root above it.
 */
export function toPackages(manifests: readonly ManifestFolder[], files: readonly string[], read: ReadFile, notices: Notice[]): readonly PackageInfo[] {
  const locks = readLocks(files, read, notices);
  const catalogs = readCatalogs(files, read, notices);
  return manifests.map(({ folder, npm, python }) => {
    const dependencies = new Map<string, string | undefined>();
    for (const [name, range] of npm?.dependencies ?? []) {
      const real = range?.startsWith('catalog:') ? catalogs.get(range.slice('catalog:'.length) || 'default')?.get(name) : range;
      dependencies.set(name, lockedVersion(locks.npm, folder, name, range) ?? minimumOfNpmRange(real));
    }
    for (const manifest of python) {
      for (const [name, range] of manifest.dependencies) {
        if (dependencies.get(name) === undefined) dependencies.set(name, lockedVersion(locks.python, folder, name, range) ?? minimumOfPythonSpecifier(range));
      }
    }
    const name = npm?.name ?? python.find((one) => one.name !== undefined)?.name ?? baseOf(folder);
    return { name, root: folder, dependencies };
  });
}

type Locks = ReadonlyMap<string, readonly Lock[]>;

/** The answer of the nearest lock file at or above the folder that knows the name. */
function lockedVersion(locks: Locks, folder: string, name: string, range: string | undefined): string | undefined {
  for (const above of [folder, ...ancestorsOf(folder)]) {
    const importer = above === '' ? folder : folder.slice(above.length + 1);
    for (const lock of locks.get(above) ?? []) {
      const version = lock.versionOf(importer, name, range);
      if (version !== undefined) return version;
    }
  }
  return undefined;
}

function readLocks(files: readonly string[], read: ReadFile, notices: Notice[]): { readonly npm: Locks; readonly python: Locks } {
  const of = (readers: (typeof LOCK_READERS)['npm']): Locks => {
    const locks = new Map<string, Lock[]>();
    for (const [name, reader] of readers) {
      for (const path of files) {
        if (baseOf(path) !== name) continue;
        const lock = attempt(path, read, reader, notices);
        if (lock !== undefined) locks.set(folderOf(path), [...(locks.get(folderOf(path)) ?? []), lock]);
      }
    }
    return locks;
  };
  return { npm: of(LOCK_READERS.npm), python: of(LOCK_READERS.python) };
}

/** Version catalogs of the root's pnpm workspace. */
function readCatalogs(files: readonly string[], read: ReadFile, notices: Notice[]): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const path = files.find((one) => baseOf(one) === 'pnpm-workspace.yaml');
  return (path === undefined ? undefined : attempt(path, read, readPnpmCatalogs, notices)) ?? new Map();
}

function attempt<T>(path: string, read: ReadFile, reader: (text: string) => T, notices: Notice[]): T | undefined {
  const text = read(path);
  if (text === undefined) return undefined;
  try {
    return reader(text);
  } catch (error) {
    const cause = error instanceof Error ? error.message.split('\n')[0]! : String(error);
    notices.push({ kind: 'manifest', file: path, message: `Cannot be understood: ${cause}` });
    return undefined;
  }
}
