import type { Expr } from '../model/index.ts';
import type { Names } from './names.ts';

/** Where a name is defined: the expression assigned to it, through imports and re-exports. Undefined when it is no single assignment. */
export function definitionOf(names: Names, file: string, expr: Expr, depth = 0): { file: string; expr: Expr } | undefined {
  if (depth > 8) return undefined;
  if (expr.k === 'member') {
    const home = names.valueOf(file, expr.of);
    return home.v === 'namespace' ? exportDefinition(names, home.file, expr.name, depth + 1) : undefined;
  }
  if (expr.k !== 'ref') return { file, expr };
  const binding = names.program.binding(file, expr.binding);
  if (binding.kind !== 'import') return binding.values.length === 1 ? definitionOf(names, file, binding.values[0]!, depth + 1) : undefined;
  const one = names.program.units.get(file)!.imports.find(imported => imported.binding === expr.binding);
  const target = one && names.program.resolver.resolve(one.specifier, file);
  return target !== undefined && names.program.units.has(target) ? exportDefinition(names, target, one!.imported, depth + 1) : undefined;
}

function exportDefinition(names: Names, file: string, name: string, depth: number): { file: string; expr: Expr } | undefined {
  for (const one of names.exportsOf(file, name)) {
    if (one.expr) return definitionOf(names, file, one.expr, depth);
    const target = names.program.resolver.resolve(one.from!, file);
    if (target !== undefined && names.program.units.has(target)) return exportDefinition(names, target, one.imported ?? name, depth + 1);
  }
  return undefined;
}

/** The parts of an alias of an annotated type: `SessionDep = Annotated[Session, Depends(get_db)]`. */
export function annotatedAlias(names: Names, file: string, name: Expr): { file: string; type: Expr; by: readonly Expr[] } | undefined {
  const found = name.k === 'ref' || name.k === 'member' ? definitionOf(names, file, name) : undefined;
  if (!found || found.expr.k !== 'index' || found.expr.by.k !== 'array') return undefined;
  const [type, ...by] = found.expr.by.items;
  const of = found.expr.of;
  const last = of.k === 'global' ? of.name : of.k === 'member' ? of.name : of.k === 'ref' ? names.program.binding(found.file, of.binding).name : '';
  return last === 'Annotated' && type ? { file: found.file, type, by } : undefined;
}
