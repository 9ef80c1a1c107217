import type { Expr, LibraryValue, Value } from '../model/index.ts';
import { alternatives, either, UNDEFINED, unknown } from '../model/index.ts';
import type { Names } from './names.ts';
import { assignedExports } from './modules.ts';
import { refOf } from './program.ts';
import { typedValue } from './types.ts';

/** What one expression is; asks `names` for the parts, so that everything is memoised. */
export function evaluate(names: Names, file: string, expr: Expr): Value {
  const of = (one: Expr) => names.valueOf(file, one);
  switch (expr.k) {
    case 'lit': return { v: 'literal', value: expr.value };
    case 'undefined': return UNDEFINED;
    case 'regex': return { v: 'opaque' };
    case 'template': return templateValue(expr.parts.map(part => (typeof part === 'string' ? part : of(part))));
    case 'ref': return names.binding(file, expr.binding);
    case 'global': return expr.name === 'undefined' ? UNDEFINED : names.library(names.program.units.get(file)?.language === 'python' ? 'py:global' : 'global', [expr.name]);
    case 'this': return thisValue(names, file, expr.fn);
    case 'super': return superValue(names, file, expr.fn);
    case 'param': return paramValue(names, file, expr.fn, expr.index);
    case 'member': return names.member(of(expr.of), expr.name);
    case 'index': return indexed(names, of(expr.of), of(expr.by));
    case 'rest': return restValue(of(expr.of), expr.without);
    case 'call': return names.result(file, expr.call);
    case 'await': return awaited(names, of(expr.of));
    case 'object': return objectValue(names, file, expr);
    case 'array': return arrayValue(expr.items, of);
    case 'spread': return of(expr.of);
    case 'fn': return { v: 'function', fn: refOf(file, expr.fn) };
    case 'class': return { v: 'class', class: refOf(file, expr.class) };
    case 'either': return eitherValue(expr, of);
    case 'element': return elementOf(names, of(expr.of), expr.keys);
    case 'caught': return { v: 'caught' };
    case 'binary': return binaryValue(expr.op, of(expr.left), of(expr.right));
    case 'unary': return { v: 'opaque' };
    case 'cast': return castValue(names, file, of(expr.of), expr);
    case 'comprehension': return { v: 'list', items: [of(expr.item)], open: true };
    case 'import': {
      const target = names.program.resolver.resolve(expr.specifier, file);
      return target !== undefined && names.program.units.has(target) ? assignedExports(names, target) ?? { v: 'namespace', file: target } : names.importType(file, expr.specifier, []);
    }
    case 'unknown': return unknown(expr.what);
  }
}

/** Awaiting changes nothing, but a list of promises becomes the list of their values, which is the same to us. */
function awaited(names: Names, value: Value): Value {
  return value.v === 'library' ? names.awaitedLibrary(value) : value;
}

function templateValue(parts: readonly (string | Value)[]): Value {
  const flat = parts.map(part => (typeof part !== 'string' && part.v === 'literal' ? String(part.value) : part));
  return flat.every(part => typeof part === 'string') ? { v: 'literal', value: flat.join('') } : { v: 'text', parts: flat };
}

function thisValue(names: Names, file: string, fn: number): Value {
  const unit = names.program.units.get(file)!;
  const decl = unit.functions[fn];
  if (decl?.owner !== undefined) {
    const ref = refOf(file, decl.owner);
    return decl.static ? { v: 'class', class: ref } : { v: 'instance', class: ref };
  }
  const object = names.scan(file).objectOf.get(fn);
  return object ? names.valueOf(file, object) : unknown('this of a plain function');
}

function superValue(names: Names, file: string, fn: number): Value {
  const unit = names.program.units.get(file)!;
  const owner = unit.functions[fn]?.owner;
  const base = owner === undefined ? undefined : unit.classes[owner]!.bases[0];
  if (!base) return unknown('super without a base');
  const value = names.valueOf(file, base.expr);
  return unit.functions[fn]!.static ? value : names.instance(value);
}

/** An input: by its written type where that names something, else symbolic; `names.input` asks rows and callers when it is used. */
function paramValue(names: Names, file: string, fn: number, index: number): Value {
  const decl = names.program.units.get(file)!.functions[fn]!;
  const param = decl.params[index];
  const ref = refOf(file, fn);
  const told = names.told(ref, index);
  if (told && told.v !== 'unknown') return told.v === 'library' && param?.type ? withType(told, typedValue(names, file, param.type)) : told;
  const slot = param ? names.slotOf(file, ref, index, param) : undefined;
  if (slot) return slot;
  const constraint = param?.type?.t === 'var' ? decl.typeParams?.find(one => param.type?.t === 'var' && one.name === param.type.name)?.extends : undefined;
  const written = constraint ?? param?.type;
  if (written) {
    const typed = typedValue(names, file, written);
    if (isTelling(typed) && !isDataType(names, typed)) return typed;
  }
  return { v: 'param', fn: ref, index };
}

