/** Characters that JSON lets through and a terminal obeys or hides: C1 controls, bidirectional marks, invisible characters. */
const OBEYED = /[\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;

/** JSON, indented, with every control and invisible character as an escape: the same value for a program, harmless on a screen. */
export function plainJson(value: unknown): string {
  const text = JSON.stringify(value, undefined, 2);
  return `${text.replace(OBEYED, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)}\n`;
}
