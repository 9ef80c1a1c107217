import type { RowsValue, Value } from '../model/index.ts';
import { elementOf } from './evaluate.ts';
import type { Names } from './names.ts';

/** The database rows that a value still contains with all their columns, and where in it. */
export function wholeRows(names: Names, value: Value, path = '', depth = 0): { rows: RowsValue; path: string }[] {
  if (depth > 6) return [];
  const again = (one: Value, name: string) => wholeRows(names, one, name === '' ? path : path === '' ? name : `${path}.${name}`, depth + 1);
  switch (value.v) {
    case 'rows': return value.columns === undefined ? [{ rows: value, path }] : [];
    case 'object': {
      const own = [...value.fields].flatMap(([key, one]) => again(one, key));
      const overwritten = [...value.fields.keys()];
      const spread = value.spreads.flatMap(one => again(one, '')).map(one => ({ ...one, rows: { ...one.rows, without: [...(one.rows.without ?? []), ...overwritten] } }));
      return [...own, ...spread];
    }
    case 'list': return value.items.flatMap(one => again(one, ''));
    case 'either': return value.of.flatMap(one => again(one, ''));
    case 'mapped': return again(names.applied(value.to, elementOf(names, value.of)), '');
    case 'element': return value.of.v === 'element' || value.of.v === 'mapped' ? again(elementOf(names, value.of), '') : [];
    case 'parsed': return [];
    default: return [];
  }
}
