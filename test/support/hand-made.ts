import { z } from 'zod';
import type { BackendModel, Entry, FnView, Place, Report, Rule, SuppressionComment } from '../../src/model/index.ts';

/** A place of one line. */
export function place(file: string, line: number, column = 1): Place {
  return { file, span: [line, column, line, column + 10] };
}

/** A function that spans some lines of a file. */
export function fn(name: string, file: string, from: number, to: number): FnView {
  return {
    id: `${file}#${from}`, name, at: place(file, from), whole: { file, span: [from, 1, to, 80] }, role: 'source', async: true, calls: [], does: [],
    could: new Set(), gaps: [], size: { branches: 0, loops: 0, statements: 1, lines: to - from + 1 },
  };
}

export function entry(method: string, path: string, handler: FnView, more: Partial<Entry> = {}): Entry {
  return {
    kind: 'http', method, path, label: `${method} ${path}`, at: handler.at, framework: 'express', handler, chain: [], checks: [], responses: [], understood: true, gaps: [], ...more,
  };
}

/** A model of hand-made functions; each entry reaches its handler and the functions named in `reaches`. */
export function model(parts: Partial<BackendModel> & { readonly roles?: Readonly<Record<string, string>> } = {}): BackendModel {
  const { functions = [], entries = [], roles = {} } = parts;
  return {
    entries, functions, tables: [], packages: [], imports: [], slices: [], gaps: [],
    coverage: { entries: entries.length, understood: entries.filter((one) => one.understood).length, calls: 0, unresolved: 0 },
    *callsIn() {},
    *loopCalls() {},
    functionAt: (at) => functions.find(({ whole }) => whole.file === at.file && whole.span[0] <= at.span[0] && at.span[0] <= whole.span[2]),
    entriesReaching: (view) => entries.filter(({ handler }) => handler === view).map((one) => ({ entry: one, steps: [] })),
    wholeRows: () => [],
    table: () => undefined,
    sliceOf: () => undefined,
    roleOf: (file) => roles[file] ?? 'source',
    ...parts,
  };
}

/** A rule that yields what it is given. */
export function rule(id: string, reports: readonly Report[] | (() => Iterable<Report>), more: Partial<Rule> = {}): Rule {
  return {
    id, title: `Title of ${id}`, standards: ['A1'], category: 'data', severity: 'error', presets: ['recommended'], since: '0.1', needs: ['calls'], options: z.object({}),
    docs: { what: `Reports ${id}.`, why: 'Because.', instead: 'Do it differently.', prelude: '', bad: 'bad()', good: 'good()', silent: [] },
    check: () => (typeof reports === 'function' ? reports() : reports),
    ...more,
  };
}

/** A comment on the line above `targetLine`. */
export function comment(targetLine: number, rules: readonly string[], reason?: string): SuppressionComment {
  const line = targetLine - 1;
  return { rules, line, targetLine, at: [line, 1, line, 40], ...(reason !== undefined && { reason }) };
}
