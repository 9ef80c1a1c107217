import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openWorkspace } from '../src/workspace/index.ts';
import { project } from './project.ts';

const open = (root: string, ignore: readonly string[] = [], paths?: readonly string[]) =>
  openWorkspace(root, paths === undefined ? { ignore } : { ignore, paths });
const pathsOf = (root: string, ignore?: readonly string[], paths?: readonly string[]) => open(root, ignore, paths).files.map((file) => file.path);

test('files of the known languages are found in a stable order, others are not', () => {
  const workspace = open(project({
    'src/b.ts': 'export {}', 'src/a.py': 'x = 1', 'prisma/schema.prisma': '', 'README.md': '', 'src/style.css': '', '.storybook/main.ts': '', 'web/x.mjs': '',
  }));
  expect(workspace.files.map((file) => [file.path, file.language])).toEqual([
    ['prisma/schema.prisma', 'prisma'], ['src/a.py', 'python'], ['src/b.ts', 'typescript'], ['web/x.mjs', 'typescript'],
  ]);
  expect(workspace.notices).toEqual([]);
  expect(workspace.counts.seen).toBe(4);
});

test('nested ignore files count without a git repository, the deeper one wins', () => {
  const root = project({
    '.gitignore': 'dist/\n*.gen.js\n/private\n', 'dist/a.js': '', 'lib/b.gen.js': '', 'lib/.gitignore': '!b.gen.js\n/local.ts\n', 'lib/local.ts': '',
    'lib/deep/local.ts': '', 'private/x.ts': '', 'lib/private/y.ts': '', 'c.gen.js': '',
  });
  expect(pathsOf(root)).toEqual(['lib/b.gen.js', 'lib/deep/local.ts', 'lib/private/y.ts']);
  expect(open(root).counts.ignored).toBe(4);
});

test('ignore files above the root count up to the repository', () => {
  const root = project({ '.git/HEAD': '', '.gitignore': 'api/tmp/\n', 'api/tmp/a.ts': '', 'api/src/b.ts': '', 'tmp/c.ts': '' });
  expect(pathsOf(join(root, 'api'))).toEqual(['src/b.ts']);
});

test('the given ignore globs and paths narrow the result', () => {
  const root = project({ 'src/a.ts': '', 'src/legacy/b.ts': '', 'lib/c.ts': '', 'lib/d.js': '' });
  expect(pathsOf(root, ['src/legacy/**'])).toEqual(['lib/c.ts', 'lib/d.js', 'src/a.ts']);
  expect(pathsOf(root, [], ['src'])).toEqual(['src/a.ts', 'src/legacy/b.ts']);
  expect(pathsOf(root, [], ['./lib/', 'src/a.ts'])).toEqual(['lib/c.ts', 'lib/d.js', 'src/a.ts']);
  expect(pathsOf(root, [], ['**/*.js'])).toEqual(['lib/d.js']);
  expect(pathsOf(root, [], ['.'])).toHaveLength(4);
});

test('other people\'s code is left out; a business folder called vendor is not', () => {
  const root = project({
    'node_modules/x/index.js': '', 'venv/pyvenv.cfg': '', 'venv/lib/site.py': '', 'public/jquery.min.js': '', 'vendor/a.js': '',
    'src/modules/vendor/vendor.service.ts': '', 'src/__pycache__/x.py': '',
  });
  expect(pathsOf(root)).toEqual(['src/modules/vendor/vendor.service.ts']);
});

test('a folder named like a file is a folder, and an empty project is said to be one', () => {
  expect(pathsOf(project({ 'src/routes.ts/index.ts': '' }))).toEqual(['src/routes.ts/index.ts']);
  expect(open(project({ 'README.md': '' })).notices).toEqual([{ kind: 'limit', message: 'No TypeScript, JavaScript, Python or Prisma file found' }]);
});

test('text loses its byte order mark; UTF-16 is read; bytes that are no UTF-8 are replaced and noticed', () => {
  const workspace = open(project({
    'bom.ts': '\uFEFFexport {}', 'wide.ts': Buffer.from('\uFEFFconst a = 1', 'utf16le'), 'latin.py': Buffer.from([0x78, 0x3d, 0x27, 0xe9, 0x27]),
  }));
  expect(workspace.files.map((file) => [file.path, file.text])).toEqual([['bom.ts', 'export {}'], ['latin.py', "x='\uFFFD'"], ['wide.ts', 'const a = 1']]);
  expect(workspace.notices.map((notice) => [notice.kind, notice.file])).toEqual([['encoding', 'latin.py']]);
});

