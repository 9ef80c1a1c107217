import { isBuiltin } from 'node:module';
import semver from 'semver';
import type { ManifestFolder } from '../packages.ts';
import { ancestorsOf, folderOf } from '../paths.ts';

/** A folder with a package.json. */
export type NpmFolder = ManifestFolder & { readonly npm: NonNullable<ManifestFolder['npm']> };

/** The npm packages of the project, by name and by file. */
export interface PackageIndex {
  /** Nearest package at or above a file. */
  readonly of: (file: string) => NpmFolder | undefined;
  /** The package of the project that a specifier's name stands for, seen from a file; undefined when it is a registry package. */
  readonly local: (name: string, file: string) => NpmFolder | undefined;
  readonly folderOfName: (name: string) => string | undefined;
}

/** Folders whose packages stand in for something else. */
const SAMPLES = /(?:^|\/)(?:tests?|__tests__|fixtures|__fixtures__|e2e|examples?|references|templates?|demos?)\//;

export function toPackageIndex(manifests: readonly ManifestFolder[]): PackageIndex {
  const npm = manifests.filter((one): one is NpmFolder => one.npm !== undefined);
  const byFolder = new Map(npm.map((one) => [one.folder, one]));
  const byName = new Map<string, NpmFolder>();
  const ranked = [...npm].sort((a, b) => Number(SAMPLES.test(`${a.folder}/`)) - Number(SAMPLES.test(`${b.folder}/`)));
  for (const one of ranked) if (one.npm.name !== undefined && !byName.has(one.npm.name)) byName.set(one.npm.name, one);
  const of = (file: string) => {
    const folder = folderOf(file);
    return [folder, ...ancestorsOf(folder)].map((one) => byFolder.get(one)).find((one) => one !== undefined);
  };
  return {
    of,
    folderOfName: (name) => byName.get(name)?.folder,
    local(name, file) {
      const found = byName.get(name);
      if (found === undefined) return undefined;
      const importer = of(file);
      if (importer === found) return found;
      return isLocal(rangeOf(importer, name) ?? rangeOf(byFolder.get(''), name), found, name) ? found : undefined;
    },
  };
}

function rangeOf(folder: NpmFolder | undefined, name: string): string | undefined {
  return folder?.npm.dependencies.has(name) ? (folder.npm.dependencies.get(name) ?? '*') : undefined;
}

/** A sample package called `express` must not swallow the real one: an ordinary range counts only where the local version satisfies it. */
function isLocal(range: string | undefined, found: NpmFolder, name: string): boolean {
  if (range === undefined) return !SAMPLES.test(`${found.folder}/`) && (name.startsWith('@') || !isBuiltin(name));
  if (/^(?:workspace|link|file|portal):/.test(range) || range === '*' || range === '') return true;
  return found.npm.version !== undefined && semver.satisfies(found.npm.version, range, { includePrerelease: true, loose: true });
}

/** The package part of a bare specifier and what follows it. */
export function splitSpecifier(specifier: string): readonly [name: string, subpath: string] {
  const parts = specifier.split('/');
  const size = specifier.startsWith('@') ? 2 : 1;
  return [parts.slice(0, size).join('/'), parts.slice(size).join('/')];
}
