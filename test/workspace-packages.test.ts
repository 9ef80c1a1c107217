import { describe, expect, test } from 'vitest';
import { LOCK_READERS, PYTHON_MANIFESTS, minimumOfNpmRange, minimumOfPythonSpecifier, readJsonc, readPackageJson } from '../src/frontends/manifests/index.ts';
import { openWorkspace } from '../src/workspace/index.ts';
import { project } from './project.ts';

const lockOf = (file: string, text: string) => [...LOCK_READERS.npm, ...LOCK_READERS.python].find(([name]) => name === file)![1](text);
const manifestOf = (file: string, text: string) => PYTHON_MANIFESTS.find(([pattern]) => pattern.test(file))![1](text);

test.each([['^1.2.3', '1.2.3'], ['>=2 <3', '2.0.0'], ['~0.3', '0.3.0'], ['workspace:^1.0.0', '1.0.0'], ['npm:other@^2.1.0', '2.1.0'], ['*', undefined], ['latest', undefined], ['github:a/b', undefined], [undefined, undefined]])('npm range %s starts at %s', (range, version) => {
  expect(minimumOfNpmRange(range)).toBe(version);
});

test.each([['==1.2', '1.2'], ['>=1.2,<2', '1.2'], ['<2,>=1.4', '1.4'], ['~=0.5.1', '0.5.1'], ['^2.0', '2.0'], ['==1.*', '1'], ['<3', undefined], [undefined, undefined]])('Python specifier %s starts at %s', (specifier, version) => {
  expect(minimumOfPythonSpecifier(specifier)).toBe(version);
});

test('JSON with comments and trailing commas keeps texts that look like either', () => {
  expect(readJsonc('{ // a\n "url": "https://x/*y*/,}", /* b */ "list": [1, 2,], }')).toEqual({ url: 'https://x/*y*/,}', list: [1, 2] });
  expect(() => readJsonc('{ "a": }')).toThrow(SyntaxError);
});

test('package.json: what runs decides the range', () => {
  const manifest = readPackageJson('{"name":"a","dependencies":{"x":"^1"},"devDependencies":{"x":"^2","y":"3"},"main":"dist/a.js","types":"dist/a.d.ts"}');
  expect([...manifest.dependencies]).toEqual([['x', '^1'], ['y', '3']]);
  expect(manifest.entries).toEqual(['dist/a.js', 'dist/a.d.ts']);
});

