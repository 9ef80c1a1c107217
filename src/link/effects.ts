import type { Effect, EffectKind, EffectRow, Expr, LibraryValue, Place, Presence, Selector, Value } from '../model/index.ts';
import { alternatives, unknown } from '../model/index.ts';
import type { Names } from './names.ts';
import type { CallEntry } from './program.ts';
import type { Row } from './rows.ts';
import { holds, isAbsent, select, type Site } from './select.ts';
import { pathOf, siteOfCall, siteOfMember } from './sites.ts';
import { prefixesOf } from './results.ts';
import { hostOf } from './hosts.ts';
import { elementOf } from './evaluate.ts';
import { given, rowsAsked } from './rows-asked.ts';
import { boundPromise, presenceOf } from './deadlines.ts';
import { readSql, textOf } from './sql-text.ts';

/** The effects row that speaks of a call or awaited value, and where it applies. */
export interface EffectMatch {
  readonly row: Row<'effects'>;
  readonly site: Site;
  readonly library: LibraryValue;
  /** The call; a lazy query that is awaited has none. */
  readonly entry?: CallEntry;
}

/** The first effects row that holds for this call. */
export function matchEffect(names: Names, entry: CallEntry): EffectMatch | undefined {
  const callee = names.callee(entry.file, entry.index);
  for (const { value, recv } of callee.libraries) {
    if (!names.rows.speaksOf(value.name)) continue;
    const site = siteOfCall(names, entry, value, recv);
    for (const prefix of prefixesOf(entry)) {
      for (const row of names.rows.find('effects', prefix, value.name)) {
        if (holds(names, row.options, site)) return { row, site, library: recv?.v === 'library' ? { ...value, ...siteFields(recv) } : value, entry };
      }
    }
  }
  return undefined;
}

function siteFields(recv: LibraryValue): Partial<LibraryValue> {
  return { ...(recv.site === undefined ? {} : { site: recv.site }), ...(recv.siteAt ? { siteAt: recv.siteAt } : {}), ...(recv.through === undefined ? {} : { through: recv.through }) };
}

/** The effects row of a member that is assigned (`ctx.body = rows`). */
export function matchAssignment(names: Names, file: string, target: Extract<Expr, { k: 'member' }>, value: Expr): EffectMatch | undefined {
  for (const on of alternatives(names.valueOf(file, target.of))) {
    if (on.v !== 'library') continue;
    const name = `${on.name}${on.name.endsWith(' ') ? '' : '.'}${target.name}`;
    const site: Site = { ...siteOfMember(names, on, name), file, assigned: names.valueOf(file, value) };
    const row = names.rows.find('effects', 'set', name).find(one => holds(names, one.options, site));
    if (row) return { row, site, library: { ...on, name } };
  }
  return undefined;
}

/** The effects row of a library value that is awaited, returned or iterated (lazy builders). */
export function matchLazyEffect(names: Names, value: Value, how: 'await' | 'iterate' | 'get'): EffectMatch | undefined {
  if (value.v !== 'library') return undefined;
  for (const row of names.rows.find('effects', how, value.name)) {
    const site: Site = {
      file: '', count: 0, arg: () => unknown('no argument'), named: () => undefined, typeArg: () => undefined, recv: value, facts: value.facts, path: pathOf(value.name),
      ...(value.through === undefined ? {} : { class: { v: 'class' as const, class: value.through }, self: { v: 'instance' as const, class: value.through } }),
    };
    if (holds(names, row.options, site)) return { row, site, library: value };
  }
  return undefined;
}

/** The rows a read gives, if it gives any. */
export function givenRows(names: Names, match: EffectMatch, from: Place): Value | undefined {
  const fact = match.row.fact;
  if (fact.gives === undefined || !isOfDatabase(fact)) return undefined;
  if (fact.gives === 'void' || fact.gives === 'count') return { v: 'opaque' };
  const limit = valueAt(names, fact.limit, match);
  const asked = rowsAsked(names, given({
    target: valueAt(names, fact.target, match), sql: fact.effect.startsWith('sql(') ? select(names, fact.effect.slice(4, -1), match.site) : undefined,
    columns: valueAt(names, fact.columns, match), include: valueAt(names, fact.include, match), without: valueAt(names, fact.without, match),
  }));
  const rows: Value = { v: 'rows', many: fact.gives === 'rows', from, adapter: match.row.adapter.name, facts: match.library.facts, ...asked, ...(limit ? { limit } : {}) };
  if (fact.at === undefined) return rows;
  return /^\d+$/.test(fact.at) ? { v: 'list', items: [...Array.from({ length: Number(fact.at) }, (): Value => ({ v: 'opaque' })), rows, { v: 'opaque' }] }
    : { v: 'object', fields: new Map([[fact.at, rows]]), spreads: [{ v: 'opaque' }] };
}

/** Only databases give rows; what a remote service answers is no table's. */
function isOfDatabase(fact: EffectRow): boolean {
  return fact.effect.startsWith('db.') || fact.effect.startsWith('sql(') || fact.effect.startsWith('recv.');
}

