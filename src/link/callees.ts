import type { Certainty, LibraryValue, Ref, Value } from '../model/index.ts';
import { alternatives } from '../model/index.ts';
import type { Names } from './names.ts';
import { Program, refOf, type CallEntry } from './program.ts';
import { pathOf } from './sites.ts';

/** A function a call may run, with the receiver it is bound to and what its maker was given. */
export interface CalledFunction {
  readonly fn: Ref;
  readonly certainty: Certainty;
  readonly self?: Value;
  readonly closure?: Extract<Value, { v: 'function' }>['closure'];
}

/** What a call may run. */
export interface Callee {
  readonly value: Value;
  readonly functions: readonly CalledFunction[];
  /** Library names it may be, each with the receiver whose facts count. */
  readonly libraries: readonly { readonly value: LibraryValue; readonly recv?: Value }[];
  readonly constructs?: Ref;
  /** Member names as written, for candidates and messages. */
  readonly path: readonly string[];
  /** Nothing is known of the receiver: only `fallback` rows may speak. */
  readonly fallback?: { readonly name: string; readonly recv: Value };
  readonly why?: string;
}

interface Draft {
  functions: CalledFunction[];
  libraries: { value: LibraryValue; recv?: Value }[];
  constructs?: Ref;
  why?: string;
  fallback?: { name: string; recv: Value };
}

/** Resolves the callee of one call. */
export function calleeOf(names: Names, entry: CallEntry): Callee {
  const { call, file, unit } = entry;
  const value = names.valueOf(file, call.callee);
  const draft: Draft = { functions: [], libraries: [] };
  const recv = call.callee.k === 'member' ? names.valueOf(file, call.callee.of) : undefined;
  // `super(…)` constructs nothing new: it runs the constructor of the base class.
  const isSuper = call.callee.k === 'super';
  for (const one of alternatives(value)) if (isSuper && one.v === 'instance') addConstructor(names, one.class, draft, new Set()); else addCallee(names, entry, one, recv, draft, 0);
  const name = Program.lastName(call.callee, unit);
  const isSpokenOf = draft.libraries.some(one => names.rows.speaksOf(one.value.name) || !one.value.name.includes('()'));
  if (draft.functions.length === 0 && !isSpokenOf && name !== undefined && call.callee.k === 'member') {
    draft.fallback = { name, recv: recv ?? value };
  }
  const path = draft.libraries[0] ? pathOf(draft.libraries[0].value.name) : name === undefined ? [] : [name];
  return { value, path, ...draft };
}

function addCallee(names: Names, entry: CallEntry, value: Value, recv: Value | undefined, draft: Draft, depth: number): void {
  switch (value.v) {
    case 'function': draft.functions.push({ fn: value.fn, certainty: 'exact', ...(value.self ? { self: value.self } : {}), ...(value.closure ? { closure: value.closure } : {}) }); addOverrides(names, value, draft); return;
    case 'class': draft.constructs = value.class; addConstructor(names, value.class, draft, new Set()); return;
    case 'library': draft.libraries.push({ value, recv: receiverOf(value, recv) }); return;
    case 'field': return addField(names, entry, value, draft);
    case 'instance': {
      const call = names.member(value, '__call__');
      if (call.v === 'function') draft.functions.push({ fn: call.fn, certainty: 'exact', self: value });
      return;
    }
    case 'typed': return addTyped(names, value, draft);
    case 'param': {
      const known = depth < 3 ? names.input(value.fn, value.index) : value;
      if (known.v === 'unknown' || known.v === 'param') {
        const given = names.callables(value.fn, value.index);
        if (given.length === 0) draft.why = 'a parameter that no caller tells';
        for (const one of given) addCallee(names, entry, one, recv, draft, depth + 1);
        return;
      }
      for (const one of alternatives(known)) addCallee(names, entry, one, recv, draft, depth + 1);
      return;
    }
    case 'unknown': draft.why = value.why; return;
    default: draft.why = `a ${value.v} is called`;
  }
}

/** The alternative of the receiver that this member was read from; its facts are the ones that count. */
function receiverOf(value: LibraryValue, recv: Value | undefined): Value {
  if (recv?.v !== 'either') return recv ?? value;
  const base = value.name.slice(0, value.name.indexOf(' ') + 1);
  return recv.of.find(one => one.v === 'library' && one.site === value.site && one.name.startsWith(base)) ?? recv.of.find(one => one.v === 'library' && one.name.startsWith(base)) ?? value;
}

