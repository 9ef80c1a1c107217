import type { BackendModel, CallSite, Effect, FnView, Loop, Place, ReachedEffect } from '../../src/model/index.ts';

/** Parts of a model made by hand, for questions about rules that no fixture asks alone. */
export function place(line: number, file = 'src/app.ts', column = 1, endColumn = 20): Place {
  return { file, span: [line, column, line, endColumn] };
}

export function effect(parts: Partial<Effect> = {}): Effect {
  return { kind: 'db.read', library: 'orm', api: 'orm.find', target: 'Post', at: place(90), deadline: { is: 'unknown', why: 'not asked' }, gives: 'rows', batched: false, trivial: false, ...parts };
}

export function loop(parts: Partial<Loop> = {}): Loop {
  return { at: place(1), kind: 'statement', over: { v: 'opaque' }, overText: 'users', batches: false, dependsOnPreviousTurn: false, parallel: false, exitsEarly: false, ...parts };
}

export function fn(parts: Partial<FnView> = {}): FnView {
  return { id: 'src/app.ts#1', name: 'list', at: place(1), whole: { file: 'src/app.ts', span: [1, 1, 99, 1] }, role: 'source', async: true, calls: [], does: [], could: new Set(), gaps: [], size: { branches: 0, loops: 0, statements: 1, lines: 5 }, ...parts };
}

/** A call in `loops` (innermost first) that does `own` itself and depends on the turns of `dependsOn`. */
export function call(line: number, own: Effect | undefined, loops: readonly Loop[] = [], dependsOn: readonly Loop[] = loops, parts: Partial<CallSite> = {}): CallSite {
  const reached: ReachedEffect[] = own ? [{ effect: own, steps: [{ at: own.at, note: own.api }], certainty: 'exact', hops: 0, dependsOnTurn: (one) => dependsOn.some((other) => other === one) }] : [];
  const ofKind = (kind: string) => reached.filter((one) => one.effect.kind === kind || (kind === 'db' && one.effect.kind.startsWith('db.')));
  return {
    at: place(line), text: 'find', fn: fn(), loops, scopes: [], args: [], callees: [], awaited: true,
    ...(loops[0] ? { loop: loops[0] } : {}), ...(own ? { effect: own } : {}),
    dependsOnTurn: (one) => dependsOn.includes(one), effects: ofKind, firstEffect: (kind) => ofKind(kind)[0], settles: [], ...parts,
  };
}

export function model(calls: readonly CallSite[], parts: Partial<BackendModel> = {}): BackendModel {
  return {
    entries: [], functions: [], tables: [], packages: [], imports: [], slices: [], gaps: [],
    coverage: { entries: 0, understood: 0, calls: 0, unresolved: 0 },
    callsIn: (where) => calls.filter((one) => where === 'anywhere' || one.loop),
    loopCalls: () => calls.filter((one): one is CallSite & { readonly loop: Loop } => one.loop !== undefined),
    functionAt: () => undefined, entriesReaching: () => [], wholeRows: () => [], table: () => undefined, sliceOf: () => undefined, roleOf: () => 'source',
    ...parts,
  };
}
