import type { Rule, Severity } from '../../model/index.ts';
import { ruleMarkdown, ruleText } from '../help.ts';
import { cutText, LIMITS } from './limits.ts';
import { sentence } from './message.ts';

export const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = { error: 'error', warning: 'warning', info: 'note' };
const PROBLEM_SEVERITIES: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'recommendation' };
/** Scores within GitHub's bands high (7.0 to 8.9), medium (4.0 to 6.9) and low (0.1 to 3.9); only rules on security carry one. */
const SECURITY_SEVERITIES: Readonly<Record<Severity, string>> = { error: '8.0', warning: '5.5', info: '3.0' };

/** Fewer findings read by eye than this say little, respectively not enough for the best grade. */
const ENOUGH_READ = 10;
const MANY_READ = 30;

/** One rule as a SARIF reporting descriptor, with everything that GitHub shows beside an alert. */
export function ruleDescriptor(rule: Rule): Record<string, unknown> {
  const security = rule.category === 'security';
  return {
    id: rule.id,
    name: cutText(pascalCase(rule.id), LIMITS.name),
    shortDescription: { text: cutText(sentence(rule.title), LIMITS.description) },
    fullDescription: { text: cutText(`${sentence(rule.docs.what)} ${sentence(rule.docs.why)}`, LIMITS.description) },
    help: { text: ruleText(rule), markdown: ruleMarkdown(rule) },
    defaultConfiguration: { level: LEVELS[rule.severity] },
    properties: {
      tags: [rule.category, ...rule.standards].slice(0, LIMITS.tags),
      precision: precisionOf(rule),
      'problem.severity': PROBLEM_SEVERITIES[rule.severity],
      ...(security ? { 'security-severity': SECURITY_SEVERITIES[rule.severity] } : {}),
    },
  };
}

/** What was measured by reading findings, never what is hoped for: unmeasured is `low`, few readings are `medium` at best. */
export function precisionOf({ docs }: Rule): 'very-high' | 'high' | 'medium' | 'low' {
  const { read, true: right } = docs.precision ?? { read: 0, true: 0 };
  const share = read === 0 ? 0 : right / read;
  if (share < 0.7) return 'low';
  if (share < 0.9 || read < ENOUGH_READ) return 'medium';
  return share >= 0.97 && read >= MANY_READ ? 'very-high' : 'high';
}

function pascalCase(id: string): string {
  return id.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}
