import { toRecord } from './manifest.ts';
import type { Lock } from './manifest.ts';
import { normalisePythonName } from './requirements.ts';

/**
 * Reads uv.lock, poetry.lock and pdm.lock. Each package is a `[[package]]` table that starts with its name and version;
 * reading those two lines is enough, and a file with a broken hash list is still of use. Throws nothing.
 */
export function readPythonLock(text: string): Lock {
  const versions = new Map<string, string>();
  for (const table of text.split(/^\[\[package\]\]\s*$/m).slice(1)) {
    const own = table.split(/^\[/m)[0]!;
    const name = /^name\s*=\s*"([^"]+)"/m.exec(own)?.[1];
    const version = /^version\s*=\s*"([^"]+)"/m.exec(own)?.[1];
    if (name !== undefined && version !== undefined) versions.set(normalisePythonName(name), version);
  }
  return { versionOf: (_importer, name) => versions.get(name) };
}

/** Reads Pipfile.lock. Throws a SyntaxError when it is no JSON. */
export function readPipfileLock(text: string): Lock {
  const json = toRecord(JSON.parse(text));
  const versions = new Map<string, string>();
  for (const section of ['develop', 'default']) {
    for (const [name, entry] of Object.entries(toRecord(json[section]))) {
      const version = toRecord(entry)['version'];
      if (typeof version === 'string') versions.set(normalisePythonName(name), version.replace(/^=+/, ''));
    }
  }
  return { versionOf: (_importer, name) => versions.get(name) };
}