function valueAt(names: Names, selector: Selector | undefined, match: EffectMatch): Value | undefined {
  if (selector === undefined) return undefined;
  const value = select(names, selector, match.site);
  return value === undefined || isAbsent(value) ? undefined : value;
}

/** A table, queue or host as text. */
export function targetText(names: Names, value: Value | undefined): string | undefined {
  if (value === undefined) return undefined;
  switch (value.v) {
    case 'literal': return value.value == null ? undefined : String(value.value);
    case 'class': case 'instance': return names.program.class(value.class).decl.name;
    case 'function': return names.program.fn(value.fn).decl.name || undefined;
    case 'library': {
      const named = value.facts.table ?? value.facts.name ?? value.facts.entity;
      return named ? targetText(names, named) : value.through === undefined ? undefined : names.program.class(value.through).decl.name;
    }
    case 'rows': return value.table;
    case 'either': {
      const all = [...new Set(value.of.filter(one => one.v !== 'unknown').map(one => targetText(names, one)))];
      return all.length === 1 ? all[0] : undefined;
    }
    case 'list': return value.items.length > 0 ? targetText(names, value.items[0]) : undefined;
    case 'element': case 'projection': case 'parsed': return targetText(names, value.of);
    default: return undefined;
  }
}

/** What is written, with the function applied that makes each row. */
function rowsWritten(names: Names, data: Value | undefined): Value | undefined {
  return data?.v === 'mapped' ? { v: 'list', items: [elementOf(names, data)], open: true } : data;
}

/** Builds the effect that a row says happens here; undefined when the row's kind cannot be told. */
export function buildEffect(names: Names, match: EffectMatch, at: Place, bounded: Presence | undefined): Effect | undefined {
  const { row, site, library } = match;
  const sql = sqlOf(names, match);
  const kind = kindOf(names, row.fact, site, sql);
  if (kind === undefined) return undefined;
  const get = (selector: Selector | undefined) => valueAt(names, selector, match);
  const rawTarget = get(row.fact.target);
  const named = kind === 'http' ? hostOf(rawTarget, baseOf(match)) : targetText(names, rawTarget) ?? sql?.table;
  const target = named !== undefined && kind.startsWith('db.') ? names.declaredTable(named) : named;
  const fields = { where: get(row.fact.where), columns: get(row.fact.columns), data: rowsWritten(names, get(row.fact.data)), limit: get(row.fact.limit), handle: get(row.fact.handle), status: get(row.fact.status), body: get(row.fact.body) };
  const verb = get(row.fact.verb);
  return {
    kind, library: row.adapter.packages[0] === 'global' ? 'global' : row.adapter.name, api: apiText(library), at,
    ...(target === undefined ? {} : { target }),
    ...(verb?.v === 'literal' && typeof verb.value === 'string' ? { verb: verb.value } : {}),
    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
    deadline: bounded ?? boundPromise(names, match, at) ?? presenceOf(names, match),
    ...(library.siteAt ? { client: library.siteAt } : {}),
    gives: row.fact.gives ?? 'void', batched: row.fact.batched === true, trivial: row.fact.trivial === true || sql?.trivial === true,
  };
}

function kindOf(names: Names, fact: EffectRow, site: Site, sql: ReturnType<typeof readSql>): EffectKind | undefined {
  if (fact.effect.startsWith('sql(')) return sql?.op === 'write' ? 'db.write' : 'db.read';
  if (!fact.effect.startsWith('recv.')) return fact.effect as EffectKind;
  const value = select(names, fact.effect, site);
  const word = value?.v === 'literal' ? String(value.value) : value?.v === 'either' && value.of[0]?.v === 'literal' ? String(value.of[0].value) : undefined;
  if (word === undefined) return undefined;
  return word.includes('.') ? word as EffectKind : word === 'read' ? 'db.read' : word === 'write' ? 'db.write' : word as EffectKind;
}

function sqlOf(names: Names, match: EffectMatch): ReturnType<typeof readSql> {
  const effect = match.row.fact.effect;
  if (!effect.startsWith('sql(')) return undefined;
  const value = select(names, effect.slice(4, -1), match.site);
  return value === undefined ? undefined : readSql(textOf(value));
}

/** A library call as a reader would say it: `prisma.user.findMany`. */
export function apiText(library: LibraryValue): string {
  const space = library.name.indexOf(' ');
  const base = library.name.slice(0, space).replace(/^py:/, '');
  const path = library.name.slice(space + 1).replaceAll('.()', '()');
  if (base === 'global') return path;
  const library_ = base.includes('/') && !base.startsWith('@') ? base.slice(0, base.indexOf('/')) : base;
  const table = library.facts.table?.v === 'literal' ? `.${String(library.facts.table.value)}` : '';
  return path ? `${library_}${table}.${path}` : library_;
}

/** What relative URLs are relative to: what the client was made with. A class of the project may set it, and without a page there is some. */
function baseOf({ library, entry }: EffectMatch): Value | undefined {
  return library.facts.base ?? (library.through !== undefined || entry?.unit.language === 'python' ? unknown('a base that is set elsewhere') : undefined);
}
