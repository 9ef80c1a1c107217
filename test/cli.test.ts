import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { audit } from '../src/audit.ts';
import type { Built } from '../src/build.ts';
import type { Host } from '../src/cli/host.ts';
import { run } from '../src/cli/run.ts';
import type { Entry } from '../src/model/index.ts';
import { comment, entry, fn, model, place, rule } from './support/hand-made.ts';

const SOURCE = 'export async function listOrders(db) {\n  for (const order of orders) await db.lines(order.id);\n}\n';
const list = fn('listOrders', 'src/orders.ts', 1, 3);
const orders = entry('GET', '/api/orders', list, { chain: [{ name: 'requireUser', at: place('src/auth.ts', 4), phase: 'guard', resolved: true, checks: [] }] });
const loop = rule('no-n-plus-one', [{ at: place('src/orders.ts', 2, 31), message: 'Lines are queried once per order', because: [{ at: place('src/orders.ts', 2), note: 'the loop' }] }]);
const slow = rule('require-timeout', [{ at: place('src/billing.ts', 1), message: 'No deadline' }], { severity: 'warning' });

const root = mkdtempSync(join(tmpdir(), 'cli-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function write(name: string, text: string): void {
  mkdirSync(dirname(join(root, name)), { recursive: true });
  writeFileSync(join(root, name), text);
}

beforeEach(() => {
  rmSync(root, { recursive: true, force: true });
  for (const [name, text] of [['package.json', '{}'], ['src/orders.ts', SOURCE], ['src/billing.ts', 'fetch(url);\n']] as const) write(name, text);
});

interface World { readonly built?: Partial<Built>; readonly rules?: readonly ReturnType<typeof rule>[]; readonly env?: Record<string, string>; readonly tty?: boolean; readonly cwd?: string }

/** Runs a command line over a hand-made model, everything else being real. */
async function cli(line: string, world: World = {}): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const { rules = [loop, slow] } = world;
  const host: Host = {
    cwd: world.cwd ?? root, env: world.env ?? {},
    stdout: { write: (text) => { out += text; }, columns: 100, isTTY: world.tty === true },
    stderr: { write: (text) => { err += text; }, isTTY: world.tty === true },
    peakMemory: () => 123_000_000,
    audit: (options) => audit({ ...options, rules: options.rules?.length === 0 ? [] : rules }, ({ onProgress }) => {
      onProgress('parse', 1, 2);
      return Promise.resolve({
        model: model({ functions: [list], entries: [orders] }), suppressions: new Map(), notices: [], faults: [], phases: [{ name: 'parse', ms: 12 }], files: { typescript: 2 }, ...world.built,
      });
    }),
  };
  const code = await run(line.split(' ').filter((word) => word !== ''), host);
  return { code, out, err };
}

