import type { Ref, Value } from '../model/index.ts';
import { alternatives, either } from '../model/index.ts';
import type { Names } from './names.ts';
import { argumentOf } from './names.ts';

/**
 * What an inline callback gets from the project function it is given to: by the callback's written type there
 * (`run: (trx: Transaction) => …`), else by what that function passes when it calls it.
 */
export function callbackInput(names: Names, fn: Ref, index: number): Value | undefined {
  const { file, index: inline } = names.program.fn(fn);
  const passed = names.scan(file).passed.get(inline);
  if (!passed || passed.key !== undefined || passed.arg < 0) return undefined;
  const found: Value[] = [];
  const entry = names.program.call(file, passed.call);
  for (const target of names.callee(file, passed.call).functions) {
    const { decl, file: home } = names.program.fn(target.fn);
    const type = decl.params[passed.arg]?.type;
    const typed = type?.t === 'fn' && type.params[index] ? names.typed(home, type.params[index]) : undefined;
    if (typed && typed.v !== 'unknown' && typed.v !== 'opaque') { found.push(typed); continue; }
    const args = (at: number) => argumentOf(names, home, decl.params[at], at, file, passed.call, entry.call) ?? { v: 'opaque' as const };
    for (const value of passedInside(names, target.fn, passed.arg, index)) found.push(names.substitute(value, target.fn, args));
  }
  const told = found.flatMap(alternatives).filter(one => one.v !== 'unknown' && one.v !== 'param' && one.v !== 'field' && one.v !== 'opaque');
  return told.length > 0 ? either(told) : undefined;
}

/** The values that a function passes as one argument when it calls one of its own inputs. */
function passedInside(names: Names, fn: Ref, input: number, argument: number): Value[] {
  const { unit, file, index } = names.program.fn(fn);
  const binding = unit.functions[index]!.params[input]?.binding;
  if (binding === undefined) return [];
  return unit.calls.flatMap(call => {
    const calls = call.callee.k === 'ref' && call.callee.binding === binding && call.args[argument];
    return calls ? [names.valueOf(file, calls)] : [];
  });
}
