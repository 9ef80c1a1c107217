import type { CallsRow, Ref, Value } from '../model/index.ts';
import { alternatives } from '../model/index.ts';
import { formValue } from './forms.ts';
import { functionsIn } from './invocations.ts';
import type { Names } from './names.ts';
import { routerKey } from './routers.ts';
import { select, type Site } from './select.ts';
import { siteOfType } from './sites.ts';

/** A mounted function gets a router of its own as first input; a class is its own router. */
export function mountedKey(names: Names, value: Value, site: Site): string | undefined {
  for (const one of alternatives(value)) {
    if (one.v === 'function') {
      const parent = site.recv?.v === 'library' ? site.recv : undefined;
      if (!parent) return undefined;
      const key = `input ${one.fn}`;
      const { site: _site, siteAt: _at, ...rest } = parent;
      names.learnInput(one.fn, index => (index === 0 ? { ...rest, facts: {}, site: key } : undefined));
      return key;
    }
    const key = routerKey(one);
    if (key !== undefined) return key;
  }
  return undefined;
}

/** A request or context is nobody's in particular: one middleware on ten routers gets one kind of input, not ten. */
export function withoutReceiver({ file, count, arg, named, typeArg, path }: Site): Site {
  return { file, count, arg, named, typeArg, path, facts: {} };
}

/** States without facts, one value each, so that two rows that say the same say one thing. */
const PLAIN_STATES = new Map<string, Value>();

function plainState(form: string, adapter: string): Value | undefined {
  if (!/^(?:[a-z][\w-]*\/)?[A-Z]\w*$/.test(form)) return undefined;
  const name = form.includes('/') ? `${form} ` : `${adapter}/${form} `;
  let value = PLAIN_STATES.get(name);
  if (!value) PLAIN_STATES.set(name, value = { v: 'library', name, facts: {} });
  return value;
}

/** Gives the functions that a `calls` row speaks of their inputs. */
export function learnParams(names: Names, row: CallsRow, site: Site, adapter: string): void {
  const value = select(names, row.input, site);
  const functions = [...functionsIn(value), ...(row.members ?? []).flatMap(member => (value ? functionsIn(names.member(value, member)) : []))];
  learnFor(names, functions, row.params ?? [], site, adapter);
}

/** Records value forms as the inputs of functions. `...form` speaks for all further inputs that neither type nor default names. */
export function learnFor(names: Names, functions: readonly Ref[], forms: readonly string[], site: Site, adapter: string): void {
  for (const fn of functions) {
    const source = (index: number): Value | undefined => {
      const form = forms[index] ?? forms.find(one => one.startsWith('...'));
      if (form === undefined || form === 'opaque') return undefined;
      if (!form.startsWith('...')) return (site.recv === undefined ? plainState(form, adapter) : undefined) ?? formValue(names, form, site, adapter);
      const { file, decl } = names.program.fn(fn);
      const param = decl.params[index];
      if (!param || names.slotOf(file, fn, index, param)) return undefined;
      return names.isTypedByLibrary(file, param) ? undefined : formValue(names, form.slice(3), site, adapter);
    };
    names.learnInput(fn, source);
  }
}

/** Functions declared with a library's function type get that type's inputs: `const h: RequestHandler = (req, res) => …`. */
export function learnTypedFunctions(names: Names): void {
  for (const [file, unit] of names.program.units) {
    unit.bindings.forEach((binding, at) => {
      if (!binding.type || binding.kind === 'param') return;
      const functions = functionsIn(names.binding(file, at));
      if (functions.length > 0) learnFromType(names, file, binding.type, functions);
    });
  }
}

function learnFromType(names: Names, file: string, type: NonNullable<Parameters<Names['typed']>[1]>, functions: readonly Ref[]): void {
  if (type.t !== 'ref') return;
  for (const value of alternatives(names.valueOf(file, type.name))) {
    if (value.v !== 'library') continue;
    for (const row of names.rows.find('calls', 'type', value.name)) learnFor(names, functions, row.fact.params ?? [], siteOfType(value, []), row.adapter.name);
  }
}
