import type { Import, Value } from '../model/index.ts';
import { unknown } from '../model/index.ts';
import type { Names } from './names.ts';
import { pythonName } from './rows.ts';

/** The value an import statement binds: a project export, a module, or something of a package. */
export function importedValue(names: Names, file: string, one: Import): Value {
  if (names.mappedModule(one.specifier) !== one.specifier) return packageValue(names, file, one);
  const target = names.program.resolver.resolve(one.specifier, file);
  if (target?.startsWith('missing:') && names.program.units.get(file)?.language === 'python' && one.imported !== '*') {
    const inner = names.program.resolver.resolve(joinPython(one.specifier, one.imported), file);
    if (inner !== undefined && names.program.units.has(inner)) return { v: 'namespace', file: inner };
  }
  if (target === undefined) return generated(names, one) ?? unknown(`module ${one.specifier} not found`);
  if (target.startsWith('package:')) return packageValue(names, file, one);
  if (target.startsWith('missing:')) return generated(names, one, target.slice('missing:'.length)) ?? unknown(`module ${one.specifier} not found`);
  if (!names.program.units.has(target)) return { v: 'opaque' };
  const client = generated(names, one, target);
  if (client) return client;
  if (one.imported === '*') return assignedExports(names, target) ?? { v: 'namespace', file: target };
  const found = exportedValue(names, target, one.imported);
  if (found) return found;
  if (names.program.units.get(file)?.language === 'python') {
    const inner = names.program.resolver.resolve(joinPython(one.specifier, one.imported), file);
    if (inner !== undefined && names.program.units.has(inner)) return { v: 'namespace', file: inner };
  }
  // `import x from './common'` of a CommonJS or namespace-like module: interop gives the module itself.
  if (one.imported === 'default') return { v: 'namespace', file: target };
  return unknown(`${one.imported} is not exported by ${target}`);
}

/** `module.exports = router`: requiring the module gives that very thing. Objects of functions are the module itself. */
export function assignedExports(names: Names, file: string): Value | undefined {
  const whole = names.exportsOf(file, 'default').find(one => one.commonjs && one.expr);
  const value = whole && names.valueOf(file, whole.expr!);
  return value && (value.v === 'library' || value.v === 'function' || value.v === 'class' || value.v === 'instance') ? value : undefined;
}

/** The module a name of a Python package may be: `pkg` and `sub` make `pkg.sub`. */
export function joinPython(specifier: string, name: string): string {
  return specifier.endsWith('.') ? `${specifier}${name}` : `${specifier}.${name}`;
}

function packageValue(names: Names, file: string, one: Import): Value {
  const mapped = names.mappedModule(one.specifier);
  if (names.program.units.get(file)?.language === 'python') {
    const { base, path } = pythonName(mapped);
    return names.library(`py:${base}`, one.imported === '*' || one.imported === 'default' ? path : [...path, one.imported]);
  }
  return names.library(mapped.replace(/^node:/, ''), one.imported === '*' || one.imported === 'default' ? [] : [one.imported]);
}

/** A generated client whose folder is absent: the schema's generator says what would be there. */
function generated(names: Names, one: Import, path?: string): Value | undefined {
  const package_ = names.generatedPackage(one.specifier, path);
  if (package_ === undefined) return undefined;
  return names.library(package_, one.imported === '*' || one.imported === 'default' ? [] : [one.imported]);
}

/** What a project file exports under a name; follows re-exports and stars, survives cycles. */
export function exportedValue(names: Names, file: string, name: string, seen: ReadonlySet<string> = new Set()): Value | undefined {
  const key = `${file}\n${name}`;
  if (seen.has(key)) return undefined;
  const unit = names.program.units.get(file);
  if (!unit) return undefined;
  const deeper = new Set(seen).add(key);
  let typed: Value | undefined;
  for (const one of names.exportsOf(file, name)) {
    const value = one.expr ? names.valueOf(file, one.expr) : throughSpecifier(names, file, one.from!, one.imported ?? one.name, deeper);
    if (value === undefined) continue;
    if (one.typeOnly && value.v === 'type') typed = value; else return value;
  }
  if (typed) return typed;
  // A star over a package could hold any name, so the stars over the project's own files are asked first.
  const stars = names.exportsOf(file, '*');
  const isOwn = (specifier: string) => names.program.units.has(names.program.resolver.resolve(specifier, file) ?? '');
  for (const star of [...stars.filter(one => isOwn(one.from!)), ...stars.filter(one => !isOwn(one.from!))]) {
    const value = throughSpecifier(names, file, star.from!, name, deeper);
    if (value && value.v !== 'unknown') return value;
  }
  // CommonJS: what is imported by name is a member of what the module assigned to its exports.
  const whole = name === 'default' ? undefined : names.exportsOf(file, 'default').find(one => one.commonjs && one.expr);
  if (whole) {
    const value = names.member(names.valueOf(file, whole.expr!), name);
    if (value.v !== 'unknown' && value.v !== 'field') return value;
  }
  return undefined;
}

function throughSpecifier(names: Names, file: string, specifier: string, name: string, seen: ReadonlySet<string>): Value | undefined {
  const target = names.program.resolver.resolve(specifier, file);
  if (target === undefined || target.startsWith('missing:') || target.startsWith('package:')) {
    // A star over a package may or may not hold the name; a named re-export does.
    const fake: Import = { specifier, imported: name, at: [1, 1, 1, 1] };
    const isStar = names.exportsOf(file, name).length === 0;
    if (isStar && target?.startsWith('package:') && !names.rows.bases.has(specifier)) return undefined;
    return importedValue(names, file, fake);
  }
  if (name === '*') return { v: 'namespace', file: target };
  const found = exportedValue(names, target, name, seen);
  if (found || names.program.units.get(file)?.language !== 'python') return found;
  const inner = names.program.resolver.resolve(joinPython(specifier, name), file);
  return inner !== undefined && names.program.units.has(inner) ? { v: 'namespace', file: inner } : undefined;
}
