import type { ClassBase, LibraryValue, Ref, Value } from '../model/index.ts';
import { alternatives, either, UNDEFINED, unknown } from '../model/index.ts';
import type { Names } from './names.ts';
import { refOf } from './program.ts';
import { holds, pickFacts } from './select.ts';
import { siteOfMember } from './sites.ts';
import { typedMember, typedValue, type TypeEnv } from './types.ts';

/** Inputs told by callers whose inputs are told by callers: further than this nobody can follow by eye either. */
const DEEPEST_INPUT = 24;
let depth = 0;

/** Reads a member of a value. */
export function memberOf(names: Names, value: Value, name: string): Value {
  if (depth > DEEPEST_INPUT) return unknown('a chain of inputs that is too long');
  depth++;
  try {
    return readMember(names, value, name);
  } finally {
    depth--;
  }
}

function readMember(names: Names, value: Value, name: string): Value {
  switch (value.v) {
    case 'object': return objectMember(names, value, name);
    case 'namespace': return names.exported(value.file, name) ?? unknown(`${name} is not exported by ${value.file}`);
    case 'instance': return instanceMember(names, value, name);
    case 'class': return classMember(names, value.class, name, value);
    case 'library': return libraryMember(names, value, name);
    case 'typed': return typedMember(names, value, name) ?? { v: 'field', of: value, name };
    case 'either': return eitherMember(names, value, name);
    case 'input': return { v: 'input', kind: value.kind, path: [...value.path.slice(0, 4), name] };
    case 'param': {
      const known = names.input(value.fn, value.index);
      if (known.v === 'unknown') return { v: 'field', of: value, name };
      const found = memberOf(names, known, name);
      return found.v === 'unknown' ? { v: 'field', of: value, name } : found;
    }
    case 'function': return name === 'bind' || name === 'call' || name === 'apply' ? { v: 'field', of: value, name } : names.functionMember(value, name);
    case 'type': return enumMember(names, value, name);
    case 'keyed': return underKey(names, value.value, name);
    case 'parsed': return { v: 'parsed', of: { v: 'field', of: value.of, name } };
    case 'projection': {
      if (value.fields && !value.fields.includes(name)) return UNDEFINED;
      return { v: 'projection', of: { v: 'field', of: value.of, name } };
    }
    // A member of an enum is its literal, also asked for by `.value`.
    case 'literal': return value.value == null ? unknown('member of nothing') : name === 'value' ? value : { v: 'opaque' };
    case 'unknown': return value;
    case 'list':
      // `with session() as s`: entering what a generator function made gives what it yields.
      if (name === '__enter__' || name === '__aenter__') return value.items[0] ?? unknown('an empty generator');
      return name === 'length' ? { v: 'opaque' } : { v: 'field', of: value, name };
    case 'rows': {
      const own = !value.many && value.entity !== undefined && name !== 'length' ? rowMember(names, value, name) : undefined;
      return own ?? libraryRowsMember(names, value, name) ?? (name === 'length' ? { v: 'opaque' } : { v: 'field', of: value, name });
    }
    case 'mapped': case 'element': case 'field': case 'result': case 'text': case 'caught': case 'opaque': case 'masked':
      return name === 'length' ? { v: 'opaque' } : { v: 'field', of: value, name };
  }
}

function enumMember(names: Names, { file, index }: Extract<Value, { v: 'type' }>, name: string): Value {
  const decl = names.program.units.get(file)!.types[index]!;
  const member = decl.kind === 'enum' && decl.type.t === 'object' && Object.hasOwn(decl.type.members, name) ? decl.type.members[name] : undefined;
  return member?.t === 'lit' ? { v: 'literal', value: member.value } : { v: 'opaque' };
}

function objectMember(names: Names, value: Extract<Value, { v: 'object' }>, name: string): Value {
  const own = value.fields.get(name);
  if (own) return own;
  for (const spread of value.spreads) {
    if (spread.v === 'keyed') {
      const one = underKey(names, spread.value, name);
      if (one.v !== 'unknown' && one.v !== 'field' && one.v !== 'element') return one;
      continue;
    }
    const found = spread.v === 'unknown' ? spread : memberOf(names, spread, name);
    if (found.v !== 'unknown' && found.v !== 'field') return found;
  }
  if (value.spreads.length === 0) return UNDEFINED;
  return value.spreads.some(one => one.v === 'unknown') ? unknown('spread into the object') : { v: 'field', of: value, name };
}

