/** Bidirectional overrides, isolates and marks, zero-width characters, line and paragraph separators: they reorder or hide what is shown. */
const DECEPTIVE: readonly (readonly [from: number, to: number])[] = [
  [0x61c, 0x61c], [0x200b, 0x200f], [0x2028, 0x202e], [0x2060, 0x2069], [0xfeff, 0xfeff], [0xfff9, 0xfffb], [0xd800, 0xdfff],
];

/**
 * Makes text from an audited project safe to show on one line: C0 and C1 controls (escape sequences of a terminal start with one),
 * bidirectional overrides, invisible characters and lone surrogates become `\n`, `\t`, `\x1b`, `\u202e`. Everything else is kept.
 */
export function printable(text: string): string {
  let out = '';
  let kept = 0;
  for (let i = 0; i < text.length; i++) {
    const point = text.codePointAt(i)!;
    const shown = escaped(point);
    if (shown !== undefined) {
      out += text.slice(kept, i) + shown;
      kept = i + 1;
    } else if (point > 0xffff) i++;
  }
  return kept === 0 ? text : out + text.slice(kept);
}

function escaped(point: number): string | undefined {
  if (point >= 0x20 && point < 0x7f) return undefined;
  if (point === 0x0a) return '\\n';
  if (point === 0x0d) return '\\r';
  if (point === 0x09) return '\\t';
  if (point < 0xa0) return `\\x${point.toString(16).padStart(2, '0')}`;
  return DECEPTIVE.some(([from, to]) => point >= from && point <= to) ? `\\u${point.toString(16).padStart(4, '0')}` : undefined;
}
