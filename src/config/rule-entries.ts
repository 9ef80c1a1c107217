import { z } from 'zod';
import type { Rule, RuleSetting } from '../model/index.ts';
import { suggestion } from './nearest.ts';
import { type ConfigProblem, problemsOf } from './problems.ts';
import type { RuleEntryInput } from './schema.ts';

/** What is known about rule ids: the built ones, and the ids of the catalogue that are not built yet. */
export interface KnownRules {
  readonly built: readonly Rule[];
  readonly planned: readonly string[];
}

type Entries = Readonly<Record<string, RuleEntryInput>>;
type Settings = Record<string, Partial<RuleSetting>>;

/** Brings rule entries into their long form; the severity word alone is the short form. */
export function toSettings(entries: Entries): Settings {
  const settings: Settings = {};
  for (const [id, entry] of Object.entries(entries)) {
    const { severity, options } = typeof entry === 'string' ? { severity: entry } : { severity: entry.severity, options: entry.options };
    settings[id] = { ...(severity && { severity }), ...(options && { options }) };
  }
  return settings;
}

/** Unknown ids and options that the rule's own schema refuses. `key` is the dotted key of `entries`. */
export function ruleProblems(entries: Entries, key: string, known: KnownRules): ConfigProblem[] {
  return Object.entries(entries).flatMap(([id, entry]) => {
    const rule = known.built.find((one) => one.id === id);
    if (!rule) return [{ key: `${key}.${id}`, message: unknownRule(id, known) }];
    if (typeof entry === 'string' || !entry.options) return [];
    return optionProblems(rule, entry.options).map((problem) => ({ ...problem, key: `${key}.${id}.options.${problem.key}` }));
  });
}

/** Why this id is no rule: planned but not built, or unknown, with the nearest name. */
export function unknownRule(id: string, known: KnownRules): string {
  if (known.planned.includes(id)) return `the rule "${id}" is not built yet`;
  const near = suggestion(id, [...known.built.map((rule) => rule.id), ...known.planned]);
  return `unknown rule "${id}"${near === '' ? '; "backend-audit rules" lists all' : near}`;
}

function optionProblems(rule: Rule, options: Readonly<Record<string, unknown>>): ConfigProblem[] {
  const names = optionNames(rule);
  const unknown = Object.keys(options).filter((name) => !names.includes(name))
    .map((name) => ({ key: name, message: names.length === 0 ? 'the rule has no options' : `unknown option${suggestion(name, names)}; options: ${names.join(', ')}` }));
  const parsed = rule.options.safeParse(options);
  if (parsed.success) return unknown;
  return [...unknown, ...problemsOf(parsed.error, rule.options, options).filter(({ key }) => !unknown.some((one) => one.key === key))];
}

/** Names of a rule's options, in the order of its schema. */
export function optionNames(rule: Rule): string[] {
  const { properties } = z.toJSONSchema(rule.options, { io: 'input', unrepresentable: 'any' });
  return Object.keys(properties ?? {});
}
