import type { Config, ImportEdge, Slice } from '../model/index.ts';
import picomatch from 'picomatch';
import type { Names } from './names.ts';

/** Import edges between files of the project, each with the file that really declares the name. */
export function importEdges(names: Names): ImportEdge[] {
  const edges: ImportEdge[] = [];
  for (const [from, unit] of names.program.units) {
    for (const one of unit.imports) {
      const to = names.program.resolver.resolve(one.specifier, from);
      if (to === undefined || !names.program.units.has(to) || to === from) continue;
      edges.push({
        from, to, origin: originOf(names, to, one.imported, new Set()) ?? to, name: one.imported, specifier: one.specifier, at: { file: from, span: one.at }, typeOnly: one.typeOnly === true || isTypeName(names, to, one.imported),
      });
    }
  }
  return edges;
}

/** A name that is only a type, imported without saying so. */
export function isTypeName(names: Names, file: string, name: string): boolean {
  const value = name === '*' ? undefined : names.exported(file, name);
  return value?.v === 'type';
}

/** The file that declares an exported name, through re-exports and stars. */
function originOf(names: Names, file: string, name: string, seen: Set<string>): string | undefined {
  if (seen.has(file)) return undefined;
  seen.add(file);
  for (const one of names.exportsOf(file, name)) {
    if (one.from === undefined) {
      const through = one.expr?.k === 'ref' ? names.program.units.get(file)!.imports.find(imported => one.expr?.k === 'ref' && imported.binding === one.expr.binding) : undefined;
      const target = through && names.program.resolver.resolve(through.specifier, file);
      return target !== undefined && names.program.units.has(target) ? originOf(names, target, through!.imported, seen) ?? target : file;
    }
    const target = names.program.resolver.resolve(one.from, file);
    if (target !== undefined && names.program.units.has(target)) return originOf(names, target, one.imported ?? name, seen) ?? target;
  }
  for (const star of names.exportsOf(file, '*')) {
    const target = star.from === undefined ? undefined : names.program.resolver.resolve(star.from, file);
    const found = target !== undefined && names.program.units.has(target) ? originOf(names, target, name, seen) : undefined;
    if (found !== undefined) return found;
  }
  return name === '*' ? file : undefined;
}

/** Folder names under which teams keep one folder a business capability. */
const SLICE_HOMES = ['modules', 'features', 'domains', 'slices', 'contexts', 'bounded-contexts', 'usecases'];
const SHARED = /^(shared|common|core|kernel|shared-kernel|lib|libs|utils?|infra|infrastructure|config|database|db|platform|base|types|helpers|constants)$/i;

/** Slices by configuration, else those whose home folder says so and holds at least two of them. */
export function slicesOf(files: readonly string[], config: Config): Slice[] {
  const roots = new Map<string, Slice>();
  const add = (root: string) => roots.set(root, { name: root.slice(root.lastIndexOf('/') + 1), root });
  if (config.slices.roots.length > 0) {
    const matches = picomatch([...config.slices.roots]);
    for (const file of files) for (const folder of foldersOf(file)) if (matches(folder)) add(folder);
  } else {
    const homes = new Map<string, Set<string>>();
    for (const file of files) {
      const parts = file.split('/');
      const at = parts.findIndex((part, index) => SLICE_HOMES.includes(part) && index < parts.length - 2);
      if (at < 0) continue;
      const home = parts.slice(0, at + 1).join('/');
      homes.set(home, (homes.get(home) ?? new Set()).add(parts[at + 1]!));
    }
    for (const [home, names] of homes) if (names.size >= 2) for (const name of names) add(`${home}/${name}`);
  }
  const isShared = config.slices.shared.length > 0 ? picomatch([...config.slices.shared]) : undefined;
  return [...roots.values()].filter(one => !SHARED.test(one.name) && !isShared?.(one.root)).sort((a, b) => (a.root < b.root ? -1 : 1));
}

function foldersOf(file: string): string[] {
  const parts = file.split('/').slice(0, -1);
  return parts.map((_, at) => parts.slice(0, at + 1).join('/'));
}
