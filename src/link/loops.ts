import type { Expr, Loop as LoopFacts, LoopNode, Place, Ref, Span, Unit, Value } from '../model/index.ts';
import { alternatives } from '../model/index.ts';
import { exprText, someExpr } from './express.ts';
import type { Names } from './names.ts';
import type { CallEntry } from './program.ts';
import { isBindingSentAsOne, isSentAsOne } from './batches.ts';
import type { Row } from './rows.ts';
import { walkNodes } from './scan.ts';
import { isSearch } from './search-loops.ts';
import { isOneThing } from './element-kind.ts';
import { judgeStatement } from './loop-judge.ts';

/** A loop with what link needs to answer questions about its turns. */
export interface Loop extends LoopFacts {
  readonly unit: Unit;
  /** Bindings of one turn: loop variables, callback parameters. */
  readonly variables: ReadonlySet<number>;
  readonly span: Span;
}

/** A loop statement or comprehension. */
export function makeStatementLoop(names: Names, file: string, unit: Unit, node: LoopNode, fnIndex: number): Loop {
  const judged = judgeStatement(names, file, unit, node, fnIndex);
  const overExpr = judged.overExpr ?? node.over;
  const over = overExpr && names.valueOf(file, overExpr);
  return {
    at: { file, span: node.at }, unit, span: node.whole, kind: node.kind === 'comprehension' ? 'comprehension' : 'statement',
    ...(over ? { over } : {}), ...(overExpr ? { overText: exprText(unit, overExpr) } : {}),
    ...turnsOf(names, file, unit, overExpr, over, judged.turns),
    ...elementName(unit, node, judged.overExpr), ...(isOneThing(unit, node.bindings, node.body) ? { elementIs: 'one' as const } : {}),
    batches: judged.batches || isCollected(names, file, unit, node) || (over !== undefined && isListOfLists(over)) || (overExpr !== undefined && isChunked(names, file, overExpr)),
    dependsOnPreviousTurn: judged.because !== undefined, ...(judged.because === undefined ? {} : { because: judged.because }),
    ...(isSearch(unit, node) ? { endsAtFirstHit: true } : {}),
    parallel: overlaps(unit, node, fnIndex), exitsEarly: false, variables: new Set([...node.bindings, ...judged.counters]),
  };
}

/** Who says that a callback is run once per element: a row, or the loop inside a project function that calls it. */
export interface RunBy { readonly row?: Row<'calls'>; readonly like?: LoopFacts }

/** A callback that a call runs once per element. */
export function makeCallbackLoop(names: Names, entry: CallEntry, over: Value | undefined, given: { readonly fn: Ref; readonly inline?: number }, { row, like }: RunBy): Loop {
  const { unit, file, call } = entry;
  const { decl, unit: home, index } = names.program.fn(given.fn);
  const isFirst = row?.fact.over === 'arg0' || call.callee.k !== 'member';
  // Run by a loop of the project's own: what that one walks is no argument of this call.
  const overExpr: Expr | undefined = like ? undefined : isFirst ? call.args[0] : call.callee.k === 'member' ? call.callee.of : undefined;
  const variables = new Set<number>();
  home.bindings.forEach((binding, at) => { if (binding.fn === index && binding.kind === 'param') variables.add(at); });
  const position = Math.max(0, row?.fact.params?.findIndex(one => one.startsWith('element(')) ?? 0);
  const named = decl.params[position]?.name;
  // A name for what is not used: the position beside it says more.
  const element = given.inline === undefined ? undefined : named !== undefined && /^_+$/.test(named) ? decl.params[position + 1]?.name : named;
  // An array's own methods call back at once for all elements; whoever folds one result into the next waits in between.
  const isAtOnce = row?.adapter.natives !== undefined && home.language === 'typescript' && position === 0;
  return {
    at: { file, span: call.at }, unit, span: decl.whole, kind: 'callback',
    ...(over ? { over } : {}), ...(overExpr && overExpr.k !== 'object' ? { overText: exprText(unit, overExpr) } : {}), ...(element === undefined ? {} : { element }),
    ...(given.inline !== undefined && isOneThing(home, [...variables], decl.body) ? { elementIs: 'one' as const } : {}),
    ...turnsOf(names, file, unit, like ? undefined : overExpr, over, like?.turns),
    batches: isSentAsOne(names, file, unit, entry.index) || (like?.batches ?? ((over !== undefined && isListOfLists(over)) || (overExpr !== undefined && isChunked(names, file, overExpr)))),
    dependsOnPreviousTurn: like?.dependsOnPreviousTurn ?? false, ...(like?.because === undefined ? {} : { because: like.because }),
    parallel: like?.parallel ?? (row?.fact.parallel === true || isAtOnce), exitsEarly: false, variables,
  };
}

