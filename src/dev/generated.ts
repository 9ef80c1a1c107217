import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { catalogue } from '../engine/index.ts';
import type { Rule } from '../model/index.ts';
import { between, plannedList, rulePage, rulesTable } from './pages.ts';
import { adaptersIndex, rulesIndex } from './registry.ts';

/**
 * Every generated file of the repository, path to text, computed from the declarations: the registries, the README's tables and the
 * pages of the rules. Throws when a rule's id is not its file's name.
 */
export async function generatedFiles(repository: string): Promise<ReadonlyMap<string, string>> {
  const ids = modulesIn(join(repository, 'rules'));
  const rules = await Promise.all(ids.map((id) => ruleNamed(repository, id)));
  const readme = readFileSync(join(repository, 'README.md'), 'utf8');
  return new Map([
    ['rules/index.ts', rulesIndex(ids)],
    ['src/adapters/index.ts', adaptersIndex(adapterPaths(repository))],
    ['README.md', between(between(readme, 'rules', rulesTable(rules)), 'planned', plannedList(catalogue, rules))],
    ...rules.map((rule) => [`docs/rules/${rule.id}.md`, rulePage(rule)] as const),
  ]);
}

/** Pages of rules that no longer exist. */
export function orphanedPages(repository: string, generated: ReadonlyMap<string, string>): string[] {
  const folder = join(repository, 'docs/rules');
  return existsSync(folder) ? readdirSync(folder).map((name) => `docs/rules/${name}`).filter((path) => !generated.has(path)).toSorted() : [];
}

function adapterPaths(repository: string): string[] {
  const folder = join(repository, 'src/adapters');
  return readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    .flatMap((area) => modulesIn(join(folder, area.name)).map((name) => `${area.name}/${name}`)).toSorted();
}

async function ruleNamed(repository: string, id: string): Promise<Rule> {
  const module = (await import(pathToFileURL(join(repository, 'rules', `${id}.ts`)).href)) as { default: Rule };
  if (module.default?.id !== id) throw new Error(`rules/${id}.ts: the id of the rule must be the name of its file`);
  return module.default;
}

/** Names of the TypeScript modules of a folder, without extension, `index` aside. */
function modulesIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.ts') && name !== 'index.ts').map((name) => name.slice(0, -3)).toSorted();
}
