import type { Ref, Value } from '../model/index.ts';
import { alternatives } from '../model/index.ts';
import { functionsIn } from './invocations.ts';
import type { Names } from './names.ts';

/** A handler value taken apart: the innermost function, and what is wrapped around it, outermost first. */
export interface Unwrapped {
  readonly handler: Ref | undefined;
  readonly layers: readonly Value[];
}

/**
 * Looks through wrappers. A project wrapper is a function that returns a function written inside it and was given another one
 * (`withAuth(handler)`): the returned one is a layer, the given one goes on. A library's wrapper is a call given a function.
 */
export function handlerOf(names: Names, value: Value, depth = 0): Unwrapped {
  if (depth > 6) return { handler: undefined, layers: [] };
  for (const one of alternatives(value)) {
    if (one.v === 'function') {
      const given = givenFunction(one);
      if (!given) return { handler: one.fn, layers: [] };
      const inner = handlerOf(names, given, depth + 1);
      return { handler: inner.handler ?? one.fn, layers: [one, ...inner.layers] };
    }
    if (one.v === 'library' && one.site?.includes('#')) {
      const inner = libraryGiven(names, one.site);
      if (inner) { const deeper = handlerOf(names, inner, depth + 1); return { handler: deeper.handler, layers: [one, ...deeper.layers] }; }
    }
    if (one.v === 'result') {
      const inner = libraryGiven(names, one.call);
      if (inner) { const deeper = handlerOf(names, inner, depth + 1); return { handler: deeper.handler, layers: [one, ...deeper.layers] }; }
    }
    if (one.v === 'instance') { const call = names.member(one, '__call__'); if (call.v === 'function') return { handler: call.fn, layers: [] }; }
    if (one.v === 'class') { const made = functionsIn(names.member(names.instance(one), 'handle')); if (made[0] !== undefined) return { handler: made[0], layers: [] }; }
  }
  return { handler: undefined, layers: [] };
}

function givenFunction(value: Extract<Value, { v: 'function' }>): Value | undefined {
  return value.closure?.args.flatMap(alternatives).find(one => one.v === 'function' || (one.v === 'library' && one.site !== undefined && one.name.endsWith('()')));
}

function libraryGiven(names: Names, site: string): Value | undefined {
  const hash = site.lastIndexOf('#');
  const file = site.slice(0, hash);
  const call = names.program.units.get(file)?.calls[Number(site.slice(hash + 1))];
  if (!call) return undefined;
  for (const arg of [...call.args].reverse()) {
    const found = alternatives(names.valueOf(file, arg)).find(one => one.v === 'function');
    if (found) return found;
  }
  return undefined;
}
