import type { Ref } from '../model/index.ts';
import { invocationsOf } from './invocations.ts';
import type { Names } from './names.ts';
import { refOf } from './program.ts';

/** Functions with a flow of their own: all but inline callbacks that run as part of the function they are written in. */
export function rootsOf(names: Names, handlers: ReadonlySet<Ref>): Ref[] {
  const inlined = new Set<Ref>();
  for (const [file, unit] of names.program.units) {
    unit.calls.forEach((_, at) => {
      if (names.passedTo(file, at).length === 0) return;
      for (const one of invocationsOf(names, names.program.call(file, at))) if (one.inline !== undefined && one.turns !== 'never') inlined.add(refOf(file, one.inline));
    });
  }
  const roots: Ref[] = [];
  for (const fn of names.program.functions()) if (!inlined.has(fn.ref) || handlers.has(fn.ref)) roots.push(fn.ref);
  return roots;
}
