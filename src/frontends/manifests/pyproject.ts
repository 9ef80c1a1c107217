import { parse } from 'smol-toml';
import type { Manifest } from './manifest.ts';
import { toRecord, toStrings } from './manifest.ts';
import { normalisePythonName, toDependencies } from './requirements.ts';

/** Reads a pyproject.toml: PEP 621, dependency groups (PEP 735), Poetry, uv and PDM. Throws a TomlError when it is no TOML. */
export function readPyproject(text: string): Manifest {
  const toml = toRecord(parse(text.replace(/^\uFEFF/, '')));
  const project = toRecord(toml['project']);
  const tool = toRecord(toml['tool']);
  const poetry = toRecord(tool['poetry']);
  const lists = [
    project['dependencies'],
    ...Object.values(toRecord(project['optional-dependencies'])),
    ...Object.values(toRecord(toml['dependency-groups'])),
    toRecord(tool['uv'])['dev-dependencies'],
    ...Object.values(toRecord(toRecord(tool['pdm'])['dev-dependencies'])),
  ];
  const dependencies = toDependencies(lists.flatMap((list) => toStrings(list)));
  const tables = [poetry['dependencies'], poetry['dev-dependencies'], ...Object.values(toRecord(poetry['group'])).map((group) => toRecord(group)['dependencies'])];
  for (const table of tables) addTable(toRecord(table), dependencies);
  dependencies.delete('python');
  const name = project['name'] ?? poetry['name'];
  return { ...(typeof name === 'string' ? { name: normalisePythonName(name) } : {}), dependencies };
}

/** Reads a Pipfile. Throws a TomlError when it is no TOML. */
export function readPipfile(text: string): Manifest {
  const toml = toRecord(parse(text));
  const dependencies = new Map<string, string | undefined>();
  addTable(toRecord(toml['packages']), dependencies);
  addTable(toRecord(toml['dev-packages']), dependencies);
  return { dependencies };
}

/** Poetry's and Pipenv's form: `name = "^1.2"`, `name = { version = "^1.2", extras = […] }`, `name = [{ version = … }, …]`. */
function addTable(table: Readonly<Record<string, unknown>>, into: Map<string, string | undefined>): void {
  for (const [name, value] of Object.entries(table)) {
    const first: unknown = Array.isArray(value) ? value[0] : value;
    const specifier = typeof first === 'string' ? first : toRecord(first)['version'];
    const key = normalisePythonName(name);
    if (into.get(key) === undefined) into.set(key, typeof specifier === 'string' && specifier !== '*' ? specifier : undefined);
  }
}
