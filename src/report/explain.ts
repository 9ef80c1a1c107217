import { z } from 'zod';
import type { Rule } from '../model/index.ts';
import { precisionSentence, suppressionExample } from './help.ts';
import { measureOf, paragraph, type Screen } from './screen.ts';
import { type Palette, palette, withCode } from './text/paint.ts';

/** A rule of the catalogue, as far as it is known before it is built. */
export interface PlannedRuleView {
  readonly id: string;
  readonly title: string;
  readonly standards: readonly string[];
  readonly preset: string;
  readonly group: string;
}

/** The documentation of one rule, for a terminal. */
export function explainRule(rule: Rule, screen: Screen): string {
  const paint = palette(screen.color);
  const measure = measureOf(screen);
  const { docs } = rule;
  const prose = (text: string): string[] => withCode(paragraph(text, measure, 2), paint);
  const section = (title: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : ['', paint.strong(title), ...lines]);
  return [
    `${paint.strong(rule.id)}  ${rule.title}`,
    paint.dim(factsOf(rule)),
    ...section('What', prose(docs.what)),
    ...section('Why', prose(docs.why)),
    ...section('Instead', prose(docs.instead)),
    ...section('Bad', code(docs.bad)),
    ...section('Good', code(docs.good)),
    ...section('Silent on purpose', docs.silent.flatMap((text) => withCode(paragraph(text, measure, 4, '  -'), paint))),
    ...section('Options', optionLines(rule, measure, paint)),
    ...section('Silence one finding', [`  ${suppressionExample(rule)}`]),
    ...section('Precision', prose(precisionSentence(rule))),
    ...section('References', (docs.references ?? []).map((reference) => `  ${reference}`)),
    '',
  ].join('\n');
}

/** What can be said about a rule that is planned. */
export function explainPlanned(rule: PlannedRuleView, screen: Screen): string {
  const paint = palette(screen.color);
  const facts = `${rule.group} · planned for ${rule.preset} · standards ${rule.standards.join(', ')}`;
  return `${paint.strong(rule.id)}  ${rule.title}\n${paint.dim(facts)}\n\nNot built yet.\n`;
}

function factsOf({ category, severity, presets, standards, since }: Rule): string {
  const preset = presets.includes('recommended') ? 'recommended' : presets.includes('strict') ? 'strict' : 'all';
  return [category, severity, `preset ${preset}`, ...(standards.length > 0 ? [`standards ${standards.join(', ')}`] : []), `since ${since}`].join(' · ');
}

function code(text: string): string[] {
  return text.replace(/^\n+|\s+$/g, '').split('\n').map((line) => (line === '' ? '' : `  ${line}`));
}

interface OptionSchema { readonly type?: string; readonly default?: unknown; readonly description?: string; readonly enum?: readonly unknown[]; readonly items?: OptionSchema }

function optionLines(rule: Rule, measure: number, paint: Palette): string[] {
  const { properties = {} } = z.toJSONSchema(rule.options, { io: 'input', unrepresentable: 'any' }) as { properties?: Record<string, OptionSchema> };
  return Object.entries(properties).flatMap(([name, option]) => [
    `  ${paint.code(name)}  ${typeOf(option)}${option.default === undefined ? '' : `, default ${JSON.stringify(option.default)}`}`,
    ...(option.description ? paragraph(option.description, measure, 4) : []),
  ]);
}

function typeOf({ type, enum: values, items }: OptionSchema): string {
  if (values) return values.map((value) => JSON.stringify(value)).join(' | ');
  if (type === 'array') return items ? `list of ${typeOf(items)}` : 'list';
  return type ?? 'any';
}
