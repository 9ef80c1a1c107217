import type { Ref, RowsValue, Value } from '../model/index.ts';
import { alternatives, either, unknown, UNDEFINED } from '../model/index.ts';
import { elementOf } from './evaluate.ts';
import { rowsAsked } from './rows-asked.ts';
import type { Names } from './names.ts';
import { typedValue } from './types.ts';

/** Values that a written return type may say more than. */
const VAGUE = new Set(['unknown', 'result', 'field', 'element', 'literal', 'param', 'opaque']);

/** What a function returns: its return expressions, or its written type where those say nothing. */
export function returnedValue(names: Names, fn: Ref): Value {
  const { decl, file, index } = names.program.fn(fn);
  const exprs = names.scan(file).returns.get(index) ?? [];
  const values = exprs.map(one => names.valueOf(file, one));
  const useful = values.filter(one => !(one.v === 'literal' && one.value == null));
  const value = decl.generator ? { v: 'list' as const, items: useful.length > 0 ? [either(useful)] : [], open: true as const } : useful.length > 0 ? either(useful) : values[0] ?? UNDEFINED;
  if (decl.returns && alternatives(value).every(one => VAGUE.has(one.v))) {
    const typed = typedValue(names, file, decl.returns);
    if (typed.v !== 'unknown' && typed.v !== 'opaque') return typed;
  }
  return value;
}

const OPEN = new WeakMap<object, boolean>();

/** True when a value mentions an input of some function. */
export function mentionsInput(value: Value): boolean {
  if (value.v === 'param' || value.v === 'function') return true;
  if (value.v === 'literal' || value.v === 'unknown' || value.v === 'opaque' || value.v === 'class' || value.v === 'namespace') return false;
  const known = OPEN.get(value);
  if (known !== undefined) return known;
  OPEN.set(value, false);
  const found = parts(value).some(mentionsInput);
  OPEN.set(value, found);
  return found;
}

/** The values directly inside a value. */
export function parts(value: Value): readonly Value[] {
  switch (value.v) {
    case 'text': return value.parts.filter(one => typeof one !== 'string');
    case 'object': return [...value.fields.values(), ...value.spreads];
    case 'list': return value.items;
    case 'element': case 'field': case 'projection': case 'parsed': case 'masked': return [value.of];
    case 'keyed': return [value.value];
    case 'either': return value.of;
    case 'mapped': return [value.of, value.to];
    case 'rows': return [...(value.limit ? [value.limit] : []), ...(value.asked ? Object.values(value.asked) as Value[] : [])];
    case 'library': return Object.values(value.facts);
    case 'instance': return value.args ?? [];
    default: return [];
  }
}

/** Puts what a call passes in place of a function's inputs. */
export function substitute(names: Names, value: Value, fn: Ref, args: (index: number) => Value, depth = 0): Value {
  if (depth > 8 || !mentionsInput(value)) return value;
  const again = (one: Value) => substitute(names, one, fn, args, depth + 1);
  switch (value.v) {
    case 'param': return value.fn === fn ? args(value.index) : value;
    case 'function': return isInside(names, value.fn, fn) ? { ...value, closure: { fn, args: names.program.fn(fn).decl.params.map((_, at) => args(at)) } } : value;
    case 'text': return { ...value, parts: value.parts.map(one => (typeof one === 'string' ? one : again(one))) };
    case 'object': return { ...value, fields: new Map([...value.fields].map(([key, one]) => [key, again(one)])), spreads: value.spreads.map(again) };
    case 'list': return { ...value, items: value.items.map(again) };
    case 'element': return elementOf(names, again(value.of));
    case 'field': return names.member(again(value.of), value.name);
    case 'keyed': return { v: 'keyed', value: again(value.value) };
    case 'projection': return { ...value, of: again(value.of) };
    case 'parsed': return { ...value, of: again(value.of) };
    case 'either': return either(value.of.map(again));
    case 'mapped': return { ...value, of: again(value.of), to: again(value.to) };
    case 'rows': return rowsFor(names, value, again);
    case 'library': return { ...value, facts: Object.fromEntries(Object.entries(value.facts).map(([key, one]) => [key, again(one)])) };
    case 'instance': return value.args ? { ...value, args: value.args.map(again) } : value;
    default: return value;
  }
}

/** Rows as one caller gets them: what the read was asked is told anew. */
function rowsFor(names: Names, value: RowsValue, again: (one: Value) => Value): Value {
  const limited = value.limit ? { ...value, limit: again(value.limit) } : value;
  if (!value.asked) return limited;
  const { asked, columns: _columns, include: _include, entity: _entity, without: taken = [], ...kept } = limited;
  const told = rowsAsked(names, Object.fromEntries(Object.entries(asked!).map(([key, one]) => [key, again(one as Value)])));
  const without = [...new Set([...taken, ...(told.without ?? [])])];
  return { ...kept, ...told, ...(without.length > 0 ? { without } : {}) };
}

/** The result of a function value for one argument: what `map` gives for an element. */
export function appliedTo(names: Names, to: Value, argument: Value): Value {
  if (to.v === 'either') return either(to.of.map(one => appliedTo(names, one, argument)));
  if (to.v !== 'function') return unknown('mapped through something unknown');
  return names.substitute(names.returnOf(to.fn), to.fn, index => (index === 0 ? argument : { v: 'opaque' }));
}

/** A function written inside another one: made anew at each call, with what that call passed. */
function isInside(names: Names, inner: Ref, outer: Ref): boolean {
  const { file, unit, decl } = names.program.fn(inner);
  if (!outer.startsWith(`${file}#`)) return false;
  for (let at = decl.parent; at !== undefined && at !== 0; at = unit.functions[at]!.parent) if (`${file}#${at}` === outer) return true;
  return false;
}
