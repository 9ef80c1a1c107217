import type { Expr, TypeRef, Unit } from '../model/index.ts';

/**
 * Bindings that a unit uses as values. An import that is not among them is gone at run time. Types that decorators keep there
 * (inputs of a decorated class or method, decorated fields) count as values.
 */
export function valuesUsed(unit: Unit): ReadonlySet<number> {
  const used = new Set<number>();
  const seen = new Set<object>();
  const visit = (part: unknown): void => {
    if (typeof part !== 'object' || part === null || seen.has(part)) return;
    seen.add(part);
    if (Array.isArray(part)) { for (const one of part) visit(one); return; }
    if ('t' in part) return;
    if ('k' in part && part.k === 'ref') { used.add((part as Extract<Expr, { k: 'ref' }>).binding); return; }
    for (const one of Object.values(part)) visit(one);
  };
  for (const part of [unit.bindings, unit.functions, unit.classes, unit.calls, unit.exports]) visit(part);
  const keep = (type: TypeRef | undefined): void => { if (type?.t === 'ref') visit(type.name); };
  for (const one of unit.classes) {
    for (const field of one.fields) if (field.decorators.length > 0) keep(field.type);
    for (const { name, fn } of one.methods) {
      const decl = unit.functions[fn]!;
      const isKept = name === 'constructor' ? one.decorators.length > 0 : decl.decorators.length > 0;
      if (isKept || decl.params.some(({ decorators }) => decorators.length > 0)) for (const param of decl.params) keep(param.type);
    }
  }
  return used;
}
