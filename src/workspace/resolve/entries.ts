import type { PackageJson } from '../../frontends/manifests/index.ts';
import { toRecord } from '../../frontends/manifests/index.ts';
import { joinPath } from '../paths.ts';
import type { FileIndex } from './files.ts';
import { matchPatterns } from './pattern.ts';
import { probeFile, withoutExtension } from './probe.ts';

/** Conditions that lead to source or to something mapped back to it; the order is the preference, not node's. */
const CONDITIONS = ['source', 'development', 'import', 'node', 'module', 'require', 'default', 'types', 'browser'];

/** Folders that compilers write to, and where their input lies. Checked out, only the input is there. */
const OUTPUT = /^(?:dist|lib|build|out|es|esm|cjs|\.output)\/(?:(?:esm|cjs|es|src|lib|types|mjs|commonjs|module|node)\/)?/;
const INPUTS = ['src/', '', 'source/', 'lib/'];

/** Files that a package's own `exports`, `imports` or entry fields may mean for a subpath (`''` is the package itself), best first. */
export function entryTargets(json: PackageJson, subpath: string): readonly string[] {
  const key = subpath === '' ? '.' : `./${subpath}`;
  const fromExports = json.exports === undefined ? [] : mapTargets(json.exports, key);
  return subpath === '' ? [...fromExports, ...json.entries] : fromExports;
}

/** Targets of `#name` in the `imports` of a package. */
export function importTargets(json: PackageJson, specifier: string): readonly string[] {
  return mapTargets(json.imports ?? {}, specifier);
}

/** Finds the file of a package that a target stands for: there, or where it is compiled from. */
export function findTarget(folder: string, target: string, index: FileIndex): string | undefined {
  const plain = target.replace(/^\.\//, '');
  const direct = probe(folder, plain, index);
  if (direct !== undefined || !OUTPUT.test(plain)) return direct;
  // `dist/src/index.js` of a compiler that kept the folder, and `dist/index.js` of one that did not.
  const stems = [withoutExtension(plain.replace(/^[^/]+\//, '')), withoutExtension(plain.replace(OUTPUT, ''))];
  for (const stem of stems) {
    for (const input of INPUTS) {
      const found = probe(folder, input + stem, index);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** Finds the file of a package for a subpath no field speaks of: its place in the folder or in `src`. */
export function findSubpath(folder: string, subpath: string, index: FileIndex): string | undefined {
  for (const input of ['', 'src/', 'lib/', 'source/']) {
    const found = probe(folder, input + (subpath === '' ? 'index' : subpath), index);
    if (found !== undefined) return found;
  }
  return undefined;
}

function probe(folder: string, path: string, index: FileIndex): string | undefined {
  const joined = joinPath(folder, path);
  return joined === undefined ? undefined : probeFile(joined, index);
}

function mapTargets(map: unknown, key: string): readonly string[] {
  const isTable = typeof map === 'object' && map !== null && !Array.isArray(map) && Object.keys(map).some((one) => /^[.#]/.test(one));
  if (!isTable) return key === '.' ? leaves(map) : [];
  const matches = matchPatterns(Object.entries(toRecord(map)), key);
  return matches.slice(0, 1).flatMap(({ value, star }) => leaves(value).map((target) => target.replace(/\*/g, star)));
}

/** All target texts below a conditions object, in order of preference. */
function leaves(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(leaves);
  const record = toRecord(value);
  const keys = Object.keys(record);
  // Custom conditions (`@acme/source`) come first: projects invent them to point at source.
  return [...keys.filter((key) => !CONDITIONS.includes(key)), ...CONDITIONS.filter((key) => keys.includes(key))].flatMap((key) => leaves(record[key]));
}
