import { readJsonc } from './jsonc.ts';
import type { Lock } from './manifest.ts';
import { toRecord } from './manifest.ts';

/** Reads bun.lock (the text form). Throws a SyntaxError when it is no JSON with comments. */
export function readBunLock(text: string): Lock {
  const json = toRecord(readJsonc(text));
  const packages = toRecord(json['packages']);
  const workspaces = toRecord(json['workspaces']);
  return {
    versionOf(importer, name) {
      const owner = toRecord(workspaces[importer])['name'];
      // A version that differs from the hoisted one is keyed below the workspace's name.
      const entry = packages[`${String(owner)}/${name}`] ?? packages[name];
      const resolved: unknown = Array.isArray(entry) ? entry[0] : undefined;
      return typeof resolved === 'string' ? /@(\d[^@]*)$/.exec(resolved)?.[1] : undefined;
    },
  };
}