describe('exit codes', () => {
  it('are 1 for findings at or above --fail-on, and 0 below', async () => {
    expect((await cli('')).code).toBe(1);
    expect((await cli('--fail-on never')).code).toBe(0);
    expect((await cli('', { rules: [slow] })).code).toBe(0);
    expect((await cli('--fail-on warning', { rules: [slow] })).code).toBe(1);
    expect((await cli('--rule require-timeout=error --fail-on error')).code).toBe(0);
  });

  it('are 2 after a fault, with everything else still printed', async () => {
    const broken = rule('thin-handlers', () => { throw new Error('index out of range'); });
    const text = await cli('', { rules: [loop, broken] });
    expect(text.code).toBe(2);
    expect(text.out).toContain('Lines are queried once per order');
    expect(text.out).toContain('index out of range');
    const json = await cli('--format json', { rules: [loop, broken] });
    expect(json.err).toContain('fault in thin-handlers: Error: index out of range');
    expect(JSON.parse(json.out)).toMatchObject({ findings: [{ rule: 'no-n-plus-one' }] });
  });

  it.each([
    ['--formt json', "unknown option '--formt'\n(Did you mean --format?)"],
    ['--format xml', 'error: --format: unknown format "xml"; formats: text, sarif, json'],
    ['--format josn', '(did you mean "json"?)'],
    ['--format text --format json', 'error: two reports cannot share stdout: give all but one a file, as in --format json=<file>'],
    ['--format json=a.json --output b.json', 'error: --output: every --format has a file already'],
    ['--preset strickt', "option '--preset <name>' argument 'strickt' is invalid"],
    ['--max-findings many', "argument 'many' is invalid. A whole number, please."],
    ['--rule no-n-plus-on', 'error: --rule: unknown rule "no-n-plus-on" (did you mean "no-n-plus-one"?)'],
    ['--rule require-index', 'error: --rule: the rule "require-index" is not built yet'],
    ['--rule no-n-plus-one=loud', 'the severity is one of error, warning, info'],
    ['nowhere src/nothing.ts', 'error: no such file or folder: nowhere, src/nothing.ts'],
    ['explian', 'error: no such file or folder: explian (did you mean the command "explain"?)'],
    ['--config audit.yaml', 'error: Configuration file not found: '],
    ['explain no-n-plus-on', 'unknown rule "no-n-plus-on" (did you mean "no-n-plus-one"?)'],
    ['explain', "missing required argument 'rule'"],
    ['rules --format sarif', "argument 'sarif' is invalid"],
  ])('are 2 for: %s', async (line, message) => {
    const { code, out, err } = await cli(line);
    expect(err).toContain(message);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });

  it('are 2 for a wrong configuration, naming file and key', async () => {
    write('backend-audit.config.yaml', 'rules: { no-n-plus-on: off }');
    expect(await cli('')).toEqual({ code: 2, out: '', err: 'error: backend-audit.config.yaml: rules.no-n-plus-on: unknown rule "no-n-plus-on" (did you mean "no-n-plus-one"?)\n' });
    write('backend-audit.config.yaml', 'rules: {');
    expect((await cli('')).err).toMatch(/^error: backend-audit.config.yaml: cannot be read: /);
  });

  it('are 2 for an executable configuration with --no-exec-config', async () => {
    write('backend-audit.config.cjs', 'throw new Error("was run");');
    expect((await cli('--no-exec-config')).err).toContain('backend-audit.config.cjs would have to be executed');
  });

  it('are 2 when the pipeline breaks, with the reason', async () => {
    const host = { audit: () => Promise.reject(new Error('out of pages')) };
    let err = '';
    const code = await run([], { ...host, cwd: root, env: {}, stdout: { write: () => {} }, stderr: { write: (text) => { err += text; } }, peakMemory: () => 0 });
    expect(code).toBe(2);
    expect(err).toMatch(/^internal error \(this is a bug of backend-audit\): Error: out of pages/);
  });
});