/** What stands under one key of an object that was filled key by key from another one. */
function underKey(names: Names, value: Value, name: string): Value {
  switch (value.v) {
    case 'element': return memberOf(names, value.of, name);
    case 'either': return either(value.of.map(one => underKey(names, one, name)));
    case 'function': return value.closure ? { ...value, closure: { ...value.closure, args: value.closure.args.map(one => underKey(names, one, name)) } } : value;
    default: return value;
  }
}

function eitherMember(names: Names, value: Extract<Value, { v: 'either' }>, name: string): Value {
  const parts = value.of.filter(one => !(one.v === 'literal' && one.value == null)).map(one => memberOf(names, one, name));
  const told = parts.filter(one => one.v !== 'unknown');
  return told.length > 0 ? either(told) : parts[0] ?? unknown('member of nothing');
}

function envOf(names: Names, ref: Ref, typeArgs: readonly Value[] | undefined): TypeEnv {
  const { decl } = names.program.class(ref);
  return new Map(decl.typeParams.flatMap((one, at) => (typeArgs?.[at] ? [[one.name, typeArgs[at]] as const] : [])));
}

/** What the library says is read from its rows by this name (`result.rows`). */
function libraryRowsMember(names: Names, value: Extract<Value, { v: 'rows' }>, name: string): Value | undefined {
  if (value.adapter === undefined) return undefined;
  const library: LibraryValue = { v: 'library', name: `${value.adapter}/${value.many ? 'Rows' : 'Row'} ${name}`, facts: value.facts ?? {} };
  const row = names.rows.find('values', 'get', library.name)[0];
  return row && names.formValue(row.fact, { ...siteOfMember(names, library, library.name), recv: value }, row.adapter.name);
}

/** A method or relation of the class that stands for the row's table; columns stay fields of the row. */
function rowMember(names: Names, value: Extract<Value, { v: 'rows' }>, name: string): Value | undefined {
  const found = inClass(names, value.entity!, name, { v: 'instance', class: value.entity! }, new Map());
  return found && alternatives(found).every(one => one.v === 'function' || one.v === 'library' || one.v === 'instance' || one.v === 'list' || one.v === 'rows') ? found : undefined;
}

function instanceMember(names: Names, value: Extract<Value, { v: 'instance' }>, name: string): Value {
  return inClass(names, value.class, name, value, envOf(names, value.class, value.typeArgs))
    ?? (names.program.class(value.class).decl.bases.some(base => names.valueOf(names.program.class(value.class).file, base.expr).v === 'unknown')
      ? unknown('member of an unknown base class') : { v: 'field', of: value, name });
}

/** Which bases a look-up follows: those of the project all come before those of libraries, of which any member may be one. */
type Bases = 'project' | 'library';

/** Looks a member up the class chain: own method, accessor, field; then the project's bases; then the libraries'. */
function inClass(names: Names, ref: Ref, name: string, self: Value, env: TypeEnv): Value | undefined {
  return inChain(names, ref, name, self, env, 'project', new Set()) ?? inChain(names, ref, name, self, env, 'library', new Set());
}

function inChain(names: Names, ref: Ref, name: string, self: Value, env: TypeEnv, bases: Bases, seen: Set<Ref>): Value | undefined {
  if (seen.has(ref)) return undefined;
  seen.add(ref);
  const { decl, file, unit } = names.program.class(ref);
  const method = decl.methods.find(one => one.name === name && (!one.static || unit.language === 'python'));
  if (method) {
    const fn = refOf(file, method.fn);
    const kind = unit.functions[method.fn]!.kind;
    if (kind === 'getter') return names.substitute(names.returnOf(fn), fn, () => unknown('getter'));
    if (kind !== 'setter') return { v: 'function', fn, self };
  }
  const field = decl.fields.find(one => one.name === name && !one.static);
  if (field) {
    const slot = names.fieldSlot(file, ref, field);
    if (slot) return slot;
    const slotted = field.values.map(one => names.defaultSlot(file, one, field)).find(one => one !== undefined);
    if (slotted) return slotted;
    const assigned = either(field.values.map(one => names.valueOf(file, one)).filter(one => !(one.v === 'literal' && one.value == null)));
    const typed = field.type ? typedValue(names, file, field.type, env) : undefined;
    if (field.values.length > 0 && isBetter(assigned, typed)) return assigned;
    if (typed && typed.v !== 'unknown') return typed;
    return field.values.length > 0 ? assigned : { v: 'field', of: self, name };
  }
  for (const base of decl.bases) {
    for (const value of alternatives(names.valueOf(file, base.expr))) {
      const found = value.v === 'class' ? inChain(names, value.class, name, self, baseEnv(names, file, value.class, base, env), bases, seen)
        : value.v === 'library' && bases === 'library' ? libraryBaseMember(names, value, base, name, ref, self, env, file) : undefined;
      if (found) return found;
    }
  }
  return undefined;
}

