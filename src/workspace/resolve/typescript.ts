import { isBuiltin } from 'node:module';
import type { ManifestFolder } from '../packages.ts';
import { ancestorsOf, baseOf, folderOf, joinPath } from '../paths.ts';
import { entryTargets, findSubpath, findTarget, importTargets } from './entries.ts';
import type { FileIndex } from './files.ts';
import { splitSpecifier, toPackageIndex } from './packages.ts';
import type { PackageIndex } from './packages.ts';
import { matchPatterns } from './pattern.ts';
import { isAsset, probeFile, withoutExtension } from './probe.ts';
import { readMappings } from './tsconfig.ts';
import type { PathMapping } from './tsconfig.ts';

/** Aliases that templates and frameworks set up outside tsconfig, tried when nothing else knows the specifier: prefix, folders of the package. */
const USUAL_ALIASES: readonly (readonly [prefix: string, folders: readonly string[]])[] = [
  ['@/', ['src/', '', 'app/']],
  ['~/', ['src/', '', 'app/']],
  ['~~/', ['']],
  ['@@/', ['']],
  ['$lib/', ['src/lib/']],
  ['src/', ['src/']],
];

export interface TypeScriptProject {
  readonly files: FileIndex;
  readonly manifests: readonly ManifestFolder[];
  /** Root-relative paths of tsconfig and jsconfig files. */
  readonly tsconfigs: readonly string[];
  readonly read: (path: string) => string | undefined;
}

/** Resolves TypeScript and JavaScript specifiers on the file list alone. The answer is as `ModuleResolver` says. */
export function typeScriptResolver(project: TypeScriptProject): (specifier: string, fromFile: string) => string | undefined {
  const { files } = project;
  const packages = toPackageIndex(project.manifests);
  const mappingsOf = mappingsByFolder(project, packages);
  return (written, fromFile) => {
    const specifier = written.replace(/[?!].*$/, '');
    if (specifier === '' || /^(?:https?:|data:|\/)/.test(specifier)) return undefined;
    if (/^\.{1,2}(?:\/|$)/.test(specifier)) return answerPath(joinPath(folderOf(fromFile), specifier), packages, files);
    if (/^(?:npm|jsr):/.test(specifier)) return `package:${splitSpecifier(specifier.replace(/^\w+:\/?/, ''))[0].replace(/(?!^)@.*$/, '')}`;
    if (/^[a-z-]+:/.test(specifier)) return `package:${specifier}`;
    const [name, subpath] = splitSpecifier(specifier);
    const owner = packages.of(fromFile);
    const isDeclared = owner?.npm.dependencies.has(name) === true;
    const mapped = resolveMapped(specifier, mappingsOf(folderOf(fromFile)), files, isDeclared);
    if (mapped.file !== undefined) return mapped.file;
    if (specifier.startsWith('#')) return resolveHash(specifier, owner, files) ?? mapped.missing;
    const local = packages.local(name, fromFile);
    if (local !== undefined) return resolveLocal(local, subpath, files);
    if (isBuiltin(name) && !isDeclared) return `package:node:${name.replace(/^node:/, '')}`;
    if (isDeclared) return `package:${name}`;
    if (subpath !== '' && isAsset(specifier)) return undefined;
    if (mapped.missing !== undefined) return isAsset(specifier) ? undefined : mapped.missing;
    return resolveUsual(specifier, owner?.folder ?? '', files) ?? `package:${name}`;
  };
}

/** A path is a file, or nothing at all (an asset, above the root), or missing: not written yet, generated, ignored. */
function answerPath(path: string | undefined, packages: PackageIndex, files: FileIndex): string | undefined {
  if (path === undefined) return undefined;
  const owner = packages.of(path)?.folder ?? '';
  // Stubs beside `src` lead to the compiled file (`require('./dist/dates')`): take what it is compiled from.
  const found = probeFile(path, files) ?? findTarget(owner, owner === '' ? path : path.slice(owner.length + 1), files);
  if (found !== undefined) return found;
  return isAsset(path) ? undefined : `missing:${withoutExtension(path)}`;
}

