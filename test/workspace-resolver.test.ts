import { expect, test } from 'vitest';
import { createResolver, openWorkspace } from '../src/workspace/index.ts';
import { project } from './project.ts';

const resolverOf = (files: Readonly<Record<string, string>>) => {
  const resolver = createResolver(openWorkspace(project(files), { ignore: [] }));
  return (specifier: string, from: string) => resolver.resolve(specifier, from);
};
const json = (value: unknown) => JSON.stringify(value);

test('relative specifiers find extensions, written extensions, folders and declarations', () => {
  const resolve = resolverOf({ 'src/a.ts': '', 'src/b.tsx': '', 'src/c/index.ts': '', 'src/d.d.ts': '', 'src/e.mts': '', 'src/user.service.ts': '', 'index.ts': '', 'src/x.js': '', 'src/x.ts': '' });
  expect(resolve('./a', 'src/main.ts')).toBe('src/a.ts');
  expect(resolve('./a.js', 'src/main.ts')).toBe('src/a.ts');
  expect(resolve('./b.js', 'src/main.ts')).toBe('src/b.tsx');
  expect(resolve('./c', 'src/main.ts')).toBe('src/c/index.ts');
  expect(resolve('./c/', 'src/main.ts')).toBe('src/c/index.ts');
  expect(resolve('./d', 'src/main.ts')).toBe('src/d.d.ts');
  expect(resolve('./e.mjs', 'src/main.ts')).toBe('src/e.mts');
  expect(resolve('./user.service', 'src/main.ts')).toBe('src/user.service.ts');
  expect(resolve('..', 'src/main.ts')).toBe('index.ts');
  expect(resolve('.', 'src/c/other.ts')).toBe('src/c/index.ts');
  expect(resolve('./x', 'src/main.ts')).toBe('src/x.ts');
  expect(resolve('./a?worker', 'src/main.ts')).toBe('src/a.ts');
});

test('what is not there is missing, what is no module is nothing', () => {
  const resolve = resolverOf({ 'src/a.ts': '', 'src/package.json': '{}', 'src/data.json': '{}' });
  expect(resolve('./generated/prisma/client.js', 'src/a.ts')).toBe('missing:src/generated/prisma/client');
  expect(resolve('../gone', 'src/a.ts')).toBe('missing:gone');
  expect(resolve('./data.json', 'src/a.ts')).toBeUndefined();
  expect(resolve('./style.css', 'src/a.ts')).toBeUndefined();
  expect(resolve('../../outside', 'src/a.ts')).toBeUndefined();
  expect(resolve('https://esm.sh/x', 'src/a.ts')).toBeUndefined();
});

test('libraries are packages by name, builtins are normalised', () => {
  const resolve = resolverOf({ 'src/a.ts': '', 'package.json': json({ dependencies: { events: '^3' } }) });
  expect(resolve('express', 'src/a.ts')).toBe('package:express');
  expect(resolve('drizzle-orm/pg-core', 'src/a.ts')).toBe('package:drizzle-orm');
  expect(resolve('@nestjs/common/decorators', 'src/a.ts')).toBe('package:@nestjs/common');
  expect(resolve('fs/promises', 'src/a.ts')).toBe('package:node:fs');
  expect(resolve('node:fs', 'src/a.ts')).toBe('package:node:fs');
  expect(resolve('events', 'src/a.ts')).toBe('package:events');
  expect(resolve('bun:sqlite', 'src/a.ts')).toBe('package:bun:sqlite');
  expect(resolve('npm:hono@4/cors', 'src/a.ts')).toBe('package:hono');
  expect(resolve('jsr:@std/path@1', 'src/a.ts')).toBe('package:@std/path');
});