/** What rows tell, and beside it what the written type adds: the project's own members, type arguments. */
function withType(told: LibraryValue, typed: Value): Value {
  if (typed.v === 'typed') return { ...told, also: typed };
  if (typed.v !== 'library' || typed.name !== told.name) return told;
  return { ...told, facts: { ...typed.facts, ...told.facts }, ...(typed.also ? { also: typed.also } : {}) };
}

/** A type of a package that rows describe without a word on this one: the shape of a row or of options, which callers tell more of. */
function isDataType(names: Names, value: Value): boolean {
  if (value.v !== 'library') return false;
  const name = value.name.replace(/\.?\(\)$/, '');
  const isKnown = (one: string) => names.rows.speaksOf(one) || names.rows.leadsOn(one);
  return names.rows.bases.has(name.slice(0, name.indexOf(' '))) && !isKnown(name) && !isKnown(value.name);
}

/** A type that says who the receiver is. */
function isTelling(value: Value): boolean {
  if (value.v === 'either') return value.of.some(isTelling);
  return value.v === 'instance' || (value.v === 'library' && !/^(py:)?global /.test(value.name)) || value.v === 'class';
}

/** Everything a binding ever holds, with members assigned to it later. */
export function bindingValue(names: Names, file: string, index: number): Value {
  const binding = names.program.binding(file, index);
  if (binding.kind === 'import') return names.imported(file, index);
  if (binding.kind === 'type' || binding.kind === 'enum') {
    const at = names.program.units.get(file)!.types.findIndex(one => one.binding === index);
    if (at >= 0) return { v: 'type', file, index: at };
  }
  const values = binding.values.map(one => names.valueOf(file, one));
  const held = values.filter(one => !(one.v === 'literal' && one.value == null));
  const own = held.length > 0 ? either(held) : values.length > 0 ? either(values) : unknown('never assigned');
  const typed = binding.type && binding.kind !== 'param' && !alternatives(own).some(one => isTelling(one) || one.v === 'object' || one.v === 'function' || one.v === 'rows' || (one.v === 'literal' && one.value != null))
    ? typedValue(names, file, binding.type) : undefined;
  const value = typed && isTelling(typed) ? typed : own;
  const { stripped } = names.scan(file);
  const gone = stripped.size > 0 ? stripped.get(index) : undefined;
  if (gone && alternatives(value).some(one => one.v === 'rows')) return restValue(value, gone);
  const grown = names.scan(file).grown.get(index);
  if (grown) return grownList(value, grown.map(one => names.valueOf(file, one)));
  const mutations = names.scan(file).mutations.get(index);
  if (!mutations || value.v !== 'object') return value;
  const fields = new Map(value.fields);
  const spreads = [...value.spreads];
  for (const one of mutations) {
    if (one.name === undefined) { spreads.push({ v: 'keyed', value: names.valueOf(file, one.value) }); continue; }
    const later = names.valueOf(file, one.value);
    const before = fields.get(one.name);
    fields.set(one.name, before && !(before.v === 'literal' && before.value == null) ? either([before, later]) : later);
  }
  return { ...value, fields, spreads };
}

/** A list literal that more is added to later. */
function grownList(value: Value, added: readonly Value[]): Value {
  if (value.v === 'either') return either(value.of.map(one => grownList(one, added)));
  if (value.v !== 'list') return value;
  const more = alternatives(either([...value.items, ...added].filter(one => one.v !== 'unknown')));
  return { v: 'list', items: added.length === 0 || more.some(one => one.v === 'unknown') ? value.items : more, open: true };
}

function objectValue(names: Names, file: string, expr: Extract<Expr, { k: 'object' }>): Value {
  const fields = new Map<string, Value>();
  const spreads: Value[] = [];
  for (const prop of expr.props) {
    if ('key' in prop) fields.set(prop.key, names.valueOf(file, prop.value));
    else if ('spread' in prop) addSpread(names.valueOf(file, prop.spread), fields, spreads);
    else {
      const key = names.valueOf(file, prop.computed);
      if (key.v === 'literal') fields.set(String(key.value), names.valueOf(file, prop.value));
      else spreads.push({ v: 'keyed', value: names.valueOf(file, prop.value) });
    }
  }
  return { v: 'object', fields, spreads, at: { file, span: expr.at } };
}

function addSpread(value: Value, fields: Map<string, Value>, spreads: Value[]): void {
  if (value.v === 'literal') return;
  if (value.v === 'either') {
    // `...(x ? {a} : {})`: each key may be there; keep it open unless all alternatives agree.
    for (const one of value.of) if (one.v === 'object') for (const [key, field] of one.fields) fields.set(key, either([field, UNDEFINED]));
    if (value.of.every(one => one.v === 'object' || one.v === 'literal')) return;
    spreads.push(value);
    return;
  }
  if (value.v !== 'object') { spreads.push(value); return; }
  for (const [key, field] of value.fields) fields.set(key, field);
  spreads.push(...value.spreads);
}

