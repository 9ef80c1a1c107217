import type { Span } from '../../model/index.ts';
import type { PlacedBlock } from './parse.ts';

/** What the parser says of a place: 1-based, end column inclusive, lines counted from the block's start. */
export interface Located {
  readonly location?: { readonly startLine?: number; readonly startColumn?: number };
}

/** The name of a block, on its header line. */
export function spanOfName(block: PlacedBlock, name: string): Span {
  const header = block.lines[0] ?? '';
  const start = header.indexOf(name, header.search(/\S/) + 1) + 1;
  const line = block.lineOffset + 1;
  return [line, start, line, start + name.length];
}

/** A field name, where the parser saw it. */
export function spanOfField(block: PlacedBlock, field: Located, name: string): Span {
  const [line, column] = startOf(block, field);
  return [line, column, line, column + name.length];
}

/** An attribute with its arguments, through the matching parenthesis (or the line's end, where it goes on below). */
export function spanOfAttribute(block: PlacedBlock, attribute: Located): Span {
  const [line, column] = startOf(block, attribute);
  const text = block.lines[line - block.lineOffset - 1] ?? '';
  const at = text.lastIndexOf('@', column - 1);
  const from = text[at - 1] === '@' ? at - 1 : at;
  const start = from >= 0 ? from : column - 1;
  return [line, start + 1, line, endOfAttribute(text, start) + 1];
}

function startOf(block: PlacedBlock, { location }: Located): readonly [line: number, column: number] {
  return [block.lineOffset + (location?.startLine ?? 1), location?.startColumn ?? 1];
}

function endOfAttribute(text: string, start: number): number {
  const head = /^@{0,2}[\w.]+/.exec(text.slice(start))?.[0].length ?? 0;
  let end = start + head;
  if (text[end] !== '(') return end;
  for (let depth = 0; end < text.length; end += 1) {
    if (text[end] === '(') depth += 1;
    if (text[end] === ')' && --depth === 0) return end + 1;
  }
  return text.trimEnd().length;
}
