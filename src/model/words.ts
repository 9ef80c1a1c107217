import type { Loop } from './code.ts';

const IRREGULAR: Readonly<Record<string, string>> = { children: 'child', people: 'person', data: 'row', rows: 'row', indices: 'index', criteria: 'criterion' };

/** The singular of an English plural as identifiers spell it (`userIds` → `userId`), or undefined when the word does not look like one. */
export function singular(word: string): string | undefined {
  const known = IRREGULAR[word.toLowerCase()];
  if (known) return known;
  if (!/s$/i.test(word) || /(ss|is|status|radius|corpus|census|focus|bonus|virus|bus)$/i.test(word) || word.length < 3) return undefined;
  if (/ies$/i.test(word)) return `${word.slice(0, -3)}y`;
  if (/(ch|sh|x|ss|zz)es$/i.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

/** What one turn of a loop stands for in a message: `user`, `element of batch`, `turn of the loop`. */
export function perTurn(loop: Loop): string {
  if (loop.kind === 'recursion') return 'level of the recursion';
  if (loop.element && loop.element.length > 2) return singular(loop.element) ?? loop.element;
  const text = loop.overText?.replace(/\s+/g, ' ').trim();
  if (!text) return 'turn of the loop';
  const last = /^[\w$.?!]+$/.test(text) ? text.split('.').at(-1) : undefined;
  const one = last === undefined ? undefined : singular(last.replace(/[?!]/g, ''));
  if (one) return one;
  return text.length <= 40 ? `element of ${text}` : 'element';
}
