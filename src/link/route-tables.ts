import type { Expr, LibraryValue, Value } from '../model/index.ts';
import { alternatives } from '../model/index.ts';
import { argumentOf, type Names } from './names.ts';
import { refOf, type CallEntry } from './program.ts';

/** More than this no table of routes lists by hand. */
const MOST = 200;

/** One of the things a call stands for when it is executed for each element of a closed list, or once for each caller: its own arguments and member. */
export interface Repeated {
  readonly arg: (index: number) => Value;
  /** The member called, where that differs too (`app[route.method](…)`). */
  readonly library?: LibraryValue;
}

/** What an expression is for one element, and the elements. */
interface PerElement { readonly items: readonly unknown[]; readonly pick: (at: number) => Value }

/**
 * The elements a call is executed for, when its arguments are taken from one closed list (`for (const { path, router } of tables) app.use(path, router)`)
 * or are inputs of the function around it (`const register = (path, handler) => app.post(path, handler)`). Undefined for an ordinary call.
 */
export function repeatedCall(names: Names, entry: CallEntry): readonly Repeated[] | undefined {
  const { call, file } = entry;
  if (call.args.length === 0 || call.args.some(one => one.k === 'spread')) return undefined;
  const known: Callers = new Map();
  const args = call.args.map(one => perElement(names, known, file, one));
  const member = call.callee.k === 'index' ? perElement(names, known, file, call.callee.by) : undefined;
  const table = [...args, member].find(one => one !== undefined);
  if (!table || table.items.length < (member ? 1 : 2) || table.items.length > MOST) return undefined;
  return table.items.map((_, at) => {
    const library = member && call.callee.k === 'index' ? memberCalled(names, names.valueOf(file, call.callee.of), member.pick(at)) : undefined;
    return { arg: index => { const one = args[index]; return one?.items === table.items ? one.pick(at) : names.valueOf(file, call.args[index]!); }, ...(library ? { library } : {}) };
  });
}

function memberCalled(names: Names, of: Value, name: Value): LibraryValue | undefined {
  if (name.v !== 'literal' || typeof name.value !== 'string') return undefined;
  return alternatives(of).map(one => names.member(one, String(name.value).toLowerCase())).find(one => one.v === 'library');
}

function perElement(names: Names, known: Callers, file: string, expr: Expr, depth = 0): PerElement | undefined {
  if (depth > 5) return undefined;
  const unit = names.program.units.get(file)!;
  const inner = (one: Expr) => perElement(names, known, file, one, depth + 1);
  switch (expr.k) {
    case 'ref': {
      const { values } = unit.bindings[expr.binding]!;
      return values.length === 1 ? inner(values[0]!) : undefined;
    }
    case 'cast': return inner(expr.of);
    case 'member': case 'index': {
      const of = inner(expr.of);
      const name = expr.k === 'member' ? expr.name : expr.by.k === 'lit' ? String(expr.by.value) : undefined;
      return of && name !== undefined ? { items: of.items, pick: at => memberAt(names, of.pick(at), name) } : undefined;
    }
    case 'element': return ofList(names.valueOf(file, expr.of));
    case 'param': {
      const passed = expr.index === 0 ? names.scan(file).passed.get(expr.fn) : undefined;
      const callee = passed && unit.calls[passed.call]!.callee;
      return (callee?.k === 'member' ? ofList(names.valueOf(file, callee.of)) : undefined) ?? ofCallers(names, known, file, expr.fn, expr.index);
    }
    default: return undefined;
  }
}

/** Callers of functions around the call looked at: asked once, so that two inputs of one call are told to belong together. */
type Callers = Map<string, readonly CallEntry[]>;

/** A function's input, once for each call of it. */
function ofCallers(names: Names, known: Callers, file: string, fn: number, index: number): PerElement | undefined {
  const ref = refOf(file, fn);
  let callers = known.get(ref);
  if (!callers) known.set(ref, callers = names.program.fn(ref).decl.name === '' ? [] : [...names.callersOf(ref)]);
  const param = names.program.fn(ref).decl.params[index];
  const found = callers;
  return found.length < 2 ? undefined : { items: found, pick: at => argumentOf(names, file, param, index, found[at]!.file, found[at]!.index, found[at]!.call) ?? { v: 'opaque' } };
}

/** Lists as they are written stand for themselves: the same list gives the same items, so that two arguments of one element are told to belong together. */
function ofList(value: Value): PerElement | undefined {
  return value.v === 'list' && !value.open ? { items: value.items, pick: at => value.items[at]! } : undefined;
}

function memberAt(names: Names, of: Value, name: string): Value {
  return of.v === 'list' && /^\d+$/.test(name) ? of.items[Number(name)] ?? { v: 'opaque' } : names.member(of, name);
}