describe('the report', () => {
  it('goes to stdout alone', async () => {
    const { out, err } = await cli('');
    expect(out).toContain('src/orders.ts');
    expect(out).toContain('for (const order of orders)');
    expect(err).toBe('');
  });

  it('is written to files, several in one run', async () => {
    const { out, code } = await cli('--format text --format sarif=out/audit.sarif --format json=audit.json');
    expect(code).toBe(1);
    expect(out).toContain('no-n-plus-one');
    expect(JSON.parse(readFileSync(join(root, 'out/audit.sarif'), 'utf8'))).toMatchObject({ version: '2.1.0' });
    expect(JSON.parse(readFileSync(join(root, 'audit.json'), 'utf8')).findings).toHaveLength(2);
    expect((await cli('--output report.txt')).out).toBe('');
    expect(readFileSync(join(root, 'report.txt'), 'utf8')).toContain('no-n-plus-one');
    expect((await cli('--output package.json/report.txt')).err).toMatch(/^error: cannot write package.json\/report.txt: /);
  });

  it('is limited to paths and rules', async () => {
    const found = async (line: string, cwd = root): Promise<string[]> =>
      JSON.parse((await cli(`--format json ${line}`, { cwd })).out).findings.map((one: { rule: string }) => one.rule);
    expect(await found('src/orders.ts')).toEqual(['no-n-plus-one']);
    expect(await found('src/billing.ts package.json')).toEqual(['require-timeout']);
    expect(await found('billing.ts', join(root, 'src'))).toEqual(['require-timeout']);
    expect(await found('--rule require-timeout=error')).toEqual(['require-timeout']);
    expect(await found('--rule require-timeout --rule no-n-plus-one=info')).toEqual(['require-timeout', 'no-n-plus-one']);
  });

  it('shows at most --max-findings, which do not change the exit code', async () => {
    const { out, code } = await cli('--max-findings 0');
    expect(out).not.toContain('Lines are queried once per order');
    expect(code).toBe(1);
  });

  it('counts suppressed findings', async () => {
    const suppressions = new Map([['src/orders.ts', [comment(2, ['no-n-plus-one'], 'at most three lines')]]]);
    const { out, code } = await cli('--format json', { built: { suppressions } });
    expect(code).toBe(0);
    expect(JSON.parse(out).findings.map((one: { rule: string }) => one.rule)).toEqual(['require-timeout']);
  });

  it('is coloured for terminals, and by flag and environment', async () => {
    const colored = async (line: string, world: World): Promise<boolean> => (await cli(line, world)).out.includes('\x1b[');
    expect(await colored('', {})).toBe(false);
    expect(await colored('', { tty: true })).toBe(true);
    expect(await colored('', { tty: true, env: { NO_COLOR: '1' } })).toBe(false);
    expect(await colored('', { tty: true, env: { TERM: 'dumb' } })).toBe(false);
    expect(await colored('', { env: { FORCE_COLOR: '1' } })).toBe(true);
    expect(await colored('--color', { env: { NO_COLOR: '1' } })).toBe(true);
    expect(await colored('--no-color', { tty: true, env: { FORCE_COLOR: '1' } })).toBe(false);
  });

  it('shows no control characters of the audited project', async () => {
    const hostile = fn('evil\x1b]0;title\x07', 'src/\x1b[2J.ts', 1, 9);
    const built = { model: model({ functions: [hostile], entries: [entry('GET', '/\x1b[31m', hostile)] }) };
    const rules = [rule('no-n-plus-one', [{ at: place('src/\x1b[2J.ts', 2), message: 'Query \x9b31m' }])];
    for (const line of ['', '--quiet', 'inspect', 'inspect --format json', '--stats']) {
      const { out, err } = await cli(line, { built, rules });
      expect(out + err).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f]/);
    }
    expect((await cli('no\x1b[2Jwhere')).err).toBe('error: no such file or folder: no\\x1b[2Jwhere\n');
  });

  it('is accompanied by progress only on a terminal, erased at the end', async () => {
    expect((await cli('')).err).toBe('');
    const { err } = await cli('', { tty: true });
    expect(err).toContain('\r\x1b[2Kparse 50 %');
    expect(err.endsWith('\r\x1b[2K')).toBe(true);
  });

  it('comes with times and counts on stderr with --stats', async () => {
    const { err } = await cli('--stats');
    for (const part of ['parse', 'rules', 'no-n-plus-one', '1 findings', 'files, typescript', '123 MB']) expect(err).toContain(part);
  });
});

describe('explain and rules', () => {
  it('explains built, built-in and planned rules', async () => {
    const { out } = await cli('explain require-timeout');
    for (const part of ['What', 'Why', 'Instead', 'Bad', 'Good', 'Silent on purpose', 'Options', 'longestDefault', 'default 120000', 'backend-audit-disable-next-line require-timeout']) {
      expect(out).toContain(part);
    }
    expect((await cli('explain unused-suppression')).out).toContain('outlived the defect');
    expect((await cli('explain require-index')).out).toContain('Not built yet.');
  });

  it('lists built and planned rules', async () => {
    const { out } = await cli('rules');
    expect(out).toMatch(/Built \(\d+\)\n[^]*no-n-plus-one[^]*Not built yet \(\d+\)[^]*require-index/);
    const all = JSON.parse((await cli('rules --format json')).out) as { id: string; built: boolean }[];
    expect(all.find(({ id }) => id === 'thin-handlers')).toMatchObject({ built: true, preset: 'recommended' });
    expect(all.find(({ id }) => id === 'require-index')).toMatchObject({ built: false, preset: 'strict', standards: ['B29'] });
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });
});

