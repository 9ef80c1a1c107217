import type { RowsAsked, RowsValue, Value } from '../model/index.ts';
import { targetText } from './effects.ts';
import type { Names } from './names.ts';
import { mentionsInput } from './returns.ts';
import { readSql, textOf } from './sql-text.ts';

/** What was asked, absent things left out. */
export function given(values: Readonly<Record<string, Value | undefined>>): RowsAsked {
  return Object.fromEntries(Object.entries(values).filter(([, one]) => one !== undefined));
}

/** The table and columns of what is read; what was asked stays with it while inputs are part of it. */
export function rowsAsked(names: Names, asked: RowsAsked): Pick<RowsValue, 'table' | 'columns' | 'include' | 'without' | 'entity' | 'asked'> {
  const sql = asked.sql && readSql(textOf(asked.sql));
  const columns = columnNames(names, asked.columns) ?? sql?.columns;
  const include = columnNames(names, asked.include);
  const without = columnNames(names, asked.without);
  return {
    table: names.declaredTable(targetText(names, asked.target) ?? sql?.table ?? '?'), ...entityOf(asked.target),
    ...(columns ? { columns } : {}), ...(include ? { include } : {}), ...(without ? { without } : {}),
    ...(Object.values(asked).some(mentionsInput) ? { asked } : {}),
  };
}

/** The project class among the things a target may be. */
function entityOf(target: Value | undefined): { entity?: string } {
  if (target?.v === 'class' || target?.v === 'instance') return { entity: target.class };
  if (target?.v === 'library') return entityOf(target.facts.entity ?? (target.through === undefined ? undefined : { v: 'class', class: target.through }));
  if (target?.v === 'list') return entityOf(target.items[0]);
  return {};
}

/** Names listed in a select object or list; an empty list where something is selected that cannot be read; undefined for all (`true`, a whole table). */
function columnNames(names: Names, value: Value | undefined): readonly string[] | undefined {
  if (value === undefined) return undefined;
  if (value.v === 'object') {
    const listed = [...value.fields].filter(([, one]) => !(one.v === 'literal' && (one.value === false || one.value == null))).map(([key]) => key);
    return listed;
  }
  if (value.v === 'literal' && value.value === true) return undefined;
  if (value.v === 'list' && value.items.some(one => isTable(names, one))) return undefined;
  if (value.v === 'list') return value.items.flatMap(one => (one.v === 'literal' && typeof one.value === 'string' ? [one.value] : []));
  if (value.v === 'literal' && typeof value.value === 'string') return value.value.split(/[\s,]+/).filter(Boolean);
  return [];
}

/** A table among selected things: its class, an instance of it, or a library's table. */
function isTable(names: Names, value: Value): boolean {
  if (value.v === 'class' || value.v === 'instance') return names.isTableClass(value.class);
  return value.v === 'library' && (value.through === undefined ? value.facts.table !== undefined && value.facts.column === undefined : names.isTableClass(value.through));
}
