import type { Lock } from './manifest.ts';
import { toRecord } from './manifest.ts';

/** Reads package-lock.json and npm-shrinkwrap.json, lockfileVersion 1 to 3. Throws a SyntaxError when it is no JSON. */
export function readNpmLock(text: string): Lock {
  const json = toRecord(JSON.parse(text.replace(/^\uFEFF/, '')));
  const packages = toRecord(json['packages']);
  const flat = toRecord(json['dependencies']);
  const versionAt = (entry: unknown) => {
    const version = toRecord(entry)['version'];
    return typeof version === 'string' && /^\d/.test(version) ? version : undefined;
  };
  return {
    versionOf(importer, name) {
      for (let folder = importer; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/'), 0))) {
        const version = versionAt(packages[`${folder === '' ? '' : `${folder}/`}node_modules/${name}`]);
        if (version !== undefined) return version;
        if (folder === '') break;
      }
      return versionAt(flat[name]);
    },
  };
}
