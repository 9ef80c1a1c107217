import type { BranchNode, Expr, FnDecl, LibraryValue, LoopNode, Node, Ref, Span, Unit } from '../model/index.ts';
import { contains } from '../model/index.ts';
import { isMemo, isMemoGuard, requirementsOf, type Requirement } from './conditions.ts';
import { exprText } from './express.ts';
import { forEachRead, getterNames, gettersOf } from './getters.ts';
import { lazyRelationOf, relationNames } from './lazy-relations.ts';
import type { Loop } from './loops.ts';
import { makeStatementLoop } from './loops.ts';
import type { Invocation } from './invocations.ts';
import { invocationsOf } from './invocations.ts';
import type { Names } from './names.ts';
import { scopesOfDecorators } from './decorating.ts';
import { refOf, type CallEntry } from './program.ts';
import type { Holds, Presence, Scope } from '../model/index.ts';

/** One thing that is evaluated in a body and may do something, with what is around it. */
export interface BodySite {
  readonly kind: 'call' | 'await' | 'iterate' | 'invoke' | 'assign' | 'read';
  readonly file: string;
  readonly unit: Unit;
  /** The function it is written in (an inline callback's own index, not the outer function's). */
  readonly fnIndex: number;
  readonly call?: CallEntry;
  /** What is awaited, returned, iterated, assigned or, for `read`, the member that is read. */
  readonly value?: Expr;
  /** The member that is assigned, where rows say that doing so has an effect. */
  readonly target?: Extract<Expr, { k: 'member' }>;
  /** For `invoke`: the function a call runs that is no inline function (`ids.map(load)`). */
  readonly invocation?: Invocation;
  /** For `read`: the accessors that run. */
  readonly getters?: readonly Ref[];
  /** For `read`: the relation of a row that is loaded when it is read. */
  readonly relation?: LibraryValue;
  readonly at: Span;
  /** Innermost first. */
  readonly loops: readonly Loop[];
  readonly scopes: readonly Scope[];
  /** Loops that end on every path behind this site. */
  readonly ended: readonly Loop[];
  /** What this function's inputs must be for the site to be reached. */
  readonly requires: readonly Requirement[];
  /** Runs detached from the flow (timers, event handlers). */
  readonly detached: boolean;
}

/** A function's own flow, inline callbacks that run as part of it included, in evaluation order. */
export interface Body {
  readonly ref: Ref;
  readonly sites: readonly BodySite[];
}

interface Context {
  readonly fnIndex: number;
  readonly loops: readonly Loop[];
  readonly scopes: readonly Scope[];
  readonly ended: readonly Loop[];
  /** Loops that statements of this very function opened, innermost first: a `return` ends these and no others. */
  readonly own: readonly Loop[];
  /** A `throw` is caught within the innermost of them. */
  readonly caught: boolean;
  readonly detached: boolean;
  readonly requires: readonly Requirement[];
  readonly depth: number;
}

/** Walks a function's body once and lists its sites. */
export function bodyOf(names: Names, ref: Ref): Body {
  const { decl, file, unit, index } = names.program.fn(ref);
  const sites: BodySite[] = [];
  const walker = new Walker(names, file, unit, sites);
  walker.body(decl, { fnIndex: index, loops: [], scopes: decl.decorators.length > 0 ? scopesOfDecorators(names, ref) : [], ended: [], own: [], caught: false, detached: false, requires: [], depth: 0 });
  return { ref, sites };
}

class Walker {
  readonly names: Names;
  readonly file: string;
  readonly unit: Unit;
  readonly sites: BodySite[];
  /** Member reads that are sites already, as written: what was read once is read again at no new place worth telling. */
  readonly #read = new Set<string>();

  constructor(names: Names, file: string, unit: Unit, sites: BodySite[]) {
    this.names = names;
    this.file = file;
    this.unit = unit;
    this.sites = sites;
  }

  body(decl: FnDecl, context: Context): void {
    if (context.depth > 12) return;
    this.nodes(decl.body, context);
  }

