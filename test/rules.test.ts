import { describe, expect, it } from 'vitest';
import noCrossSliceImports from '../rules/no-cross-slice-imports.ts';
import noNPlusOne from '../rules/no-n-plus-one.ts';
import noRawEntityReturn from '../rules/no-raw-entity-return.ts';
import requireTimeout from '../rules/require-timeout.ts';
import thinHandlers from '../rules/thin-handlers.ts';
import { perTurn, singular } from '../src/model/index.ts';
import type { BackendModel, Entry, ImportEdge, Rule } from '../src/model/index.ts';
import { call, effect, fn, loop, model, place } from './support/rule-model.ts';

function messages<T>(rule: Rule<T>, of: BackendModel, given: Partial<T> = {}): string[] {
  return [...rule.check({ model: of, options: rule.options.parse(given) })].map((one) => `${one.at.span[0]} ${one.message}`);
}

describe('no-n-plus-one', () => {
  it('names the inner loop when the call depends on it, else the outer one', () => {
    const outer = loop({ overText: 'teams' });
    const inner = loop({ at: place(2), overText: 'team.members' });
    expect(messages(noNPlusOne, model([call(3, effect(), [inner, outer])]))).toEqual(['3 Post is queried once per member']);
    expect(messages(noNPlusOne, model([call(3, effect(), [inner, outer], [outer])]))).toEqual(['3 Post is queried once per team']);
  });

  it('looks past a short or retrying inner loop to the one outside', () => {
    const outer = loop({ overText: 'teams' });
    expect(messages(noNPlusOne, model([call(3, effect(), [loop({ turns: 3 }), outer], [outer])]))).toEqual(['3 Post is queried once per team']);
    expect(messages(noNPlusOne, model([call(3, effect(), [loop({ turns: 3 })])]))).toEqual([]);
    expect(messages(noNPlusOne, model([call(3, effect(), [loop({ turns: 3 })])]), { boundedTurns: 2 })).toHaveLength(1);
  });

  it('asks to hoist a read that stays the same, and keeps silent about other effects that do', () => {
    expect(messages(noNPlusOne, model([call(3, effect(), [loop()], [])]))).toEqual(['3 Post is queried in every turn of the loop with the same arguments']);
    expect(messages(noNPlusOne, model([call(3, effect({ kind: 'http', target: 'a.example' }), [loop()], [])]))).toEqual([]);
    const turns = loop();
    expect(messages(noNPlusOne, model([call(3, effect(), [turns], []), call(4, effect({ kind: 'db.write', target: 'Log' }), [turns])]))).toEqual(['4 Log is written once per user']);
    const { over: _, ...endless } = loop();
    expect(messages(noNPlusOne, model([call(3, effect(), [endless], [])]))).toEqual([]);
  });

  it('does not repeat for a recursive call what the loop does itself', () => {
    const turns = loop();
    const create = effect({ kind: 'db.write', at: place(4) });
    const recursive = call(5, undefined, [turns], undefined, { effects: (kind) => (kind === 'db' ? [{ effect: create, steps: [], certainty: 'exact', hops: 1, dependsOnTurn: () => true }] : []) });
    expect(messages(noNPlusOne, model([call(4, create, [turns]), recursive]))).toEqual(['4 Post is written once per user']);
    expect(messages(noNPlusOne, model([recursive]))).toHaveLength(1);
  });

  it('leaves an inline callback to its own call sites', () => {
    const around = call(3, undefined, [loop()], undefined, {
      whole: { file: 'src/app.ts', span: [3, 1, 6, 2] },
      effects: (kind) => (kind === 'db' ? [{ effect: effect({ at: place(5) }), steps: [{ at: place(5), note: 'find' }], certainty: 'exact', hops: 1, dependsOnTurn: () => true }] : []),
    });
    expect(messages(noNPlusOne, model([around]))).toEqual([]);
  });

  it('reports HTTP only when asked to, and only where one service is asked again and again', () => {
    const { target: _, ...anywhere } = effect({ kind: 'http', library: 'axios', verb: 'get' });
    const http = { http: true };
    expect(messages(noNPlusOne, model([call(3, { ...anywhere, client: place(1) }, [loop()])]))).toEqual([]);
    expect(messages(noNPlusOne, model([call(3, anywhere, [loop()])]), http)).toEqual([]);
    expect(messages(noNPlusOne, model([call(3, { ...anywhere, client: place(1) }, [loop()])]), http)).toEqual(['3 axios is called once per user']);
    expect(messages(noNPlusOne, model([call(3, { ...anywhere, client: place(1), verb: 'post' }, [loop()])]), http)).toEqual([]);
  });

  it('believes a loop that says it takes batches', () => {
    expect(messages(noNPlusOne, model([call(3, effect(), [loop({ element: 'batch' })])]))).toEqual([]);
    expect(messages(noNPlusOne, model([call(3, effect({ kind: 'cache' }), [loop({ element: 'keysChunk' })])]))).toEqual([]);
  });

  it('trusts neither names nor merged calls', () => {
    expect(messages(noNPlusOne, model([call(3, effect({ batched: true }), [loop({ parallel: true })])]))).toEqual([]);
    expect(messages(noNPlusOne, model([call(3, effect({ trivial: true }), [loop()])]))).toEqual([]);
    const guessed = call(3, undefined, [loop()], undefined, { effects: (kind) => (kind === 'db' ? [{ effect: effect(), steps: [], certainty: 'name', hops: 1, dependsOnTurn: () => true }] : []) });
    expect(messages(noNPlusOne, model([guessed]))).toEqual([]);
  });
});

