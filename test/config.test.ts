import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { composeConfig, configJsonSchema, loadConfig, nearest, settingIn, isActive } from '../src/config/index.ts';
import { DEFAULT_CONFIG } from '../src/model/index.ts';
import { rule } from './support/hand-made.ts';

const loops = rule('no-n-plus-one', [], { options: z.object({ boundedTurns: z.number().int().default(5), kinds: z.array(z.enum(['db', 'http'])).default(['db']) }) });
const timeout = rule('require-timeout', [], { severity: 'warning' });
const strictOnly = rule('version-api', [], { presets: ['strict'], severity: 'info' });
const known = { built: [loops, timeout, strictOnly], planned: ['require-index'] };

const folders: string[] = [];
afterAll(() => { for (const folder of folders) rmSync(folder, { recursive: true, force: true }); });

function project(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'config-'));
  folders.push(root);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}

const load = (root: string, more: { file?: string; allowExec?: boolean } = {}) => loadConfig({ root, allowExec: true, ...more }, {}, known);
const compose = (value: unknown, flags = {}) => composeConfig({ value, file: 'backend-audit.config.yaml' }, flags, known);

describe('finding the configuration', () => {
  it('runs on defaults without a file', async () => {
    const { config, file } = await load(project({}));
    expect(file).toBeUndefined();
    expect({ ...config, origins: {} }).toEqual(DEFAULT_CONFIG);
    expect(config.origins['preset']).toBe('default');
  });

  it.each([
    ['backend-audit.config.json', '{ "preset": "strict" }'],
    ['backend-audit.config.yaml', 'preset: strict # a comment'],
    ['backend-audit.config.yml', 'preset: strict'],
    ['backend-audit.config.mjs', 'export default { preset: "strict" };'],
    ['backend-audit.config.cjs', 'module.exports = { preset: "strict" };'],
    ['backend-audit.config.ts', 'import { defineConfig } from "backend-audit";\nconst preset: "strict" | "all" = "strict";\nexport default defineConfig({ preset });'],
    ['package.json', '{ "name": "shop", "backend-audit": { "preset": "strict" } }'],
  ])('reads %s', async (name, text) => {
    const root = project({ [name]: text });
    const { config, file } = await load(root);
    expect(config.preset).toBe('strict');
    expect(file).toBe(name);
    expect(config.origins['preset']).toBe(name);
    expect(readdirSync(root)).toEqual([name]);
  });

  it('looks in the audited root only, never above it', async () => {
    const root = project({ 'backend-audit.config.yaml': 'preset: all', 'services/api/package.json': '{}' });
    expect((await load(join(root, 'services/api'))).config.preset).toBe('recommended');
  });

  it('refuses to run code when told so, and names the file', async () => {
    const root = project({ 'backend-audit.config.ts': 'throw new Error("was executed");' });
    await expect(load(root, { allowExec: false })).rejects.toThrow('backend-audit.config.ts would have to be executed, which --no-exec-config forbids');
  });

  it('never runs a meta configuration of the audited project', async () => {
    const root = project({ '.config/config.cjs': 'globalThis.metaConfigRan = true; module.exports = {};', 'backend-audit.config.yaml': 'preset: strict' });
    const before = process.cwd();
    process.chdir(root);
    try {
      expect((await load(root, { allowExec: false })).config.preset).toBe('strict');
    } finally {
      process.chdir(before);
    }
    expect(globalThis).not.toHaveProperty('metaConfigRan');
  });

  it('takes a broken package.json for one without configuration', async () => {
    expect((await load(project({ 'package.json': '{ "name": ' }))).config.preset).toBe('recommended');
  });

  it('names file and reason when a configuration cannot be read', async () => {
    await expect(load(project({ 'backend-audit.config.json': '{ "preset": }' }))).rejects.toThrow(/^backend-audit\.config\.json: cannot be read: /);
    await expect(load(project({ 'backend-audit.config.mjs': 'throw new Error("no database");' }))).rejects.toThrow('backend-audit.config.mjs: cannot be read: no database');
    await expect(load(project({}), { file: '/nowhere/audit.yaml' })).rejects.toThrow('Configuration file not found: /nowhere/audit.yaml');
    const root = project({ 'audit.toml': 'preset = "strict"' });
    await expect(load(root, { file: join(root, 'audit.toml') })).rejects.toThrow('audit.toml: not a format of configuration files');
  });
});

