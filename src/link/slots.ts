import type { Expr, Field, LibraryValue, Param, Ref, SlotRow, Value } from '../model/index.ts';
import { alternatives, either } from '../model/index.ts';
import type { Names } from './names.ts';
import { stateValue } from './members.ts';
import { holds, isAbsent, pickFacts, select, type Site } from './select.ts';
import { pathOf, siteOfCall } from './sites.ts';
import { annotatedAlias } from './definitions.ts';
import { isVague } from './generics.ts';
import { typedValue } from './types.ts';

/** The key under which a token is bound: a string, a class, or the very place a symbol was made. */
export function tokenKey(value: Value): string | undefined {
  switch (value.v) {
    case 'literal': return value.value == null ? undefined : String(value.value);
    case 'class': return `class ${value.class}`;
    case 'instance': return `class ${value.class}`;
    case 'type': return `type ${value.file}#${value.index}`;
    case 'library': return value.site ? `${value.name}@${value.site}` : value.name;
    default: return undefined;
  }
}

/** What a slot row reads here: a token's provider, a context value, or the result of a function. */
export function readSlot(names: Names, fact: SlotRow, site: Site): Value | undefined {
  if (fact.result !== undefined) {
    const of = select(names, fact.result, site);
    if (!of) return undefined;
    const values = alternatives(of).flatMap(one => (one.v === 'function' ? [dependencyValue(names, one)] : one.v === 'class' ? [names.instance(one)] : one.v === 'instance' ? [names.returned(names.member(one, '__call__'))] : []));
    return values.length > 0 ? either(values) : undefined;
  }
  const token = /^(token|ambient|metadata)\((.*)\)$/.exec(fact.read ?? '');
  if (token) {
    const of = select(names, token[2]!, site);
    const key = of && tokenKey(of);
    return key === undefined ? undefined : names.token(key);
  }
  return fact.read === 'context' ? names.token('context') : undefined;
}

/** A dependency function gives what it returns; a generator gives what it yields. */
function dependencyValue(names: Names, fn: Extract<Value, { v: 'function' }>): Value {
  const { closure } = fn;
  const own = names.returnOf(fn.fn);
  const value = closure ? names.substitute(own, closure.fn, index => closure.args[index] ?? { v: 'opaque' }) : own;
  const isGenerator = names.program.fn(fn.fn).decl.generator;
  if (isGenerator && value.v === 'list' && value.items[0]) return value.items[0];
  const declared = names.program.fn(fn.fn).decl.returns;
  if (isGenerator && declared) {
    const typed = typedValue(names, names.program.fn(fn.fn).file, declared);
    return typed.v === 'list' && typed.items[0] ? typed.items[0] : typed;
  }
  return value;
}

/** What decorators, `Annotated` metadata or a default value say of a parameter. */
export function slotOfParam(names: Names, file: string, owner: Ref, index: number, param: Param): Value | undefined {
  void owner; void index;
  for (const one of param.decorators) {
    const told = slotOfExpr(names, file, one, '@', param.name, param.type ? () => typedValue(names, file, param.type!) : undefined);
    if (told) return told;
  }
  const beside = [...annotations(names, file, param), ...(param.default ? [{ file, expr: param.default }] : [])];
  for (const { file: home, expr: one } of beside) {
    const told = one.k === 'call' ? slotOfExpr(names, home, one, '', param.name, param.type ? () => typedValue(names, file, param.type!) : undefined) : undefined;
    if (told) return told;
  }
  if (!param.type) return undefined;
  const typed = typedValue(names, file, param.type);
  for (const one of alternatives(typed)) {
    const key = one.v === 'instance' ? tokenKey(one) : one.v === 'typed' && one.name !== undefined ? `type ${one.name}` : undefined;
    const bound = key === undefined ? undefined : names.token(key);
    if (bound) return bound;
  }
  return undefined;
}

/** The expressions of `Annotated[…]`, looked through aliases (`SessionDep = Annotated[Session, Depends(get_db)]`). */
export function annotations(names: Names, file: string, param: Param): readonly { file: string; expr: Expr }[] {
  if (param.type?.t === 'annotated') return param.type.by.map(expr => ({ file, expr }));
  const alias = param.type?.t === 'ref' ? annotatedAlias(names, file, param.type.name) : undefined;
  return alias ? alias.by.map(expr => ({ file: alias.file, expr })) : [];
}