describe('require-timeout', () => {
  const bare = effect({ kind: 'http', api: 'fetch', library: 'global', target: 'a.example', deadline: { is: 'no' } });

  it('gives one finding a client and one a file, each with its further places', () => {
    const client = place(2, 'src/client.ts');
    const of = model([call(9, { ...bare, client }), call(7, { ...bare, client }), call(5, bare), call(4, bare)]);
    expect(messages(requireTimeout, of)).toEqual(['2 This global client has no deadline: 2 calls wait for as long as the other side likes', '4 fetch to a.example has no deadline, and 1 more in this file']);
  });

  it('takes what the project sets, but not a default of many minutes', () => {
    expect(messages(requireTimeout, model([call(4, { ...bare, deadline: { is: 'yes', value: 600_000 } })]))).toEqual(['4 fetch to a.example has no deadline (its default is 600 s)']);
    expect(messages(requireTimeout, model([call(4, { ...bare, deadline: { is: 'yes', value: 600_000, at: place(1) } })]))).toEqual([]);
    expect(messages(requireTimeout, model([call(4, { ...bare, deadline: { is: 'yes', value: 10_000 } })]))).toEqual([]);
  });

  it('keeps silent inside a deadline, in the browser, and where nothing is known', () => {
    expect(messages(requireTimeout, model([call(4, bare, [], [], { scopes: [{ holds: 'deadline', at: place(3) }] })]))).toEqual([]);
    expect(messages(requireTimeout, model([call(4, { ...bare, target: '/api/users' })]))).toEqual([]);
    expect(messages(requireTimeout, model([call(4, { ...bare, deadline: { is: 'unknown', why: 'options' } })]))).toEqual([]);
    expect(messages(requireTimeout, model([call(4, bare, [], [], { fn: fn({ role: 'script' }) })]))).toEqual([]);
  });
});

describe('thin-handlers', () => {
  function entry(parts: Partial<Entry> & { readonly writes?: number; readonly reads?: number; readonly branches: number; readonly guards?: number }): Entry {
    const { writes = 0, reads = 0, branches, guards = 0, ...rest } = parts;
    const own = [...Array.from({ length: writes }, () => effect({ kind: 'db.write' })), ...Array.from({ length: reads }, () => effect())];
    const handler = fn({ calls: own.map((one, index) => call(index + 2, one)), size: { branches, guards, loops: 0, statements: 20, lines: 20 } });
    return { kind: 'http', path: '/a', label: 'POST /a', at: place(1), framework: 'express', handler, chain: [], checks: [], responses: [], understood: true, gaps: [], ...rest };
  }
  const said = (one: Entry) => messages(thinHandlers, model([], { entries: [one] }));

  it('weighs own calls against decisions that are no guards', () => {
    expect(said(entry({ writes: 4, branches: 2 }))).toEqual(['1 POST /a holds business logic: 4 writes with 2 branches in the handler itself']);
    expect(said(entry({ writes: 4, branches: 4, guards: 3 }))).toEqual([]);
    expect(said(entry({ writes: 3, branches: 9 }))).toEqual([]);
    expect(said(entry({ writes: 2, reads: 3, branches: 0 }))).toHaveLength(1);
    expect(said(entry({ writes: 1, reads: 4, branches: 0 }))).toEqual([]);
  });

  it('asks more of a handler that only reads', () => {
    expect(said(entry({ reads: 4, branches: 9 }))).toEqual([]);
    expect(said(entry({ reads: 5, branches: 2 }))).toEqual([]);
    expect(said(entry({ reads: 5, branches: 3 }))).toHaveLength(1);
  });

  it('leaves jobs and pages that read alone', () => {
    expect(said(entry({ writes: 6, branches: 6, kind: 'job' }))).toEqual([]);
    expect(said(entry({ reads: 6, branches: 6, kind: 'page' }))).toEqual([]);
  });

  it('divides a function that serves several methods', () => {
    const one = entry({ writes: 6, branches: 4 });
    expect(messages(thinHandlers, model([], { entries: [one, { ...one, label: 'GET /a' }] }))).toEqual([]);
  });
});

