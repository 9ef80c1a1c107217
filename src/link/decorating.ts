import type { Expr, Ref, Scope } from '../model/index.ts';
import { alternatives } from '../model/index.ts';
import { boundOfPromise } from './bounds.ts';
import type { Names } from './names.ts';

/** Scopes in which the project's own decorators run a function: `@deadline(3)` whose wrapper calls it inside `asyncio.timeout`. */
export function scopesOfDecorators(names: Names, ref: Ref): readonly Scope[] {
  const { decl, file } = names.program.fn(ref);
  return decl.decorators.flatMap(one => decoratorsIn(names, file, one)).flatMap(decorator => wrappersOf(names, decorator).flatMap(wrapper => scopesOfCall(names, wrapper, decorator)));
}

/** The project's functions that are handed the decorated one. */
function decoratorsIn(names: Names, file: string, expr: Expr): Ref[] {
  return alternatives(names.valueOf(file, expr)).flatMap(one => (one.v === 'function' ? [one.fn] : []));
}

/** What a decorator puts in the place of the decorated function. */
function wrappersOf(names: Names, decorator: Ref): Ref[] {
  return alternatives(names.returnOf(decorator)).flatMap(one => (one.v === 'function' && one.fn !== decorator ? [one.fn] : []));
}

/** What holds where the wrapper calls the decorator's input; nothing where it is not seen to call it. */
function scopesOfCall(names: Names, wrapper: Ref, decorator: Ref): readonly Scope[] {
  for (const { call: entry, scopes } of names.body(wrapper).sites) {
    if (!entry || !isInput(names, entry.file, entry.call.callee, decorator)) continue;
    const bound: Scope[] = boundOfPromise(names, entry) ? [{ holds: 'deadline', at: { file: entry.file, span: entry.call.at } }] : [];
    return [...bound, ...scopes.filter(one => one.holds === 'deadline')];
  }
  return [];
}

function isInput(names: Names, file: string, callee: Expr, of: Ref): boolean {
  return callee.k === 'ref' && names.program.binding(file, callee.binding).values.some(one => one.k === 'param' && one.index === 0 && `${file}#${one.fn}` === of);
}
