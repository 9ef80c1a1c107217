import { parse } from 'yaml';
import { toRecord } from './manifest.ts';

/**
 * Reads the version catalogs of a pnpm-workspace.yaml: `catalog:` ranges by catalog name (`default` for the unnamed one).
 * Throws a YAMLParseError when it is no YAML.
 */
export function readPnpmCatalogs(text: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const yaml = toRecord(parse(text));
  const all: readonly (readonly [string, unknown])[] = [['default', yaml['catalog']], ...Object.entries(toRecord(yaml['catalogs']))];
  const catalogs = new Map<string, Map<string, string>>();
  for (const [name, ranges] of all) {
    const into = catalogs.get(name) ?? new Map<string, string>();
    for (const [dependency, range] of Object.entries(toRecord(ranges))) into.set(dependency, String(range));
    catalogs.set(name, into);
  }
  return catalogs;
}
