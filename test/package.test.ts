import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { satisfies } from 'semver';
import { describe, expect, it } from 'vitest';
import { REPOSITORY } from '../src/dev/paths.ts';
import { sourceFiles } from './support/imports.ts';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly bin: Record<string, string>;
  readonly files: readonly string[];
  readonly engines: { readonly node: string };
  readonly scripts: Record<string, string>;
  readonly dependencies: Record<string, string>;
}

interface Locked {
  readonly version?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
  readonly optionalDependencies?: Record<string, string>;
  readonly hasInstallScript?: boolean;
  readonly engines?: { readonly node?: string };
}

const read = <T>(path: string): T => JSON.parse(readFileSync(`${REPOSITORY}${path}`, 'utf8')) as T;
const manifest = read<Manifest>('package.json');
const locked = Object.entries(read<{ packages: Record<string, Locked> }>('package-lock.json').packages).filter(([path]) => path !== '');
const shipped = locked.filter(([, one]) => !one.dev && !one.devOptional);

describe('the package', () => {
  it('ships nothing that has an install script', () => {
    expect(shipped.length).toBeGreaterThan(20);
    expect(shipped.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)).toEqual([]);
    for (const script of ['preinstall', 'install', 'postinstall']) expect(manifest.scripts).not.toHaveProperty(script);
  });

  it('runs on the oldest Node it names, with every package it ships', () => {
    expect(satisfies('20.19.0', manifest.engines.node)).toBe(true);
    const demanding = shipped.filter(([, { engines, optional }]) => !optional && engines?.node !== undefined && !satisfies('20.19.0', engines.node));
    expect(demanding.map(([path, { engines }]) => `${path}: ${engines!.node}`)).toEqual([]);
  });

  it('has every platform in its lock file: `npm ci` refuses one that lacks some', () => {
    const missing = locked.flatMap(([path, { optionalDependencies = {} }]) => Object.keys(optionalDependencies)
      .filter((name) => !locked.some(([other]) => other.endsWith(`node_modules/${name}`))).map((name) => `${path}: ${name}`));
    expect(missing).toEqual([]);
  });

  it('pins what it depends on at run time', () => {
    expect(Object.entries(manifest.dependencies).filter(([, range]) => !/^\d+\.\d+\.\d+$/.test(range))).toEqual([]);
  });

  it('declares every package that its code imports', () => {
    const used = new Set(sourceFiles(REPOSITORY, ['src', 'rules']).filter(({ path }) => !path.startsWith('src/dev/'))
      .flatMap(({ specifiers }) => specifiers.filter((one) => !one.startsWith('.') && !one.startsWith('node:')).map(packageOf)));
    /** Imported for its types only, which compiled code no longer mentions. */
    const typesOnly = ['@typescript-eslint/types'];
    expect([...used].filter((name) => !(name in manifest.dependencies) && !typesOnly.includes(name) && !builtinModules.includes(name)).toSorted()).toEqual([]);
  });

  it('has one version everywhere', () => {
    expect(read<{ version: string }>('package-lock.json').version).toBe(manifest.version);
    expect(readFileSync(`${REPOSITORY}CHANGELOG.md`, 'utf8')).toContain(`## ${manifest.version}`);
  });

  it('ships the command, the build and the documents, and no test', () => {
    expect(manifest.bin).toEqual({ 'backend-audit': 'bin/backend-audit.js' });
    expect(manifest.files).toEqual(expect.arrayContaining(['bin', 'dist', 'README.md', 'LICENSE', 'CHANGELOG.md']));
    expect(manifest.license).toBe('MIT');
    expect(readFileSync(`${REPOSITORY}LICENSE`, 'utf8')).toContain('backend-audit contributors');
  });

  it('is built by installing it from source', () => {
    expect(manifest.scripts['prepare']).toBe('npm run build');
  });
});

function packageOf(specifier: string): string {
  return specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}
