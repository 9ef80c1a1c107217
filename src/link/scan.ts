import type { Expr, Node, Unit } from '../model/index.ts';

/** An inline function given to a call: which call, and where in its arguments. */
export interface Passed { readonly call: number; readonly arg: number; readonly key?: string }

/** What one pass over a unit finds, for constant-time questions later. */
export interface UnitScan {
  /** Return values (and yielded ones of generators) by function. */
  readonly returns: ReadonlyMap<number, readonly Expr[]>;
  /** Members assigned on an object held by a binding: `options.signal = …`. `name` undefined: computed. */
  readonly mutations: ReadonlyMap<number, readonly { readonly name?: string; readonly value: Expr }[]>;
  /** Deeper member assignments, by root binding or `this`: `client.defaults.timeout = …`. */
  readonly assigned: readonly { readonly target: Extract<Expr, { k: 'member' }>; readonly value: Expr }[];
  readonly passed: ReadonlyMap<number, Passed>;
  /** The object literal property an inline function is the value of. */
  readonly objectOf: ReadonlyMap<number, Expr>;
  /** The binding that first holds what a call gives, awaited or not. */
  readonly holderOf: ReadonlyMap<number, number>;
  /** What is added to a list or set held by a binding: `ids.push(id)`, `rows.extend(more)`. */
  readonly grown: ReadonlyMap<number, readonly Expr[]>;
  /** Members that are deleted or emptied, of what a binding holds or of each element of it (`delete user.password`, in a loop over users). */
  readonly stripped: ReadonlyMap<number, readonly string[]>;
  /** The binding that holds what a call gives. */
  readonly heldByCall: ReadonlyMap<number, number>;
}

/** Reads a unit once. */
export function scanUnit(unit: Unit): UnitScan {
  const returns = new Map<number, Expr[]>();
  const mutations = new Map<number, { name?: string; value: Expr }[]>();
  const assigned: { target: Extract<Expr, { k: 'member' }>; value: Expr }[] = [];
  const passed = new Map<number, Passed>();
  const objectOf = new Map<number, Expr>();
  const heldBy = new Map<Expr, number>();
  const heldByCall = new Map<number, number>();
  const grown = new Map<number, Expr[]>();

  const onNode = (node: Node, fn: number): void => {
    if (node.r === 'exit' && node.value && (node.exit === 'return' || node.exit === 'yield')) push(returns, fn, node.exit === 'yield' && node.value.k === 'spread' ? { k: 'element', of: node.value.of } : node.value);
    if (node.r === 'assign' && node.target.k === 'member') {
      assigned.push({ target: node.target, value: node.value });
      if (node.target.of.k === 'ref') push(mutations, node.target.of.binding, { name: node.target.name, value: node.value });
    }
    if (node.r === 'assign' && node.target.k === 'index' && node.target.of.k === 'ref') {
      const by = node.target.by;
      push(mutations, node.target.of.binding, by.k === 'lit' ? { name: String(by.value), value: node.value } : { value: node.value });
    }
  };
  unit.functions.forEach((fn, at) => walkNodes(fn.body, node => onNode(node, at)));
  unit.calls.forEach((call, at) => {
    call.args.forEach((arg, index) => markPassed(arg, at, index, passed, objectOf));
    const added = addedBy(call);
    if (added && call.callee.k === 'member' && call.callee.of.k === 'ref') for (const one of added) push(grown, call.callee.of.binding, one);
    if (call.named?.k === 'object') for (const prop of call.named.props) if ('key' in prop) markPassed(prop.value, at, -1, passed, objectOf, prop.key);
  });
  unit.bindings.forEach((binding, at) => binding.values.forEach(value => {
    heldBy.set(value.k === 'await' ? value.of : value, at);
    if (value.k === 'call') heldByCall.set(value.call, at);
  }));
  const stripped = strippedOf(unit, mutations, passed);
  const holderOf = new Map<number, number>();
  for (const [expr, at] of heldBy) if (expr.k === 'call' && !holderOf.has(expr.call)) holderOf.set(expr.call, at);
  return { returns, mutations, assigned, passed, objectOf, holderOf, heldByCall, grown, stripped };
}

function strippedOf(unit: Unit, mutations: ReadonlyMap<number, readonly { readonly name?: string; readonly value: Expr }[]>, passed: ReadonlyMap<number, Passed>): Map<number, string[]> {
  const stripped = new Map<number, string[]>();
  for (const [binding, all] of mutations) {
    for (const { name, value } of all) {
      if (name === undefined || !(value.k === 'undefined' || (value.k === 'lit' && value.value === null))) continue;
      push(stripped, binding, name);
      const list = listOf(unit, binding, passed);
      if (list !== undefined) push(stripped, list, name);
    }
  }
  return stripped;
}

/** The list that a loop variable or a callback's first parameter is an element of. */
function listOf(unit: Unit, binding: number, passed: ReadonlyMap<number, Passed>): number | undefined {
  const [value] = unit.bindings[binding]!.values;
  if (value?.k === 'element' && value.of.k === 'ref') return value.of.binding;
  const call = value?.k === 'param' && value.index === 0 ? passed.get(value.fn)?.call : undefined;
  const callee = call === undefined ? undefined : unit.calls[call]!.callee;
  return callee?.k === 'member' && callee.of.k === 'ref' ? callee.of.binding : undefined;
}

/** The elements that a call adds to the list or set it is made on; undefined when it adds none. */
function addedBy({ callee, args }: Unit['calls'][number]): readonly Expr[] | undefined {
  if (callee.k !== 'member') return undefined;
  switch (callee.name) {
    case 'push': case 'unshift': case 'append': case 'appendleft': case 'add': return args.map(arg => (arg.k === 'spread' ? { k: 'element', of: arg.of } : arg));
    case 'insert': case 'splice': return args.slice(callee.name === 'insert' ? 1 : 2);
    case 'extend': return args.map(arg => ({ k: 'element', of: arg }));
    default: return undefined;
  }
}

function markPassed(arg: Expr, call: number, index: number, passed: Map<number, Passed>, objectOf: Map<number, Expr>, key?: string, depth = 0): void {
  if (depth > 3) return;
  if (arg.k === 'fn') passed.set(arg.fn, { call, arg: index, ...(key === undefined ? {} : { key }) });
  else if (arg.k === 'cast' || arg.k === 'spread') markPassed(arg.of, call, index, passed, objectOf, key, depth);
  else if (arg.k === 'array') for (const item of arg.items) markPassed(item, call, index, passed, objectOf, key, depth + 1);
  else if (arg.k === 'object') {
    for (const prop of arg.props) {
      if (!('key' in prop)) continue;
      if (prop.value.k === 'fn') objectOf.set(prop.value.fn, arg);
      markPassed(prop.value, call, index, passed, objectOf, key === undefined ? prop.key : `${key}.${prop.key}`, depth + 1);
    }
  }
}

/** Visits every node of a body, outer before inner, in order. Nested functions are not entered. */
export function walkNodes(body: readonly Node[], visit: (node: Node) => void): void {
  for (const node of body) {
    visit(node);
    for (const inner of childrenOf(node)) walkNodes(inner, visit);
  }
}

/** The bodies inside a node. */
export function childrenOf(node: Node): readonly (readonly Node[])[] {
  switch (node.r) {
    case 'branch': return node.arms.map(arm => arm.body);
    case 'loop': return [node.head, node.body];
    case 'try': return [node.body, ...node.handlers.map(one => one.body), ...(node.finally ? [node.finally] : [])];
    case 'with': return [node.body];
    default: return [];
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value); else map.set(key, [value]);
}
