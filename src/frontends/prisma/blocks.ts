/** One top-level block of a schema. `line` is the 1-based line of its header in the file. */
export interface SchemaBlock {
  readonly kind: string;
  readonly text: string;
  readonly line: number;
  readonly closed: boolean;
}

const HEADER = /^[ \t]*(model|view|type|enum|generator|datasource)[ \t]+[A-Za-z][\w-]*[ \t]*\{/;

/**
 * Replaces comments by spaces, keeping every line and column where it was: the parser knows no block comments,
 * and a documentation comment in an odd place must not cost a block.
 */
export function blankComments(text: string): string {
  return text.replace(/"(?:[^"\\\n]|\\.)*"|\/\*[\s\S]*?(?:\*\/|$)|\/\/[^\n]*/g,
    (token) => (token.startsWith('"') ? token : token.replace(/[^\r\n]/g, ' ')));
}

/** Cuts comment-free schema text into its blocks. A block whose brace is missing ends where the next one starts. */
export function splitBlocks(text: string): { readonly blocks: readonly SchemaBlock[]; readonly strayLines: readonly number[] } {
  const lines = text.split(/\r?\n/);
  const blocks: SchemaBlock[] = [];
  const strayLines: number[] = [];
  let index = 0;
  while (index < lines.length) {
    const kind = HEADER.exec(lines[index]!)?.[1];
    if (kind === undefined) {
      if (lines[index]!.trim() !== '') strayLines.push(index + 1);
      index += 1;
      continue;
    }
    const end = endOfBlock(lines, index);
    blocks.push({ kind, text: lines.slice(index, end.line).join('\n'), line: index + 1, closed: end.closed });
    index = end.line;
  }
  return { blocks, strayLines };
}

function endOfBlock(lines: readonly string[], start: number): { readonly line: number; readonly closed: boolean } {
  let depth = 0;
  for (let index = start; index < lines.length; index += 1) {
    if (index > start && HEADER.test(lines[index]!)) return { line: index, closed: false };
    const bare = lines[index]!.replace(/"(?:[^"\\]|\\.)*"/g, '');
    for (const char of bare) depth += char === '{' ? 1 : char === '}' ? -1 : 0;
    if (depth <= 0) return { line: index + 1, closed: true };
  }
  return { line: lines.length, closed: false };
}
