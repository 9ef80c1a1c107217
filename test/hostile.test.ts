import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { audit, ConfigError, type Adapter } from '../src/audit.ts';
import { exitCodeOf } from '../src/cli/exit.ts';
import { run } from '../src/cli/run.ts';
import { DEFAULT_CONFIG } from '../src/model/index.ts';
import { project } from './project.ts';

const MANIFEST = JSON.stringify({ name: 'shop', dependencies: { express: '5.0.0' } });
/** A small service with one defect: it must be found whatever lies beside it. */
const SERVICE = [
  "import express from 'express';", 'const app = express();',
  "app.get('/rates', async (req, res) => {", "  const answer = await fetch('https://rates.example/all');", '  res.json(await answer.json());', '});', 'app.listen(3000);', '',
].join('\n');

/** Runs the whole command over a folder and gives all that a user sees. */
async function runIn(root: string, ...words: string[]) {
  let out = '';
  let err = '';
  const code = await run(words, {
    cwd: root, env: {}, stdout: { write: (text) => { out += text; }, columns: 100 }, stderr: { write: (text) => { err += text; } },
    peakMemory: () => 1, audit: (options) => audit(options),
  });
  return { code, out, err };
}

interface Answer { readonly findings: { rule: string; file: string }[]; readonly notices: { kind: string; file?: string }[]; readonly faults: unknown[] }

/** The same as data: the defect of the service is found, nothing broke, and these notices were given. */
async function noticesBeside(files: Readonly<Record<string, string | Buffer>>, prepare: (root: string) => void = () => {}): Promise<string[]> {
  const root = project({ 'package.json': MANIFEST, 'src/main.ts': SERVICE, ...files });
  prepare(root);
  const { code, out, err } = await runIn(root, '--format', 'json', '--fail-on', 'warning');
  const answer = JSON.parse(out) as Answer;
  expect({ code, err, faults: answer.faults }).toEqual({ code: 1, err: '', faults: [] });
  expect(answer.findings.filter(({ rule }) => rule === 'require-timeout').map(({ file }) => file)).toContain('src/main.ts');
  expect(out).not.toContain(root);
  const text = await runIn(root);
  // eslint-disable-next-line no-control-regex
  expect(text.out).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]/);
  return answer.notices.map(({ kind, file }) => `${kind} ${file ?? ''}`.trim());
}

test('a syntax error is a notice, and the rest of the project is audited', async () => {
  expect(await noticesBeside({ 'src/broken.ts': 'export function ( {{{\n', 'app/broken.py': 'def broken(:\n    return )\n', 'prisma/schema.prisma': 'model Order {\n  id Int @id\n' }))
    .toEqual(expect.arrayContaining(['syntax src/broken.ts', 'syntax app/broken.py', 'syntax prisma/schema.prisma']));
});

test('an empty folder, and one without any source, are clean and say that there was nothing', async () => {
  for (const files of [{}, { 'README.md': '# Nothing\n' }, { 'package.json': '' }]) {
    const { code, out } = await runIn(project(files as Record<string, string>));
    expect(code).toBe(0);
    expect(out).toMatch(/Nothing to check|No findings/);
  }
});

test('a generated file of 20 MB is left out with a notice', async () => {
  expect(await noticesBeside({ 'src/data.ts': `export const data = [${'"0123456789",'.repeat(1_600_000)}];\n` })).toContain('too-large src/data.ts');
});

test('binary files under the names of sources are left out with a notice', async () => {
  const bytes = Buffer.from(Array.from({ length: 4_000 }, (_, at) => (at * 7) % 256));
  expect(await noticesBeside({ 'src/image.ts': bytes, 'app/image.py': bytes, 'prisma/image.prisma': bytes }))
    .toEqual(expect.arrayContaining(['binary src/image.ts', 'binary app/image.py', 'binary prisma/image.prisma']));
});

test('a folder that is named like a source file is a folder', async () => {
  await noticesBeside({ 'src/x.ts/inner.ts': 'export const inner = 1;\n', 'src/uses.ts': "import { inner } from './x.ts/inner';\nimport './x.ts';\nconsole.log(inner);\n" });
});

test('files that import and re-export each other in circles are followed once', async () => {
  await noticesBeside({
    'src/a.ts': "export * from './b.ts';\nexport { c } from './c.ts';\nimport { b } from './b.ts';\nexport const a = () => b();\n",
    'src/b.ts': "export * from './a.ts';\nimport { a } from './a.ts';\nexport const b = () => a();\nexport class B extends A {}\nimport { A } from './c.ts';\n",
    'src/c.ts': "export * from './c.ts';\nexport { c } from './a.ts';\nimport { B } from './b.ts';\nexport class A extends B {}\nlet d = d ?? d();\nexport default d;\n",
    'app/a.py': 'from .b import *\nfrom .b import b\n\ndef a():\n    return b()\n', 'app/b.py': 'from .a import *\nfrom .a import a\n\ndef b():\n    return a()\n', 'app/__init__.py': 'from .a import *\n',
  });
});

test('links in circles, to nowhere and out of the project are not followed', async () => {
  const notices = await noticesBeside({ 'src/one/a.ts': 'export const a = 1;\n' }, (root) => {
    symlinkSync(root, join(root, 'src/one/loop'));
    symlinkSync('self.ts', join(root, 'src/self.ts'));
    symlinkSync('gone.ts', join(root, 'src/nowhere.ts'));
    symlinkSync('/', join(root, 'src/out'));
  });
  expect(notices).toEqual(expect.arrayContaining(['symlink src/self.ts', 'symlink src/nowhere.ts', 'symlink src/out']));
});

