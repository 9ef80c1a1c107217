import type { SuppressionComment } from '../../model/index.ts';
import type { LineTable } from './lines.ts';
import type { SourceComment } from './parse.ts';

const PREFIX = 'backend-audit-';
const VERB = 'disable-next-line';
const RULE_ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** The comments that address this tool: `backend-audit-disable-next-line rule-a, rule-b -- reason`. */
export function readSuppressions(text: string, lines: LineTable, comments: readonly SourceComment[]): readonly SuppressionComment[] {
  if (!text.includes(PREFIX)) return [];
  return comments.flatMap((comment, index) => {
    const found = /^[\s*]*(backend-audit-.*)$/m.exec(comment.value);
    if (!found) return [];
    const words = found[1]!.trim();
    const start = text.indexOf(words, comment.start);
    const at = lines.oneLine(start, start + words.length);
    const targetLine = nextCodeLine(text, lines, comments, index);
    const read = parseDirective(words);
    const missing = targetLine === undefined && read.malformed === undefined ? { rules: [], malformed: 'no code follows this comment' } : {};
    return [{ ...read, ...missing, line: at[0], targetLine: targetLine ?? at[0] + 1, at }];
  });
}

/** Reads the words of a directive; what cannot be read gets a message that says what is wrong and what is right. */
export function parseDirective(words: string): Pick<SuppressionComment, 'rules' | 'reason' | 'malformed'> {
  const malformed = (message: string): Pick<SuppressionComment, 'rules' | 'malformed'> => ({ rules: [], malformed: `${message}; write "${PREFIX}${VERB} rule-id -- reason"` });
  const [verb = '', ...rest] = words.slice(PREFIX.length).split(/(?<=^\S+)\s+/);
  if (verb !== VERB) return malformed(`unknown directive "${PREFIX}${verb}"`);
  const [list = '', ...reasons] = rest.join(' ').split(/(?:^|\s)--(?:\s|$)/);
  const rules = list.split(/[\s,]+/).filter(Boolean);
  const reason = reasons.join(' -- ').trim();
  if (rules.length === 0) return malformed('no rule is named');
  const wrong = rules.find((rule) => !RULE_ID.test(rule));
  if (wrong !== undefined) return malformed(`"${wrong}" is not a rule id`);
  if (reason === '') return malformed('the reason is missing');
  return { rules, reason };
}

/** The first line after a comment on which code stands; blank lines and further comments are passed over. */
function nextCodeLine(text: string, lines: LineTable, comments: readonly SourceComment[], index: number): number | undefined {
  let offset = lines.start(lines.line(comments[index]!.end) + 1);
  let next = index + 1;
  while (offset < text.length) {
    while (next < comments.length && comments[next]!.end <= offset) next++;
    const comment = comments[next];
    const blank = /\s*(?:\{\s*(?=\/\*))?/y;
    blank.lastIndex = offset;
    offset += blank.exec(text)![0].length;
    if (comment === undefined || comment.start !== offset) return offset < text.length ? lines.line(offset) : undefined;
    offset = comment.end;
    const brace = /[ \t]*\}(?=[ \t]*\r?$)/my;
    brace.lastIndex = offset;
    if (text[comment.start - 1] === '{' && brace.test(text)) offset = brace.lastIndex;
  }
  return undefined;
}
