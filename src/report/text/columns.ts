/** East Asian wide and emoji blocks: two columns in a terminal. */
const WIDE: readonly (readonly [from: number, to: number])[] = [
  [0x1100, 0x115f], [0x2e80, 0x303e], [0x3041, 0xa4cf], [0xac00, 0xd7a3], [0xf900, 0xfaff], [0xfe30, 0xfe6f], [0xff00, 0xff60],
  [0xffe0, 0xffe6], [0x1f300, 0x1f64f], [0x1f680, 0x1f6ff], [0x1f900, 0x1f9ff], [0x20000, 0x3fffd],
];

/** Columns one character takes in a terminal: 0 for combining marks, 2 for wide ones. */
export function columnsOf(character: string): number {
  const point = character.codePointAt(0)!;
  if (point < 0x300) return 1;
  if (/^[\p{Mn}\p{Me}\ufe0f]/u.test(character)) return 0;
  return WIDE.some(([from, to]) => point >= from && point <= to) ? 2 : 1;
}

/** Columns of unpainted text. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += columnsOf(character);
  return width;
}

/** Text in exactly that many columns or more, filled on the right (or left). */
export function pad(text: string, width: number, side: 'right' | 'left' = 'right'): string {
  const fill = ' '.repeat(Math.max(0, width - widthOf(text)));
  return side === 'right' ? text + fill : fill + text;
}

/** Text cut to a width, with `…` in place of what was cut. */
export function clip(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  return `${take(text, Math.max(0, width - 1)).trimEnd()}…`;
}

/**
 * Breaks text at spaces into lines of at most that width; a word that is too long breaks after a `/` or anywhere. Short parts in
 * backticks are kept together. Never empty.
 */
export function wrap(text: string, width: number): string[] {
  const room = Math.max(8, width);
  const lines: string[] = [];
  let line = '';
  for (let word of wordsOf(text, (room * 2) / 3)) {
    if (line !== '' && widthOf(line) + 1 + widthOf(word) > room) {
      lines.push(line);
      line = '';
    }
    while (widthOf(word) > room) {
      const head = take(word, room);
      const slash = head.lastIndexOf('/') + 1;
      const cut = slash > room / 2 ? slash : head.length;
      lines.push(word.slice(0, cut));
      word = word.slice(cut);
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  if (line !== '' || lines.length === 0) lines.push(line);
  return lines;
}

/** Words between spaces; a word with a part in backticks that is not longer than `longest` is one. */
function wordsOf(text: string, longest: number): string[] {
  const words = text.match(/(?:[^\s`]*`[^`]*`)+[^\s`]*|\S+/g) ?? [];
  return words.flatMap((word) => (word.length <= longest ? [word.replace(/\s+/g, ' ')] : word.split(/\s+/)));
}

function take(text: string, width: number): string {
  let used = 0;
  let end = 0;
  for (const character of text) {
    used += columnsOf(character);
    if (used > width) break;
    end += character.length;
  }
  return text.slice(0, end);
}
