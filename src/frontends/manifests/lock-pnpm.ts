import { parse } from 'yaml';
import type { Lock } from './manifest.ts';
import { toRecord } from './manifest.ts';

/** The sections that name direct dependencies; `packages` and `snapshots` make up nine tenths of the file and are not needed. */
const SECTIONS: ReadonlySet<string> = new Set(['importers', 'dependencies', 'devDependencies', 'optionalDependencies']);
const KINDS = ['dependencies', 'optionalDependencies', 'devDependencies'] as const;

/** Reads pnpm-lock.yaml, lockfileVersion 5 to 9. Throws a YAMLParseError when a needed section is no YAML. */
export function readPnpmLock(text: string): Lock {
  const yaml = toRecord(parse(cutSections(text)));
  const importers = toRecord(yaml['importers'] ?? { '.': yaml });
  return {
    versionOf(importer, name) {
      const entry = toRecord(importers[importer === '' ? '.' : importer]);
      for (const kind of KINDS) {
        const found = toRecord(entry[kind])[name];
        const version = typeof found === 'string' ? found : toRecord(found)['version'];
        if (version !== undefined) return toVersion(String(version), name);
      }
      return undefined;
    },
  };
}

/** Keeps the top-level sections that are needed, by their unindented keys. */
function cutSections(text: string): string {
  const kept: string[] = [];
  let keeps = false;
  for (const line of text.split('\n')) {
    const key = /^([A-Za-z]+):/.exec(line)?.[1];
    if (key !== undefined) keeps = SECTIONS.has(key);
    if (keeps) kept.push(line);
  }
  return kept.join('\n');
}

/** `1.2.3(react@18)`, `1.2.3_react@18`, `/foo/1.2.3`, `@scope/other@1.2.3(x)` and `link:../a` all occur. */
function toVersion(written: string, name: string): string | undefined {
  const bare = written.split('(')[0]!;
  const alias = /^\/?(?:@[^/@]+\/)?[^/@]+[@/](\d[^_]*)/.exec(bare)?.[1];
  const version = /^\d[^_@/]*/.exec(bare)?.[0] ?? alias;
  return version ?? (bare.startsWith(`/${name}/`) ? bare.slice(name.length + 2) : undefined);
}