  nodes(nodes: readonly Node[], context: Context): void {
    const guard = nodes.findIndex((node, at) => isMemoGuard(this.unit, node, nodes.slice(at + 1), this.isOuter(context)));
    if (guard >= 0) {
      this.nodes(nodes.slice(0, guard + 1), context);
      const node = nodes[guard] as BranchNode;
      this.nodes(nodes.slice(guard + 1), this.kept(context, node.at));
      return;
    }
    const early = nodes.findIndex(node => leavesWhen(node));
    if (early >= 0 && early < nodes.length - 1) {
      const node = nodes[early] as BranchNode;
      const requires = requirementsOf(this.unit, context.fnIndex, node.test, false);
      if (requires.length > 0) {
        this.flat(nodes.slice(0, early + 1), nodes, context);
        this.nodes(nodes.slice(early + 1), { ...context, requires: [...context.requires, ...requires] });
        return;
      }
    }
    this.flat(nodes, nodes, context);
  }

  /** Walks `nodes`, the first part of `all`: what ends a loop is looked for in all of them. */
  flat(nodes: readonly Node[], all: readonly Node[], context: Context): void {
    if (context.own.length === 0) { for (const node of nodes) this.node(node, context); return; }
    const last = all.findLastIndex(node => node.r === 'exit' && node.exit !== 'yield');
    const exit = last < 0 ? undefined : all[last] as Extract<Node, { r: 'exit' }>;
    const before = exit ? { ...context, ended: endedBy(exit, context) } : context;
    nodes.forEach((node, at) => this.node(node, at <= last ? before : context));
  }

  node(node: Node, context: Context): void {
    this.reads(node, context);
    switch (node.r) {
      case 'call': this.call(node.call, context); return;
      case 'await': this.lazy('await', node.value, node.at, context); return;
      case 'exit': if (node.value && node.exit === 'return') this.lazy('await', node.value, node.at, context); return;
      case 'assign':
        if (node.target.k === 'member' && this.names.rows.assignable.has(node.target.name)) this.push({ kind: 'assign', target: node.target, value: node.value, at: node.at }, context);
        return;
      case 'branch': this.branch(node, context); return;
      case 'loop': this.loop(node, context); return;
      case 'try': {
        const inside = { ...context, caught: context.caught || node.handlers.length > 0, scopes: [{ holds: 'try' as const, at: { file: this.file, span: node.at } }, ...context.scopes] };
        this.nodes(node.body, inside);
        for (const handler of node.handlers) this.nodes(handler.body, context);
        if (node.finally) this.nodes(node.finally, context);
        return;
      }
      case 'with': {
        const held = this.names.blockScope(this.file, node.context);
        this.nodes(node.body, held ? { ...context, scopes: [{ ...held, at: { file: this.file, span: node.at } }, ...context.scopes] } : context);
        return;
      }
      default: return;
    }
  }

  branch(node: BranchNode, context: Context): void {
    const { test } = node;
    node.arms.forEach((arm, at) => {
      const requires = node.kind === 'switch' || at > 1 ? [] : requirementsOf(this.unit, context.fnIndex, test, at === 0);
      const inside = requires.length > 0 ? { ...context, requires: [...context.requires, ...requires] } : context;
      this.nodes(arm.body, node.kind !== 'switch' && isMemo(this.unit, node, arm.body, this.isOuter(context)) ? this.kept(inside, node.at) : inside);
    });
  }

  /** Variables that outlive the turn: declared outside the innermost loop, or outside the function. */
  isOuter({ own, fnIndex }: Context): (binding: number) => boolean {
    return at => {
      const binding = this.unit.bindings[at]!;
      return binding.fn !== fnIndex || (own[0] !== undefined && !contains(own[0].span, binding.at));
    };
  }

  kept(context: Context, at: Span): Context {
    return { ...context, scopes: [{ holds: 'cache', at: { file: this.file, span: at } }, ...context.scopes] };
  }

