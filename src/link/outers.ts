import type { Expr, Unit } from '../model/index.ts';

/** A call that was handed what another call gave: as its `arg`-th argument, or as its receiver (`recv`). */
export interface Outer {
  readonly call: number;
  readonly place: `arg${number}` | 'recv';
}

/** Which call each call of a unit, and each binding, is handed to. */
export interface Outers {
  readonly ofCalls: ReadonlyMap<number, Outer>;
  readonly ofBindings: ReadonlyMap<number, readonly Outer[]>;
}

const KNOWN = new WeakMap<Unit, Outers>();

/** Reads a unit once. Awaited values are settled before and not handed on. */
export function outersOf(unit: Unit): Outers {
  const known = KNOWN.get(unit);
  if (known) return known;
  const ofCalls = new Map<number, Outer>();
  const ofBindings = new Map<number, Outer[]>();
  const hand = (expr: Expr, outer: Outer) => {
    for (const one of promisesIn(expr)) {
      if (one.k === 'call') ofCalls.set(one.call, outer);
      else ofBindings.set(one.binding, [...(ofBindings.get(one.binding) ?? []), outer]);
    }
  };
  unit.calls.forEach((call, at) => {
    call.args.forEach((arg, index) => hand(arg, { call: at, place: `arg${index}` }));
    if (call.callee.k === 'member') hand(call.callee.of, { call: at, place: 'recv' });
  });
  const outers = { ofCalls, ofBindings };
  KNOWN.set(unit, outers);
  return outers;
}

/** Calls and bindings whose promise is this value, or one of it. */
function promisesIn(expr: Expr, depth = 0): Extract<Expr, { k: 'call' | 'ref' }>[] {
  if (depth > 3) return [];
  switch (expr.k) {
    case 'call': case 'ref': return [expr];
    case 'cast': case 'spread': return promisesIn(expr.of, depth + 1);
    case 'array': return expr.items.flatMap(item => promisesIn(item, depth + 1));
    case 'either': return expr.of.flatMap(one => promisesIn(one, depth + 1));
    default: return [];
  }
}
