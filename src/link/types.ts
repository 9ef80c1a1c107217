import type { TypeRef, Value } from '../model/index.ts';
import { either, unknown } from '../model/index.ts';
import { annotatedAlias } from './definitions.ts';
import type { Names } from './names.ts';

/** Type parameters in scope, by name. */
export type TypeEnv = ReadonlyMap<string, Value>;
const NO_ENV: TypeEnv = new Map();

/** Wrappers that are their first argument for our purposes. */
const TRANSPARENT = new Set([
  'Promise', 'PromiseLike', 'Awaited', 'Readonly', 'Required', 'NonNullable', 'Partial', 'Omit', 'Pick', 'DeepPartial', 'Ref', 'Wrapper', 'Relation',
  'Optional', 'Final', 'ClassVar', 'Awaitable', 'Coroutine', 'Mapped', 'Required', 'NotRequired',
]);
const LISTS = new Set([
  'Array', 'ReadonlyArray', 'Set', 'ReadonlySet', 'Iterable', 'IterableIterator', 'AsyncIterable', 'AsyncIterator', 'Iterator', 'AsyncGenerator', 'Generator',
  'List', 'list', 'Sequence', 'tuple', 'Tuple', 'set', 'frozenset', 'Collection',
]);
const PLAIN = new Set(['str', 'int', 'float', 'bool', 'bytes', 'Date', 'RegExp', 'Buffer', 'Uint8Array', 'URL', 'string', 'number', 'boolean', 'bigint', 'symbol', 'void', 'never', 'datetime', 'date', 'Decimal']);

/** A value of a written type: an instance, a library state, a list of such, or the type's own shape. */
export function typedValue(names: Names, file: string, type: TypeRef, env: TypeEnv = NO_ENV, depth = 0): Value {
  if (depth > 6) return unknown('type too deep');
  const again = (one: TypeRef) => typedValue(names, file, one, env, depth + 1);
  switch (type.t) {
    case 'keyword':
      if (type.name === 'any' || type.name === 'unknown' || type.name === 'object') return unknown(`typed ${type.name}`);
      return type.name === 'null' || type.name === 'undefined' || type.name === 'None' ? { v: 'literal', value: null } : { v: 'opaque' };
    case 'lit': return { v: 'literal', value: type.value };
    case 'array': return { v: 'list', items: [again(type.of)], open: true };
    case 'tuple': return { v: 'list', items: type.of.map(again) };
    case 'annotated': return again(type.of);
    case 'union': {
      const parts = type.of.map(again).filter(one => !(one.v === 'literal' && one.value === null));
      return parts.every(one => one.v === 'literal' || one.v === 'opaque') ? { v: 'opaque' } : either(parts);
    }
    case 'and': {
      const best = bestOf(type.of.map(again));
      return best?.v === 'library' ? { ...best, also: { v: 'typed', file, type } } : best ?? { v: 'typed', file, type };
    }
    case 'object': return { v: 'typed', file, type };
    case 'fn': return { v: 'typed', file, type };
    case 'typeof': return names.valueOf(file, type.of);
    case 'var': return env.get(type.name) ?? unknown(`type parameter ${type.name}`);
    case 'index': return names.member(again(type.of), type.key);
    case 'import': return ofNamed(names, file, names.importType(file, type.specifier, type.path), type.args, env, depth);
    case 'ref': return ofRef(names, file, type, env, depth);
    case 'unknown': return unknown('type not read');
  }
}

/** `Type[X]`: the class itself, not an instance of it. */
function classOf(value: Value): Value {
  return value.v === 'instance' ? { v: 'class', class: value.class } : value;
}

function bestOf(values: readonly Value[]): Value | undefined {
  return values.find(one => one.v === 'instance') ?? values.find(one => one.v === 'library') ?? values.find(one => one.v === 'either');
}

