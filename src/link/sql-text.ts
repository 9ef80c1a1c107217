import type { Value } from '../model/index.ts';
import { closing, sqlTokens } from './sql-tokens.ts';

export interface SqlText {
  readonly op: 'read' | 'write';
  readonly table?: string;
  /** Names of the columns it gives; empty where it gives none, or some that cannot be read. Undefined: all (`*`), or not known. */
  readonly columns?: readonly string[];
  /** Touches no row of the project: session settings, transaction control, `SELECT 1`. */
  readonly trivial: boolean;
}

const CONTROL = /^(BEGIN|START|COMMIT|ROLLBACK|SAVEPOINT|RELEASE|SET|RESET|SHOW|LISTEN|UNLISTEN|DISCARD)$/i;
const WRITES = /^(INSERT|UPDATE|DELETE|MERGE|REPLACE|TRUNCATE|CREATE|ALTER|DROP|COPY|UPSERT)$/i;
/** Words that end the list of what is selected, or of what follows a table's name. */
const CLAUSES = /^(FROM|WHERE|GROUP|ORDER|HAVING|LIMIT|OFFSET|FETCH|UNION|INTERSECT|EXCEPT|INTO|FOR|WINDOW|JOIN|INNER|LEFT|RIGHT|FULL|CROSS|NATURAL|LATERAL|ON|USING|SET|VALUES|RETURNING|AS)$/i;

/** The constant text of a value; unknown parts become `?`. Undefined when nothing of it is text. */
export function textOf(value: Value): string | undefined {
  if (value.v === 'literal') return typeof value.value === 'string' ? value.value : undefined;
  if (value.v === 'text') return value.parts.map(part => (typeof part === 'string' ? part : ' ? ')).join('');
  if (value.v === 'library') return value.facts.text ? textOf(value.facts.text) : undefined;
  if (value.v === 'either') return value.of.map(textOf).find(one => one !== undefined);
  if (value.v === 'object') return value.fields.has('text') ? textOf(value.fields.get('text')!) : undefined;
  return undefined;
}

/** What a statement does by its first keyword, the table it acts on, and the columns it gives. A parser reads it fully where schema rules need it. */
export function readSql(text: string | undefined): SqlText | undefined {
  if (text === undefined) return undefined;
  const tokens = sqlTokens(text);
  const sql = statement(tokens, new Map());
  return sql && { ...sql, trivial: sql.trivial || (/^SELECT$/i.test(tokens.find(one => one !== '(') ?? '') && sql.table === undefined && text.trim().length < 40) };
}

type Known = ReadonlyMap<string, SqlText | undefined>;

function statement(tokens: readonly string[], known: Known): SqlText | undefined {
  let at = 0;
  while (tokens[at] === '(') at++;
  const word = tokens[at];
  if (word === undefined || !/^\w/.test(word)) return undefined;
  if (/^WITH$/i.test(word)) return withNames(tokens, at + 1, known);
  if (/^SELECT$/i.test(word)) return selection(tokens, at + 1, known);
  if (!WRITES.test(word)) return { op: 'read', ...tableField(tableAfter(tokens, at, /^(FROM|JOIN)$/i)?.name), trivial: CONTROL.test(word) };
  const columns = returning(tokens, at);
  return { op: 'write', ...tableField(writtenTable(tokens, at, word)?.name), ...(columns ? { columns } : {}), trivial: false };
}

/** `WITH recent AS (…), … SELECT …`: what the last statement does, names of earlier ones looked through. */
function withNames(tokens: readonly string[], from: number, known: Known): SqlText | undefined {
  const named = new Map(known);
  let at = /^RECURSIVE$/i.test(tokens[from] ?? '') ? from + 1 : from;
  let writes: SqlText | undefined;
  for (;;) {
    const name = tokens[at]?.toLowerCase();
    if (name === undefined) return undefined;
    let open = at + 1;
    if (tokens[open] === '(') open = closing(tokens, open) + 1;
    while (open < tokens.length && tokens[open] !== '(') open++;
    const end = closing(tokens, open);
    const inner = statement(tokens.slice(open + 1, end), named);
    if (inner?.op === 'write') writes ??= inner;
    named.set(name, inner);
    at = end + 1;
    if (tokens[at] !== ',') break;
    at++;
  }
  const last = statement(tokens.slice(at), named);
  return last && writes && last.op === 'read' ? { ...last, op: 'write' } : last;
}

function selection(tokens: readonly string[], from: number, known: Known): SqlText {
  let at = from;
  if (/^(DISTINCT|ALL)$/i.test(tokens[at] ?? '')) at++;
  if (/^ON$/i.test(tokens[at] ?? '') && tokens[at + 1] === '(') at = closing(tokens, at + 1) + 1;
  if (/^TOP$/i.test(tokens[at] ?? '')) at = tokens[at + 1] === '(' ? closing(tokens, at + 1) + 1 : at + 2;
  const end = clauseAfter(tokens, at, /^(FROM|INTO|UNION|WHERE)$/i);
  const items = split(tokens.slice(at, end));
  const first = tableAfter(tokens, end, /^FROM$/i);
  const star = items.find(one => one.at(-1) === '*' && (one.length === 1 || one.at(-2) === '.'));
  const of = star && star.length > 2 ? aliased(tokens, end, star.at(-3)!) ?? first : first;
  const inner = of?.inner ? statement(of.inner, known) : of && known.has(of.name!.toLowerCase()) ? known.get(of.name!.toLowerCase()) : undefined;
  const isNamed = of?.inner !== undefined || (of !== undefined && known.has(of.name!.toLowerCase()));
  const table = isNamed ? inner?.table : of?.name;
  const columns = !star ? items.flatMap(nameOf) : isNamed ? inner?.columns ?? (inner?.table === undefined ? [] : undefined) : undefined;
  return { op: 'read', ...tableField(table), ...(columns ? { columns } : {}), trivial: false };
}