describe('lock files', () => {
  test('npm, version 3 with a workspace\'s own copy, and version 1', () => {
    const lock = lockOf('package-lock.json', JSON.stringify({ packages: { 'node_modules/ky': { version: '1.7.0' }, 'apps/api/node_modules/ky': { version: '0.33.0' }, 'node_modules/local': { link: true } } }));
    expect([lock.versionOf('apps/api', 'ky', '*'), lock.versionOf('apps/web', 'ky', '*'), lock.versionOf('', 'local', '*')]).toEqual(['0.33.0', '1.7.0', undefined]);
    expect(lockOf('package-lock.json', '{"lockfileVersion":1,"dependencies":{"ky":{"version":"0.1.2"}}}').versionOf('', 'ky', '^0.1')).toBe('0.1.2');
  });

  test('pnpm, version 9 with importers, 6 without, 5 with plain versions', () => {
    const nine = lockOf('pnpm-lock.yaml', "lockfileVersion: '9.0'\nimporters:\n\n  .:\n    devDependencies:\n      vite:\n        specifier: ^7\n        version: 7.1.0(@types/node@20.0.0)\n\n  apps/api:\n    dependencies:\n      '@acme/db':\n        specifier: workspace:*\n        version: link:../../packages/db\n      ky2:\n        specifier: npm:ky@2\n        version: ky@2.0.1\n      '@nestjs/core':\n        specifier: ^11\n        version: 11.0.1(rxjs@7.8.1)\n\npackages:\n\n  broken: [\n");
    expect([nine.versionOf('', 'vite', ''), nine.versionOf('apps/api', '@nestjs/core', ''), nine.versionOf('apps/api', 'ky2', ''), nine.versionOf('apps/api', '@acme/db', ''), nine.versionOf('apps/api', 'vite', '')])
      .toEqual(['7.1.0', '11.0.1', '2.0.1', undefined, undefined]);
    const six = lockOf('pnpm-lock.yaml', "lockfileVersion: '6.0'\n\ndependencies:\n  zod:\n    specifier: ^3\n    version: 3.21.4\n");
    expect(six.versionOf('', 'zod', '')).toBe('3.21.4');
    const five = lockOf('pnpm-lock.yaml', 'lockfileVersion: 5.4\nspecifiers:\n  next: ^13\ndependencies:\n  next: 13.1.0_react@18.2.0\n  pg: /pg/8.9.0\n');
    expect([five.versionOf('', 'next', ''), five.versionOf('', 'pg', '')]).toEqual(['13.1.0', '8.9.0']);
  });

  test('yarn, version 1 and berry', () => {
    const one = lockOf('yarn.lock', '# yarn lockfile v1\n\n\n"@babel/core@^7.0.0", "@babel/core@^7.1.0":\n  version "7.2.0"\n  dependencies:\n    version-like "^1.0.0"\n\nkoa@^2.0.0:\n  version "2.15.0"\n\nkoa@^3.0.0:\n  version "3.0.1"\n');
    expect([one.versionOf('', '@babel/core', '^7.1.0'), one.versionOf('', 'koa', '^3.0.0'), one.versionOf('', 'koa', 'latest'), one.versionOf('', '@babel/core', 'patched')]).toEqual(['7.2.0', '3.0.1', undefined, '7.2.0']);
    const berry = lockOf('yarn.lock', '__metadata:\n  version: 8\n\n"koa@npm:^3.0.0, koa@npm:^3.0.1":\n  version: 3.1.0\n  resolution: "koa@npm:3.1.0"\n\n"@acme/db@workspace:packages/db":\n  version: 0.0.0-use.local\n');
    expect([berry.versionOf('', 'koa', '^3.0.1'), berry.versionOf('', '@acme/db', 'workspace:*')]).toEqual(['3.1.0', undefined]);
  });

  test('bun, uv, poetry and Pipenv', () => {
    const bun = lockOf('bun.lock', '{ "workspaces": { "apps/api": { "name": "api", }, }, "packages": { "hono": ["hono@4.6.0", "", {}, "sha512"], "api/hono": ["hono@3.1.0", ""], "@acme/db": ["@acme/db@workspace:packages/db"], } }');
    expect([bun.versionOf('', 'hono', ''), bun.versionOf('apps/api', 'hono', ''), bun.versionOf('', '@acme/db', '')]).toEqual(['4.6.0', '3.1.0', undefined]);
    const uv = lockOf('uv.lock', 'version = 1\n\n[[package]]\nname = "fastapi"\nversion = "0.115.0"\ndependencies = [\n    { name = "starlette" },\n]\n\n[[package]]\nname = "Typing_Extensions"\nversion = "4.12.0"\n');
    expect([uv.versionOf('', 'fastapi', ''), uv.versionOf('', 'typing-extensions', ''), uv.versionOf('', 'starlette', '')]).toEqual(['0.115.0', '4.12.0', undefined]);
    expect(lockOf('poetry.lock', '[[package]]\nname = "sqlalchemy"\nversion = "2.0.36"\n\n[package.dependencies]\nversion = "x"\n').versionOf('', 'sqlalchemy', '')).toBe('2.0.36');
    expect(lockOf('Pipfile.lock', '{"default":{"flask":{"version":"==3.0.0"}},"develop":{}}').versionOf('', 'flask', '')).toBe('3.0.0');
  });
});

