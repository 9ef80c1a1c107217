/** One expectation, written as a comment at the end of the line it speaks of. */
export type Mark =
  | { readonly kind: 'want'; readonly file: string; readonly line: number; readonly rule: string; readonly text: string }
  | { readonly kind: 'missing' | 'extra'; readonly file: string; readonly line: number; readonly rule: string; readonly reason: string }
  | { readonly kind: 'fact'; readonly file: string; readonly line: number; readonly fact: FactKind; readonly text: string; readonly negated: boolean };

export const FACT_KINDS = ['endpoint', 'layer', 'chain', 'effect', 'callee', 'table', 'column', 'input', 'check'] as const;
export type FactKind = (typeof FACT_KINDS)[number];

const LEADER = String.raw`(?:\/\/|#|--|\{\/\*)\s+`;
const WORD = '(?:want|missing|extra|fact)';
const MARK = new RegExp(`${LEADER}(${WORD})\\s+(.*?)(?=\\s*${LEADER}${WORD}\\s|\\s*\\*\\/\\}?\\s*$|\\s*$)`, 'g');

/**
 * Reads the marks of one file: `want <rule> "text"`, `missing <rule>: reason`, `extra <rule>: reason`, `fact [no] <kind> <text>`.
 * The comment leader follows the language; several marks may share a line. Throws on a mark it cannot read, so that no
 * expectation is lost to a typing error.
 */
export function parseMarks(file: string, text: string): Mark[] {
  return text.split('\n').flatMap((content, index) => {
    const found = [...content.matchAll(MARK)];
    return found.map((match) => parseMark(file, index + 1, match[1]!, match[2]!.trim()));
  });
}

function parseMark(file: string, line: number, kind: string, rest: string): Mark {
  const where = `${file}:${line}`;
  if (kind === 'want') {
    const match = /^([a-z0-9-]+)\s+"(.+)"$/.exec(rest);
    if (!match) throw new Error(`${where}: cannot read the mark "want ${rest}", expected: want <rule> "text"`);
    return { kind, file, line, rule: match[1]!, text: match[2]! };
  }
  if (kind === 'fact') {
    const match = /^(no\s+)?([a-z]+)(?:\s+(.+))?$/.exec(rest);
    const fact = FACT_KINDS.find((one) => one === match?.[2]);
    if (!match || !fact || (!match[1] && !match[3])) throw new Error(`${where}: cannot read the mark "fact ${rest}", expected: fact [no] <${FACT_KINDS.join('|')}> <text>`);
    return { kind, file, line, fact, text: match[3] ?? '', negated: match[1] !== undefined };
  }
  const match = /^([a-z0-9-]+):\s+(.+)$/.exec(rest);
  if (!match) throw new Error(`${where}: cannot read the mark "${kind} ${rest}", expected: ${kind} <rule>: reason`);
  return { kind: kind as 'missing' | 'extra', file, line, rule: match[1]!, reason: match[2]! };
}
