import type { Expr, Unit, Value } from '../model/index.ts';
import { alternatives } from '../model/index.ts';
import type { Names } from './names.ts';
import type { CallEntry } from './program.ts';

/** One member put into an object after it was made. `name` undefined: a whole object is copied in. */
interface Write { readonly name?: string; readonly value: Expr }

const KNOWN = new WeakMap<Unit, ReadonlyMap<number, readonly Write[]>>();
const ARGUMENT = /^(?:arg(\d+)|arg\((\w+)(?:,\s*\d+)?\))((?:\.\w+)*)$/;

/**
 * What the project puts at a place of a call's options before it passes them on: `kwargs.setdefault("timeout", 10)`,
 * `options.signal ??= …`, `Object.assign(options, { timeout })`. Undefined where nothing is put there.
 */
export function writtenAt(names: Names, place: string, entry: CallEntry): Value | undefined {
  const match = ARGUMENT.exec(place);
  if (!match) return undefined;
  const [, positional, key, path = ''] = match;
  const { call, file } = entry;
  if (key !== undefined) return call.named && memberWritten(names, file, call.named, key);
  const at = Number(positional);
  const spread = call.args.findIndex(one => one.k === 'spread');
  const root = spread >= 0 && spread <= at ? undefined : call.args[at];
  return root && path !== '' ? memberWritten(names, file, root, path.slice(1)) : undefined;
}

/** What is written to this member of the object that an expression is, or of one that it copies. */
function memberWritten(names: Names, file: string, expr: Expr, member: string, depth = 0): Value | undefined {
  if (depth > 3) return undefined;
  const again = (one: Expr) => memberWritten(names, file, one, member, depth + 1);
  switch (expr.k) {
    case 'object': return first(expr.props, prop => ('spread' in prop ? again(prop.spread) : undefined));
    case 'either': return first(expr.of, again);
    case 'cast': case 'spread': case 'rest': return again(expr.of);
    case 'ref': {
      return first(writesTo(names, file, expr.binding), write => valueOfWrite(names, file, write, member)) ?? first(names.program.binding(file, expr.binding).values, again);
    }
    default: return undefined;
  }
}

function valueOfWrite(names: Names, file: string, write: Write, member: string): Value | undefined {
  const [head, ...rest] = member.split('.');
  if (write.name !== undefined && write.name !== head) return undefined;
  // `options.timeout ??= 5000`: what was there before, or else this.
  const { value: expr } = write;
  let value: Value | undefined = names.valueOf(file, expr.k === 'either' && (expr.op === '??' || expr.op === '||') ? expr.of.at(-1)! : expr);
  for (const name of write.name === undefined ? [head!, ...rest] : rest) {
    value = first(alternatives(value), one => (one.v === 'object' ? one.fields.get(name) : undefined));
    if (value === undefined) return undefined;
  }
  return value;
}

/** Only what is written to the object that a binding holds, as an object of its own. */
export function writtenObject(names: Names, file: string, binding: number | undefined): Value {
  const fields = new Map<string, Value>();
  const spreads: Value[] = [];
  for (const { name, value } of binding === undefined ? [] : writesTo(names, file, binding)) {
    if (name === undefined) spreads.push(names.valueOf(file, value)); else fields.set(name, names.valueOf(file, value));
  }
  return { v: 'object', fields, spreads };
}

/** Everything written to the object that a binding holds. */
function writesTo(names: Names, file: string, binding: number): readonly Write[] {
  return [...names.scan(file).mutations.get(binding) ?? [], ...writesByCall(names.program.units.get(file)!).get(binding) ?? []];
}

/** Writes that calls do to the objects that bindings of a unit hold; read once. */
function writesByCall(unit: Unit): ReadonlyMap<number, readonly Write[]> {
  let found = KNOWN.get(unit) as Map<number, Write[]> | undefined;
  if (found) return found;
  KNOWN.set(unit, found = new Map());
  const add = (of: Expr | undefined, write: Write) => {
    if (of?.k === 'ref') found.set(of.binding, [...(found.get(of.binding) ?? []), write]);
  };
  for (const { callee, args, named } of unit.calls) {
    const last = callee.k === 'member' ? callee.name : undefined;
    const [head, ...rest] = args;
    if (callee.k === 'member' && last === 'setdefault' && head?.k === 'lit' && rest[0]) add(callee.of, { name: String(head.value), value: rest[0] });
    if (callee.k === 'member' && last === 'update') for (const value of [...args, ...(named ? [named] : [])]) add(callee.of, { value });
    if (last === 'assign' || last === 'defaults' || last === 'defaultsDeep' || last === 'merge') for (const value of rest) add(head, { value });
  }
  return found;
}

function first<T, R>(list: readonly T[], find: (one: T) => R | undefined): R | undefined {
  for (const one of list) {
    const found = find(one);
    if (found !== undefined) return found;
  }
  return undefined;
}
