import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { rules as builtRules } from '../rules/index.ts';
import { catalogue, type RunInput, type RunOutput, runRules } from '../src/engine/index.ts';
import { DEFAULT_CONFIG, type Report } from '../src/model/index.ts';
import { comment, entry, fn, model, place, rule } from './support/hand-made.ts';

const handler = fn('listOrders', 'src/orders.ts', 10, 30);
const orphan = fn('unusedHelper', 'src/orders.ts', 40, 60);
const orders = model({ functions: [handler, orphan], entries: [entry('GET', '/orders', handler)] });
const served = (line: number, more: Partial<Report> = {}): Report => ({ at: place('src/orders.ts', line), message: `Line ${line}`, ...more });

function run(input: Partial<RunInput>): RunOutput {
  return runRules({ model: orders, rules: [], config: DEFAULT_CONFIG, suppressions: new Map(), ...input });
}

describe('a finding', () => {
  it('carries what the rule leaves to the engine', () => {
    const [finding] = run({ rules: [rule('no-n-plus-one', [served(12, { certainty: 'implementation' })])] }).findings;
    expect(finding).toMatchObject({
      rule: 'no-n-plus-one', severity: 'error', confidence: 'medium', scope: 'listOrders', instead: 'Do it differently.',
      entries: { labels: ['GET /orders'], count: 1 }, because: [], places: [],
    });
    expect(finding?.fingerprint).toMatch(/^[0-9a-f]{16}$/);
  });

  it('names three entries and counts the rest', () => {
    const entries = ['a', 'b', 'c', 'd', 'e'].map((path) => entry('GET', `/${path}`, handler));
    const { findings } = run({ model: model({ functions: [handler], entries }), rules: [rule('r', [served(12)])] });
    expect(findings[0]?.entries).toEqual({ labels: ['GET /a', 'GET /b', 'GET /c'], count: 5 });
  });

  it('is no error where nothing from outside reaches it', () => {
    const { findings } = run({ rules: [rule('r', [served(45), served(12)])] });
    expect(findings.map(({ at, severity, scope }) => [at.span[0], severity, scope])).toEqual([[12, 'error', 'listOrders'], [45, 'warning', 'unusedHelper']]);
  });

  it('is reached through a further place of the same cause', () => {
    const client = { at: place('src/client.ts', 3), message: 'No deadline', places: [{ at: place('src/orders.ts', 12), note: 'used here' }] };
    expect(run({ rules: [rule('r', [client])] }).findings[0]).toMatchObject({ severity: 'error', scope: '(module)', entries: { labels: ['GET /orders'] } });
  });

  it('is one severity lower where the rule says that it is mild', () => {
    const severities = (severity: 'error' | 'warning' | 'info') => run({ rules: [rule('r', [served(11), served(14, { mild: true })], { severity })] }).findings.map((one) => one.severity);
    expect([severities('error'), severities('warning'), severities('info')]).toEqual([['error', 'warning'], ['warning', 'info'], ['info', 'info']]);
  });

  it('keeps its severity when it is about tables or imports outside of functions', () => {
    const table = { at: place('prisma/schema.prisma', 3), message: 'Random key' };
    expect(run({ rules: [rule('tables', [table], { needs: ['tables'] })] }).findings[0]?.severity).toBe('error');
    expect(run({ rules: [rule('calls', [table], { needs: ['calls'] })] }).findings[0]?.severity).toBe('warning');
  });

  it('keeps its severity on a table that a function declares', () => {
    const at = place('src/orders.ts', 45);
    const table = { name: 'Order', columns: [], primary: [], unique: [], indexes: [], relations: [], at: at.span, file: at.file, place: at, source: 'sequelize' };
    const random = rule('tables', [{ at, message: 'Random key' }], { needs: ['tables'] });
    expect(run({ rules: [random], model: { ...orders, tables: [table] } }).findings[0]?.severity).toBe('error');
    expect(run({ rules: [random] }).findings[0]?.severity).toBe('warning');
  });

  it('is left out and counted in files that serve nobody, except schemas', () => {
    const roles = { 'src/a.test.ts': 'test', 'scripts/fill.ts': 'script', 'web/page.tsx': 'client', 'db/schema.prisma': 'generated', 'audit.config.ts': 'config' };
    const reports = Object.keys(roles).map((file) => ({ at: place(file, 1), message: file }));
    const { findings, notReached } = run({ model: model({ roles }), rules: [rule('r', reports)] });
    expect(findings.map(({ at }) => at.file).sort()).toEqual(['audit.config.ts', 'db/schema.prisma']);
    expect(notReached).toBe(3);
  });
});

