import type { Expr, Presence, Ref, Value } from '../model/index.ts';
import { alternatives, either, UNDEFINED, unknown } from '../model/index.ts';
import type { Names } from './names.ts';
import { refOf, type CallEntry } from './program.ts';
import { isAbsent, type Site } from './select.ts';

const ARGUMENT = /^(?:arg(\d+)|arg\((\w+)(?:,\s*(\d+))?\))((?:\.\w+)*)$/;

/**
 * What stands at a place of a call's options, still in terms of the inputs of the function that makes the call: `init.signal` of a wrapper
 * that passes its own `init` on. Undefined where no input is in it.
 */
export function openAt(names: Names, place: string, site: Site, entry: CallEntry): Value | undefined {
  const match = ARGUMENT.exec(place);
  if (!match) return undefined;
  const [, positional, key, fallback, path = ''] = match;
  const index = positional ?? fallback;
  const named = key === undefined || !entry.call.named ? undefined : memberOfInput(names.valueOf(entry.file, entry.call.named), key);
  let value = named && !isAbsent(named) ? named : index === undefined ? named : argumentInTerms(names, Number(index), site, entry);
  for (const name of path.split('.').slice(1)) value = value && memberOfInput(value, name);
  return value && mentions(value, fn => encloses(entry, fn)) ? value : undefined;
}

function argumentInTerms(names: Names, index: number, site: Site, { call, file }: CallEntry): Value | undefined {
  if (site.count >= 0) return index < site.count ? site.arg(index) : undefined;
  // `fetch(...args)`: the argument is an element of what was spread.
  const at = call.args.findIndex(one => one.k === 'spread');
  const spread = call.args[at] as Extract<Expr, { k: 'spread' }>;
  return at <= index ? { v: 'field', of: names.valueOf(file, spread.of), name: String(index - at) } : names.valueOf(file, call.args[index]!);
}

/** A member read without asking who calls. */
function memberOfInput(value: Value, name: string): Value {
  switch (value.v) {
    case 'param': case 'field': return { v: 'field', of: value, name };
    case 'either': return either(value.of.filter(one => !isAbsent(one)).map(one => memberOfInput(one, name)));
    case 'object': {
      const own = value.fields.get(name);
      const spread = value.spreads.map(one => memberOfInput(one, name));
      return own || spread.length > 0 ? either([...(own ? [own] : []), ...spread]) : UNDEFINED;
    }
    case 'list': return /^\d+$/.test(name) ? value.items[Number(name)] ?? UNDEFINED : unknown('member of a list');
    case 'literal': return UNDEFINED;
    default: return unknown(`member of a ${value.v}`);
  }
}

function mentions(value: Value, isOurs: (fn: Ref) => boolean): boolean {
  if (value.v === 'param') return isOurs(value.fn);
  if (value.v === 'field') return mentions(value.of, isOurs);
  return value.v === 'either' && value.of.some(one => mentions(one, isOurs));
}

/** The function a call is written in, or one around it. */
function encloses({ file, unit, call }: CallEntry, fn: Ref): boolean {
  for (let at: number | undefined = call.fn; at !== undefined; at = unit.functions[at]!.parent) if (refOf(file, at) === fn) return true;
  return false;
}

/**
 * What a call of function `fn` makes of a deadline that hangs on its inputs: given, proven absent, hanging on the caller's own inputs in turn,
 * or not to be told (undefined).
 */
export function settle(open: readonly Value[], fn: Ref, args: (index: number) => Value | undefined, caller: Ref): Presence | undefined {
  const rest: Value[] = [];
  let isUntold = false;
  for (const value of open) {
    for (const one of alternatives(given(value, fn, args))) {
      if (isAbsent(one) || (one.v === 'literal' && (one.value === false || one.value === 0))) continue;
      if (one.v === 'unknown' || one.v === 'result') isUntold = true;
      else if (mentions(one, () => true)) { if (mentions(one, ref => ref === caller)) rest.push(one); else isUntold = true; }
      else return { is: 'yes' };
    }
  }
  if (rest.length > 0) return { is: 'unknown', why: 'its callers decide', open: rest };
  return isUntold ? undefined : { is: 'no' };
}

/** The value with what a call passes in place of the function's inputs. */
function given(value: Value, fn: Ref, args: (index: number) => Value | undefined): Value {
  switch (value.v) {
    case 'param': return value.fn === fn ? args(value.index) ?? unknown('argument') : value;
    case 'field': return memberOfInput(given(value.of, fn, args), value.name);
    case 'either': return either(value.of.map(one => given(one, fn, args)));
    default: return value;
  }
}