/** An assigned value that says more than the declared type: facts, a concrete class, an object. */
function isBetter(assigned: Value, typed: Value | undefined): boolean {
  if (!typed || typed.v === 'unknown' || typed.v === 'opaque') return true;
  if (assigned.v === 'library') return typed.v !== 'library' || Object.keys(assigned.facts).length >= Object.keys(typed.facts).length;
  return assigned.v === 'instance' || assigned.v === 'function' || assigned.v === 'object' || assigned.v === 'rows';
}

function baseEnv(names: Names, file: string, base: Ref, written: ClassBase, env: TypeEnv): TypeEnv {
  const { decl } = names.program.class(base);
  return new Map(decl.typeParams.flatMap((one, at) => (written.args[at] ? [[one.name, typedValue(names, file, written.args[at]!, env)] as const] : [])));
}

function libraryBaseMember(names: Names, base: Extract<Value, { v: 'library' }>, written: ClassBase, name: string, through: Ref, self: Value, env: TypeEnv, file: string): Value | undefined {
  const made = names.instance(base, written.args.map(one => typedValue(names, file, one, env)));
  if (made.v !== 'library') return undefined;
  const constructed = self.v === 'instance' && self.made !== undefined ? names.constructedBase(base, self.made) : undefined;
  const found = libraryMember(names, { ...made, ...constructed, through: self.v === 'instance' ? self.class : through }, name);
  return found;
}

function classMember(names: Names, ref: Ref, name: string, self: Value): Value {
  return staticInChain(names, ref, name, self, 'project', new Set()) ?? staticInChain(names, ref, name, self, 'library', new Set())
    ?? unknown(`${names.program.class(ref).decl.name} has no static ${name}`);
}

function staticInChain(names: Names, ref: Ref, name: string, self: Value, bases: Bases, seen: Set<Ref>): Value | undefined {
  if (seen.has(ref)) return undefined;
  seen.add(ref);
  const { decl, file, unit } = names.program.class(ref);
  const method = decl.methods.find(one => one.name === name && (one.static || unit.language === 'python'));
  if (method) {
    const fn = refOf(file, method.fn);
    return unit.functions[method.fn]!.kind === 'getter' ? names.returnOf(fn) : { v: 'function', fn, self };
  }
  const field = decl.fields.find(one => one.name === name && (one.static || unit.language === 'python'));
  if (field && field.values.length > 0) return either(field.values.map(one => names.valueOf(file, one)));
  if (field?.type) return typedValue(names, file, field.type);
  for (const base of decl.bases) {
    for (const value of alternatives(names.valueOf(file, base.expr))) {
      if (value.v === 'class') {
        const found = staticInChain(names, value.class, name, self, bases, seen);
        if (found) return found;
      }
      if (value.v === 'library' && bases === 'library') return libraryMember(names, { ...names.derived(value, self.v === 'class' ? self.class : ref), through: self.v === 'class' ? self.class : ref }, name);
    }
  }
  return undefined;
}

