import { readJsonc, toRecord, toStrings } from '../../frontends/manifests/index.ts';
import { baseOf, folderOf, joinPath } from '../paths.ts';

/** The module mapping of one tsconfig, with what it inherits. Paths are root-relative. */
export interface PathMapping {
  /** Folder that non-relative specifiers are also looked up in. */
  readonly baseUrl?: string;
  /** Patterns with at most one `*`, and what they stand for (root-relative, at most one `*`). */
  readonly paths: readonly (readonly [pattern: string, targets: readonly string[]])[];
}

/** What reading a tsconfig needs of the project. */
export interface TsConfigSource {
  readonly read: (path: string) => string | undefined;
  /** The folder of a workspace package, for `extends: "@acme/tsconfig/base.json"`. */
  readonly packageFolder: (name: string) => string | undefined;
}

/** Deepest chain of `extends` that is followed; real ones end at three, and a cycle must end too. */
const DEPTH = 8;

/**
 * Reads the mappings of a tsconfig: its own (or the inherited ones), then those of its project references. What cannot be
 * read (a base from a package that is not installed, broken JSON) is passed over: such bases set compiler flags, not paths.
 */
export function readMappings(path: string, source: TsConfigSource): readonly PathMapping[] {
  const config = readConfig(path, source);
  const own = toMapping(path, source, 0);
  const references = Array.isArray(config['references']) ? config['references'] : [];
  const referenced = references.flatMap((one) => {
    const target = joinPath(folderOf(path), String(toRecord(one)['path'] ?? '.'));
    if (target === undefined) return [];
    const file = target.endsWith('.json') ? target : `${target === '' ? '' : `${target}/`}tsconfig.json`;
    // A reference to another package maps that package's own imports, not these.
    return folderOf(file) === folderOf(path) && file !== path ? [toMapping(file, source, 0)] : [];
  });
  return [own, ...referenced].filter((one): one is PathMapping => one !== undefined && (one.baseUrl !== undefined || one.paths.length > 0));
}

function toMapping(path: string, source: TsConfigSource, depth: number): PathMapping | undefined {
  if (depth > DEPTH) return undefined;
  const config = readConfig(path, source);
  const options = toRecord(config['compilerOptions']);
  const bases = typeof config['extends'] === 'string' ? [config['extends']] : toStrings(config['extends']);
  // The last base wins over the ones before it.
  const inherited = [...bases].reverse().map((base) => findBase(base, path, source)).flatMap((file) => (file === undefined ? [] : [toMapping(file, source, depth + 1)])).filter((one) => one !== undefined);
  const folder = folderOf(path);
  const baseUrl = typeof options['baseUrl'] === 'string' ? joinPath(folder, options['baseUrl']) : inherited.find((one) => one.baseUrl !== undefined)?.baseUrl;
  const paths = options['paths'] === undefined
    ? (inherited.find((one) => one.paths.length > 0)?.paths ?? [])
    : Object.entries(toRecord(options['paths'])).map(([pattern, targets]) =>
      [pattern, toStrings(targets).flatMap((target) => joinPath(baseUrl ?? folder, target) ?? [])] as const);
  return { ...(baseUrl === undefined ? {} : { baseUrl }), paths };
}

function findBase(base: string, from: string, source: TsConfigSource): string | undefined {
  const candidates = (path: string | undefined) => (path === undefined ? [] : [path, `${path}.json`, `${path}/tsconfig.json`]);
  const exists = (paths: readonly string[]) => paths.find((one) => baseOf(one).endsWith('.json') && source.read(one) !== undefined);
  if (base.startsWith('.')) return exists(candidates(joinPath(folderOf(from), base)));
  const parts = base.split('/');
  const name = parts.slice(0, base.startsWith('@') ? 2 : 1).join('/');
  const folder = source.packageFolder(name);
  if (folder === undefined) return undefined;
  return exists(candidates(joinPath(folder, parts.slice(name.split('/').length).join('/'))));
}

function readConfig(path: string, source: TsConfigSource): Readonly<Record<string, unknown>> {
  try {
    return toRecord(readJsonc(source.read(path) ?? '{}'));
  } catch {
    return {};
  }
}
