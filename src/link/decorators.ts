import type { Expr, LibraryValue, Value } from '../model/index.ts';
import { alternatives } from '../model/index.ts';
import type { Names } from './names.ts';
import { Program, type CallEntry } from './program.ts';
import type { Site } from './select.ts';
import { libraryAt } from './slots.ts';
import { siteOfCall } from './sites.ts';

/** One thing a decorator does: what rows speak of, or the project's own function that it puts around the decorated one. */
export type Applied =
  | { readonly library: LibraryValue; readonly site: Site; readonly call?: CallEntry }
  | { readonly wrapper: Value };

/**
 * All that a decorator expression applies: itself when it is a library's; what the project's own decorator composes (`applyDecorators`),
 * returns (`() => UseGuards(A)`) or registers with a route method it was given (`@protected(router.get, "/x")`); else the wrapper it makes.
 */
export function appliedBy(names: Names, file: string, expr: Expr, depth = 0): Applied[] {
  if (depth > 4) return [];
  const call = expr.k === 'call' ? names.program.call(file, expr.call) : undefined;
  const direct = libraryAt(names, file, expr);
  if (direct.length > 0) return direct.flatMap(one => (call && isComposition(names, one.library) ? call.call.args.flatMap(arg => appliedBy(names, file, arg, depth + 1)) : [{ ...one, ...(call ? { call } : {}) }]));
  if (!call) return wrapperOf(names, names.valueOf(file, expr));
  const handed = routeMethodGiven(names, call);
  const [target] = names.callee(file, call.index).functions;
  if (!target) return [];
  if (handed) return [handed, { wrapper: { v: 'function', fn: target.fn } }];
  const home = names.program.fn(target.fn);
  const returned = (names.scan(home.file).returns.get(home.index) ?? []).filter(one => one.k === 'call').flatMap(one => appliedBy(names, home.file, one, depth + 1));
  return returned.some(one => 'library' in one) ? returned : wrapperOf(names, names.result(file, call.index));
}

function isComposition(names: Names, library: LibraryValue): boolean {
  return names.rows.find('values', '', library.name).some(row => row.fact === 'decorators(args)');
}

/** A Python decorator that returns another function puts that one in the place of the decorated one. */
function wrapperOf(names: Names, decorator: Value): Applied[] {
  for (const one of alternatives(decorator)) {
    const made = one.v === 'function' ? alternatives(names.returnOf(one.fn)).find(value => value.v === 'function') : undefined;
    if (made) return [{ wrapper: made }];
  }
  return [];
}

/** `@protected_route(router.get, "/x", scopes)`: the route method among the arguments, as if it had been called with the other ones. */
function routeMethodGiven(names: Names, entry: CallEntry): Applied | undefined {
  const { call, file } = entry;
  const at = call.args.findIndex(arg => arg.k === 'member' && routeMethod(names, file, arg) !== undefined);
  const arg = call.args[at];
  if (arg?.k !== 'member') return undefined;
  const library = routeMethod(names, file, arg)!;
  const [target] = names.callee(file, entry.index).functions;
  const params = target ? names.program.fn(target.fn).decl.params : [];
  const rest = call.args.filter((_, index) => index !== at);
  const base = siteOfCall(names, entry, library, names.valueOf(file, arg.of));
  const byName = (key: string): Value | undefined => {
    const index = params.findIndex(param => param.name === key);
    return index >= 0 && call.args[index] ? names.valueOf(file, call.args[index]) : undefined;
  };
  const site: Site = {
    ...base, count: rest.length, arg: index => (rest[index] ? names.valueOf(file, rest[index]) : { v: 'literal', value: undefined }), named: key => base.named(key) ?? byName(key),
  };
  return { library, site, call: entry };
}

function routeMethod(names: Names, file: string, arg: Expr): LibraryValue | undefined {
  for (const one of alternatives(names.valueOf(file, arg))) {
    if (one.v === 'library' && Program.lastName(arg, names.program.units.get(file)!) !== undefined && names.rows.find('entries', '@', one.name).length > 0) return one;
  }
  return undefined;
}
