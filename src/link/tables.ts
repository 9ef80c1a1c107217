import type { Column, ColumnDefault, ColumnRow, Field, LibraryValue, PlacedTable, Ref, Span, Value } from '../model/index.ts';
import { alternatives } from '../model/index.ts';
import { annotatedAlias } from './definitions.ts';
import { targetText } from './effects.ts';
import type { Names } from './names.ts';
import type { CallEntry } from './program.ts';
import { prefixesOf, siteOf } from './results.ts';
import { holds, isAbsent, select, type Site } from './select.ts';
import { libraryAt } from './slots.ts';
import { siteOfCall, siteOfType } from './sites.ts';
import { textOf } from './sql-text.ts';

/** Every table of the project: those of schema files, and those that rows see declared in code. */
export function tablesOf(names: Names): PlacedTable[] {
  const found: PlacedTable[] = [];
  const made: { class: Ref; entry: CallEntry }[] = [];
  for (const [file, unit] of names.program.units) {
    for (const table of unit.tables) found.push({ ...table, file, place: { file, span: table.at }, source: unit.language });
  }
  for (const entry of names.program.calls()) {
    if (entry.call.kind === 'decorator') continue;
    const callee = names.callee(entry.file, entry.index);
    if (callee.constructs !== undefined && entry.call.named) made.push({ class: callee.constructs, entry });
    for (const { value, recv } of callee.libraries) {
      if (!names.rows.speaksOf(value.name)) continue;
      const site = siteOfCall(names, entry, value, recv);
      for (const prefix of prefixesOf(entry)) {
        for (const row of names.rows.find('tables', prefix, value.name)) {
          if (!holds(names, row.options, site)) continue;
          const columns = columnsOfValue(names, select(names, row.fact.columns, site), { file: entry.file, at: entry.call.at, ...(row.fact.column ? { row: row.fact.column, site } : {}) });
          const mapped = targetText(names, row.fact.table === undefined ? undefined : select(names, row.fact.table, site));
          const name = (row.fact.as === 'class' ? targetText(names, site.class) : undefined) ?? mapped;
          if (name !== undefined && columns.length > 0) found.push(tableOf(name, withKey(columns, row.fact.key), entry.file, siteOf(entry).siteAt.span, row.adapter.name, mapped));
        }
      }
    }
  }
  for (const one of names.program.classes()) {
    const table = tableOfClass(names, one.ref);
    if (table) { names.tableClasses.add(one.ref); found.push(withGivenKey(names, table, made.filter(call => call.class === one.ref).map(call => call.entry))); }
  }
  for (const one of found) for (const text of [one.name, ...(one.mapped === undefined ? [] : [one.mapped])]) if (!names.tableNames.has(text.toLowerCase())) names.tableNames.set(text.toLowerCase(), one.name);
  return found.sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.at[0] - b.at[0] || a.at[1] - b.at[1]));
}

function tableOf(name: string, columns: Column[], file: string, at: Span, source: string, mapped?: string): PlacedTable {
  return {
    name, ...(mapped === undefined || mapped === name ? {} : { mapped }), columns, primary: columns.filter(one => one.primary).map(one => one.name), unique: [], indexes: [], relations: [],
    at, file, place: { file, span: at }, source,
  };
}

/** The key that the code gives to the rows it constructs (`Order(id=uuid4())`), where the schema makes none. */
function withGivenKey(names: Names, table: PlacedTable, calls: readonly CallEntry[]): PlacedTable {
  const columns = table.columns.map(column => {
    if (!column.primary || column.default) return column;
    for (const { call, file } of calls) {
      const given = names.member(names.valueOf(file, call.named!), column.name);
      const id = alternatives(given).map(one => idOf(names, one)).find(one => one?.is === 'uuid');
      if (id?.is === 'uuid') return { ...column, default: { ...id, at: { file, span: call.at } } };
    }
    return column;
  });
  return { ...table, columns };
}

/** The column that is the key by the library's convention, where it is declared. */
function withKey(columns: Column[], key: string | undefined): Column[] {
  return key === undefined ? columns : columns.map(one => (one.name === key ? { ...one, primary: true } : one));
}

