/**
 * Depth of nesting above which a text is not given to the native parser. The native parser recurses without a guard and takes the whole
 * process down: measured with oxc-parser 0.158 in a worker thread (4 MB stack), nested function bodies crash it between 2,000 and 5,000 levels.
 */
const NATIVE_LIMIT = 1200;

/** What a character may do to the depth. */
const OPEN = 1;
const CLOSE = 2;
const GREATER = 3;
const LESS = 4;
const SEPARATOR = 5;
const BACKTICK = 6;
const OTHER = 7;

const ACTIONS = new Uint8Array(128);
const assign = (characters: string, action: number): void => {
  for (const character of characters) ACTIONS[character.charCodeAt(0)] = action;
};
assign('!"#$%&\'*+-./:=?@\\^|~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_', OTHER);
assign('([{', OPEN);
assign(')]}', CLOSE);
assign('>', GREATER);
assign('<', LESS);
assign(';,', SEPARATOR);
assign('`', BACKTICK);

/**
 * True when the text may nest deeper than the native parser survives. It counts characters without knowing strings or comments, so it
 * can be wrong in the safe direction only: such a text takes the slower parser, which throws where the native one would crash.
 */
export function mayNestTooDeep(text: string): boolean {
  if (text.length < NATIVE_LIMIT) return false;
  let depth = 0;
  let arrows = 0;
  let closingTags = 0;
  let typeEnds = 0;
  let templates = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const action = code < 128 ? ACTIONS[code]! : OTHER;
    // Blanks and lower-case letters change nothing; they are most of a text.
    if (action === 0) continue;
    if (action === GREATER) {
      if (text.charCodeAt(i - 1) === 61) arrows++;
      else typeEnds++;
      if (arrows > NATIVE_LIMIT || typeEnds > NATIVE_LIMIT) return true;
      continue;
    }
    typeEnds = 0;
    if (action === OTHER) continue;
    if (action === OPEN && ++depth > NATIVE_LIMIT) return true;
    if (action === CLOSE && depth > 0) depth--;
    if (action === SEPARATOR || code === 123 || code === 125) arrows = 0;
    else if (action === LESS && text.charCodeAt(i + 1) === 47) closingTags++;
    else if (action === BACKTICK && text.charCodeAt(i - 1) === 123) templates++;
  }
  return closingTags > 2 * NATIVE_LIMIT || templates > NATIVE_LIMIT;
}
