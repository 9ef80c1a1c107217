import type { Expr, LibraryValue, Ref, Value } from '../model/index.ts';
import { UNDEFINED, unknown } from '../model/index.ts';
import type { Names } from './names.ts';
import type { CallEntry } from './program.ts';
import type { Site } from './select.ts';
import { typedValue } from './types.ts';

const NO_ARGS = { count: 0, arg: (): Value => UNDEFINED, named: () => undefined, typeArg: () => undefined, facts: {} };

/** The words behind the base of a library name: `prisma/Client user.findMany` → user, findMany. */
export function pathOf(name: string): string[] {
  return name.slice(name.indexOf(' ') + 1).split('.').filter(part => part !== '');
}

/** Where a `get` row applies. */
export function siteOfMember(_names: Names, recv: LibraryValue, name: string): Site {
  return { ...NO_ARGS, file: '', recv, facts: recv.facts, get path() { return pathOf(name); }, ...throughClass(recv) };
}

/** Where a `type` or `new` row applies to a declared type. */
export function siteOfType(value: LibraryValue, typeArgs: readonly Value[], owner?: Ref): Site {
  return {
    ...NO_ARGS, file: '', facts: value.facts, get path() { return pathOf(value.name); }, typeArg: at => typeArgs[at],
    ...throughClass(value), ...(owner === undefined ? {} : { class: { v: 'class' as const, class: owner } }),
  };
}

function throughClass(recv: LibraryValue): { class?: Value; self?: Value } {
  return recv.through === undefined ? {} : { class: { v: 'class', class: recv.through }, self: { v: 'instance', class: recv.through } };
}

/** Where rows of a call apply: its arguments, its receiver, its type arguments. */
export function siteOfCall(names: Names, entry: CallEntry, library: LibraryValue, recv: Value | undefined, more: Partial<Site> = {}): Site {
  const { call, file } = entry;
  const spread = call.args.findIndex(one => one.k === 'spread');
  const facts = recv?.v === 'library' ? recv.facts : recv?.v === 'rows' ? rowFacts(recv) : library.facts;
  return {
    file,
    count: spread >= 0 ? -1 : call.args.length,
    arg: at => (call.args[at] && (spread < 0 || at < spread) ? names.valueOf(file, call.args[at]!) : spread >= 0 ? unknown('spread arguments') : UNDEFINED),
    named: key => namedArgument(names, file, call.named, key),
    typeArg: at => (call.typeArgs?.[at] ? typedValue(names, file, call.typeArgs[at]!) : undefined),
    facts,
    get path() { return pathOf(library.name); },
    get keywords() { return (call.named && names.valueOf(file, call.named))!; },
    ...(recv ? { recv } : {}),
    ...throughClass(library),
    ...more,
  };
}

function rowFacts(rows: Extract<Value, { v: 'rows' }>): Record<string, Value> {
  return { ...rows.facts, table: { v: 'literal', value: rows.table } };
}

function namedArgument(names: Names, file: string, named: Expr | undefined, key: string): Value | undefined {
  if (!named) return undefined;
  const value = names.member(names.valueOf(file, named), key);
  return value.v === 'literal' && value.value === undefined ? undefined : value;
}