function tableOfClass(names: Names, ref: Ref): PlacedTable | undefined {
  const { decl, file } = names.program.class(ref);
  const spots: { library: LibraryValue; site: Site; prefix: string }[] = decl.decorators.flatMap(one => libraryAt(names, file, one).map(spot => ({ ...spot, prefix: '@' })));
  for (const library of libraryBases(names, ref)) spots.push({ library, site: { ...siteOfType(library, []), class: { v: 'class', class: ref } }, prefix: 'extends' });
  for (const { library, site, prefix } of spots) {
    const here: Site = { ...site, class: { v: 'class', class: ref } };
    for (const row of names.rows.find('tables', prefix, library.name)) {
      if (row.fact.columns !== 'fields' || !holds(names, row.options, here)) continue;
      const mark = row.fact.unless === undefined ? undefined : decl.fields.find(one => one.name === row.fact.unless)?.values[0];
      if (mark?.k === 'lit' && mark.value === true) return undefined;
      const columns = withKey(fieldsOf(names, ref).flatMap(one => columnOfField(names, one.file, one.field, file)), row.fact.key);
      if (columns.length === 0) return undefined;
      const mapped = targetText(names, row.fact.table === undefined ? undefined : select(names, row.fact.table, here));
      return tableOf(decl.name, columns, file, decl.at, row.adapter.name, mapped);
    }
  }
  return undefined;
}

/** Library classes at the end of a class's chain of bases. */
function libraryBases(names: Names, ref: Ref, seen: Set<Ref> = new Set()): LibraryValue[] {
  if (seen.has(ref)) return [];
  seen.add(ref);
  const { decl, file } = names.program.class(ref);
  return decl.bases.flatMap(base => alternatives(names.valueOf(file, base.expr)).flatMap(value => (value.v === 'class' ? libraryBases(names, value.class, seen) : value.v === 'library' ? [value] : [])));
}

/** Own and inherited fields, the most derived one of each name. */
function fieldsOf(names: Names, ref: Ref, seen: Set<Ref> = new Set()): { file: string; field: Field }[] {
  if (seen.has(ref)) return [];
  seen.add(ref);
  const { decl, file } = names.program.class(ref);
  const own = decl.fields.filter(field => !field.static || names.program.units.get(file)!.language === 'python').map(field => ({ file, field }));
  for (const base of decl.bases) {
    for (const value of alternatives(names.valueOf(file, base.expr))) {
      if (value.v !== 'class') continue;
      for (const one of fieldsOf(names, value.class, seen)) if (!own.some(mine => mine.field.name === one.field.name)) own.push(one);
    }
  }
  return own;
}

/** A column by its decorators, or by the builder value assigned to it. */
function columnOfField(names: Names, file: string, field: Field, tableFile: string): Column[] {
  let facts: Record<string, Value> | undefined;
  let isDeclared = field.values.length > 0;
  for (const decorator of field.decorators) {
    for (const { library, site } of libraryAt(names, file, decorator)) {
      const row = names.rows.find('columns', '@', library.name).find(one => holds(names, one.options, site));
      if (!row) continue;
      facts = { ...facts, ...columnFacts(names, row.fact, site) };
      isDeclared ||= row.fact.masked === undefined;
    }
  }
  const assigned = field.values.flatMap(one => alternatives(names.valueOf(file, one)));
  // `id = uuid()` under a decorator, `this.id = uuid()` before it is inserted.
  const made = facts && !facts.default ? assigned.find(value => defaultOf(names, value)?.is === 'uuid' || idOf(names, value) !== undefined) : undefined;
  if (facts && made) facts = { ...facts, default: made };
  const annotated = annotatedColumn(names, file, field);
  if (annotated) facts = { ...facts, ...annotated.facts };
  for (const value of assigned) {
    if (value.v === 'library' && isColumn(value)) facts = { ...facts, ...value.facts, ...(value.facts.column?.v === 'library' ? value.facts.column.facts : {}) };
  }
  if (!facts && field.type && field.values.length === 0 && field.decorators.length === 0 && names.program.units.get(file)!.language === 'python') facts = {};
  if (!facts || (facts.masked && !isDeclared)) return [];
  const home = annotated?.siteAt ?? { file, span: field.at };
  return [columnFrom(names, field.name, facts, home.span, tableFile, annotationText(names, file, field), home.file)];
}