/** A member of something of a library: a `get` row gives it a state, else the path grows. */
export function libraryMember(names: Names, value: Extract<Value, { v: 'library' }>, name: string): Value {
  // The global object's members are the globals themselves.
  if (value.name === 'global globalThis') return names.library('global', [name]);
  const path = names.rows.memberName(value.name, name);
  const isSpokenOf = names.rows.speaksOf(path);
  const told = isSpokenOf ? toldMember(names, value, name, path) : undefined;
  if (told) return told;
  if (!isSpokenOf && (name === '__enter__' || name === '__aenter__')) return value;
  const assigned = !isSpokenOf && path.includes('/') ? names.assignedFact(path) : undefined;
  if (assigned) return assigned;
  const { also: before, ...rest } = value;
  const typed = Object.hasOwn(value.facts, name) ? value.facts[name] : before && alsoMember(names, before, name);
  if (!typed) return { ...rest, name: path };
  if (!isSpokenOf && !names.rows.leadsOn(path)) return typed;
  const also = typed.v === 'library' && typed.name.startsWith(path.slice(0, path.indexOf(' ') + 1)) ? typed.also : typed;
  return { ...rest, name: path, ...(also ? { also } : {}) };
}

/** What the rows of this very name say reading it gives. */
function toldMember(names: Names, value: Extract<Value, { v: 'library' }>, name: string, path: string): Value | undefined {
  for (const row of names.rows.find('inputs', 'get', path)) {
    const written = row.fact === 'principal' ? names.assignedFact(path) : undefined;
    if (written) return written;
    if (holds(names, row.options, siteOfMember(names, value, path))) return { v: 'input', kind: row.fact, path: [] };
  }
  for (const row of names.rows.find('states', 'get', path)) {
    if (row.path.at(-1) === '*' && names.rows.isNamed(path)) break;
    const site = siteOfMember(names, value, path);
    if (holds(names, row.options, site)) return stateValue(names, row.adapter.name, row.fact.state, value, pickFacts(names, row.fact.facts, site));
  }
  for (const row of names.rows.find('slots', 'get', path)) {
    const read = names.readSlot(row.fact, siteOfMember(names, value, path));
    if (read) return read;
  }
  if ((name === '__enter__' || name === '__aenter__') && !names.rows.find('states', '', path).length) return value;
  for (const row of names.rows.find('values', 'get', path)) return names.formValue(row.fact, siteOfMember(names, value, path), undefined);
  return undefined;
}

/** What a written type says of a member; nothing where it does not know it. */
function alsoMember(names: Names, also: Value, name: string): Value | undefined {
  const found = memberOf(names, also, name);
  return found.v === 'unknown' || found.v === 'field' ? undefined : found;
}

/** The library value in a state; `Self` keeps the receiver's state and adds facts. */
export function stateValue(_names: Names, adapter: string, state: string, recv: Extract<Value, { v: 'library' }> | undefined, facts: Record<string, Value>, site?: { site: string; siteAt: NonNullable<Extract<Value, { v: 'library' }>['siteAt']> }): Value {
  const kept = recv ? { ...(recv.site === undefined ? {} : { site: recv.site }), ...(recv.siteAt ? { siteAt: recv.siteAt } : {}), ...(recv.through === undefined ? {} : { through: recv.through }) } : {};
  if (state === 'Self' && recv) {
    const base = recv.name.slice(0, recv.name.indexOf(' ') + 1);
    return { ...recv, name: base, facts: { ...recv.facts, ...facts } };
  }
  const base = state.includes('/') ? state : `${adapter}/${state}`;
  return { v: 'library', name: `${base} `, facts: recv ? { ...recv.facts, ...facts } : facts, ...kept, ...site };
}

/** An instance of a class value: of a project class, of a library class (through `type` then `new` rows), of a type. */
export function instanceOf(names: Names, value: Value, typeArgs?: readonly Value[], args?: readonly Value[]): Value {
  switch (value.v) {
    case 'class': return { v: 'instance', class: value.class, ...(args ? { args } : {}), ...(typeArgs && typeArgs.length > 0 ? { typeArgs } : {}) };
    case 'type': {
      const decl = names.program.units.get(value.file)!.types[value.index]!;
      if (decl.kind === 'enum') return { v: 'opaque' };
      return decl.kind === 'alias' ? typedValue(names, value.file, decl.type) : { v: 'typed', file: value.file, type: decl.type, name: `${value.file}#${value.index}` };
    }
    case 'either': return either(value.of.map(one => instanceOf(names, one, typeArgs, args)));
    case 'library': return names.libraryInstance(value, typeArgs ?? []);
    case 'function': return unknown('constructor function');
    default: return value.v === 'unknown' ? value : unknown('not a class');
  }
}