test('tsconfig paths, with comments, a base that is not installed, and one that is a package of the project', () => {
  const resolve = resolverOf({
    'tsconfig.json': '{ // root\n "extends": "@tsconfig/node22/tsconfig.json", "compilerOptions": { "baseUrl": ".", "paths": { "@app/*": ["apps/api/src/*"], "@lib": ["libs/index.ts"], }, } }',
    'apps/api/tsconfig.json': json({ extends: '@acme/tsconfig/base.json' }),
    'apps/web/tsconfig.json': json({ extends: '../../tsconfig.json', compilerOptions: { paths: { '@/*': ['./src/*'] } } }),
    'packages/tsconfig/package.json': json({ name: '@acme/tsconfig' }),
    'packages/tsconfig/base.json': json({ compilerOptions: { paths: { '~shared/*': ['../shared/*'] } } }),
    'packages/shared/dates.ts': '', 'apps/api/src/main.ts': '', 'apps/api/src/users.ts': '', 'libs/index.ts': '', 'apps/web/src/x.ts': '',
  });
  expect(resolve('@app/users', 'apps/api/src/main.ts')).toBe('apps/api/src/users.ts');
  expect(resolve('@lib', 'apps/api/src/main.ts')).toBe('libs/index.ts');
  expect(resolve('libs/index', 'apps/api/src/main.ts')).toBe('libs/index.ts');
  expect(resolve('~shared/dates', 'apps/api/src/main.ts')).toBe('packages/shared/dates.ts');
  expect(resolve('@app/gone', 'apps/api/src/main.ts')).toBe('missing:apps/api/src/gone');
  expect(resolve('@app/logo.svg', 'apps/api/src/main.ts')).toBeUndefined();
});

test('the nearest tsconfig wins; `extends` cycles and broken files end', () => {
  const resolve = resolverOf({
    'tsconfig.json': json({ extends: './tsconfig.base.json', compilerOptions: { paths: { '@/*': ['./src/*'] } } }),
    'tsconfig.base.json': json({ extends: './tsconfig.json' }),
    'web/tsconfig.json': json({ compilerOptions: { paths: { '@/*': ['./app/*'] } } }),
    'bad/tsconfig.json': '{ nonsense', 'src/a.ts': '', 'web/app/a.ts': '', 'web/app/b.ts': '', 'bad/c.ts': '',
  });
  expect(resolve('@/a', 'web/app/b.ts')).toBe('web/app/a.ts');
  expect(resolve('@/a', 'src/x.ts')).toBe('src/a.ts');
  expect(resolve('@/a', 'bad/c.ts')).toBe('src/a.ts');
});

test('a catch-all pattern does not make libraries missing, nor a folder hide a declared one', () => {
  const resolve = resolverOf({
    'package.json': json({ dependencies: { redis: '^5' } }), 'tsconfig.json': json({ compilerOptions: { baseUrl: './src', paths: { '*': ['types/*'] } } }),
    'src/redis/index.ts': '', 'src/main.ts': '', 'src/users/index.ts': '',
  });
  expect(resolve('redis', 'src/main.ts')).toBe('package:redis');
  expect(resolve('kafkajs', 'src/main.ts')).toBe('package:kafkajs');
  expect(resolve('users', 'src/main.ts')).toBe('src/users/index.ts');
});

test('the usual aliases work without any configuration', () => {
  const resolve = resolverOf({ 'package.json': '{}', 'src/lib/db.ts': '', 'lib/auth.ts': '', 'src/main.ts': '' });
  expect(resolve('@/lib/db', 'src/main.ts')).toBe('src/lib/db.ts');
  expect(resolve('~/lib/auth', 'src/main.ts')).toBe('lib/auth.ts');
  expect(resolve('$lib/db', 'src/main.ts')).toBe('src/lib/db.ts');
  expect(resolve('src/lib/db', 'src/main.ts')).toBe('src/lib/db.ts');
  expect(resolve('@/gone', 'src/main.ts')).toBe('missing:src/gone');
});

test('packages of the project resolve to their source without node_modules', () => {
  const resolve = resolverOf({
    'package.json': json({ workspaces: ['packages/*'] }),
    'apps/api/package.json': json({ name: 'api', dependencies: { '@acme/db': 'workspace:*' } }), 'apps/api/src/main.ts': '',
    'packages/db/package.json': json({ name: '@acme/db', exports: { '.': { types: './dist/index.d.ts', import: './dist/index.mjs' }, './schema': './dist/schema.js', './tables/*': './dist/tables/*.js', './client': './generated/client.js' } }),
    'packages/db/src/index.ts': '', 'packages/db/src/schema.ts': '', 'packages/db/src/tables/user.ts': '',
    'packages/mail/package.json': json({ name: '@acme/mail', main: 'lib/index.js' }), 'packages/mail/src/index.ts': '', 'packages/mail/src/send.ts': '',
    'packages/bare/package.json': json({ name: '@acme/bare' }), 'packages/bare/index.ts': '',
    'packages/stub/package.json': json({ name: '@acme/stub' }), 'packages/stub/dates.js': "module.exports = require('./dist/dates')", 'packages/stub/src/dates.ts': '',
  });
  const from = 'apps/api/src/main.ts';
  expect(resolve('@acme/db', from)).toBe('packages/db/src/index.ts');
  expect(resolve('@acme/db/schema', from)).toBe('packages/db/src/schema.ts');
  expect(resolve('@acme/db/tables/user', from)).toBe('packages/db/src/tables/user.ts');
  expect(resolve('@acme/db/client', from)).toBe('missing:packages/db/generated/client');
  expect(resolve('@acme/mail', from)).toBe('packages/mail/src/index.ts');
  expect(resolve('@acme/mail/send', from)).toBe('packages/mail/src/send.ts');
  expect(resolve('@acme/bare', from)).toBe('packages/bare/index.ts');
  expect(resolve('./dist/dates', 'packages/stub/dates.js')).toBe('packages/stub/src/dates.ts');
});

