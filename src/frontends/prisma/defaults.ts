import type { Value } from '@mrleebo/prisma-ast';
import type { ColumnDefault } from '../../model/index.ts';
import { isFunc, toText } from './values.ts';

/** Who makes the value, by function name. `uuid` takes its version as argument, 4 unasked (Prisma schema reference, `uuid()`). */
const FUNCTIONS: Readonly<Record<string, ColumnDefault>> = {
  autoincrement: { is: 'sequence' },
  sequence: { is: 'sequence' },
  now: { is: 'now' },
  cuid: { is: 'id', scheme: 'cuid' },
  ulid: { is: 'id', scheme: 'ulid' },
  nanoid: { is: 'id', scheme: 'nanoid' },
  auto: { is: 'id', scheme: 'objectid' },
};

const KEYWORDS: Readonly<Record<string, boolean>> = { true: true, false: false };

/** SQL of `dbgenerated("…")`, first match. Names from PostgreSQL core (18 has `uuidv7`), uuid-ossp, pg_uuidv7 and MySQL/SQL Server. */
const DATABASE: readonly (readonly [pattern: RegExp, value: ColumnDefault])[] = [
  [/uuid_?generate_?v7|uuid_?v7|gen_uuid_v7/i, { is: 'uuid', version: 7 }],
  [/gen_random_uuid|uuid_generate_v4|uuidv4|newid\s*\(/i, { is: 'uuid', version: 4 }],
  [/uuid_generate_v1|uuid_to_bin|\buuid\s*\(/i, { is: 'uuid', version: 1 }],
  [/\bulid\b|gen_ulid|generate_ulid/i, { is: 'id', scheme: 'ulid' }],
  [/\bnextval\s*\(/i, { is: 'sequence' }],
  [/^\(?\s*(now\(\)|current_timestamp(\(\d*\))?)\s*\)?$/i, { is: 'now' }],
];

/** Reads the argument of `@default(…)`. */
export function readDefault(value: Value | undefined): ColumnDefault | undefined {
  if (value === undefined) return undefined;
  if (typeof value === 'number' || typeof value === 'boolean') return { is: 'literal', value };
  if (isFunc(value)) return readFunction(value.name as unknown as string, value.params ?? []);
  const text = toText(value);
  if (text !== undefined) return { is: 'literal', value: text };
  if (typeof value === 'string') return { is: 'literal', value: KEYWORDS[value] ?? toNumber(value) ?? value };
  return { is: 'expression', text: JSON.stringify(listOf(value)) };
}

/** The parser hands numbers over as text; one that would lose digits stays text. */
function toNumber(text: string): number | undefined {
  const number = Number(text);
  return Number.isFinite(number) && (!Number.isInteger(number) || Number.isSafeInteger(number)) ? number : undefined;
}

function readFunction(name: string, params: readonly Value[]): ColumnDefault {
  if (name === 'uuid') return { is: 'uuid', version: Number(params[0] ?? 4) };
  if (name === 'dbgenerated') return readSql(toText(params[0]) ?? '');
  return FUNCTIONS[name] ?? { is: 'expression', text: `${name}()` };
}

function readSql(sql: string): ColumnDefault {
  return DATABASE.find(([pattern]) => pattern.test(sql))?.[1] ?? { is: 'expression', text: sql };
}

function listOf(value: Value): unknown {
  const items = (value as { args?: unknown[] }).args ?? value;
  return Array.isArray(items) ? items.map((item) => toText(item) ?? item) : items;
}
