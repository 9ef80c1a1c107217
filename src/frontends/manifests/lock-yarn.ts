import type { Lock } from './manifest.ts';

/**
 * Reads yarn.lock, version 1 and berry: in both an unindented key lists descriptors (`name@range`) and an indented
 * `version` line follows. Reading lines is enough and a hundred times faster than YAML on a large file. Throws nothing.
 */
export function readYarnLock(text: string): Lock {
  const byDescriptor = new Map<string, string>();
  const byName = new Map<string, Set<string>>();
  let descriptors: readonly string[] = [];
  for (const line of text.split('\n')) {
    if (/^["@\w]/.test(line)) descriptors = toDescriptors(line);
    const version = /^ {2}version:? "?([^"\s]+)"?/.exec(line)?.[1];
    if (version === undefined) continue;
    for (const descriptor of descriptors) {
      byDescriptor.set(descriptor, version);
      const name = descriptor.slice(0, descriptor.indexOf('@', 1));
      byName.set(name, (byName.get(name) ?? new Set()).add(version));
    }
    descriptors = [];
  }
  return {
    versionOf(_importer, name, range) {
      const exact = byDescriptor.get(`${name}@${range ?? ''}`) ?? byDescriptor.get(`${name}@npm:${range ?? ''}`);
      const all = byName.get(name);
      // A resolution or patch replaces the range in the key; one locked version is then the only answer.
      const version = exact ?? (all?.size === 1 ? [...all][0] : undefined);
      return version === '0.0.0-use.local' ? undefined : version;
    },
  };
}

function toDescriptors(line: string): readonly string[] {
  return line.trim().replace(/:$/, '').split(',').map((one) => one.trim().replace(/^"|"$/g, ''));
}