describe('doubles and order', () => {
  it('keeps one finding per rule and line, the one with the shortest proof', () => {
    const step = { at: place('src/db.ts', 1), note: 'query' };
    const { findings } = run({ rules: [rule('r', [served(12, { because: [step, step] }), served(12, { message: 'short', because: [step] }), served(13)])] });
    expect(findings.map(({ message }) => message)).toEqual(['short', 'Line 13']);
  });

  it('puts first what a person would fix first', () => {
    const schema = { at: place('a/schema.prisma', 9), message: 'structure' };
    const { findings } = run({
      rules: [
        rule('infos', [served(11)], { severity: 'info' }),
        rule('warnings', [served(50, { message: 'unreached' }), served(14, { message: 'by name', certainty: 'name' }), served(20, { message: 'sure' }), served(15, { message: 'sure too' })], { severity: 'warning' }),
        rule('structure', [schema], { severity: 'warning', needs: ['tables'] }),
        rule('errors', [served(30)]),
      ],
    });
    expect(findings.map(({ message }) => message)).toEqual(['Line 30', 'sure too', 'sure', 'by name', 'structure', 'unreached', 'Line 11']);
  });

  it('does not depend on the order of reports or rules', () => {
    const reports = [served(12), served(13), served(14, { certainty: 'name' })];
    const forward = run({ rules: [rule('a', reports), rule('b', reports)] }).findings;
    const backward = run({ rules: [rule('b', [...reports].reverse()), rule('a', [...reports].reverse())] }).findings;
    expect(backward).toEqual(forward);
  });
});

describe('fingerprints', () => {
  const print = (reports: Report[], from = orders): string[] => run({ model: from, rules: [rule('r', reports)] }).findings.map(({ fingerprint }) => fingerprint);

  it('survive moved lines and reworded messages', () => {
    const moved = fn('listOrders', 'src/orders.ts', 110, 130);
    expect(print([served(120, { message: 'other words' })], model({ functions: [moved], entries: [entry('GET', '/orders', moved)] }))).toEqual(print([served(12)]));
  });

  it('tell target, scope, file and equals apart', () => {
    const prints = [
      ...print([served(12), served(13)]), ...print([served(12, { target: 'Order' })]), ...print([served(45)]), ...print([{ at: place('src/other.ts', 12), message: 'm' }]),
    ];
    expect(new Set(prints).size).toBe(5);
  });
});

describe('configuration', () => {
  it('changes severities and switches rules off by path', () => {
    const config = {
      ...DEFAULT_CONFIG, rules: { r: { severity: 'info' as const } },
      overrides: [{ files: ['src/legacy/**'], rules: { r: { severity: 'off' as const } } }],
    };
    const { findings } = run({ config, rules: [rule('r', [served(12), { at: place('src/legacy/a.ts', 1), message: 'old' }])] });
    expect(findings.map(({ message, severity }) => [message, severity])).toEqual([['Line 12', 'info']]);
  });

  it('gives each file the options of its overrides', () => {
    const old = fn('old', 'legacy/a.ts', 1, 9);
    const options = z.object({ most: z.number().default(1) });
    const turns = rule('turns', [], { options, *check({ options: given }) {
      const { most } = given as { most: number };
      for (const file of ['src/orders.ts', 'legacy/a.ts']) yield { at: place(file, 2), message: `${file} most ${most}` };
    } });
    const config = { ...DEFAULT_CONFIG, overrides: [{ files: ['legacy/**'], rules: { turns: { options: { most: 7 } } } }] };
    const { findings } = run({ config, model: model({ functions: [handler, old] }), rules: [turns] });
    expect(findings.map(({ message }) => message).sort()).toEqual(['legacy/a.ts most 7', 'src/orders.ts most 1']);
  });

  it('does not ask rules that are off', () => {
    const off = rule('off', () => { throw new Error('was asked'); }, { presets: ['strict'] });
    expect(run({ rules: [off] })).toMatchObject({ faults: [], timings: [] });
  });

  it('limits findings to the paths asked for', () => {
    const reports = ['src/orders.ts', 'src/orders/a.ts', 'src/orders-old.ts'].map((file) => ({ at: place(file, 12), message: file }));
    expect(run({ paths: ['src/orders'], rules: [rule('r', reports)] }).findings.map(({ message }) => message)).toEqual(['src/orders/a.ts']);
  });
});

