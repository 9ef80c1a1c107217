import type { PlacedTable, Ref, RowsValue, Value } from '../model/index.ts';
import { elementOf } from './evaluate.ts';
import type { Names } from './names.ts';

/** The database rows that a value still contains with all their columns, and where in it. */
export function wholeRows(names: Names, value: Value, path = '', depth = 0): { rows: RowsValue; path: string }[] {
  if (depth > 6) return [];
  const again = (one: Value, name: string) => wholeRows(names, one, name === '' ? path : path === '' ? name : `${path}.${name}`, depth + 1);
  switch (value.v) {
    case 'rows': return value.columns === undefined && value.table !== '?' && !hasForm(value) && !(value.entity !== undefined && saysItsForm(names, value.entity)) ? [{ rows: value, path }] : [];
    case 'instance': return heldBy(names, value).flatMap(([name, one]) => again(one, name));
    case 'object': {
      const own = [...value.fields].flatMap(([key, one]) => again(one, key));
      const overwritten = [...value.fields.keys()];
      const spread = value.spreads.flatMap(one => again(one, '')).map(one => ({ ...one, rows: { ...one.rows, without: [...(one.rows.without ?? []), ...overwritten] } }));
      return [...own, ...spread];
    }
    case 'list': return value.items.flatMap(one => again(one, '')).map(one => (value.open ? inList(one) : one));
    case 'either': return value.of.flatMap(one => again(one, ''));
    case 'mapped': return again(names.applied(value.to, elementOf(names, value.of)), '').map(inList);
    case 'element': return value.of.v === 'element' || value.of.v === 'mapped' ? again(elementOf(names, value.of), '') : [];
    case 'masked': return again(value.of, '').map(one => ({ ...one, rows: { ...one.rows, masked: true } }));
    case 'parsed': return [];
    default: return [];
  }
}

/** What was read knows how it becomes JSON: the schema's own function decides what is in it. */
function hasForm({ facts }: RowsValue): boolean {
  return facts?.json !== undefined && facts.json.v !== 'literal';
}

/** The class, or one of the project's that it derives from, decides itself what becomes of it in an answer. */
function saysItsForm(names: Names, ref: Ref): boolean {
  return names.ownMethod(ref, 'toJSON') !== undefined;
}

/** What an envelope holds of what it was constructed from (`new Page(items, total)`), by field: classes of the project that say nothing of their form. */
function heldBy(names: Names, value: Extract<Value, { v: 'instance' }>): [string, Value][] {
  if (!value.args || value.args.length === 0) return [];
  const { decl, unit } = names.program.class(value.class);
  const made = decl.methods.find(one => one.name === 'constructor');
  if (!made || decl.bases.length > 0 || names.isTableClass(value.class) || saysItsForm(names, value.class)) return [];
  return decl.fields.filter(field => !field.static && !field.name.startsWith('#') && field.decorators.length === 0).flatMap(field => field.values.flatMap((expr): [string, Value][] => {
    const origin = expr.k === 'ref' ? unit.bindings[expr.binding]!.values[0] : expr;
    const given = origin?.k === 'param' && origin.fn === made.fn ? value.args![origin.index] : undefined;
    return given ? [[field.name, given]] : [];
  }));
}

function inList<T extends { readonly rows: RowsValue }>(one: T): T {
  return one.rows.many ? one : { ...one, rows: { ...one.rows, many: true } };
}

/** Takes away the columns that a read leaves out unless asked, and behind a serializer those that it drops; forgets names that are no columns. */
export function withoutHidden<T extends { readonly rows: RowsValue }>(found: T, table: PlacedTable | undefined): T {
  if (!table || table.columns.length === 0) return found;
  const hidden = table.columns.filter(one => one.unread || (one.masked && found.rows.masked)).map(one => one.name);
  const taken = (found.rows.without ?? []).filter(name => table.columns.some(one => one.name === name));
  return { ...found, rows: { ...found.rows, without: [...taken, ...hidden] } };
}