/** The one name of the loop variable; a counter is no element. */
function elementName(unit: Unit, node: LoopNode, counted: Expr | undefined): { element?: string } {
  if (!node.over || counted || node.bindings.length !== 1) return {};
  return { element: unit.bindings[node.bindings[0]!]!.name };
}

/** No turn waits for what it started, so all are under way at the same time. */
function overlaps(unit: Unit, node: LoopNode, fnIndex: number): boolean {
  if (node.kind === 'for-await' || unit.functions[fnIndex]?.async !== true) return false;
  let waits = false;
  walkNodes(node.body, one => { waits ||= one.r === 'await' || (one.r === 'loop' && one.kind === 'for-await'); });
  return !waits;
}

/** The turns only collect queries in a list that is sent as one: `updates.push(db.order.update(…))`, then `$transaction(updates)`. */
function isCollected(names: Names, file: string, unit: Unit, node: LoopNode): boolean {
  let found = false;
  walkNodes(node.body, one => {
    if (found || one.r !== 'call') return;
    const { callee } = unit.calls[one.call]!;
    found = callee.k === 'member' && callee.name === 'push' && callee.of.k === 'ref' && isBindingSentAsOne(names, file, unit, callee.of.binding);
  });
  return found;
}

function turnsOf(names: Names, file: string, unit: Unit, expr: Expr | undefined, over: Value | undefined, told: number | undefined): { turns?: number } {
  if (told !== undefined) return { turns: told };
  const sliced = expr && sliceBound(names, file, unit, expr);
  if (sliced !== undefined) return { turns: sliced };
  const bound = over && boundOf(names, over);
  return bound === undefined ? {} : { turns: bound };
}

/** The most elements a value can have, where that is proven. */
export function boundOf(names: Names, value: Value): number | undefined {
  switch (value.v) {
    // Nobody iterates what is always empty: it is filled somewhere.
    case 'list': return value.open || value.items.length === 0 ? undefined : value.items.length;
    case 'object': {
      // Something that is like a list has as many elements as its length says.
      const length = value.fields.get('length');
      if (length) return length.v === 'literal' && typeof length.value === 'number' ? length.value : undefined;
      return value.spreads.length === 0 && value.fields.size > 0 ? value.fields.size : undefined;
    }
    case 'mapped': return boundOf(names, value.of);
    case 'rows': return value.limit?.v === 'literal' && typeof value.limit.value === 'number' ? value.limit.value : undefined;
    case 'literal': return value.value == null ? 0 : undefined;
    // Whoever iterates a class iterates its members: an enum's.
    case 'class': return names.program.class(value.class).decl.fields.filter(one => one.values.length > 0).length || undefined;
    // A copy the library makes of what it was given (`list(Stage)`).
    case 'library': return value.facts.from ? boundOf(names, value.facts.from) : undefined;
    case 'either': {
      const all = value.of.map(one => boundOf(names, one));
      return all.every(one => one !== undefined) ? Math.max(...all) : undefined;
    }
    default: return undefined;
  }
}

/** `xs.slice(0, 3)`, directly or held by a constant. */
function sliceBound(names: Names, file: string, unit: Unit, expr: Expr): number | undefined {
  const call = expr.k === 'call' ? unit.calls[expr.call] : undefined;
  if (call?.callee.k === 'member' && call.callee.name === 'slice' && call.args.length === 2) {
    const [from, to] = call.args.map(one => names.valueOf(file, one));
    if (from?.v === 'literal' && to?.v === 'literal' && typeof from.value === 'number' && typeof to.value === 'number' && to.value > 0 && from.value >= 0) return to.value - from.value;
  }
  if (call?.callee.k === 'member' && call.args.length <= 1 && (call.callee.name === 'map' || call.callee.name === 'filter' || call.callee.name === 'sort')) return sliceBound(names, file, unit, call.callee.of);
  const binding = expr.k === 'ref' ? unit.bindings[expr.binding] : undefined;
  return binding?.kind === 'const' && binding.values.length === 1 && binding.values[0] !== expr ? sliceBound(names, file, unit, binding.values[0]!) : undefined;
}

