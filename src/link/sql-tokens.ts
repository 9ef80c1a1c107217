const TOKEN = /--[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|'(?:[^']|'')*'?|"((?:[^"]|"")*)"|`([^`]*)`|\[([A-Za-z_][\w ]*)\]|[@:$#]?[\w$]+|[^\s]/g;

/** The words and marks of a statement: comments gone, texts as `''`, quoted names without their quotes. */
export function sqlTokens(text: string): string[] {
  const found: string[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const [one] = match;
    if (one.startsWith('--') || one.startsWith('/*')) continue;
    found.push(one.startsWith("'") ? "''" : match[1] ?? match[2] ?? match[3] ?? one);
  }
  return found;
}

/** Index of the parenthesis that closes the one at `open`; the last token where none does. */
export function closing(tokens: readonly string[], open: number): number {
  let depth = 0;
  for (let at = open; at < tokens.length; at++) {
    if (tokens[at] === '(') depth++;
    if (tokens[at] === ')' && --depth === 0) return at;
  }
  return tokens.length - 1;
}