describe('checking the configuration', () => {
  it.each([
    [{ presett: 'strict' }, 'backend-audit.config.yaml: presett: unknown key (did you mean "preset"?)'],
    [{ preset: 'strikt' }, 'preset: expected recommended, strict, all; got "strikt" (did you mean "strict"?)'],
    [{ slices: { root: ['src/*'] } }, 'slices.root: unknown key (did you mean "roots"?)'],
    [{ rules: { 'no-n-plus-on': 'off' } }, 'rules.no-n-plus-on: unknown rule "no-n-plus-on" (did you mean "no-n-plus-one"?)'],
    [{ rules: { 'require-index': 'error' } }, 'rules.require-index: the rule "require-index" is not built yet'],
    [{ rules: { 'no-n-plus-one': 'eror' } }, 'rules.no-n-plus-one: expected error, warning, info, off; got "eror" (did you mean "error"?)'],
    [{ rules: { 'no-n-plus-one': { severty: 'error' } } }, 'rules.no-n-plus-one.severty: unknown key (did you mean "severity"?)'],
    [{ rules: { 'no-n-plus-one': { options: { boundedTurn: 3 } } } }, 'rules.no-n-plus-one.options.boundedTurn: unknown option (did you mean "boundedTurns"?)'],
    [{ rules: { 'no-n-plus-one': { options: { kinds: ['htp'] } } } }, 'rules.no-n-plus-one.options.kinds.0: expected db, http; got "htp"'],
    [{ rules: { 'no-n-plus-one': { options: { boundedTurns: 'five' } } } }, 'rules.no-n-plus-one.options.boundedTurns: expected number, received string'],
    [{ rules: { 'require-timeout': { options: { ms: 1 } } } }, 'rules.require-timeout.options.ms: the rule has no options'],
    [{ overrides: [{ files: ['a/**'], rules: { 'require-timeot': 'off' } }] }, 'overrides.0.rules.require-timeot: unknown rule'],
    [{ overrides: [{ file: ['a/**'], rules: {} }] }, 'overrides.0.file: unknown key (did you mean "files"?)'],
    [{ adapters: [{ name: 'ours', efects: [] }] }, 'adapters.0.efects: unknown key (did you mean "effects"?)'],
    ['preset: strict', 'backend-audit.config.yaml: expected object, received string'],
  ])('%j', (value, message) => {
    expect(() => compose(value)).toThrow(message);
  });

  it('names every problem at once', () => {
    expect(() => compose({ presett: 1, ignor: [] })).toThrow(/presett.*\n.*ignor/);
  });

  it('gives a user adapter what it may leave out', () => {
    const rows = [['./src/db.ts run', { effect: 'db.read' }]];
    expect(compose({ adapters: [{ name: 'ours', effects: rows }] }).adapters).toEqual([{ name: 'ours', title: 'ours', packages: ['global'], effects: rows }]);
  });
});