describe('inspect', () => {
  const gap = { at: place('src/a.ts', 3), why: 'nothing is known about got', cure: 'rows for got' };
  const dark: Entry = { ...entry('POST', '/api/orders', list), understood: false, gaps: [gap] };
  const built = { model: model({ functions: [list], entries: [dark, orders], gaps: [gap, { ...gap, at: place('src/b.ts', 1) }] }) };

  it('shows entries with their chain, and what would close most gaps', async () => {
    const { out, code } = await cli('inspect', { built });
    expect(code).toBe(0);
    expect(out).toMatch(/HTTP endpoints \(2\)[^]*GET \/api\/orders {2}src\/orders.ts:1 · express\n +through +requireUser \(guard\)\n +handler +listOrders/);
    expect(out).toMatch(/\? POST \/api\/orders[^]*unknown +nothing is known about got/);
    expect(out).toContain('1 of 2 handlers understood (50 %)');
    expect(out).toMatch(/1\. rows for got: 2 gaps, 1 handler\n +nothing is known about got, as at src\/a.ts:3\n/);
  });

  it('gives the same to programs', async () => {
    const view = JSON.parse((await cli('inspect --format json', { built })).out);
    expect(view.entries[1]).toMatchObject({ label: 'GET /api/orders', chain: [{ name: 'requireUser', phase: 'guard' }], handler: { name: 'listOrders' } });
    expect(view.cures).toEqual([{ cure: 'rows for got', gaps: 2, entries: 1, why: 'nothing is known about got', example: { file: 'src/a.ts', line: 3, column: 1 } }]);
  });

  it('shows the configuration in force with the origin of each value', async () => {
    write('backend-audit.config.yaml', 'preset: strict\nrules: { require-timeout: { severity: error, options: { longestDefault: 9 } } }\n');
    const { out } = await cli('inspect config --fail-on never');
    expect(out).toMatch(/^Configuration file: backend-audit.config.yaml\n/);
    expect(out).toMatch(/preset +"strict" +backend-audit.config.yaml/);
    expect(out).toMatch(/failOn +"never" +command line/);
    expect(out).toMatch(/rules.require-timeout.severity +"error" +backend-audit.config.yaml/);
    expect(out).toMatch(/rules.require-timeout.options.longestDefault +9 +backend-audit.config.yaml/);
    expect(out).toMatch(/rules.no-n-plus-one.severity +"error" +preset strict/);
    expect(JSON.parse((await cli('--preset all inspect config --format json')).out).values[0]).toEqual({ key: 'preset', value: 'all', origin: 'command line' });
  });
});

describe('init', () => {
  it('writes a configuration that is valid and changes nothing', async () => {
    const before = (await cli('')).out;
    const { code, out } = await cli('init');
    expect({ code, out }).toEqual({ code: 0, out: 'Wrote backend-audit.config.yaml. Everything in it is optional: delete what you do not want to set.\n' });
    const text = readFileSync(join(root, 'backend-audit.config.yaml'), 'utf8');
    expect(text).toContain('# Detected: 1 entries (express)');
    expect(parse(text)).toMatchObject({ preset: 'recommended' });
    expect((await cli('')).out).toBe(before);
    // Every setting that stands there as a comment can be switched on as it is.
    write('backend-audit.config.yaml', text.replaceAll(/^#(?! )/gm, '').replaceAll(/^#(?=  )/gm, ''));
    expect(parse(readFileSync(join(root, 'backend-audit.config.yaml'), 'utf8'))).toMatchObject({ rules: { 'require-timeout': 'warning' }, overrides: [{ files: ['src/legacy/**'] }] });
    expect((await cli('inspect config')).code).toBe(0);
  });

  it.each(['backend-audit.config.yaml', 'backend-audit.config.ts', 'package.json'])('never overwrites %s', async (name) => {
    const text = name === 'package.json' ? '{ "backend-audit": { "preset": "all" } }' : 'preset: all';
    write(name, text);
    expect(await cli('init')).toMatchObject({ code: 2, err: `error: there is a configuration already: ${name}\n` });
    expect(readFileSync(join(root, name), 'utf8')).toBe(text);
    expect(name !== 'backend-audit.config.yaml' && existsSync(join(root, 'backend-audit.config.yaml'))).toBe(false);
  });
});

describe('as a process', () => {
  const main = join(import.meta.dirname, '../src/cli/main.ts');
  const args = (...line: string[]): string[] => ['--import', 'tsx/esm', main, ...line];

  it('prints version and help, and says 2 for a bad flag', () => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8'));
    expect(spawnSync(process.execPath, args('--version'), { encoding: 'utf8' })).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: '' });
    expect(spawnSync(process.execPath, args('--help'), { encoding: 'utf8' })).toMatchObject({ status: 0, stdout: expect.stringContaining('Exit codes:') });
    expect(spawnSync(process.execPath, args('--nope'), { encoding: 'utf8' })).toMatchObject({ status: 2, stdout: '' });
  });

  it('survives a reader that goes away', async () => {
    const child = spawn(process.execPath, args('rules', '--format', 'json'), { stdio: ['ignore', 'pipe', 'pipe'] });
    let err = '';
    child.stderr.on('data', (chunk) => { err += String(chunk); });
    child.stdout.destroy();
    const status = await new Promise((done) => { child.on('exit', done); });
    expect({ status, err }).toEqual({ status: 0, err: '' });
  });
});