test('a file and a folder that may not be read are notices', async (context) => {
  if (process.getuid?.() === 0) context.skip();
  const notices = await noticesBeside({ 'src/secret.ts': 'export {};\n' }, (root) => {
    chmodSync(join(root, 'src/secret.ts'), 0);
    mkdirSync(join(root, 'src/closed'), { mode: 0 });
  });
  expect(notices).toEqual(expect.arrayContaining(['unreadable src/secret.ts', 'unreadable src/closed']));
});

const DEPTH = 10_000;
const nested = (open: string, close: string, core = '1') => `${open.repeat(DEPTH)}${core}${close.repeat(DEPTH)}`;

test.each([
  ['arrays', `export const deep = ${nested('[', ']')};\n`],
  ['calls', `export const deep = ${nested('f(', ')')};\n`],
  ['functions', `export const deep = ${nested('() => {', '}', '')};\n`],
  ['objects', `export const deep = ${nested('{ a: ', '}')};\n`],
  ['branches', nested('if (a) {', '}', 'b();')],
  ['members', `export const deep = a${'.b'.repeat(DEPTH)};\n`],
  ['chained calls', `export const deep = a${'.b()'.repeat(DEPTH)};\n`],
  ['else-ifs', `${'if (a) { b(); } else '.repeat(DEPTH)}{ c(); }\n`],
  ['awaits', `export async function deep() { return ${'await '.repeat(DEPTH)}1; }\n`],
  ['types', `export type Deep = ${nested('Array<', '>', 'string')};\n`],
  ['elements', `export const deep = ${nested('<a>', '</a>', '')};\n`],
])('%s nested ten thousand deep are a notice', async (_, text) => {
  expect(await noticesBeside({ 'src/deep.tsx': text })).toEqual(['syntax src/deep.tsx']);
});

test('a sum of ten thousand is read', async () => {
  expect(await noticesBeside({ 'src/sum.ts': `export const sum = 1${' + 1'.repeat(DEPTH)};\n` })).toEqual([]);
});

test.each([
  ['lists', `deep = ${nested('[', ']')}\n`],
  ['calls', `deep = ${nested('f(', ')')}\n`],
  ['sums', `deep = 1${' + 1'.repeat(DEPTH)}\n`],
  ['members', `deep = a${'.b()'.repeat(DEPTH)}\n`],
])('Python %s nested ten thousand deep do not end the run', async (_, text) => {
  await noticesBeside({ 'app/deep.py': text });
});

test('a chain of ten thousand functions that call each other, and of a thousand files, does not end the run', async () => {
  const functions = Array.from({ length: DEPTH }, (_, at) => `export function f${at}() { return f${at + 1}(); }`).join('\n');
  const files = Object.fromEntries(Array.from({ length: 1_000 }, (_, at) => [`src/chain/f${at}.ts`, `import { f } from './f${at + 1}.ts';\nexport { f };\nexport const g = () => f();\n`]));
  await noticesBeside({ 'src/many.ts': functions, ...files });
});

test('control characters in names and code are shown escaped', async () => {
  const loop = "export async function GET() {\n  for (const id of ids) await fetch(`https://\u202eevil\u001b[31m.example/${id}`);\n}\n";
  const service = SERVICE.replace("'/rates'", "'/ra\u001b[2Jtes\u0007'").replace("import express", "import { GET } from './\u001b[31mred.ts';\nGET();\nimport express");
  await noticesBeside({ 'src/\u001b[31mred.ts': loop, 'src/\u202egnp.ts': SERVICE, 'src/line\nbreak.ts': SERVICE, 'src/main.ts': service });
});

test('a defect of ours in one stage is a fault without a path of the machine; what other stages said is still given', async () => {
  const root = project({ 'package.json': MANIFEST, 'src/main.ts': SERVICE, 'src/broken.ts': 'export function (' });
  const broken = {
    name: 'broken', about: { modules: [], versions: '*', source: '' },
    get effects(): never { throw new TypeError(`cannot read ${root}/src/main.ts`); },
  };
  const result = await audit({ root, config: { ...DEFAULT_CONFIG, adapters: [broken as unknown as Adapter] } });
  expect(result.faults).toEqual([{ stage: 'link', message: expect.stringMatching(/^TypeError: cannot read src\/main\.ts/) }]);
  expect(result.notices.map(({ kind }) => kind)).toEqual(['syntax']);
  expect(exitCodeOf(result, 'error')).toBe(2);
  expect(result.coverage).toEqual({ entries: 0, understood: 0, calls: 0, unresolved: 0 });
});

test('rows of the configuration that are not of the grammar are the user\'s matter', async () => {
  const root = project({ 'package.json': MANIFEST, 'src/main.ts': SERVICE });
  const adapter = { name: 'ours', effects: [['not a pattern at all', { kind: 'http' }]] };
  await expect(audit({ root, config: { ...DEFAULT_CONFIG, adapters: [adapter as unknown as Adapter] } })).rejects.toThrow(ConfigError);
});

test('a project that is a file, or is not there, is the user\'s matter', async () => {
  const root = project({ 'package.json': MANIFEST });
  expect((await runIn(root, 'nowhere')).code).toBe(2);
  expect((await runIn(join(root), 'package.json')).code).toBe(0);
});
