import type { Adapter, SlotRow } from '../model/index.ts';
import type { Names } from './names.ts';
import { parsePattern } from './rows.ts';

/** Kinds of rows that discovery acts on; of slots only those that write. */
const KINDS = ['entries', 'layers', 'calls', 'scopes', 'slots'] as const;

/**
 * The member names under which a call may wire something, by the rows of the libraries this project names. Undefined where a row speaks of any
 * member. The first round of discovery looks at no call by another name: what it cannot see that way (a route method kept under another
 * name), the next round sees, and then it is not the last.
 */
export function wiringWords(names: Names): ReadonlySet<string> | undefined {
  const named = packagesNamed(names);
  const words = new Set<string>(['default']);
  for (const adapter of names.rows.adapters) {
    if (!adapter.packages.some(one => one === 'global' || named.has(rootOf(one)))) continue;
    for (const last of lastWords(adapter)) {
      if (last === '*') return undefined;
      for (const word of last) words.add(word);
    }
  }
  return words;
}

function lastWords(adapter: Adapter): readonly (readonly string[] | '*')[] {
  return KINDS.flatMap(kind => (adapter[kind] ?? []).flatMap(([pattern, fact]) => {
    if (kind === 'slots' && (fact as SlotRow).write === undefined && (fact as SlotRow).providers === undefined) return [];
    const { prefix, names } = parsePattern(pattern, adapter);
    // Constructions are looked at whatever they are called.
    return prefix === 'new' ? [] : names.flatMap(({ path }) => path.at(-1) ?? []).map(one => (one === '*' ? one : [one]));
  }));
}

/** Packages that a manifest or an import names. */
function packagesNamed(names: Names): Set<string> {
  const named = new Set<string>();
  for (const { dependencies } of names.program.workspace.packages) for (const one of dependencies.keys()) named.add(rootOf(one));
  for (const unit of names.program.units.values()) for (const { specifier } of unit.imports) named.add(rootOf(names.mappedModule(specifier)));
  return named;
}

/** `@scope/name` of `@scope/name/deep`, `fastapi` of `fastapi.routing`; dashes and underscores are one in Python. */
function rootOf(specifier: string): string {
  const parts = specifier.replace(/^node:/, '').split('/');
  const root = specifier.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0]!.split('.')[0]!;
  return root.toLowerCase().replaceAll('_', '-');
}
