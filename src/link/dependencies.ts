import type { Expr, Ref, Value } from '../model/index.ts';
import { alternatives } from '../model/index.ts';
import type { Names } from './names.ts';
import { select } from './select.ts';
import { annotations, libraryAt } from './slots.ts';

/** Functions or classes that an expression asks a framework to call first: `Depends(verify)`, or a list of such. */
export function dependenciesIn(names: Names, file: string, expr: Expr, depth = 0): Value[] {
  if (depth > 4) return [];
  if (expr.k === 'array') return expr.items.flatMap(item => dependenciesIn(names, file, item, depth + 1));
  if (expr.k === 'ref') return names.program.binding(file, expr.binding).values.flatMap(value => dependenciesIn(names, file, value, depth + 1));
  if (expr.k !== 'call') return [];
  return libraryAt(names, file, expr).flatMap(({ library, site }) => names.rows.find('slots', '', library.name)
    .filter(row => row.fact.as === 'layer' && row.fact.result !== undefined)
    .flatMap(row => alternatives(select(names, row.fact.result!, site) ?? { v: 'opaque' }).filter(one => one.v === 'function' || one.v === 'class' || one.v === 'instance' || (one.v === 'library' && isSpokenOf(names, one.name)))));
}

/** What the inputs of a function ask for, those inputs' own first: dependencies of dependencies run before them. Each once. */
export function dependenciesOf(names: Names, fn: Ref, seen: Set<Ref> = new Set()): Value[] {
  if (seen.has(fn) || seen.size > 60) return [];
  seen.add(fn);
  const { decl, file } = names.program.fn(fn);
  const found: Value[] = [];
  const ofOwner = decl.owner === undefined ? [] : fieldsAsking(names, `${file}#${decl.owner}`);
  const ofInputs = decl.params.flatMap(param => [...annotations(names, file, param), ...(param.default ? [{ file, expr: param.default }] : [])]);
  for (const one of [...ofOwner, ...ofInputs].flatMap(({ file: home, expr }) => dependenciesIn(names, home, expr))) {
    if (one.v === 'library') { found.push(one); continue; }
    const called = calledBy(names, one);
    if (called === undefined || seen.has(called)) continue;
    found.push(...dependenciesOf(names, called, seen), one);
  }
  return found;
}

/** What the fields of a class-based view ask for, its project bases' included. */
function fieldsAsking(names: Names, owner: Ref, depth = 0): { file: string; expr: Expr }[] {
  const { decl, file } = names.program.class(owner);
  if (names.program.units.get(file)?.language !== 'python' || depth > 6) return [];
  const own = decl.fields.flatMap(field => [
    ...(field.type ? annotations(names, file, { type: field.type, decorators: [], at: decl.at }) : []), ...field.values.filter(value => value.k === 'call').map(expr => ({ file, expr })),
  ]);
  const bases = decl.bases.flatMap(base => alternatives(names.valueOf(file, base.expr))).flatMap(base => (base.v === 'class' ? fieldsAsking(names, base.class, depth + 1) : []));
  return [...bases, ...own];
}

/** A library's value that rows say something of: a security scheme, a limiter. */
function isSpokenOf(names: Names, name: string): boolean {
  return names.rows.speaksOf(name) || names.rows.leadsOn(name) || names.rows.bases.has(name.slice(0, name.indexOf(' '))) || names.rows.speaksOf(name.replace(/\.?\(\)$/, ''));
}

/** The function that runs when a dependency is asked for: itself, `__init__` of a class, `__call__` of an instance. */
function calledBy(names: Names, value: Value): Ref | undefined {
  if (value.v === 'function') return value.fn;
  const method = value.v === 'instance' ? names.member(value, '__call__') : value.v === 'class' ? names.member(names.instance(value), 'constructor') : undefined;
  return method?.v === 'function' ? method.fn : undefined;
}
