/**
 * Depth of nesting above which a text is not given to the native parser. The native parser recurses without a guard and takes the whole
 * process down: measured with oxc-parser 0.158 in a worker thread (4 MB stack), nested function bodies crash it between 2,000 and 5,000 levels.
 */
const NATIVE_LIMIT = 1200;

const OPEN = new Set([...'([{'].map((c) => c.charCodeAt(0)));
const CLOSE = new Set([...')]}'].map((c) => c.charCodeAt(0)));
const [GREATER, EQUALS, LESS, SLASH, SEMICOLON, COMMA, BACKTICK] = [...'>=</;,`'].map((c) => c.charCodeAt(0)) as [number, number, number, number, number, number, number];

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
    if (code <= 32 || (code >= 97 && code <= 122)) continue;
    if (OPEN.has(code)) {
      depth++;
      if (depth > NATIVE_LIMIT) return true;
    } else if (CLOSE.has(code)) {
      if (depth > 0) depth--;
    }
    if (code === GREATER) {
      if (text.charCodeAt(i - 1) === EQUALS) arrows++;
      else typeEnds++;
      if (arrows > NATIVE_LIMIT || typeEnds > NATIVE_LIMIT) return true;
      continue;
    }
    typeEnds = 0;
    if (code === SEMICOLON || code === COMMA || code === 123 || code === 125) arrows = 0;
    else if (code === LESS && text.charCodeAt(i + 1) === SLASH) closingTags++;
    else if (code === BACKTICK && text.charCodeAt(i - 1) === 123) templates++;
  }
  return closingTags > 2 * NATIVE_LIMIT || templates > NATIVE_LIMIT;
}