/** What a decorator or metadata expression says. */
export function slotOfExpr(names: Names, file: string, expr: Expr, prefix: '@' | '', key: string | undefined, typed: (() => Value) | undefined): Value | undefined {
  const found = libraryAt(names, file, expr);
  for (const { library, site } of found) {
    if (!names.rows.speaksOf(library.name)) continue;
    const here: Site = { ...site, ...(key === undefined ? {} : { key }), ...(typed ? { decorated: typed() } : {}) };
    for (const row of names.rows.find('slots', prefix, library.name)) {
      const told = holds(names, row.options, here) ? readSlot(names, row.fact, here) : undefined;
      if (told && told.v !== 'unknown' && !(typed && isUntold(names, told) && saysMore(names, typed()))) return told;
    }
    for (const row of names.rows.find('states', prefix, library.name)) {
      const declared = prefix === '@' && typed ? typed() : undefined;
      // What the library declares and what its own decorator adds are one thing, with the decorator's facts.
      const isSame = declared?.v === 'library' && declared.name.startsWith(`${row.adapter.name}/${row.fact.state} `);
      if (declared && !isSame && alternatives(declared).some(one => one.v === 'instance' || (one.v === 'library' && names.rows.bases.has(one.name.slice(0, one.name.indexOf(' ')))))) return undefined;
      if (prefix === '@' && holds(names, row.options, here)) return stateValue(names, row.adapter.name, row.fact.state, undefined, pickFacts(names, row.fact.facts, here));
    }
    for (const row of names.rows.find('inputs', prefix, library.name)) {
      if (!holds(names, row.options, here)) continue;
      // `@Param('id')`: the member of it that is wanted.
      const first = prefix === '@' && here.count > 0 ? here.arg(0) : undefined;
      return { v: 'input', kind: row.fact, path: first?.v === 'literal' && typeof first.value === 'string' ? [first.value] : [] };
    }
  }
  return undefined;
}

/** Nothing that rows or the project say more of: where it comes from may be known, what it is is not. */
function isUntold(names: Names, value: Value): boolean {
  return isVague(names, value) || alternatives(value).every(one => one.v === 'library' && !names.rows.speaksOf(one.name) && !names.rows.leadsOn(one.name) && !one.name.endsWith(' '));
}

/** A written type that names a thing of a library or of the project. */
function saysMore(names: Names, typed: Value): boolean {
  return alternatives(typed).some(one => one.v === 'instance' || (one.v === 'library' && names.rows.bases.has(one.name.slice(0, one.name.indexOf(' ')))));
}

/** The library names an expression (a decorator, called or not) stands for, with its arguments. */
export function libraryAt(names: Names, file: string, expr: Expr): { library: LibraryValue; site: Site }[] {
  if (expr.k === 'call') {
    const entry = names.program.call(file, expr.call);
    return names.callee(file, expr.call).libraries.map(({ value, recv }) => ({ library: value, site: siteOfCall(names, entry, value, recv) }));
  }
  return alternatives(names.valueOf(file, expr)).flatMap(value => (value.v === 'library' ? [{
    library: value,
    site: { ...(expr.k === 'member' ? { recv: names.valueOf(file, expr.of) } : {}), file, count: 0, arg: () => ({ v: 'literal' as const, value: undefined }), named: () => undefined, typeArg: () => undefined, facts: value.facts, path: pathOf(value.name) },
  }] : []));
}

/** What a class field's decorators say: an injected token, a repository. */
export function slotOfField(names: Names, file: string, field: Field): Value | undefined {
  for (const one of field.decorators) {
    const told = slotOfExpr(names, file, one, '@', field.name, field.type ? () => typedValue(names, file, field.type!) : undefined);
    if (told) return told;
  }
  return undefined;
}

/** What a field's assigned dependency says (`session: Session = Depends(get_session)` in a class-based view). */
export function slotOfDefault(names: Names, file: string, value: Expr, field: Field): Value | undefined {
  return value.k === 'call' ? slotOfExpr(names, file, value, '', field.name, field.type ? () => typedValue(names, file, field.type!) : undefined) : undefined;
}

/** Records `{ provide, useClass | useValue | useFactory | useExisting }` lists as bound tokens; true when something new was learnt. */
export function bindProviders(names: Names, list: Value | undefined): boolean {
  let learnt = false;
  for (const item of list?.v === 'list' ? list.items : []) {
    for (const one of alternatives(item)) {
      if (one.v === 'list') { learnt = bindProviders(names, one) || learnt; continue; }
      if (one.v !== 'object') continue;
      const provide = one.fields.get('provide');
      const key = provide && tokenKey(provide);
      const value = providedValue(names, one);
      if (key === undefined || !value || value.v === 'unknown') continue;
      learnt = names.bind(key, value) || learnt;
    }
  }
  return learnt;
}

/** Records whose token is a library's own (`APP_GUARD`), with what they provide: the class itself, where it is one. */
export function providedTokens(names: Names, list: Value | undefined): { token: LibraryValue; value: Value }[] {
  return (list?.v === 'list' ? list.items : []).flatMap(alternatives).flatMap(one => {
    if (one.v === 'list') return providedTokens(names, one);
    const token = one.v === 'object' ? one.fields.get('provide') : undefined;
    if (one.v !== 'object' || token?.v !== 'library') return [];
    const value = one.fields.get('useClass') ?? one.fields.get('useExisting') ?? providedValue(names, one);
    return value && value.v !== 'unknown' ? [{ token, value }] : [];
  });
}

function providedValue(names: Names, record: Extract<Value, { v: 'object' }>): Value | undefined {
  const field = (name: string) => { const value = record.fields.get(name); return value && !isAbsent(value) ? value : undefined; };
  const made = field('useClass') ?? field('useExisting');
  if (made) return names.instance(made);
  const factory = field('useFactory');
  if (factory) return names.returned(factory);
  return field('useValue');
}
