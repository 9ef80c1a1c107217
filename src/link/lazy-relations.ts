import type { Expr, Field, LibraryValue, Ref, TypeRef } from '../model/index.ts';
import { alternatives } from '../model/index.ts';
import { matchLazyEffect } from './effects.ts';
import type { Names } from './names.ts';

/** Fields of the project's classes that load rows when they are read, by name. */
export function relationNames(names: Names): string[] {
  return [...names.program.classes()].flatMap(({ file, decl }) => decl.fields.filter(field => relationIn(names, file, field) !== undefined).map(field => field.name));
}

/** The relation that reading this member loads: a field of the class that stands for a row, which the read that gave the row did not load along. */
export function lazyRelationOf(names: Names, file: string, { of, name }: Extract<Expr, { k: 'member' }>): LibraryValue | undefined {
  const value = names.valueOf(file, of);
  const rows = alternatives(value.v === 'param' ? names.input(value.fn, value.index) : value);
  let found: LibraryValue | undefined;
  for (const one of rows) {
    // A row that somebody loaded with its relations, or partly, decides for all: nobody knows which one comes.
    if (one.v !== 'rows' || one.many || one.entity === undefined || one.columns !== undefined || one.include !== undefined) return undefined;
    found = fieldOf(names, one.entity, name, new Set());
    if (!found) return undefined;
  }
  return found;
}

function fieldOf(names: Names, owner: Ref, name: string, seen: Set<Ref>): LibraryValue | undefined {
  if (seen.has(owner)) return undefined;
  seen.add(owner);
  const { decl, file } = names.program.class(owner);
  const own = decl.fields.find(one => one.name === name);
  if (own) return relationIn(names, file, own);
  for (const base of decl.bases) {
    for (const value of alternatives(names.valueOf(file, base.expr))) {
      const found = value.v === 'class' ? fieldOf(names, value.class, name, seen) : undefined;
      if (found) return found;
    }
  }
  return undefined;
}

/** The relation a field holds, with the class its written type names where the relation names none. */
function relationIn(names: Names, file: string, field: Field): LibraryValue | undefined {
  const [value] = field.values;
  if (field.values.length !== 1 || value?.k !== 'call') return undefined;
  const library = names.valueOf(file, value);
  if (library.v !== 'library' || !matchLazyEffect(names, library, 'get')) return undefined;
  const to = library.facts.to ?? (field.type && { v: 'literal' as const, value: innermost(names, file, field.type) });
  return to ? { ...library, facts: { ...library.facts, to } } : library;
}

/** `Line` of `Mapped[list["Line"]]`. */
function innermost(names: Names, file: string, type: TypeRef): string | undefined {
  switch (type.t) {
    case 'ref': {
      if (type.args.length > 0) return innermost(names, file, type.args[0]!);
      return type.name.k === 'global' || type.name.k === 'member' ? type.name.name : type.name.k === 'ref' ? names.program.binding(file, type.name.binding).name : undefined;
    }
    case 'array': return innermost(names, file, type.of);
    case 'union': return type.of.map(one => innermost(names, file, one)).find(one => one !== undefined);
    default: return undefined;
  }
}
