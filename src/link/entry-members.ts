import type { EntryRow, Place, Ref, Value } from '../model/index.ts';
import { alternatives } from '../model/index.ts';
import { functionsIn } from './invocations.ts';
import type { Names } from './names.ts';
import { refOf } from './program.ts';

/** A function that a row finds as a member of an object or class. */
export interface Member {
  /** The keys down to it: `posts`, `User.posts`. */
  readonly key: string;
  readonly value: Value;
  readonly at: Place | undefined;
}

/** Members under which a record holds the function that does the work (`{ resolve: fn }`, `{ handler: fn, middleware: […] }`). */
const INSIDE = ['handler', 'resolve', 'resolver', 'subscribe'];

/** The functions that an `each` row makes entries of. */
export function membersOf(names: Names, holder: Value, { members, except, levels }: EntryRow): Member[] {
  const wanted = members === undefined ? undefined : new Set(members.split('|'));
  const unwanted = new Set(except?.split('|') ?? []);
  const found = new Map<string, Member>();
  const add = (key: string, value: Value) => { if (!found.has(key) && (!wanted || wanted.has(key))) found.set(key, { key, value, at: placeOf(names, value) }); };
  const walk = (value: Value, prefix: string, left: number, depth: number): void => {
    if (depth > 6) return;
    for (const one of alternatives(value)) {
      if (one.v === 'list') for (const item of one.items) { if (item.v === 'function') add(`${prefix}${names.program.fn(item.fn).decl.name}`, item); else walk(item, prefix, left, depth + 1); }
      if (one.v === 'class' || one.v === 'instance') for (const [key, method] of methodsOf(names, one)) if (!unwanted.has(key)) add(`${prefix}${key}`, method);
      if (one.v !== 'object') continue;
      for (const [key, field] of one.fields) {
        if (unwanted.has(key)) continue;
        if (left > 1) { walk(field, `${prefix}${key}.`, left - 1, depth + 1); continue; }
        const fn = functionAt(field);
        if (fn) add(`${prefix}${key}`, fn);
      }
      for (const spread of one.spreads) walk(spread, prefix, left, depth + 1);
    }
  };
  walk(holder, '', levels ?? 1, 0);
  return [...found.values()];
}

/** The member itself, or the function a record stands for. */
function functionAt(field: Value): Value | undefined {
  for (const one of alternatives(field)) {
    if (one.v === 'function' || one.v === 'result' || (one.v === 'library' && one.site !== undefined)) return one;
    for (const key of one.v === 'object' ? INSIDE : []) {
      const inner = one.v === 'object' ? one.fields.get(key) : undefined;
      if (inner && functionsIn(inner).length > 0) return inner;
    }
  }
  return undefined;
}

/** Own and inherited methods of the project, without constructors and what is private by its name. */
function methodsOf(names: Names, of: Extract<Value, { v: 'class' | 'instance' }>): Map<string, Value> {
  const methods = new Map<string, Value>();
  const self: Value = of.v === 'class' ? names.instance(of) : of;
  const seen = new Set<Ref>();
  const visit = (ref: Ref): void => {
    if (seen.has(ref)) return;
    seen.add(ref);
    const { decl, file } = names.program.class(ref);
    for (const { name, fn, static: isStatic } of decl.methods) {
      if (isStatic || name === 'constructor' || /^[_#]/.test(name) || methods.has(name)) continue;
      methods.set(name, { v: 'function', fn: refOf(file, fn), self });
    }
    for (const field of decl.fields) {
      const value = field.values[0] && !field.static && !methods.has(field.name) && field.values[0].k === 'fn' ? names.valueOf(file, field.values[0]) : undefined;
      if (value?.v === 'function') methods.set(field.name, { ...value, self });
    }
    for (const base of decl.bases) for (const value of alternatives(names.valueOf(file, base.expr))) if (value.v === 'class') visit(value.class);
  };
  visit(of.class);
  return methods;
}

function placeOf(names: Names, value: Value): Place | undefined {
  if (value.v !== 'function') return undefined;
  const { file, decl } = names.program.fn(value.fn);
  return { file, span: decl.at };
}