describe('a rule that fails', () => {
  it('becomes a fault with the file it was looking at; what it found before and all other rules stand', () => {
    const broken = rule('broken', [], { *check({ model: seen }) {
      yield served(12);
      for (const view of seen.functions) if (view.name === 'unusedHelper') throw new TypeError(`cannot read \x1b[31m${view.name}`);
    } });
    const { findings, faults } = run({ rules: [broken, rule('sound', [served(13)])] });
    expect(findings.map(({ rule: id }) => id)).toEqual(['broken', 'sound']);
    expect(faults).toEqual([{ stage: 'rules', rule: 'broken', file: 'src/orders.ts', message: 'TypeError: cannot read \\x1b[31munusedHelper' }]);
  });
});

describe('suppressions', () => {
  const found = [rule('r', [served(12), served(13)]), rule('quiet', [])];
  const silence = (...comments: ReturnType<typeof comment>[]): RunOutput => run({ rules: found, suppressions: new Map([['src/orders.ts', comments]]) });
  const lines = ({ findings }: RunOutput): string[] => findings.map((one) => `${one.rule}:${one.at.span[0]}`);

  it('silence one rule on one line, and are counted', () => {
    const output = silence(comment(12, ['r'], 'bounded by the plan'));
    expect(lines(output)).toEqual(['r:13']);
    expect(output.suppressed).toBe(1);
  });

  it('do nothing without a reason, and say so', () => {
    const output = silence(comment(12, ['r']));
    expect(lines(output)).toEqual(['r:12', 'r:13', 'invalid-suppression:11']);
    expect(output.findings[2]).toMatchObject({ severity: 'warning', message: expect.stringContaining('gives no reason') });
    expect(output.suppressed).toBe(0);
  });

  it('say what the frontend could not read', () => {
    const output = silence({ ...comment(12, []), malformed: 'expected ` -- ` and a reason' });
    expect(output.findings[2]?.message).toBe('This suppression does not work: expected ` -- ` and a reason');
  });

  it('suggest the nearest rule for an unknown one', () => {
    const output = run({ rules: [rule('no-n-plus-one', [])], suppressions: new Map([['src/orders.ts', [comment(12, ['no-n-plus-on'], 'why')]]]) });
    expect(output.findings[0]?.message).toContain('there is no rule "no-n-plus-on" (did you mean "no-n-plus-one"?)');
  });

  it('are reported once when none of their rules fires', () => {
    const output = silence(comment(20, ['r', 'quiet'], 'why'));
    expect(output.findings.at(-1)).toMatchObject({ rule: 'unused-suppression', severity: 'info', message: 'Nothing to suppress: r, quiet report nothing on the next line of code' });
  });

  it('are not called unused for rules that are off, planned or failed, nor in tests', () => {
    const broken = rule('broken', () => { throw new Error('x'); });
    const comments = new Map([
      ['src/orders.ts', [comment(12, ['strict-rule', 'require-index', 'broken'], 'why')]],
      ['src/orders.test.ts', [comment(3, ['r'], 'why'), comment(5, ['r'])]],
    ]);
    const output = run({
      model: model({ roles: { 'src/orders.test.ts': 'test' } }), suppressions: comments,
      rules: [rule('r', []), rule('strict-rule', [], { presets: ['strict'] }), broken],
    });
    expect(output.findings).toEqual([]);
  });

  it('can be left uncommented on by configuration', () => {
    const config = { ...DEFAULT_CONFIG, rules: { 'unused-suppression': { severity: 'off' as const } } };
    expect(run({ config, rules: found, suppressions: new Map([['src/orders.ts', [comment(20, ['r'], 'why')]]]) }).findings).toHaveLength(2);
  });
});

describe('the catalogue', () => {
  it('holds every built rule once, with the same standards', () => {
    expect(new Set(catalogue.map(({ id }) => id)).size).toBe(catalogue.length);
    for (const built of builtRules) expect(catalogue.find(({ id }) => id === built.id)?.standards).toEqual(built.standards);
  });
});