function addConstructor(names: Names, ref: Ref, draft: Draft, seen: Set<Ref>): void {
  if (seen.has(ref)) return;
  seen.add(ref);
  const { decl, file } = names.program.class(ref);
  const own = decl.methods.find(one => one.name === 'constructor');
  if (own) { draft.functions.push({ fn: refOf(file, own.fn), certainty: 'exact' }); return; }
  for (const base of decl.bases) {
    for (const value of alternatives(names.valueOf(file, base.expr))) {
      if (value.v === 'class') addConstructor(names, value.class, draft, seen);
      if (value.v === 'library') draft.libraries.push({ value: { ...value, through: ref } });
    }
  }
}

/** A method that only throws or is empty stands for its overrides (abstract by habit). */
function addOverrides(names: Names, value: Extract<Value, { v: 'function' }>, draft: Draft): void {
  const { decl, unit, file } = names.program.fn(value.fn);
  if (decl.owner === undefined || !decl.body.every(node => node.r === 'fn' || node.r === 'call' || (node.r === 'exit' && node.exit === 'throw'))) return;
  if (decl.kind === 'constructor') return;
  void unit;
  addImplementations(names, names.subclassesOf(refOf(file, decl.owner)), decl.name, draft);
}

function addImplementations(names: Names, classes: readonly Ref[], method: string, draft: Draft): void {
  const found: Ref[] = [];
  for (const ref of classes) {
    const { decl, file } = names.program.class(ref);
    const own = decl.methods.find(one => one.name === method);
    if (own) found.push(refOf(file, own.fn));
  }
  if (found.length === 0 || found.length > 8) return;
  const certainty: Certainty = found.length === 1 ? 'exact' : 'implementation';
  for (const fn of found) draft.functions.push({ fn, certainty });
}

function addField(names: Names, entry: CallEntry, value: Extract<Value, { v: 'field' }>, draft: Draft): void {
  const { of, name } = value;
  if (of.v === 'function' && (name === 'call' || name === 'apply' || name === 'bind')) {
    draft.functions.push({ fn: of.fn, certainty: 'exact', ...(of.self ? { self: of.self } : {}) });
    return;
  }
  if (of.v === 'instance') {
    addImplementations(names, names.subclassesOf(of.class), name, draft);
    if (draft.functions.length === 0) draft.why = `${names.program.class(of.class).decl.name} has no ${name}`;
    return;
  }
  const bases = nativesOf(names, entry.file, of);
  const own = bases.filter(base => names.rows.speaksOf(`${base} ${name}`));
  for (const base of own.length > 0 ? own.slice(0, 1) : bases.slice(-1)) draft.libraries.push({ value: { v: 'library', name: `${base} ${name}`, facts: {} }, recv: of });
  if (draft.libraries.length === 0) draft.why = of.v === 'param' ? 'member of a parameter that no caller tells' : `member of a ${of.v}`;
}

/** The States under which rows speak of a language value or of rows of a table. */
export function nativesOf(names: Names, file: string, value: Value): string[] {
  const bases: string[] = [];
  if (value.v === 'rows') {
    if (value.adapter !== undefined) bases.push(`${value.adapter}/${value.many ? 'Rows' : 'Row'}`);
    if (!value.many) return bases;
  }
  const what = value.v === 'list' || value.v === 'mapped' || value.v === 'rows' ? 'list'
    : value.v === 'text' || (value.v === 'literal' && typeof value.value === 'string') ? 'text'
      : value.v === 'function' ? 'function' : value.v === 'object' ? 'object' : undefined;
  const base = what && names.native(file, what);
  if (base) bases.push(base);
  return bases;
}

/** A method of an interface: the classes that implement it. */
function addTyped(names: Names, value: Extract<Value, { v: 'typed' }>, draft: Draft): void {
  const dot = value.name?.lastIndexOf('.') ?? -1;
  const hash = value.name?.lastIndexOf('#') ?? -1;
  if (value.name === undefined || dot < hash) { draft.why = 'a function known by its type only'; return; }
  const method = value.name.slice(dot + 1);
  const classes = names.implementorsOf(value.name.slice(0, dot)).flatMap(one => [one, ...names.subclassesOf(one)]);
  addImplementations(names, [...new Set(classes)], method, draft);
  if (draft.functions.length === 0) draft.why = `no implementation of ${method} found`;
}