function ofRef(names: Names, file: string, type: Extract<TypeRef, { t: 'ref' }>, env: TypeEnv, depth: number): Value {
  const last = type.name.k === 'global' ? type.name.name : type.name.k === 'ref' ? names.program.binding(file, type.name.binding).name : type.name.k === 'member' ? type.name.name : '';
  const alias = names.program.units.get(file)?.language === 'python' ? annotatedAlias(names, file, type.name) : undefined;
  if (alias) return typedValue(names, alias.file, { t: 'ref', name: alias.type, args: [] }, env, depth + 1);
  const target = names.valueOf(file, type.name);
  if (type.name.k === 'global' || target.v === 'library' || target.v === 'unknown') {
    const first = type.args[0];
    if (first && TRANSPARENT.has(last) && !names.isNamedByRow(target)) return typedValue(names, file, first, env, depth + 1);
    if (first && (last === 'Type' || last === 'type')) return classOf(typedValue(names, file, first, env, depth + 1));
    if (first && LISTS.has(last)) return { v: 'list', items: [typedValue(names, file, first, env, depth + 1)], open: true };
    if (first && last === 'ReturnType') return names.returned(typedValue(names, file, first, env, depth + 1));
    if (first && last === 'InstanceType') return names.instance(typedValue(names, file, first, env, depth + 1));
    if (PLAIN.has(last)) return { v: 'opaque' };
    if (type.name.k === 'global' && (last === 'Any' || last === 'dict' || last === 'Record' || last === 'Map')) return unknown(`typed ${last}`);
  }
  return ofNamed(names, file, target, type.args, env, depth);
}

function ofNamed(names: Names, file: string, target: Value, args: readonly TypeRef[], env: TypeEnv, depth: number): Value {
  const typeArgs = args.map(one => typedValue(names, file, one, env, depth + 1));
  if (target.v !== 'type') return names.instance(target, typeArgs);
  const decl = names.program.units.get(target.file)!.types[target.index]!;
  const inner = new Map(decl.typeParams.map((one, at) => [one.name, typeArgs[at] ?? (one.extends ? typedValue(names, target.file, one.extends, NO_ENV, depth + 1) : unknown(`type parameter ${one.name}`))]));
  if (decl.kind === 'alias') return typedValue(names, target.file, decl.type, inner, depth + 1);
  if (decl.kind === 'enum') return { v: 'opaque' };
  return { v: 'typed', file: target.file, type: decl.type, name: `${target.file}#${target.index}` };
}

/** The type of one member of a value known by its type; looks through `extends` and intersections. */
export function typedMember(names: Names, value: Extract<Value, { v: 'typed' }>, name: string): Value | undefined {
  return memberOfType(names, value.file, value.type, name, value.name, 0);
}

function memberOfType(names: Names, file: string, type: TypeRef, name: string, declared: string | undefined, depth: number): Value | undefined {
  if (depth > 6) return undefined;
  if (type.t === 'object') {
    const member = Object.hasOwn(type.members, name) ? type.members[name] : undefined;
    if (member) return member.t === 'fn' ? { v: 'typed', file, type: member, ...(declared === undefined ? {} : { name: `${declared}.${name}` }) } : typedValue(names, file, member);
    if (declared === undefined) return undefined;
    const [at, index] = [declared.slice(0, declared.lastIndexOf('#')), Number(declared.slice(declared.lastIndexOf('#') + 1))];
    for (const base of names.program.units.get(at)?.types[index]?.extends ?? []) {
      const found = names.member(typedValue(names, at, base), name);
      if (found.v !== 'unknown' && found.v !== 'field') return found;
    }
    return undefined;
  }
  if (type.t !== 'and') return undefined;
  let library: Value | undefined;
  for (const part of type.of) {
    const of = typedValue(names, file, part);
    const found = names.member(of, name);
    if (found.v === 'unknown' || found.v === 'field') continue;
    if (of.v !== 'library') return found;
    library ??= found;
  }
  return library;
}