test('binary and huge files become notices; a NUL in a string of source does not', () => {
  const workspace = open(project({
    'video.ts': Buffer.from([0x47, 0, 0, 0, 0xff]), 'data.js': `x = "${'a'.repeat(1_500_000)}"`, 'ok.ts': `const nul = "\0";\n${'const a = 1;\n'.repeat(20)}`,
  }));
  expect(workspace.files.map((file) => file.path)).toEqual(['ok.ts']);
  expect(workspace.notices.map((notice) => [notice.kind, notice.file])).toEqual([['binary', 'video.ts'], ['too-large', 'data.js']]);
});

test('many notices of one kind are folded into a count', () => {
  const binaries = Object.fromEntries(Array.from({ length: 25 }, (_, index) => [`v${index}.ts`, Buffer.from([0, 0xff])]));
  const { notices } = open(project({ ...binaries, 'a.ts': '' }));
  expect(notices).toHaveLength(21);
  expect(notices[20]).toEqual({ kind: 'binary', message: '5 more files: Binary content, not read' });
});

test.skipIf(process.getuid?.() === 0)('what may not be read becomes a notice', () => {
  const root = project({ 'a.ts': '', 'secret.ts': '', 'closed/b.ts': '' });
  chmodSync(join(root, 'secret.ts'), 0);
  chmodSync(join(root, 'closed'), 0);
  onTestFinished(() => chmodSync(join(root, 'closed'), 0o755));
  const workspace = open(root);
  expect(workspace.files.map((file) => file.path)).toEqual(['a.ts']);
  expect(workspace.notices).toEqual([
    { kind: 'unreadable', file: 'closed', message: 'Folder cannot be listed (EACCES)' },
    { kind: 'unreadable', file: 'secret.ts', message: 'Cannot be read (EACCES)' },
  ]);
});

test('links are not followed: inside they are silent, leading out or nowhere they are said', () => {
  const outside = project({ 'shared/x.ts': '' });
  const root = project({ 'src/a.ts': '' });
  symlinkSync(root, join(root, 'src/loop'));
  symlinkSync('a.ts', join(root, 'src/same.ts'));
  symlinkSync(join(outside, 'shared'), join(root, 'shared'));
  symlinkSync('nowhere', join(root, 'broken.ts'));
  const workspace = open(root);
  expect(workspace.files.map((file) => file.path)).toEqual(['src/a.ts']);
  expect(workspace.notices.map((notice) => [notice.kind, notice.file, notice.message])).toEqual([
    ['symlink', 'broken.ts', 'Link cannot be followed (ENOENT)'],
    ['symlink', 'shared', 'Link leads out of the project, not followed'],
  ]);
});

test('a file name that is no UTF-8 becomes a notice', () => {
  const root = project({ 'a.ts': '' });
  const name = Buffer.concat([Buffer.from(`${root}/caf`), Buffer.from([0xe9]), Buffer.from('.ts')]);
  writeFileSync(name, '');
  const workspace = open(root);
  expect(workspace.files.map((file) => file.path)).toEqual(['a.ts']);
  expect(workspace.notices.map((notice) => [notice.kind, notice.message])).toEqual([['encoding', 'File name is not UTF-8, not read']]);
});

test('deep trees do not overflow', () => {
  const root = project({ 'a.ts': '' });
  const deep = join(root, ...Array.from({ length: 400 }, () => 'd'));
  mkdirSync(deep, { recursive: true });
  writeFileSync(join(deep, 'b.ts'), '');
  expect(pathsOf(root)).toHaveLength(2);
});

test('a root that is no folder throws with its code', () => {
  const root = project({ 'a.ts': '' });
  expect(() => open(join(root, 'nope'))).toThrow(expect.objectContaining({ code: 'ENOENT' }));
  expect(() => open(join(root, 'a.ts'))).toThrow(expect.objectContaining({ code: 'ENOTDIR' }));
});

test('Python roots are the root, project folders with their src, and the folders that hold packages', () => {
  expect(open(project({
    'backend/pyproject.toml': '[project]\nname = "api"\n', 'backend/app/__init__.py': '', 'backend/app/core/__init__.py': '', 'backend/app/api/v1/__init__.py': '',
    'worker/pyproject.toml': '[project]\nname = "worker"\n', 'worker/src/jobs/run.py': '', 'tools/x.py': '', 'web/pyproject.toml': '',
  })).pythonRoots).toEqual(['', 'backend', 'worker', 'worker/src']);
});
