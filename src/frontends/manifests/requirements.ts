import type { Manifest } from './manifest.ts';

/** A Python distribution name as indexes compare it: lower case, runs of `-`, `_` and `.` are one `-` (PEP 503). */
export function normalisePythonName(name: string): string {
  return name.toLowerCase().replace(/[-_.]+/g, '-');
}

/** Reads one requirement (PEP 508: name, extras, specifier, marker), or undefined where the line is none. */
export function readRequirement(line: string): readonly [name: string, specifier: string | undefined] | undefined {
  const found = /^\s*([A-Za-z0-9][\w.-]*)\s*(?:\[[^\]]*\])?\s*(.*)$/.exec(line.split(';')[0]!);
  if (!found) return undefined;
  const specifier = found[2]!.replace(/^\((.*)\)$/, '$1').trim();
  if (specifier !== '' && !/^[=<>!~^@]/.test(specifier)) return undefined;
  return [normalisePythonName(found[1]!), specifier === '' || specifier.startsWith('@') ? undefined : specifier];
}

/** Collects requirements; the first mention of a name that carries a specifier wins. */
export function toDependencies(lines: Iterable<string>): Map<string, string | undefined> {
  const dependencies = new Map<string, string | undefined>();
  for (const line of lines) {
    const requirement = readRequirement(line);
    if (requirement && dependencies.get(requirement[0]) === undefined) dependencies.set(...requirement);
  }
  return dependencies;
}

/** Reads a requirements file: comments, options (`-r`, `--hash`) and line continuations are understood and left out. */
export function readRequirements(text: string): Manifest {
  const lines = text.replace(/^\uFEFF/, '').replace(/\\\r?\n/g, ' ').split(/\r?\n/);
  return { dependencies: toDependencies(lines.map((line) => line.replace(/(^|\s)#.*$/, '').replace(/\s--hash.*$/, '')).filter((line) => !/^\s*-/.test(line))) };
}

/** Reads name and requirements of a setup.cfg, by its indented lists. */
export function readSetupCfg(text: string): Manifest {
  const name = /^name\s*=\s*([\w.-]+)\s*$/m.exec(text)?.[1];
  const lists = text.matchAll(/^install_requires\s*=([^\n]*(?:\n[ \t]+[^\n]*)*)/gm);
  return { ...(name === undefined ? {} : { name: normalisePythonName(name) }), dependencies: toDependencies([...lists].flatMap((list) => list[1]!.split('\n'))) };
}

/** Reads what a setup.py says in plain literals: `name="…"` and `install_requires=["…"]`. Nothing is executed. */
export function readSetupPy(text: string): Manifest {
  const name = /\bname\s*=\s*(['"])([\w.-]+)\1/.exec(text)?.[2];
  const list = /\binstall_requires\s*=\s*\[((?:[^\]'"]|'[^']*'|"[^"]*")*)\]/.exec(text)?.[1] ?? '';
  const requirements = [...list.matchAll(/(['"])((?:(?!\1).)+)\1/g)].map((one) => one[2]!);
  return { ...(name === undefined ? {} : { name: normalisePythonName(name) }), dependencies: toDependencies(requirements) };
}