  loop(node: LoopNode, context: Context): void {
    this.nodes(node.head, context);
    const loop = makeStatementLoop(this.names, this.file, this.unit, node, context.fnIndex);
    if (node.over) this.lazy('iterate', node.over, node.at, context);
    const inside = { ...context, caught: false, own: [loop, ...context.own], loops: [loop, ...context.loops] };
    this.nodes(node.body, inside);
    if (node.item) this.reads({ r: 'await', value: node.item, at: node.at }, inside);
    if (node.test) this.reads({ r: 'await', value: node.test, at: node.at }, inside);
  }

  /** Members that run code when they are read, in the expressions that stand in a node itself. */
  reads(node: Node, context: Context): void {
    const telling = tellingMembers(this.names);
    if (telling.size === 0) return;
    forEachRead(this.unit, node, telling, member => {
      const text = `${context.fnIndex} ${exprText(this.unit, member)}`;
      if (this.#read.has(text)) return;
      this.#read.add(text);
      const getters = gettersOf(this.names, this.file, member);
      // What is awaited is loaded by then, or reading it would have failed.
      const relation = this.unit.functions[context.fnIndex]!.async ? undefined : lazyRelationOf(this.names, this.file, member);
      if (getters.length === 0 && !relation) return;
      const at = node.r === 'call' ? this.unit.calls[node.call]!.at : 'at' in node ? node.at : this.unit.functions[context.fnIndex]!.at;
      this.push({ kind: 'read', value: member, ...(relation ? { relation } : { getters }), at }, context);
    });
  }

  lazy(kind: 'await' | 'iterate', value: Expr, at: Span, context: Context): void {
    const call = value.k === 'call' ? this.unit.calls[value.call] : undefined;
    this.push({ kind, value, at: call?.at ?? at }, context);
  }

  call(index: number, context: Context): void {
    const entry = this.names.program.call(this.file, index);
    this.push({ kind: 'call', call: entry, at: entry.call.at }, context);
    for (const one of invocationsOf(this.names, entry)) {
      if (one.turns === 'never') continue;
      const loops = [...one.loops, ...context.loops];
      const scopes = [...one.scopes, ...context.scopes];
      const inner: Context = { ...context, loops, scopes, own: [],  caught: false, detached: context.detached || one.turns === 'later', depth: context.depth + 1 };
      if (one.inline !== undefined) this.body(this.unit.functions[one.inline]!, { ...inner, fnIndex: one.inline });
      else if (one.fn !== undefined) this.push({ kind: 'invoke', call: entry, invocation: one, at: entry.call.at }, inner);
    }
  }

  push(site: Pick<BodySite, 'kind' | 'at'> & Partial<BodySite>, context: Context): void {
    this.sites.push({
      file: this.file, unit: this.unit, fnIndex: context.fnIndex, loops: context.loops, scopes: context.scopes,
      ended: context.ended, detached: context.detached, requires: context.requires, ...site,
    });
  }
}

/** `if (…) return` without an else. */
function leavesWhen(node: Node): boolean {
  return node.r === 'branch' && node.kind === 'if' && node.arms.length === 1 && node.arms[0]!.body.some(one => one.r === 'exit' && (one.exit === 'return' || one.exit === 'throw'));
}

/** The loops that do not turn again once this exit is reached. */
function endedBy(exit: Extract<Node, { r: 'exit' }>, { own, ended, caught }: Context): readonly Loop[] {
  switch (exit.exit) {
    case 'return': return [...ended, ...own];
    case 'throw': return caught ? ended : [...ended, ...own];
    case 'break': return exit.label === undefined ? [...ended, own[0]!] : ended;
    default: return ended.filter(loop => !own.includes(loop));
  }
}

/** A scope as rows give it: what holds, and until when it bounds. */
export interface HeldScope { readonly holds: Holds; readonly deadline?: Presence }

export { refOf };

const TELLING = new WeakMap<Names, ReadonlySet<string>>();

/** Names of members that may do something when they are read: accessors that call something, relations loaded on first use. */
function tellingMembers(names: Names): ReadonlySet<string> {
  let known = TELLING.get(names);
  if (!known) TELLING.set(names, known = new Set([...getterNames(names), ...relationNames(names)]));
  return known;
}
