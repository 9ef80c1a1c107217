import type { Manifest } from './manifest.ts';
import { toRecord, toStrings } from './manifest.ts';

/** What the resolver needs of a package.json beside names and ranges. Fields stay as parsed: `exports` has many shapes. */
export interface PackageJson extends Manifest {
  readonly exports?: unknown;
  readonly imports?: unknown;
  /** Entry files by field, in the order they speak of source code: `source`, `module`, `main`, `types`, `typings`. */
  readonly entries: readonly string[];
  /** Installs a command. */
  readonly hasCommand: boolean;
}

/** Later fields do not override earlier ones: what runs decides over what builds. */
const DEPENDENCY_FIELDS = ['dependencies', 'optionalDependencies', 'peerDependencies', 'devDependencies'] as const;
const ENTRY_FIELDS = ['source', 'module', 'main', 'types', 'typings'] as const;

/** Reads a package.json. Throws a SyntaxError when it is no JSON. */
export function readPackageJson(text: string): PackageJson {
  const json = toRecord(JSON.parse(text.replace(/^\uFEFF/, '')));
  const dependencies = new Map<string, string | undefined>();
  for (const field of DEPENDENCY_FIELDS) {
    for (const [name, range] of Object.entries(toRecord(json[field]))) {
      if (!dependencies.has(name)) dependencies.set(name, typeof range === 'string' ? range : undefined);
    }
  }
  return {
    ...(typeof json['name'] === 'string' ? { name: json['name'] } : {}),
    ...(typeof json['version'] === 'string' ? { version: json['version'] } : {}),
    dependencies,
    ...(json['exports'] === undefined ? {} : { exports: json['exports'] }),
    ...(json['imports'] === undefined ? {} : { imports: json['imports'] }),
    entries: toStrings(ENTRY_FIELDS.map((field) => json[field])),
    hasCommand: json['bin'] !== undefined,
  };
}
