import { getSchema, PrismaParser, VisitorClassFactory } from '@mrleebo/prisma-ast';
import type { Block } from '@mrleebo/prisma-ast';
import type { Problem } from '../../model/index.ts';
import { blankComments, splitBlocks } from './blocks.ts';
import type { SchemaBlock } from './blocks.ts';

/** A parsed block with what its positions have to be shifted by: locations in `ast` count from the block's own first line. */
export interface PlacedBlock {
  readonly ast: Block;
  readonly lines: readonly string[];
  readonly lineOffset: number;
}

/** Lines given up in one block before the whole block is. Real schemas need none; a file in another language must end soon. */
const MAX_DROPPED_LINES = 8;

const parser = new PrismaParser({ nodeLocationTracking: 'full' });
const Visitor = VisitorClassFactory(parser);

/**
 * Parses a schema block by block. A line the parser does not accept is dropped and becomes a problem, and so does a
 * block that cannot be saved that way; everything else stands. Throws nothing.
 */
export function parseSchema(text: string): { readonly blocks: readonly PlacedBlock[]; readonly problems: readonly Problem[] } {
  const { blocks, strayLines } = splitBlocks(blankComments(text));
  const problems: Problem[] = strayLines.map((line) => problemAt(line, 'Not part of any block'));
  const parsed = blocks.flatMap((block) => parseBlock(block, problems));
  return { blocks: parsed, problems: problems.sort((a, b) => (a.at?.[0] ?? 0) - (b.at?.[0] ?? 0)) };
}

function parseBlock(block: SchemaBlock, problems: Problem[]): PlacedBlock[] {
  const lines = block.text.split('\n');
  if (!block.closed) {
    problems.push(problemAt(block.line, `The ${block.kind} block is not closed`));
    lines.push('}');
  }
  for (let dropped = 0; dropped <= MAX_DROPPED_LINES; dropped += 1) {
    const result = tryParse(lines.join('\n'));
    if ('ast' in result) return [{ ast: result.ast, lines, lineOffset: block.line - 1 }];
    const index = result.line === undefined ? -1 : result.line - 1;
    const isInside = index > 0 && index < lines.length - 1 && lines[index]!.trim() !== '';
    if (!isInside) break;
    problems.push(problemAt(block.line + index, `Cannot read this line of the ${block.kind} block`));
    lines[index] = '';
  }
  problems.push(problemAt(block.line, `Cannot read this ${block.kind} block`));
  return [];
}

function tryParse(text: string): { readonly ast: Block } | { readonly line: number | undefined } {
  try {
    const found = getSchema(text, { parser, visitor: new Visitor() }).list.find((one) => one.type !== 'break' && one.type !== 'comment');
    return found === undefined ? { line: undefined } : { ast: found };
  } catch (error) {
    return { line: lineOf(error) };
  }
}

/** Chevrotain's exceptions carry the offending token; at the end of input its line is NaN and the token before tells. */
function lineOf(error: unknown): number | undefined {
  const { token, previousToken } = error as { token?: { startLine?: number }; previousToken?: { startLine?: number } };
  return [token?.startLine, previousToken?.startLine].find((line) => Number.isInteger(line));
}

function problemAt(line: number, message: string): Problem {
  return { message, at: [line, 1, line, 1] };
}
