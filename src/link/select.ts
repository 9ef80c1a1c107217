import type { Facts, RowOptions, Selector, Value } from '../model/index.ts';
import { either, UNDEFINED, unknown } from '../model/index.ts';
import type { Names } from './names.ts';
import { writtenObject } from './option-writes.ts';
import { tokenKey } from './slots.ts';

/** Where a row is applied: what its selectors may speak of. All lazy: most rows look at one argument. */
export interface Site {
  readonly file: string;
  /** Number of positional arguments; -1 when a spread makes it unknown. */
  readonly count: number;
  arg(index: number): Value;
  named(key: string): Value | undefined;
  /** Facts of the receiver. */
  readonly recv?: Value;
  readonly facts: Readonly<Record<string, Value>>;
  typeArg(index: number): Value | undefined;
  /** Member path as written, last one last. */
  readonly path: readonly string[];
  readonly self?: Value;
  readonly class?: Value;
  readonly key?: string;
  readonly decorated?: Value;
  /** The decorator that the row speaks of. */
  readonly applied?: Value;
  readonly assigned?: Value;
  readonly result?: Value;
  /** All keyword arguments, as an object. */
  readonly keywords?: Value;
}

const HEAD = /^(applied|file|keywords|arg\d+|args|arg\([^)]*\)|recv|type\d+|this|class|name|key|result|decorated|value|token\([^)]*\))(?=\.|\[|-|\?|$)/;

/** A selector taken apart: where it starts, what is written behind that, and the members to follow. No head: it is a literal. */
interface SelectorPath { readonly head?: string; readonly rest: string; readonly members: readonly string[] }

/** Rows are asked again and again; each selector is read once. */
const PATHS = new Map<string, SelectorPath>();

function readSelector(selector: string): SelectorPath {
  const head = HEAD.exec(selector)?.[1];
  if (head === undefined) return { rest: selector, members: [] };
  const rest = selector.slice(head.length);
  const behind = head === 'args' && rest.startsWith('[') ? rest.slice(rest.indexOf(']') + 1) : head === 'name' && rest.startsWith('-') ? '' : rest;
  return { head, rest, members: behind.replace('?', '.?').split('.').filter(part => part !== '') };
}

/** What a selector gives here; undefined when that place does not exist (argument not passed, fact not picked up, key absent). */
export function select(names: Names, selector: Selector, site: Site): Value | undefined {
  if (Array.isArray(selector)) {
    for (const one of selector as readonly string[]) {
      const value = /^\d+$/.test(one) ? { v: 'literal' as const, value: Number(one) } : select(names, one, site);
      if (value !== undefined && !isAbsent(value)) return value;
    }
    return undefined;
  }
  if (typeof selector !== 'string') return { v: 'literal', value: selector as number | boolean | null };
  if (selector.startsWith('=')) return { v: 'literal', value: selector.slice(1) };
  let path = PATHS.get(selector);
  if (!path) PATHS.set(selector, path = readSelector(selector));
  if (path.head === undefined) return { v: 'literal', value: selector };
  let value = headValue(names, path.head, path.rest, site);
  for (const part of path.members) {
    if (value === undefined) return undefined;
    if (part === '?') {
      if (!isKnown(value)) return undefined;
      continue;
    }
    value = isAbsent(value) ? undefined : memberOrFact(names, value, part);
  }
  return value;
}

/** Undefined, or null: an option that was not given. */
export function isAbsent(value: Value): boolean {
  return value.v === 'literal' && (value.value === undefined || value.value === null);
}

/** Something that could have the members asked for: not a mere text, input or unknown. */
function isKnown(value: Value): boolean {
  return value.v === 'either' ? value.of.some(isKnown) : value.v === 'library' || value.v === 'object' || value.v === 'instance' || value.v === 'typed';
}

function memberOrFact(names: Names, value: Value, part: string): Value | undefined {
  if (value.v === 'library' && Object.hasOwn(value.facts, part)) return value.facts[part];
  if (value.v === 'either') {
    const found = value.of.map(one => memberOrFact(names, one, part)).filter(one => one !== undefined);
    return found.length > 0 ? either(found) : undefined;
  }
  // Of a list of objects: that member of each. Of a list of arguments: the first that has the fact.
  if (value.v === 'list' && value.items.some(one => one.v === 'object')) return { v: 'list', items: value.items.flatMap(one => (one.v === 'object' ? memberOrFact(names, one, part) ?? [] : [])) };
  if (value.v === 'list') return value.items.map(one => (one.v === 'library' ? one.facts[part] : undefined)).find(one => one !== undefined);
  if (value.v === 'opaque' || value.v === 'library' || value.v === 'literal' || value.v === 'text' || value.v === 'mapped') return undefined;
  if (value.v === 'param') {
    const told = names.input(value.fn, value.index);
    if (told.v !== 'unknown' && told.v !== 'param') return memberOrFact(names, told, part);
  }
  if (value.v === 'function') return part === 'returns' ? declaredReturn(names, value.fn) : part === 'returned' ? givenBy(names, value) : undefined;
  if (value.v === 'class') {
    const keyword = names.classKeyword(value.class, part);
    if (keyword) return keyword;
  }
  const found = names.member(value, part);
  return value.v === 'class' && found.v === 'unknown' ? undefined : found;
}

function headValue(names: Names, head: string, rest: string, site: Site): Value | undefined {
  if (head === 'args') {
    const from = /^\[(\d+)\.\.\]/.exec(rest);
    const items: Value[] = [];
    for (let at = from ? Number(from[1]) : 0; at < site.count; at++) items.push(site.arg(at));
    return { v: 'list', items, ...(site.count < 0 ? { open: true as const } : {}) };
  }
  if (head.startsWith('arg(')) {
    const [key, index] = head.slice(4, -1).split(',').map(one => one.trim());
    return site.named(key!) ?? (index === undefined ? undefined : positional(site, Number(index)));
  }
  if (head.startsWith('arg')) return positional(site, Number(head.slice(3)));
  if (head.startsWith('type')) return site.typeArg(Number(head.slice(4)));
  if (head.startsWith('token(')) return boundTo(names, head.slice(6, -1), site);
  switch (head) {
    case 'recv': {
      const fact = /^\.(\w+)/.exec(rest)?.[1];
      if (fact !== undefined && Object.hasOwn(site.facts, fact)) return { v: 'library', name: 'link/Facts ', facts: site.facts };
      return site.recv;
    }
    case 'this': return site.self;
    case 'class': return site.class;
    case 'key': return site.key === undefined ? undefined : { v: 'literal', value: site.key };
    case 'name': {
      const back = /^-(\d+)/.exec(rest);
      const word = site.path.filter(part => part !== '()').at(-1 - Number(back?.[1] ?? 0));
      return word === undefined ? undefined : { v: 'literal', value: word };
    }
    case 'result': return site.result;
    case 'decorated': return site.decorated;
    case 'applied': return site.applied;
    case 'keywords': return site.keywords;
    case 'file': return { v: 'literal', value: inPackage(names, site.file) };
    default: return site.assigned;
  }
}

/** What is bound to a token: one that is named outright, or the one that a place of the call says (an instance stands for its class). */
function boundTo(names: Names, token: string, site: Site): Value | undefined {
  if (!/^(arg\d+|class|recv)$/.test(token)) return names.token(token);
  const of = select(names, token, site);
  const key = of && tokenKey(of);
  return key === undefined ? undefined : names.token(key);
}

/** A file by its path from the root of its package, without extension; the folder where it is the folder's index. */
function inPackage(names: Names, file: string): string {
  const roots = names.program.workspace.packages.map(one => one.root).filter(root => root !== '' && file.startsWith(`${root}/`));
  const root = roots.sort((a, b) => b.length - a.length)[0];
  return (root === undefined ? file : file.slice(root.length + 1)).replace(/\.[^./]+$/, '').replace(/\/index$/, '');
}

function positional(site: Site, index: number): Value | undefined {
  if (site.count < 0) return unknown('spread arguments');
  return index < site.count ? site.arg(index) : undefined;
}

/** The facts a row picks up here; places that do not exist are left out. */
export function pickFacts(names: Names, facts: Facts, site: Site): Record<string, Value> {
  const picked: Record<string, Value> = {};
  for (const [key, selector] of Object.entries(facts)) {
    const value = select(names, selector, site);
    if (value === undefined) continue;
    picked[key] = value;
    if (Array.isArray(selector) && selector.some(one => /^\d+$/.test(one) || one.startsWith('recv.'))) {
      const isDefault = isLibraryDefault(names, selector, site);
      if (isDefault || isLibraryDefaultFact(site.facts, key)) picked[`${key}.default`] = { v: 'literal', value: isDefault };
    }
  }
  return picked;
}

/** The number at the end of a list is what the library takes when the project says nothing, here or where the receiver was made. */
function isLibraryDefault(names: Names, selector: readonly string[], site: Site): boolean {
  const taken = selector.find(one => {
    const value = /^\d+$/.test(one) ? UNDEFINED : select(names, one, site);
    return /^\d+$/.test(one) || (value !== undefined && !isAbsent(value));
  });
  return taken !== undefined && (/^\d+$/.test(taken) || (taken.startsWith('recv.') && isLibraryDefaultFact(site.facts, taken.slice('recv.'.length))));
}

/** A fact that is the library's own default and no choice of the project. */
export function isLibraryDefaultFact(facts: Site['facts'], key: string): boolean {
  const marked = facts[`${key}.default`];
  return marked?.v === 'literal' && marked.value === true;
}

/** All conditions of a row's `if` hold. */
export function holds(names: Names, options: RowOptions, site: Site): boolean {
  for (const [selector, wanted] of Object.entries(options.if ?? {})) {
    const value = select(names, selector, site);
    const absent = value === undefined || isAbsent(value);
    if (wanted === 'present' ? absent : wanted === 'absent' ? !absent : !matchesLiteral(value ?? UNDEFINED, wanted)) return false;
  }
  return true;
}

function matchesLiteral(value: Value, wanted: unknown): boolean {
  if (value.v === 'text') return typeof value.parts[0] === 'string' && matchesLiteral({ v: 'literal', value: value.parts[0].trim() }, wanted);
  if (value.v === 'either') {
    // A builder that is assigned to its own variable is unknown on the way round; what is known of it decides.
    const told = value.of.filter(one => one.v !== 'unknown');
    return told.length > 0 && told.every(one => matchesLiteral(one, wanted));
  }
  if (value.v !== 'literal') return false;
  const one = (literal: unknown) => literal === value.value
    || (typeof literal === 'string' && typeof value.value === 'string' && literal.toLowerCase() === value.value.trim().toLowerCase());
  return Array.isArray(wanted) ? wanted.some(one) : one(wanted);
}

/** What a function gives. An input that it hands back is what it set on it: what else the caller put there is the caller's business. */
function givenBy(names: Names, fn: Extract<Value, { v: 'function' }>): Value {
  const { decl, file, index } = names.program.fn(fn.fn);
  const exprs = names.scan(file).returns.get(index) ?? [];
  return either(exprs.map(expr => {
    const input = expr.k === 'ref' ? decl.params.find(one => one.binding === expr.binding) : undefined;
    if (input) return writtenObject(names, file, input.binding);
    const value = names.valueOf(file, expr);
    if (value.v === 'object') return { ...value, spreads: value.spreads.filter(one => one.v === 'object' || one.v === 'keyed') };
    return value.v === 'unknown' || value.v === 'result' ? { v: 'field', of: fn, name: 'returned' } : value;
  }));
}

/** The written return type of a function; absent where nothing is written, or nothing is returned. */
function declaredReturn(names: Names, fn: string): Value | undefined {
  const { decl, file } = names.program.fn(fn);
  if (!decl.returns || (decl.returns.t === 'keyword' && (decl.returns.name === 'None' || decl.returns.name === 'void'))) return undefined;
  const typed = names.typed(file, decl.returns);
  return typed.v === 'unknown' ? undefined : typed;
}
