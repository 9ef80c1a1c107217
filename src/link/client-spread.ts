import type { ComposedEntry } from './chains.ts';
import { isTypeName } from './edges.ts';
import type { Names } from './names.ts';

/**
 * Files that only a browser runs although nothing in them says so: source files that are imported, and by client files only (types
 * and tests do not count). Each answer may give the next. A file that holds an entry, or says `use server`, answers the outside itself.
 */
export function clientOnlyFiles(names: Names, composed: readonly ComposedEntry[]): ReadonlySet<string> {
  const importers = importersOf(names);
  const serving = new Set(composed.flatMap(one => [one.at.file, ...(one.handler === undefined ? [] : [names.program.fn(one.handler).file])]));
  const candidates = [...importers.keys()].filter(file =>
    names.program.roleOf(file) === 'source' && !serving.has(file) && !names.program.units.get(file)!.directives.includes('use server'));
  const client = new Set<string>();
  const isClient = (file: string) => client.has(file) || names.program.roleOf(file) === 'client';
  for (let before = -1; before < client.size;) {
    before = client.size;
    for (const file of candidates) if (!client.has(file) && [...importers.get(file)!].every(isClient)) client.add(file);
  }
  return client;
}

/** By TypeScript file: the files that load it when they run, tests left out. A barrel loads what it passes on. */
function importersOf(names: Names): ReadonlyMap<string, ReadonlySet<string>> {
  const { units, resolver } = names.program;
  const importers = new Map<string, Set<string>>();
  const add = (from: string, specifier: string, name?: string) => {
    const to = resolver.resolve(specifier, from);
    if (to === undefined || to === from || !units.has(to) || (name !== undefined && isTypeName(names, to, name))) return;
    importers.set(to, (importers.get(to) ?? new Set()).add(from));
  };
  for (const { path, language, role, text } of names.program.workspace.files) {
    if (language !== 'typescript' || role === 'test') continue;
    const unit = units.get(path);
    if (unit === undefined) {
      for (const specifier of specifiersIn(text)) add(path, specifier);
      continue;
    }
    for (const one of unit.imports) if (one.typeOnly !== true) add(path, one.specifier, one.imported);
    for (const one of unit.exports) if (one.from !== undefined && one.typeOnly !== true) add(path, one.from, one.imported ?? one.name);
  }
  return importers;
}

const SPECIFIER = /\b(?:import|export)\b(?!\s+type\b)[^;'"`]{0,2000}?\bfrom\s*['"]([^'"\n]+)['"]|\b(?:import|require)\s*\(?\s*['"]([^'"\n]+)['"]/g;

/** Specifiers in a file that was not read: whoever writes one in a string takes a file for browser code only if all others are. */
function specifiersIn(text: string): string[] {
  return [...text.matchAll(SPECIFIER)].map(match => match[1] ?? match[2]!);
}
