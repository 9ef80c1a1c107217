import type { Value } from '../model/index.ts';

export interface SqlText {
  readonly op: 'read' | 'write';
  readonly table?: string;
  /** Touches no row of the project: session settings, transaction control, `SELECT 1`. */
  readonly trivial: boolean;
}

/** The constant text of a value; unknown parts become `?`. Undefined when nothing of it is text. */
export function textOf(value: Value): string | undefined {
  if (value.v === 'literal') return typeof value.value === 'string' ? value.value : undefined;
  if (value.v === 'text') return value.parts.map(part => (typeof part === 'string' ? part : ' ? ')).join('');
  if (value.v === 'library') return value.facts.text ? textOf(value.facts.text) : undefined;
  if (value.v === 'either') return value.of.map(textOf).find(one => one !== undefined);
  if (value.v === 'object') return value.fields.has('text') ? textOf(value.fields.get('text')!) : undefined;
  return undefined;
}

/** What a statement does by its first keyword, and the first table it names. A parser reads it fully where schema rules need it. */
export function readSql(text: string | undefined): SqlText | undefined {
  if (text === undefined) return undefined;
  const clean = text.replace(/--[^\n]*|\/\*[\s\S]*?\*\//g, ' ').trim();
  const word = /^\(*\s*(\w+)/.exec(clean)?.[1]?.toUpperCase();
  if (word === undefined) return undefined;
  const table = /\b(?:FROM|INTO|UPDATE|JOIN)\s+(?:ONLY\s+)?["`[]?(?:\w+["`\]]?\.["`[]?)?(\w+)/i.exec(clean)?.[1];
  const isControl = /^(BEGIN|START|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|SET|RESET|SHOW|LISTEN|UNLISTEN|DISCARD)$/.test(word);
  const isPing = word === 'SELECT' && table === undefined && clean.length < 40;
  const isWrite = /^(INSERT|UPDATE|DELETE|MERGE|REPLACE|TRUNCATE|CREATE|ALTER|DROP|COPY|UPSERT)$/.test(word) || (word === 'WITH' && /\b(INSERT\s+INTO|UPDATE\s+\S+\s+SET|DELETE\s+FROM)\b/i.test(clean));
  return { op: isWrite ? 'write' : 'read', ...(table === undefined ? {} : { table }), trivial: isControl || isPing };
}
