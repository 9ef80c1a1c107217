import { readBunLock } from './lock-bun.ts';
import { readNpmLock } from './lock-npm.ts';
import { readPnpmLock } from './lock-pnpm.ts';
import { readPipfileLock, readPythonLock } from './lock-python.ts';
import { readYarnLock } from './lock-yarn.ts';
import type { Lock, Manifest } from './manifest.ts';
import { readPipfile, readPyproject } from './pyproject.ts';
import { readRequirements, readSetupCfg, readSetupPy } from './requirements.ts';

export { readJsonc } from './jsonc.ts';
export { toRecord, toStrings } from './manifest.ts';
export type { Lock, Manifest } from './manifest.ts';
export { minimumOfNpmRange, minimumOfPythonSpecifier } from './minimum.ts';
export { readPackageJson } from './package-json.ts';
export type { PackageJson } from './package-json.ts';
export { normalisePythonName } from './requirements.ts';
export { readPnpmCatalogs } from './pnpm-workspace.ts';

/** Which reader reads which lock file, by base name, the more telling first. Each may throw on a broken file. */
export const LOCK_READERS: Readonly<Record<'npm' | 'python', readonly (readonly [file: string, read: (text: string) => Lock])[]>> = {
  npm: [
    ['pnpm-lock.yaml', readPnpmLock],
    ['package-lock.json', readNpmLock],
    ['npm-shrinkwrap.json', readNpmLock],
    ['yarn.lock', readYarnLock],
    ['bun.lock', readBunLock],
  ],
  python: [
    ['uv.lock', readPythonLock],
    ['poetry.lock', readPythonLock],
    ['pdm.lock', readPythonLock],
    ['Pipfile.lock', readPipfileLock],
  ],
};

/** Which reader reads which Python manifest, by base name; names come from the first that has one. Each may throw on a broken file. */
export const PYTHON_MANIFESTS: readonly (readonly [file: RegExp, read: (text: string) => Manifest])[] = [
  [/^pyproject\.toml$/, readPyproject],
  [/^setup\.cfg$/, readSetupCfg],
  [/^setup\.py$/, readSetupPy],
  [/^Pipfile$/, readPipfile],
  [/^requirements[\w.-]*\.(?:txt|in)$/, readRequirements],
];