/** The column that an alias of an annotated type declares: `uuid_pk = Annotated[UUID, mapped_column(…)]`, used as `Mapped[uuid_pk]`. */
function annotatedColumn(names: Names, file: string, field: Field): LibraryValue | undefined {
  let type = field.type;
  if (type?.t === 'ref' && type.args.length === 1) type = type.args[0];
  const by = type?.t === 'annotated' ? { file, by: type.by } : type?.t === 'ref' ? annotatedAlias(names, file, type.name) : undefined;
  return by?.by.map(one => names.valueOf(by.file, one)).find((one): one is LibraryValue => one.v === 'library' && isColumn(one));
}

function isColumn(value: LibraryValue): boolean {
  return /\/Column /.test(value.name);
}

function annotationText(names: Names, file: string, field: Field): string {
  let type = field.type;
  while (type?.t === 'ref' && type.args[0] && type.args.length === 1) type = type.args[0];
  if (type?.t === 'union') type = type.of[0];
  if (type?.t === 'ref') return type.name.k === 'global' ? type.name.name : type.name.k === 'member' ? type.name.name : type.name.k === 'ref' ? names.program.binding(file, type.name.binding).name : '';
  return type?.t === 'keyword' ? type.name : '';
}

function columnFacts(names: Names, row: ColumnRow, site: Site): Record<string, Value> {
  const facts: Record<string, Value> = {};
  for (const [key, selector] of Object.entries(row)) {
    if (typeof selector === 'boolean') { facts[key] = { v: 'literal', value: selector }; continue; }
    const value = select(names, selector as string, site);
    if (value && !isAbsent(value)) facts[key] = value;
  }
  return facts;
}

/** Where columns are declared, and the row that reads those that are plain objects (`{ type: DataTypes.UUID, primaryKey: true }`). */
interface Columns {
  readonly file: string;
  readonly at: Span;
  readonly row?: ColumnRow;
  readonly site?: Site;
}

/** Columns of an object of builders or plain objects; a function of builders gives what it returns. */
function columnsOfValue(names: Names, value: Value | undefined, where: Columns): Column[] {
  if (value?.v === 'function') return columnsOfValue(names, names.returnOf(value.fn), where);
  if (value?.v !== 'object') return [];
  const own = [...value.fields].flatMap(([name, field]) => alternatives(field).flatMap(one => columnOfValue(names, name, one, where)));
  return [...own, ...value.spreads.flatMap(one => columnsOfValue(names, one, where))];
}

function columnOfValue(names: Names, name: string, value: Value, { file, at, row, site }: Columns): Column[] {
  if (value.v === 'library' && isColumn(value)) return [columnFrom(names, name, value.facts, value.siteAt?.span ?? at, file, '', value.siteAt?.file)];
  if (!row || !site) return [];
  const facts = columnFacts(names, row, { ...site, assigned: value, key: name });
  const place = value.v === 'object' && value.at?.file === file ? value.at.span : at;
  return [columnFrom(names, name, facts, place, file, '')];
}

function columnFrom(names: Names, name: string, facts: Record<string, Value>, at: Span, file: string, written: string, home?: string): Column {
  const flag = (key: string) => facts[key]?.v === 'literal' && facts[key].value === true;
  const made = facts.default && defaultOf(names, facts.default);
  const type = facts.type ? typeText(names, facts.type) : written;
  const mapped = facts.name ? textOf(facts.name) : undefined;
  return {
    name, type: type === '' ? written || 'unknown' : type, at,
    ...(home !== undefined && home !== file ? { file: home } : {}),
    ...(mapped === undefined || mapped === name ? {} : { mapped }),
    ...(flag('primary') ? { primary: true } : {}), ...(flag('unique') ? { unique: true } : {}), ...(flag('nullable') ? { nullable: true } : {}),
    ...(made ? { default: made } : {}),
    ...(facts.read?.v === 'literal' && facts.read.value === false ? { unread: true } : {}), ...(flag('masked') ? { masked: true } : {}),
  };
}