describe('severity and options in force', () => {
  it('follows the preset, then the file, then overrides by path, the last match winning', () => {
    const config = compose({
      preset: 'strict',
      rules: { 'no-n-plus-one': { options: { boundedTurns: 9 } }, 'require-timeout': 'off' },
      overrides: [
        { files: ['src/legacy/**'], rules: { 'no-n-plus-one': 'info', 'require-timeout': 'error' } },
        { files: ['*.job.ts'], rules: { 'no-n-plus-one': { options: { boundedTurns: 50 } } } },
      ],
    });
    expect(settingIn(config, loops, 'src/a.ts')).toEqual({ severity: 'error', options: { boundedTurns: 9 } });
    expect(settingIn(config, loops, 'src/legacy/x/a.job.ts')).toEqual({ severity: 'info', options: { boundedTurns: 50 } });
    expect(settingIn(config, timeout, 'src/a.ts').severity).toBe('off');
    expect(settingIn(config, timeout, 'src/legacy/a.ts').severity).toBe('error');
    expect(isActive(config, timeout)).toBe(true);
    expect(isActive(config, strictOnly)).toBe(true);
    expect(isActive(compose({}), strictOnly)).toBe(false);
  });

  it('runs only the rules chosen on the command line, overrides included', () => {
    const value = { rules: { 'require-timeout': 'off' }, overrides: [{ files: ['**'], rules: { 'no-n-plus-one': 'error', 'require-timeout': 'info' } }] };
    const config = compose(value, { only: [{ id: 'require-timeout' }] });
    expect(isActive(config, loops)).toBe(false);
    expect(config.rules['require-timeout']?.severity).toBe('warning');
    expect(settingIn(config, timeout, 'a.ts').severity).toBe('info');
    expect(settingIn(compose(value, { only: [{ id: 'require-timeout', severity: 'error' }] }), timeout, 'a.ts').severity).toBe('error');
  });

  it('knows where every value comes from', () => {
    const { origins } = compose(
      { preset: 'strict', ignore: ['x'], slices: { roots: ['src/*'] }, profiles: { errors: 'envelope' }, rules: { 'no-n-plus-one': { severity: 'info', options: { boundedTurns: 2 } } } },
      { failOn: 'never' },
    );
    expect(origins).toMatchObject({
      preset: 'backend-audit.config.yaml', failOn: 'command line', ignore: 'backend-audit.config.yaml', types: 'default',
      'slices.roots': 'backend-audit.config.yaml', 'slices.shared': 'default', 'profiles.errors': 'backend-audit.config.yaml',
      'rules.no-n-plus-one.severity': 'backend-audit.config.yaml', 'rules.no-n-plus-one.options.boundedTurns': 'backend-audit.config.yaml',
      'rules.no-n-plus-one.options.kinds': 'default', 'rules.require-timeout.severity': 'preset strict',
    });
    const chosen = compose({ rules: { 'require-timeout': 'info' } }, { preset: 'all', only: [{ id: 'require-timeout' }] }).origins;
    expect(chosen).toMatchObject({ preset: 'command line', 'rules.require-timeout.severity': 'backend-audit.config.yaml', 'rules.no-n-plus-one.severity': 'command line' });
  });
});

describe('JSON Schema', () => {
  const validate = new Ajv({ strict: false }).compile(configJsonSchema(known.built));

  it('accepts what the loader accepts and refuses unknown rules and options', () => {
    expect(validate({ preset: 'strict', rules: { 'no-n-plus-one': { severity: 'off', options: { boundedTurns: 3 } }, 'require-timeout': 'info' } })).toBe(true);
    expect(validate({ rules: { 'no-n-plus': 'off' } })).toBe(false);
    expect(validate({ rules: { 'no-n-plus-one': { options: { turns: 3 } } } })).toBe(false);
    expect(validate({ overrides: [{ files: ['a'], rules: { 'require-timeout': 'loud' } }] })).toBe(false);
  });
});

describe('nearest name', () => {
  it('finds typos, swaps and unfinished names, and nothing far away', () => {
    expect(nearest('serverity', ['severity', 'options'])).toBe('severity');
    expect(nearest('josn', ['json', 'text'])).toBe('json');
    expect(nearest('no-n-plus', ['no-n-plus-one', 'no-dual-write'])).toBe('no-n-plus-one');
    expect(nearest('banana', ['severity', 'options'])).toBeUndefined();
  });
});