/** The elements are lists of unknown length themselves; key-value pairs and other tuples are not. */
function isListOfLists(value: Value): boolean {
  return alternatives(value).some(one => one.v === 'list' && one.items.length > 0 && one.open === true && one.items.every(item => alternatives(item).some(inner => (inner.v === 'list' && inner.open === true) || (inner.v === 'rows' && inner.many) || (inner.v === 'mapped' && !(inner.of.v === 'list' && inner.of.open !== true)))));
}

/** The iterated value is made of batches: its maker steps or slices by more than one. */
function isChunked(names: Names, file: string, expr: Expr): boolean {
  const unit = names.program.units.get(file)!;
  const binding = expr.k === 'ref' ? unit.bindings[expr.binding] : undefined;
  const made = binding?.values.length === 1 ? binding.values[0]! : expr;
  const call = made.k === 'call' ? made.call : made.k === 'await' && made.of.k === 'call' ? made.of.call : undefined;
  if (call === undefined) return false;
  const callee = names.callee(file, call);
  return callee.functions.some(({ fn }) => names.isChunker(fn));
}

/** A function that cuts lists into batches: a counting loop whose step is not one, or that slices a window. */
export function isChunker(names: Names, fn: Ref): boolean {
  const { decl, unit } = names.program.fn(fn);
  let found = false;
  walkNodes(decl.body, node => {
    if (node.r === 'loop' && (node.kind === 'for' || node.kind === 'while')) found ||= slicesWindow(unit, node);
  });
  return found;
}

function slicesWindow(unit: Unit, node: LoopNode): boolean {
  let found = false;
  walkNodes(node.body, inner => {
    if (inner.r !== 'call') return;
    const { callee, args } = unit.calls[inner.call]!;
    found ||= callee.k === 'member' && (callee.name === 'slice' || callee.name === 'splice') && args.length === 2;
  });
  return found;
}

/** Whether an expression differs from turn to turn: it mentions a variable of the turn, or something derived from one. */
export function dependsOnTurn(loop: Loop, unit: Unit, exprs: readonly Expr[]): boolean {
  if (unit !== loop.unit && loop.kind !== 'callback') return true;
  const turn = turnBindings(loop, unit);
  return exprs.some(expr => mentions(unit, expr, turn));
}

const TURN = new WeakMap<Loop, ReadonlySet<number>>();

/** The bindings that change with the turn: variables, and all that is computed from them inside the loop. */
function turnBindings(loop: Loop, unit: Unit): ReadonlySet<number> {
  const known = TURN.get(loop);
  if (known) return known;
  const turn = new Set(loop.variables);
  for (let round = 0; round < 4; round++) {
    const before = turn.size;
    unit.bindings.forEach((binding, at) => {
      if (turn.has(at) || binding.values.length === 0) return;
      const inside = within(loop.span, binding.at);
      if ((inside || binding.kind === 'let') && binding.values.some(value => mentions(unit, value, turn))) turn.add(at);
    });
    if (turn.size === before) break;
  }
  TURN.set(loop, turn);
  return turn;
}

function mentions(unit: Unit, expr: Expr, turn: ReadonlySet<number>): boolean {
  return someExpr(unit, expr, one => (one.k === 'ref' && turn.has(one.binding)) || (one.k === 'fn' && unit.functions[one.fn] !== undefined && bodyMentions(unit, one.fn, turn)));
}

function bodyMentions(unit: Unit, fn: number, turn: ReadonlySet<number>): boolean {
  let found = false;
  walkNodes(unit.functions[fn]!.body, node => {
    if (found) return;
    if (node.r === 'call') {
      const call = unit.calls[node.call]!;
      found = [call.callee, ...call.args, ...(call.named ? [call.named] : [])].some(one => one.k !== 'fn' && mentions(unit, one, turn));
    }
  });
  return found;
}

function within(outer: Span, inner: Span): boolean {
  return (inner[0] > outer[0] || (inner[0] === outer[0] && inner[1] >= outer[1])) && (inner[2] < outer[2] || (inner[2] === outer[2] && inner[3] <= outer[3]));
}

/** Where a loop stands, for steps. */
export function placeOf(loop: LoopFacts): Place {
  return loop.at;
}