/** The name of one selected thing: its alias, else its last word; nothing for a part that is not known. */
function nameOf(item: readonly string[]): string[] {
  const last = item.at(-1);
  if (last === ')') return item[1] === '(' && item[0] !== undefined ? [item[0].toLowerCase()] : [];
  return last !== undefined && /^[^\W\d]/.test(last) ? [last] : [];
}

interface Source { readonly name?: string; readonly inner?: readonly string[] }

/** The first table (or statement in parentheses) behind one of these words, outside parentheses. */
function tableAfter(tokens: readonly string[], from: number, word: RegExp): Source | undefined {
  const at = clauseAfter(tokens, from, word);
  const source = at < tokens.length ? sourceAt(tokens, at + 1) : undefined;
  // A function that gives rows is no table.
  return source?.name !== undefined && tokens[tokens.indexOf(source.name, at + 1) + 1] === '(' ? undefined : source;
}

function sourceAt(tokens: readonly string[], from: number): Source | undefined {
  let at = from;
  while (/^(ONLY|LATERAL|TABLE|IF|NOT|EXISTS|IGNORE|INTO|OVERWRITE)$/i.test(tokens[at] ?? '')) at++;
  if (tokens[at] === '(') {
    const end = closing(tokens, at);
    return /^(SELECT|WITH|\()$/i.test(tokens[at + 1] ?? '') ? { inner: tokens.slice(at + 1, end) } : sourceAt(tokens, at + 1);
  }
  while (tokens[at + 1] === '.' && tokens[at + 2] !== undefined) at += 2;
  const name = tokens[at];
  return name !== undefined && /^\w/.test(name) && !CLAUSES.test(name) ? { name: name.slice(name.lastIndexOf('.') + 1) } : undefined;
}

/** The source that an alias stands for: `users u`, `users AS u`. */
function aliased(tokens: readonly string[], from: number, alias: string): Source | undefined {
  for (let at = clauseAfter(tokens, from, /^FROM$/i); at < tokens.length; at++) {
    if (!/^(FROM|JOIN|,)$/i.test(tokens[at]!)) continue;
    const source = sourceAt(tokens, at + 1);
    let end = tokens[at + 1] === '(' ? closing(tokens, at + 1) + 1 : at + 2;
    while (tokens[end] === '.') end += 2;
    const named = /^AS$/i.test(tokens[end] ?? '') ? tokens[end + 1] : tokens[end];
    if (source && (named?.toLowerCase() === alias.toLowerCase() || source.name?.toLowerCase() === alias.toLowerCase())) return source;
  }
  return undefined;
}

function writtenTable(tokens: readonly string[], at: number, word: string): Source | undefined {
  if (/^(INSERT|REPLACE|MERGE|UPSERT)$/i.test(word)) return sourceAt(tokens, at + 1);
  if (/^DELETE$/i.test(word)) return tableAfter(tokens, at, /^FROM$/i);
  return /^(UPDATE|TRUNCATE|COPY)$/i.test(word) ? sourceAt(tokens, at + 1) : undefined;
}

/** What a write gives back: `RETURNING`, `OUTPUT INSERTED.*`; nothing without. */
function returning(tokens: readonly string[], from: number): readonly string[] | undefined {
  const at = clauseAfter(tokens, from, /^(RETURNING|OUTPUT)$/i);
  if (at >= tokens.length) return [];
  const items = split(tokens.slice(at + 1, clauseAfter(tokens, at + 1, /^(VALUES|INTO|FROM|WHERE|SELECT)$/i)));
  return items.some(one => one.at(-1) === '*') ? undefined : items.flatMap(nameOf);
}

/** Index of the first of these words outside parentheses, or the end. */
function clauseAfter(tokens: readonly string[], from: number, word: RegExp): number {
  for (let at = from; at < tokens.length; at++) {
    if (tokens[at] === '(') at = closing(tokens, at);
    else if (tokens[at] === ')') return tokens.length;
    else if (word.test(tokens[at]!)) return at;
  }
  return tokens.length;
}

/** Parts between commas outside parentheses. */
function split(tokens: readonly string[]): string[][] {
  const found: string[][] = [[]];
  let depth = 0;
  for (const one of tokens) {
    if (one === '(') depth++;
    if (one === ')') depth--;
    if (one === ',' && depth === 0) found.push([]); else found.at(-1)!.push(one);
  }
  return found;
}

function tableField(name: string | undefined): { table?: string } {
  return name === undefined ? {} : { table: name };
}
