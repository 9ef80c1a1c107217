import type { ImportEdge, Span, Value } from '../model/index.ts';
import { alternatives } from '../model/index.ts';
import { joinPython } from './modules.ts';
import type { Names } from './names.ts';
import { valuesUsed } from './used-names.ts';
import { wiringOf } from './wiring.ts';

/** Import edges between files of the project, re-exports among them, each with the file that really declares the name. */
export function importEdges(names: Names): ImportEdge[] {
  const { units } = names.program;
  const edges: ImportEdge[] = [];
  const shown = wiringOf(names).shown;
  for (const [from, unit] of units) {
    let used: ReadonlySet<number> | undefined;
    const isUsed = (binding: number) => (used ??= valuesUsed(unit)).has(binding);
    const add = (specifier: string, name: string, span: Span, isType: boolean, binding?: number) => {
      const target = targetOf(names, from, specifier, name);
      if (!target || target.to === from) return;
      const { to, origin } = target;
      const value = name === '*' ? undefined : names.exported(to, name);
      edges.push({
        from, to, origin, name, specifier, at: { file: from, span },
        get typeOnly() { return isType || value?.v === 'type' || (unit.language === 'typescript' && binding !== undefined && !isUsed(binding)); },
        ...(value?.v === 'class' && shown.has(value.class) ? { shown: true as const } : {}), ...(value && isPlain(names, value) ? { plain: true as const } : {}),
      });
    };
    for (const one of unit.imports) add(one.specifier, one.imported, one.at, one.typeOnly === true, one.binding);
    for (const one of unit.exports) if (one.from !== undefined) add(one.from, one.imported ?? one.name, one.at, one.typeOnly === true);
  }
  return edges;
}

/** A constant, or a class of fields only that is no table, its own bases included: a shape or an error, in which nothing runs. */
function isPlain(names: Names, value: Value, depth = 0): boolean {
  if (value.v === 'literal' || value.v === 'type') return true;
  if (value.v !== 'class' || depth > 4 || names.tableClasses.has(value.class)) return false;
  const { decl, file } = names.program.class(value.class);
  return decl.methods.every(({ name }) => name === 'constructor') && decl.bases.every(({ expr }) => alternatives(names.valueOf(file, expr)).every(base => base.v !== 'class' || isPlain(names, base, depth + 1)));
}

/** The file a name is imported from and the one that declares it. `from package import module` leads to the module's own file. */
function targetOf(names: Names, from: string, specifier: string, name: string): { readonly to: string; readonly origin: string } | undefined {
  const { units, resolver } = names.program;
  const to = resolver.resolve(specifier, from);
  const isFile = to !== undefined && units.has(to);
  const origin = isFile ? originOf(names, to, name, new Set()) : undefined;
  if (origin === undefined && name !== '*' && units.get(from)!.language === 'python') {
    const inner = resolver.resolve(joinPython(specifier, name), from);
    if (inner !== undefined && units.has(inner)) return { to: inner, origin: inner };
  }
  return isFile ? { to, origin: origin ?? to } : undefined;
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
