import type { Gap, Value } from '../model/index.ts';
import { alternatives } from '../model/index.ts';
import type { BodySite } from './bodies.ts';
import type { Names } from './names.ts';

/** The gap a call leaves: it resolves neither to code nor to a library that rows or law 3 (plain data only) answer for. */
export function gapOf(names: Names, site: BodySite): Gap | undefined {
  if (site.kind !== 'call' || !site.call) return undefined;
  const callee = names.callee(site.file, site.call.index);
  if (callee.functions.length > 0 || callee.constructs !== undefined) return undefined;
  const at = { file: site.file, span: site.at };
  if (callee.libraries.length > 0) return undefined;
  if (callee.fallback && names.rows.fallback('calls', callee.fallback.name).length + names.rows.fallback('values', callee.fallback.name).length > 0) return undefined;
  if (callee.value.v === 'input' || callee.value.v === 'opaque' || (callee.value.v === 'field' && isPlain(callee.value.of))) return undefined;
  const why = worded(callee.why ?? 'the callee is not known', callee.path.at(-1));
  return { at, why, cure: cureOf(why, callee.path.at(-1)) };
}

/** Values as readers call them. */
const WORDS: Readonly<Record<string, string>> = {
  opaque: 'plain data', parsed: 'checked input', input: 'request input', element: 'an element of a list', field: 'a field', result: 'what a call gives', rows: 'database rows',
  either: 'one of several values', object: 'an object', list: 'a list', text: 'a text', literal: 'a literal', mapped: 'a mapped list', projection: 'a part of a row', caught: 'a caught error',
};

function worded(why: string, member: string | undefined): string {
  const kind = /^(?:member of a|a) (\w+)(?: is called)?$/.exec(why)?.[1];
  const word = kind === undefined ? undefined : WORDS[kind];
  if (word === undefined) return why;
  return why.startsWith('member') ? `${member === undefined ? 'member' : `.${member}()`} of ${word}` : `${word} is called`;
}

/** Strings, numbers, dates and parsed input have only harmless methods. */
function isPlain(value: Value): boolean {
  return alternatives(value).every(one => one.v === 'literal' || one.v === 'text' || one.v === 'opaque' || one.v === 'input' || one.v === 'caught' || (one.v === 'element' && isPlain(one.of)) || (one.v === 'field' && isPlain(one.of)) || (one.v === 'parsed' && isPlain(one.of)) || one.v === 'rows');
}

/** What to add: a row or a type for the member that nobody knows, so that gaps of one library stand together. */
function cureOf(why: string, member: string | undefined): string {
  if (/parameter|caller/.test(why)) return 'a type on the parameter';
  if (/module .* not found/.test(why)) return `install or generate ${/module (\S+)/.exec(why)![1]!}`;
  if (/typed (any|unknown|object)/.test(why)) return 'a type that names the value';
  return member !== undefined && why.startsWith(`.${member}() of`) ? `a row or a type that knows .${member}()` : why;
}

/** Whether a call was given what lets it hide an effect: a request, a response, a context, a client or transaction, a function (law 3). */
export function receivesHandle(names: Names, site: BodySite): boolean {
  if (!site.call) return false;
  const { call, file } = site.call;
  const receivers = call.callee.k === 'member' ? [call.callee.of] : [];
  return [...receivers, ...call.args].some(arg => alternatives(names.valueOf(file, arg)).some(one => isHandle(one)));
}

function isHandle(value: Value): boolean {
  return (value.v === 'library' && /^[\w-]+\/(?!Id |Column |Table |Sql |Statement )/.test(value.name)) || (value.v === 'input' && value.path.length === 0 && value.kind === 'any');
}
