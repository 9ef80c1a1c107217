import type { Rule } from '../model/index.ts';

/** Comment leaders of the languages a rule may report in. */
const LEADERS: readonly (readonly [prelude: RegExp, leader: string, fence: string])[] = [
  [/python|fastapi|sqlalchemy|flask|django/, '#', 'python'],
  [/schema|^prisma$/, '//', 'prisma'],
];

/** The comment that silences a rule on the next line, to be completed by a reason: in the language of a file, or of the rule's examples. */
export function suppressionExample(rule: Rule, file?: string): string {
  const leader = file === undefined ? styleOf(rule).leader : /\.pyi?$/.test(file) ? '#' : '//';
  return `${leader} backend-audit-disable-next-line ${rule.id} -- reason`;
}

/** The body of a rule's help: what, why, instead, bad and good example, silence, suppression, precision. For SARIF and the docs pages. */
export function ruleMarkdown(rule: Rule): string {
  const { docs } = rule;
  const { fence } = styleOf(rule);
  return [
    docs.what,
    `## Why\n\n${docs.why}`,
    `## Instead\n\n${docs.instead}`,
    `## Bad\n\n${fenced(docs.bad, fence)}`,
    `## Good\n\n${fenced(docs.good, fence)}`,
    ...(docs.silent.length > 0 ? [`## When it stays silent\n\n${docs.silent.map((one) => `- ${one}`).join('\n')}`] : []),
    `## How to suppress\n\nOn the line above, with a reason:\n\n${fenced(suppressionExample(rule), fence)}`,
    `## Precision\n\n${precisionSentence(rule)}`,
    ...(docs.references?.length ? [`## References\n\n${docs.references.map((one) => `- ${one}`).join('\n')}`] : []),
  ].join('\n\n');
}

/** The same in plain text, for readers that show no Markdown. */
export function ruleText(rule: Rule): string {
  const { docs } = rule;
  return [
    docs.what,
    `Why: ${docs.why}`,
    `Instead: ${docs.instead}`,
    `Bad:\n${docs.bad.trim()}`,
    `Good:\n${docs.good.trim()}`,
    ...(docs.silent.length > 0 ? [`It stays silent for: ${docs.silent.join('; ')}.`] : []),
    `To suppress it, write on the line above: ${suppressionExample(rule)}`,
  ].join('\n\n');
}

/** What was measured on real projects, or that nothing was yet. */
export function precisionSentence(rule: Rule): string {
  const measured = rule.docs.precision;
  if (measured === undefined || measured.read === 0) return 'Not measured yet.';
  return `${measured.true} of ${measured.read} findings read by eye on real projects were true (${Math.floor((100 * measured.true) / measured.read)} %).`;
}

function styleOf(rule: Rule): { leader: string; fence: string } {
  const known = LEADERS.find(([prelude]) => prelude.test(rule.docs.prelude));
  return { leader: known?.[1] ?? '//', fence: known?.[2] ?? 'ts' };
}

/** Fences code with more backticks than it holds itself. */
function fenced(code: string, language: string): string {
  const longest = Math.max(2, ...(code.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${code.trim()}\n${fence}`;
}