test('a sample package named like a library does not swallow it', () => {
  const resolve = resolverOf({
    'package.json': json({ dependencies: { express: '^5.0.0' } }), 'src/main.ts': '',
    'examples/express/package.json': json({ name: 'express', version: '0.0.1' }), 'examples/express/index.ts': '',
  });
  expect(resolve('express', 'src/main.ts')).toBe('package:express');
});

test('package imports (#name) resolve through their map', () => {
  const resolve = resolverOf({
    'package.json': json({ imports: { '#db': { default: './dist/db.js' }, '#lib/*': './src/lib/*.ts', '#log': 'pino' } }), 'src/db.ts': '', 'src/lib/a.ts': '', 'src/main.ts': '',
  });
  expect(resolve('#db', 'src/main.ts')).toBe('src/db.ts');
  expect(resolve('#lib/a', 'src/main.ts')).toBe('src/lib/a.ts');
  expect(resolve('#log', 'src/main.ts')).toBe('package:pino');
  expect(resolve('#unknown', 'src/main.ts')).toBeUndefined();
});

test('Python modules: absolute, relative, packages, namespace folders, libraries', () => {
  const resolve = resolverOf({
    'backend/pyproject.toml': '[project]\nname = "api"\ndependencies = ["alembic", "redis", "pyjwt"]\n',
    'backend/app/__init__.py': '', 'backend/app/main.py': '', 'backend/app/models/__init__.py': '', 'backend/app/models/user.py': '', 'backend/app/jwt.py': '',
    'backend/app/plugins/mail.py': '', 'backend/alembic/env.py': '', 'backend/redis.py': '', 'backend/settings.py': '', 'backend/logging.py': '',
  });
  const from = 'backend/app/main.py';
  expect(resolve('app.models', from)).toBe('backend/app/models/__init__.py');
  expect(resolve('app.models.user', from)).toBe('backend/app/models/user.py');
  expect(resolve('app.plugins.mail', from)).toBe('backend/app/plugins/mail.py');
  expect(resolve('app.plugins', from)).toBe('missing:backend/app/plugins');
  expect(resolve('app.user_pb2', from)).toBe('missing:backend/app/user_pb2');
  expect(resolve('settings', from)).toBe('backend/settings.py');
  expect(resolve('.', from)).toBe('backend/app/__init__.py');
  expect(resolve('.models', from)).toBe('backend/app/models/__init__.py');
  expect(resolve('..main', 'backend/app/models/user.py')).toBe('backend/app/main.py');
  expect(resolve('.user', 'backend/app/models/__init__.py')).toBe('backend/app/models/user.py');
  expect(resolve('.....x', from)).toBeUndefined();
  expect(resolve('alembic', 'backend/alembic/env.py')).toBe('package:alembic');
  expect(resolve('redis', from)).toBe('package:redis');
  expect(resolve('jwt', 'backend/app/jwt.py')).toBe('package:jwt');
  expect(resolve('logging', from)).toBe('package:logging');
  expect(resolve('sqlalchemy.orm', from)).toBe('package:sqlalchemy');
});

test('a Python package of its own in the same repository wins over the registry', () => {
  const resolve = resolverOf({
    'api/pyproject.toml': '[project]\nname = "api"\ndependencies = ["shared"]\n', 'api/main.py': '',
    'shared/pyproject.toml': '[project]\nname = "shared"\n', 'shared/src/shared/__init__.py': '', 'shared/src/shared/db.py': '',
  });
  expect(resolve('shared.db', 'api/main.py')).toBe('shared/src/shared/db.py');
});