function resolveMapped(specifier: string, mappings: readonly PathMapping[], files: FileIndex, isDeclared: boolean): { readonly file?: string; readonly missing?: string } {
  let missing: string | undefined;
  for (const { baseUrl, paths } of mappings) {
    for (const { value: targets, star, prefix } of matchPatterns(paths, specifier)) {
      for (const target of targets) {
        const path = target.replace('*', star);
        const file = probeFile(path, files) ?? findTarget('', path, files);
        if (file !== undefined) return { file };
        // A pattern that catches everything says nothing about what it misses.
        if (prefix !== '' && !isDeclared && !/(?:^|\/)node_modules\//.test(path)) missing ??= `missing:${withoutExtension(path)}`;
      }
    }
    const file = baseUrl === undefined ? undefined : probeFile(joinPath(baseUrl, specifier) ?? '', files);
    // A folder called `redis` beside the code must not hide the package.
    if (file !== undefined && !isDeclared) return { file };
  }
  return missing === undefined ? {} : { missing };
}

function resolveHash(specifier: string, owner: ReturnType<PackageIndex['of']>, files: FileIndex): string | undefined {
  if (owner === undefined) return undefined;
  const targets = importTargets(owner.npm, specifier);
  for (const target of targets) {
    const file = findTarget(owner.folder, target, files);
    if (file !== undefined) return file;
  }
  const first = targets.find((target) => target.startsWith('.'));
  if (first !== undefined) return `missing:${withoutExtension(joinPath(owner.folder, first) ?? '')}`;
  return targets[0] === undefined ? undefined : `package:${splitSpecifier(targets[0])[0]}`;
}

function resolveLocal(local: NonNullable<ReturnType<PackageIndex['of']>>, subpath: string, files: FileIndex): string | undefined {
  const targets = entryTargets(local.npm, subpath);
  for (const target of targets) {
    const file = findTarget(local.folder, target, files);
    if (file !== undefined) return file;
  }
  const file = findSubpath(local.folder, subpath, files) ?? (subpath === '' ? undefined : findTarget(local.folder, subpath, files));
  if (file !== undefined) return file;
  if (isAsset(subpath) || (targets[0] !== undefined && isAsset(targets[0]))) return undefined;
  return `missing:${withoutExtension(joinPath(local.folder, targets[0] ?? (subpath === '' ? 'index' : subpath)) ?? '')}`;
}

function resolveUsual(specifier: string, owner: string, files: FileIndex): string | undefined {
  const [prefix, folders] = USUAL_ALIASES.find(([one]) => specifier.startsWith(one)) ?? [];
  if (prefix === undefined || folders === undefined) return undefined;
  const rest = specifier.slice(prefix.length);
  const bases = owner === '' ? [''] : [`${owner}/`, ''];
  for (const path of bases.flatMap((base) => folders.map((folder) => base + folder + rest))) {
    const file = probeFile(path, files);
    if (file !== undefined) return file;
  }
  return `missing:${withoutExtension(`${bases[0]}${folders[0]}${rest}`)}`;
}

/** The mappings that speak for a folder: its tsconfig's, its other tsconfigs', then those of the folders above. */
function mappingsByFolder(project: TypeScriptProject, packages: PackageIndex): (folder: string) => readonly PathMapping[] {
  const source = { read: project.read, packageFolder: packages.folderOfName };
  const own = new Map<string, readonly PathMapping[]>();
  const ranked = [...project.tsconfigs].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  for (const path of ranked) {
    const mappings = readMappings(path, source);
    if (mappings.length > 0) own.set(folderOf(path), [...(own.get(folderOf(path)) ?? []), ...mappings]);
  }
  const cached = new Map<string, readonly PathMapping[]>();
  return (folder) => {
    const known = cached.get(folder);
    if (known !== undefined) return known;
    const all = [folder, ...ancestorsOf(folder)].flatMap((one) => own.get(one) ?? []);
    cached.set(folder, all);
    return all;
  };
}

/** The plain name first: other names are for builds and tests. */
function rank(path: string): number {
  return ['tsconfig.json', 'jsconfig.json', 'tsconfig.app.json', 'tsconfig.base.json'].indexOf(baseOf(path)) >>> 0;
}
