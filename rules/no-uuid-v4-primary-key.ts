import { z } from 'zod';
import { alternatives, defineRule, step } from '../src/model/index.ts';
import type { BackendModel, Effect, Place, PlacedTable, Step, Value } from '../src/model/index.ts';

const options = z.object({
  ignoreTables: z.array(z.string()).default([]).describe('Tables whose keys must not be guessable from their time, or are small for good.'),
});

/** Roles of files whose tables are the project's own. */
const OWN: ReadonlySet<string> = new Set(['source', 'config', 'script']);

export default defineRule({
  id: 'no-uuid-v4-primary-key',
  title: 'Random UUID as primary key',
  standards: ['B9', 'D13'],
  category: 'schema',
  severity: 'warning',
  presets: ['recommended', 'strict', 'all'],
  since: '0.1',
  needs: ['tables'],
  options,
  docs: {
    what: 'Reports a table whose primary key is a random (version 4) UUID, made by the schema, the database or the code that inserts.',
    why: 'Random keys land anywhere in the index: each insert touches a cold page, pages split, the index grows and its cache hit rate falls as the table does. A time-ordered key appends.',
    instead: 'Use a time-ordered key: UUID version 7, ULID, or an identity column. Tokens and request ids may stay random.',
    prelude: 'hono-drizzle',
    bad: `import { pgTable, text, uuid } from 'drizzle-orm/pg-core';

export const invoices = pgTable('invoices', {
  id: uuid('id').defaultRandom().primaryKey(),
  number: text('number').notNull(),
});
`,
    good: `import { pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { v7 as uuidv7 } from 'uuid';

export const invoices = pgTable('invoices', {
  id: uuid('id').primaryKey().$defaultFn(() => uuidv7()),
  publicToken: uuid('public_token').defaultRandom().notNull(),
  number: text('number').notNull(),
});
`,
    silent: [
      'UUID version 7, ULID, cuid2, sequences and identity columns',
      'random values in columns that are no key: tokens, request ids',
      'ids whose version is not known',
      'keys that the code takes from elsewhere',
    ],
    precision: { read: 80, true: 80 },
  },

  *check({ model, options }) {
    const inserts = insertsOfRandomKeys(model);
    const byColumn = new Map<string, { readonly at: Place; readonly column: string; readonly inText: boolean; readonly tables: PlacedTable[] }>();
    for (const table of model.tables) {
      if (!OWN.has(model.roleOf(table.file)) || options.ignoreTables.includes(table.name)) continue;
      const made = inserts.get(table.name) ?? [];
      const column = table.columns.find((one) => isKey(table, one.name) && one.default?.is === 'uuid' && one.default.version === 4);
      if (column) {
        const given = column.default?.is === 'uuid' ? column.default : undefined;
        const at = given?.at ?? { file: column.file ?? table.file, span: column.at };
        const key = `${at.file}:${at.span.join(':')}`;
        byColumn.set(key, { at, column: column.name, inText: given?.inText === true, tables: [...(byColumn.get(key)?.tables ?? []), table] });
        continue;
      }
      const first = made[0];
      if (first) yield { at: first.at, message: `${table.name} gets a random UUID (version 4) as primary key here`, because: [step({ at: table.place }, `the table ${table.name}`)], places: made.slice(1), target: table.name };
    }
    for (const { at, column, inText, tables: [table, ...more] } of byColumn.values()) {
      if (!table) continue;
      const others = more.length > 0 ? `, and of ${more.length} more table${more.length === 1 ? '' : 's'}` : '';
      const places = [...more.map((one) => step({ at: one.place }, `${one.name} takes it over`)), ...(inserts.get(table.name) ?? [])];
      yield { at, message: `${table.name}.${column} is a ${inText ? 'text with a random UUID (version 4) in it' : 'random UUID (version 4)'} as primary key${others}`, places, target: table.name };
    }
  },
});

function isKey(table: PlacedTable, column: string): boolean {
  return table.primary.includes(column) || table.columns.some((one) => one.name === column && one.primary === true);
}

/** Writes that set a table's key to an id made on the spot, by table name. */
function insertsOfRandomKeys(model: BackendModel): Map<string, Step[]> {
  const byTable = new Map<string, Step[]>();
  for (const call of model.callsIn('anywhere')) {
    const effect = call.effect;
    if (effect?.kind !== 'db.write' || effect.target === undefined || call.fn.role !== 'source') continue;
    const table = model.table(effect.target);
    if (!table || !setsRandomKey(effect, table)) continue;
    const known = byTable.get(table.name) ?? [];
    byTable.set(table.name, [...known, step(call, `${effect.api} inserts it`)]);
  }
  return byTable;
}

function setsRandomKey(effect: Effect, table: PlacedTable): boolean {
  return rowsOf(effect.data).some((row) => table.columns.some((column) => {
    const value = isKey(table, column.name) ? row.get(column.name) : undefined;
    return value !== undefined && mayBeRandom(value);
  }));
}

function rowsOf(data: Value | undefined): ReadonlyMap<string, Value>[] {
  if (!data) return [];
  return alternatives(data).flatMap((one) => {
    if (one.v === 'object') return [one.fields];
    if (one.v === 'list') return one.items.flatMap(rowsOf);
    return one.v === 'mapped' ? rowsOf(one.to) : [];
  });
}

/** A random id, also where it only stands in for one that was not given (`input.id ?? randomUUID()`). */
function mayBeRandom(value: Value): boolean {
  const all = alternatives(value);
  return all.some(isRandomUuid) && all.every((one) => isRandomUuid(one) || !isMadeId(one));
}

/** An id that a library (or the runtime) has just made, and that is a UUID of version 4. */
function isRandomUuid(value: Value): boolean {
  if (!isMadeId(value)) return false;
  const version = value.facts['version'];
  return version?.v === 'literal' && version.value === 4;
}

function isMadeId(value: Value): value is Extract<Value, { v: 'library' }> {
  return value.v === 'library' && /\/Id(?: |$)/.test(value.name);
}