function typeText(names: Names, value: Value): string {
  return targetText(names, value) ?? (value.v === 'library' ? value.name.slice(value.name.lastIndexOf(value.name.includes('.') ? '.' : ' ') + 1).replace(/\(\)$/, '') : '');
}

/** How a default value makes its values: a word of a row, an id maker (called or not), SQL text, a literal. */
export function defaultOf(names: Names, value: Value, depth = 0): ColumnDefault | undefined {
  if (depth > 4) return undefined;
  const id = idOf(names, value);
  if (id) return id;
  // A text made of an id is that id.
  if (value.v === 'library' && value.facts.of) return defaultOf(names, value.facts.of, depth + 1);
  if (value.v === 'text') return defaultOfTextParts(names, value, depth);
  const text = textOf(value);
  if (text !== undefined) return defaultOfText(text);
  switch (value.v) {
    case 'literal': return value.value === undefined ? undefined : { is: 'literal', value: value.value };
    case 'function': return defaultOf(names, names.returnOf(value.fn), depth + 1);
    case 'either': return value.of.map(one => defaultOf(names, one, depth + 1)).find(one => one !== undefined);
    case 'library': return { is: 'expression', text: value.name.trim() };
    default: return undefined;
  }
}

/** A text with an id in it grows as the id does, where nothing before it tells the time. */
function defaultOfTextParts(names: Names, value: Extract<Value, { v: 'text' }>, depth: number): ColumnDefault {
  for (const part of value.parts) {
    if (typeof part === 'string') continue;
    const made = defaultOf(names, part, depth + 1);
    if (made?.is === 'uuid') return { ...made, inText: true };
    if (made?.is === 'id') return made;
    if (part.v !== 'param') break;
  }
  return { is: 'expression', text: textOf(value)! };
}

function defaultOfText(text: string): ColumnDefault {
  if (text === 'uuid4' || /gen_random_uuid\(\)|uuid_generate_v4\(\)|uuidv4\(\)|newid\(\)/i.test(text)) return { is: 'uuid', version: 4 };
  if (text === 'uuid7' || /uuidv7\(\)|uuid_generate_v7\(\)/i.test(text)) return { is: 'uuid', version: 7 };
  if (text === 'sequence' || /^nextval\(/i.test(text)) return { is: 'sequence' };
  if (text === 'now' || /^(now\(\)|current_timestamp)/i.test(text)) return { is: 'now' };
  return /\(\)/.test(text) ? { is: 'expression', text } : { is: 'literal', value: text };
}

/** The id an `Id` state makes; a maker that is handed over uncalled makes what its call would. */
export function idOf(names: Names, value: Value): ColumnDefault | undefined {
  if (value.v !== 'library') return undefined;
  const facts = /\/Id /.test(value.name) ? value.facts : idMaker(names, value.name);
  if (!facts) return undefined;
  const scheme = facts.scheme ? textOf(facts.scheme) : undefined;
  if (scheme !== 'uuid') return { is: 'id', scheme: scheme ?? 'unknown' };
  return { is: 'uuid', version: facts.version?.v === 'literal' && typeof facts.version.value === 'number' ? facts.version.value : 0 };
}

function idMaker(names: Names, name: string): Readonly<Record<string, Value>> | undefined {
  for (const prefix of ['', 'new']) {
    for (const row of names.rows.find('states', prefix, name)) {
      if (row.fact.state !== 'Id' || !holds(names, row.options, siteOfType({ v: 'library', name, facts: {} }, []))) continue;
      return Object.fromEntries(Object.entries(row.fact.facts).map(([key, one]) => [key, { v: 'literal' as const, value: one as string | number }]));
    }
  }
  return undefined;
}