function arrayValue(items: readonly Expr[], of: (one: Expr) => Value): Value {
  const values: Value[] = [];
  let open = false;
  for (const item of items) {
    if (item.k !== 'spread') { values.push(of(item)); continue; }
    const inner = of(item.of);
    if (inner.v === 'list') { values.push(...inner.items); open ||= inner.open === true; }
    else { values.push({ v: 'element', of: inner }); open = true; }
  }
  return { v: 'list', items: values, ...(open ? { open: true as const } : {}) };
}

function eitherValue(expr: Extract<Expr, { k: 'either' }>, of: (one: Expr) => Value): Value {
  const values = expr.of.map(of);
  // `a && b` as a value is b wherever it is used as an object.
  if (expr.op === '&&') return values.at(-1)!;
  return either(values);
}

/** One element of an iterable value. */
export function elementOf(names: Names, value: Value, keys?: boolean): Value {
  if (keys) return { v: 'opaque' };
  switch (value.v) {
    case 'list': return value.items.length > 0 ? either(value.items) : unknown('element of an empty list');
    case 'rows': return value.many ? { ...value, many: false } : { v: 'element', of: value };
    case 'mapped': return names.applied(value.to, elementOf(names, value.of));
    case 'either': return either(value.of.filter(one => !(one.v === 'literal' && one.value == null)).map(one => elementOf(names, one)));
    case 'param': {
      const known = names.input(value.fn, value.index);
      return known.v === 'unknown' ? { v: 'element', of: value } : elementOf(names, known);
    }
    case 'library': return names.iterated(value) ?? { v: 'element', of: value };
    case 'unknown': return value;
    default: return { v: 'element', of: value };
  }
}

function indexed(names: Names, of: Value, by: Value): Value {
  if (by.v === 'literal' && typeof by.value === 'string') return names.member(of, by.value);
  // Python: a generic class with its argument, a list of a class.
  if (of.v === 'class') return of;
  if (of.v === 'library' && isOfTyping(of.name, 'list|List|Sequence|Iterable|set|Set|tuple|Tuple')) return { v: 'list', items: [by.v === 'list' ? by.items[0] ?? unknown('type') : by], open: true };
  if (of.v === 'library' && isOfTyping(of.name, 'Optional|Annotated')) return by.v === 'list' ? by.items[0] ?? unknown('type') : by;
  if (of.v === 'library' && isOfTyping(of.name, 'Union') && by.v === 'list') return either(by.items);
  if (of.v === 'list' && by.v === 'literal' && typeof by.value === 'number' && !of.open) return of.items[by.value] ?? UNDEFINED;
  if (of.v === 'list' || of.v === 'rows' || of.v === 'mapped') return elementOf(names, of);
  if (of.v === 'object') return of.spreads.length === 0 && of.fields.size > 0 ? either([...of.fields.values()]) : unknown('computed member');
  if (of.v === 'input') return { v: 'input', kind: of.kind, path: [...of.path.slice(0, 4), '*'] };
  if (of.v === 'param' || of.v === 'field' || of.v === 'element') return { v: 'element', of };
  return of.v === 'library' ? names.member(of, '[]') : unknown('computed member');
}

function isOfTyping(name: string, words: string): boolean {
  return new RegExp(`^py:(global|typing|typing_extensions|collections\\.abc) (${words})$`).test(name);
}

function restValue(of: Value, without: readonly string[]): Value {
  if (of.v === 'object') return { ...of, fields: new Map([...of.fields].filter(([key]) => !without.includes(key))) };
  if (of.v === 'rows') return { ...of, without: [...(of.without ?? []), ...without] };
  if (of.v === 'either') return either(of.of.map(one => restValue(one, without)));
  return of;
}

function binaryValue(op: string, left: Value, right: Value): Value {
  // Python: `User | None`.
  if (op === '|' && isType(left)) return either([left, right]);
  if (op !== '+') return { v: 'opaque' };
  if (left.v === 'literal' && right.v === 'literal') {
    return { v: 'literal', value: typeof left.value === 'number' && typeof right.value === 'number' ? left.value + right.value : `${left.value}${right.value}` };
  }
  const parts = (value: Value) => (value.v === 'text' ? value.parts : value.v === 'literal' ? [String(value.value)] : [value]);
  return isText(left) || isText(right) ? { v: 'text', parts: [...parts(left), ...parts(right)] } : { v: 'opaque' };
}

function isType(value: Value): boolean {
  return value.v === 'class' || (value.v === 'list' && value.items[0]?.v === 'class') || (value.v === 'either' && value.of.every(one => isType(one) || one.v === 'literal'));
}

function isText(value: Value): boolean {
  return value.v === 'text' || (value.v === 'literal' && typeof value.value === 'string');
}

/** A cast tells who it is only where the expression itself does not. */
function castValue(names: Names, file: string, value: Value, expr: Extract<Expr, { k: 'cast' }>): Value {
  if (value.v !== 'unknown' && value.v !== 'param' && value.v !== 'field' && value.v !== 'result') return value;
  const typed = typedValue(names, file, expr.type);
  return isTelling(typed) ? typed : value;
}
