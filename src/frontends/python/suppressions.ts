import type { SuppressionComment } from '../../model/index.ts';
import { spanOf, textOf } from './reading.ts';
import type { Reading } from './reading.ts';
import type { Syntax } from './syntax.ts';

const OURS = /^#\s*backend-audit-(\S*)\s*(.*)$/s;
const RULE = /^[a-z0-9][a-z0-9-]*$/;
const VERB = 'disable-next-line';

/** Reads `# backend-audit-disable-next-line rule-a, rule-b -- reason`; a comment that does not address this tool gives nothing. */
export function readSuppression(reading: Reading, comment: Syntax): SuppressionComment | undefined {
  const match = OURS.exec(textOf(reading, comment).trimEnd());
  if (match === null) return undefined;
  const line = reading.lines.line(comment.start);
  const place = { line, targetLine: nextCodeLine(reading.lines.text, comment.end, line), at: spanOf(reading, comment) };
  const said = parse(match[1]!, match[2]!);
  return 'malformed' in said ? { rules: [], malformed: said.malformed, ...place } : { ...said, ...place };
}

function parse(verb: string, rest: string): { rules: string[]; reason: string } | { malformed: string } {
  if (verb !== VERB) return { malformed: `unknown directive \`backend-audit-${verb}\`; the only one is \`backend-audit-${VERB}\`` };
  const separator = rest.search(/(^|\s)--(\s|$)/);
  const named = (separator === -1 ? rest : rest.slice(0, separator)).trim();
  const reason = separator === -1 ? '' : rest.slice(separator).trim().slice(2).trim();
  const rules = named === '' ? [] : named.split(',').map((rule) => rule.trim());
  if (rules.length === 0) return { malformed: `no rule named; write \`backend-audit-${VERB} <rule> -- <reason>\`` };
  const wrong = rules.find((rule) => !RULE.test(rule));
  if (wrong !== undefined) return { malformed: `\`${wrong}\` is no rule name; rule names are separated by commas` };
  if (reason === '') return { malformed: 'no reason given; write it behind ` -- `' };
  return { rules, reason };
}

/** The first line behind the comment that is neither blank nor only a comment; the line behind it when there is none. */
function nextCodeLine(text: string, from: number, line: number): number {
  const rest = text.slice(from).split('\n').slice(1);
  const index = rest.findIndex((candidate) => !/^\s*(#|$)/.test(candidate));
  return line + 1 + Math.max(index, 0);
}