describe('Python manifests', () => {
  test('pyproject: PEP 621, groups and Poetry', () => {
    const pep = manifestOf('pyproject.toml', '[project]\nname = "My_App"\ndependencies = ["fastapi[standard]>=0.115,<1", "SQLAlchemy ~= 2.0 ; python_version > \'3.9\'", "lib @ https://x/y.whl"]\n[dependency-groups]\ndev = ["pytest>=8", {include-group = "lint"}]\n');
    expect(pep.name).toBe('my-app');
    expect([...pep.dependencies]).toEqual([['fastapi', '>=0.115,<1'], ['sqlalchemy', '~= 2.0'], ['lib', undefined], ['pytest', '>=8']]);
    const poetry = manifestOf('pyproject.toml', '[tool.poetry]\nname = "app"\n[tool.poetry.dependencies]\npython = "^3.11"\nfastapi = "^0.110"\nuvicorn = { extras = ["standard"], version = ">=0.29" }\nlocal = { path = "../x" }\n[tool.poetry.group.dev.dependencies]\nruff = "*"\n');
    expect([...poetry.dependencies]).toEqual([['fastapi', '^0.110'], ['uvicorn', '>=0.29'], ['local', undefined], ['ruff', undefined]]);
  });

  test('requirements, setup.cfg and setup.py', () => {
    expect([...manifestOf('requirements-dev.txt', '# tools\n-r base.txt\nDjango==5.0.1  # pinned\nrequests[socks]>=2 \\\n  --hash=sha256:abc\n\n./local\n').dependencies]).toEqual([['django', '==5.0.1'], ['requests', '>=2']]);
    expect([...manifestOf('setup.cfg', '[metadata]\nname = tool\n[options]\ninstall_requires =\n    click>=8\n    attrs\npackages = find:\n').dependencies]).toEqual([['click', '>=8'], ['attrs', undefined]]);
    const setup = manifestOf('setup.py', 'setup(\n  name="tool",\n  install_requires=["click>=8", "uvicorn[standard]==0.30"],\n)\n');
    expect([setup.name, ...setup.dependencies]).toEqual(['tool', ['click', '>=8'], ['uvicorn', '==0.30']]);
  });
});

test('packages: one a folder, locked versions first, catalogs, ranges last', () => {
  const { packages, notices } = openWorkspace(project({
    'package.json': '{"name":"root","devDependencies":{"typescript":"^5.4.0"}}',
    'pnpm-workspace.yaml': 'packages:\n  - apps/*\ncatalog:\n  zod: ^4.1.0\n',
    'pnpm-lock.yaml': "lockfileVersion: '9.0'\nimporters:\n  apps/api:\n    dependencies:\n      koa:\n        specifier: ^3\n        version: 3.0.2\n",
    'apps/api/package.json': '{"name":"api","dependencies":{"koa":"^3","zod":"catalog:","ky":"*"}}',
    'apps/api/pyproject.toml': '[project]\nname = "api-py"\ndependencies = ["fastapi>=0.110"]\n',
    'worker/requirements/base.txt': 'celery==5.4.0\n',
    'a.ts': '',
  }), { ignore: [] });
  expect(packages.map((one) => [one.name, one.root, [...one.dependencies]])).toEqual([
    ['root', '', [['typescript', '5.4.0']]],
    ['api', 'apps/api', [['koa', '3.0.2'], ['zod', '4.1.0'], ['ky', undefined], ['fastapi', '0.110']]],
    ['worker', 'worker', [['celery', '5.4.0']]],
  ]);
  expect(notices).toEqual([]);
});

test('broken manifests and lock files are named, and everything else stands', () => {
  const { packages, notices } = openWorkspace(project({
    'package.json': '{"name":"root","dependencies":{"koa":"^3.1.0"}}', 'package-lock.json': '<<<<<<< HEAD', 'api/package.json': '{,}', 'py/pyproject.toml': '[project\n', 'a.ts': '',
  }), { ignore: [] });
  expect(packages.map((one) => [one.name, one.dependencies.get('koa')])).toEqual([['root', '3.1.0']]);
  expect(notices.map((notice) => [notice.kind, notice.file])).toEqual([['manifest', 'api/package.json'], ['manifest', 'package-lock.json'], ['manifest', 'py/pyproject.toml']]);
  expect(notices.every((notice) => notice.message.startsWith('Cannot be understood: '))).toBe(true);
});
