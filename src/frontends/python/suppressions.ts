import type { SuppressionComment } from '../../model/index.ts';
import { parseDirective } from '../typescript/suppressions.ts';
import { textOf } from './reading.ts';
import type { Reading } from './reading.ts';
import type { Syntax } from './syntax.ts';

const OURS = /^#+\s*(?=backend-audit-)/;

/** Reads `# backend-audit-disable-next-line rule-a, rule-b -- reason`; a comment that does not address this tool gives nothing. */
export function readSuppression(reading: Reading, comment: Syntax): SuppressionComment | undefined {
  const text = textOf(reading, comment).trimEnd();
  const leader = OURS.exec(text);
  if (leader === null) return undefined;
  const line = reading.lines.line(comment.start);
  const at = reading.lines.span(comment.start + leader[0].length, comment.start + text.length);
  const read = parseDirective(text.slice(leader[0].length));
  const targetLine = nextCodeLine(reading.text, comment.end, line);
  if (targetLine === undefined && read.malformed === undefined) {
    return { rules: [], malformed: 'no code follows this comment', line, targetLine: line + 1, at };
  }
  return { ...read, line, targetLine: targetLine ?? line + 1, at };
}

/** The first line behind the comment that is neither blank nor only a comment. */
function nextCodeLine(text: string, from: number, line: number): number | undefined {
  let start = text.indexOf('\n', from) + 1;
  for (let next = line + 1; start > 0; next++) {
    const end = text.indexOf('\n', start);
    const candidate = text.slice(start, end === -1 ? text.length : end).trim();
    if (candidate !== '' && !candidate.startsWith('#')) return next;
    start = end + 1;
  }
  return undefined;
}