describe('no-raw-entity-return', () => {
  const entry: Entry = { kind: 'http', path: '/a', label: 'GET /a', at: place(1), framework: 'express', chain: [], checks: [], understood: true, gaps: [], responses: [{ value: { v: 'opaque' }, at: place(4), steps: [] }, { value: { v: 'opaque' }, at: place(6), steps: [] }] };
  const table = { name: 'User', primary: ['id'], unique: [], indexes: [], relations: [], at: place(1).span, file: 'a', place: place(1), source: 'prisma', columns: ['id', 'api_key', 'resetToken', 'hashtag', 'contentHash', 'passwordChangedAt', 'has_password', 'secretConfigured'].map((name) => ({ name, type: 'text', at: place(1).span })) };
  const rows = { v: 'rows', table: 'User', many: false, from: place(2) } as const;

  it('reports one read once, with the secrets of its table', () => {
    expect(messages(noRawEntityReturn, model([], { entries: [entry], table: () => table, wholeRows: () => [{ rows, path: '' }] }))).toEqual(['4 GET /a answers with a whole User row, api_key and resetToken included']);
  });

  it('is content once every secret was taken away', () => {
    const stripped = { ...rows, without: ['api_key', 'resetToken'] };
    expect(messages(noRawEntityReturn, model([], { entries: [entry], table: () => table, wholeRows: () => [{ rows: stripped, path: '' }] }))).toEqual([]);
  });
});

describe('no-cross-slice-imports', () => {
  const edge = (line: number, from: string, to: string, typeOnly = false): ImportEdge => ({ from, to, origin: to, name: 'x', specifier: to, at: place(line, from), typeOnly });
  const slices = ['m/a', 'm/b', 'm/a/inner'].map((root) => ({ name: root, root }));
  const of = (...imports: ImportEdge[]) => model([], { imports, sliceOf: (file) => slices.toSorted((one, other) => other.root.length - one.root.length).find((one) => file.startsWith(`${one.root}/`)) });

  it('gives one finding a file and slice', () => {
    expect(messages(noCrossSliceImports, of(edge(1, 'm/a/x.ts', 'm/b/y.ts'), edge(2, 'm/a/x.ts', 'm/b/z.ts')))).toEqual(['1 m/a imports internals of m/b: x from m/b/y.ts']);
  });

  it('knows contracts, types and slices within slices', () => {
    expect(messages(noCrossSliceImports, of(edge(1, 'm/a/x.ts', 'm/b/b.contract.ts'), edge(2, 'm/a/x.ts', 'm/b/events.py'), edge(3, 'm/a/x.ts', 'm/b/y.ts', true), edge(4, 'm/a/x.ts', 'm/a/inner/y.ts')))).toEqual([]);
    expect(messages(noCrossSliceImports, of(edge(3, 'm/a/x.ts', 'm/b/y.ts', true)), { types: true })).toHaveLength(1);
  });
});

describe('words', () => {
  it('says what one turn stands for', () => {
    expect(['users', 'categories', 'userIds', 'children', 'status', 'boxes', 'batch'].map((word) => singular(word))).toEqual(['user', 'category', 'userId', 'child', undefined, 'box', undefined]);
    expect(perTurn(loop({ overText: 'body.items' }))).toBe('item');
    expect(perTurn(loop({ overText: 'Object.keys(byId)' }))).toBe('element of Object.keys(byId)');
    expect(perTurn(loop({ kind: 'recursion' }))).toBe('level of the recursion');
  });
});
