import type { Rule } from '../model/index.ts';
import type { PlannedRuleView } from './explain.ts';
import { plainJson } from './plain-json.ts';

/** Rules that exist, and rules that are to come. */
export interface RuleListing {
  readonly built: readonly Rule[];
  readonly planned: readonly PlannedRuleView[];
}

/** The list for people: built rules with what they do unasked, then the planned ones by group. */
export function rulesText({ built, planned }: RuleListing): string {
  const idWidth = Math.max(...[...built, ...planned].map(({ id }) => id.length));
  const groups = grouped(planned);
  return [
    `Built (${built.length})`,
    ...built.map((rule) => `  ${rule.id.padEnd(idWidth)}  ${presetOf(rule).padEnd(11)}  ${rule.severity.padEnd(7)}  ${rule.title}${standards(rule)}`),
    '',
    `Not built yet (${planned.length})`,
    ...[...groups].flatMap(([group, rules]) => [
      `  ${group}`,
      ...rules.map((rule) => `    ${rule.id.padEnd(idWidth)}  ${rule.preset.padEnd(11)}  ${rule.title}${standards(rule)}`),
    ]),
    '',
    'More about one: backend-audit explain <rule>',
    '',
  ].join('\n');
}

/** The same for programs. */
export function rulesJson({ built, planned }: RuleListing): string {
  const list = [
    ...built.map((rule) => ({
      id: rule.id, built: true, title: rule.title, category: rule.category, severity: rule.severity, preset: presetOf(rule), standards: rule.standards, since: rule.since,
    })),
    ...planned.map(({ id, title, group, preset, standards: ids }) => ({ id, built: false, title, category: group, preset, standards: ids })),
  ];
  return plainJson(list);
}

function presetOf({ presets }: Rule): string {
  return presets.includes('recommended') ? 'recommended' : presets.includes('strict') ? 'strict' : 'all';
}

function standards({ standards: ids }: { readonly standards: readonly string[] }): string {
  return ids.length > 0 ? `  (${ids.join(' ')})` : '';
}

function grouped(planned: readonly PlannedRuleView[]): Map<string, PlannedRuleView[]> {
  const groups = new Map<string, PlannedRuleView[]>();
  for (const rule of planned) groups.set(rule.group, [...(groups.get(rule.group) ?? []), rule]);
  return groups;
}
