import type { TypeRef, Value } from '../model/index.ts';
import { alternatives } from '../model/index.ts';
import type { Names } from './names.ts';
import type { CalledFunction } from './callees.ts';

/** Values that a type parameter may say more than. */
const VAGUE = new Set(['unknown', 'result', 'field', 'element', 'opaque', 'param']);

/** Nothing useful is known of what a function returns: it comes out of a global store, or of nowhere. */
export function isVague(names: Names, value: Value): boolean {
  return alternatives(value).every(one => VAGUE.has(one.v) || (one.v === 'library' && /^(py:)?global /.test(one.name) && !names.rows.speaksOf(one.name) && !names.rows.leadsOn(one.name)));
}

/**
 * What a generic function gives by its signature: with `once<T>(make: () => T): T` it is what the given function returns.
 * Undefined where the returned type is no type parameter, or no argument carries it.
 */
export function byTypeParameter(names: Names, target: CalledFunction, args: (index: number) => Value): Value | undefined {
  const { decl } = names.program.fn(target.fn);
  const wanted = decl.returns && variableIn(decl.returns);
  if (wanted === undefined) return undefined;
  for (const [index, { type }] of decl.params.entries()) {
    if (type?.t === 'fn' && variableIn(type.returns) === wanted) {
      const made = names.returned(args(index));
      if (made.v !== 'unknown') return made;
    }
    if (type?.t === 'var' && type.name === wanted) return args(index);
  }
  return undefined;
}

/** `T`, `Promise<T>`, `T | undefined`. */
function variableIn(type: TypeRef): string | undefined {
  if (type.t === 'var') return type.name;
  if (type.t === 'ref' && type.args.length === 1 && type.name.k === 'global' && /^(Promise|PromiseLike|Awaited|Awaitable)$/.test(type.name.name)) return variableIn(type.args[0]!);
  if (type.t === 'union') return type.of.map(variableIn).find(one => one !== undefined);
  return undefined;
}
