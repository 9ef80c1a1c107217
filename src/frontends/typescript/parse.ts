import { createRequire } from 'node:module';
import type * as Oxc from 'oxc-parser';
import { mayNestTooDeep } from './nesting.ts';

/** The two implementations behind the one seam. */
export type ParserName = 'oxc' | 'typescript-eslint';

/** A comment with its text, delimiters left out, and its offsets. */
export interface SourceComment {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

export interface SyntaxProblem {
  readonly message: string;
  readonly start?: number;
  readonly end?: number;
}

/** A TS-ESTree program whose nodes all carry UTF-16 `start` and `end`. */
export interface ParsedFile {
  readonly program: Oxc.Program;
  readonly comments: readonly SourceComment[];
  readonly problems: readonly SyntaxProblem[];
}

interface Dialect {
  readonly lang: 'ts' | 'tsx' | 'jsx' | 'dts';
  readonly sourceType: 'module' | 'commonjs' | 'unambiguous';
}

/** Parses with the asked parser; `oxc` gives way to the portable one where its binary does not load or the text could crash it. Throws what the parser throws. */
export function parse(text: string, path: string, parser: ParserName = 'oxc'): ParsedFile {
  const oxc = parser === 'oxc' ? loadOxc() : undefined;
  if (oxc === undefined || mayNestTooDeep(text)) return parsePortable(text, path);
  return parseNative(oxc, text, path);
}

function parseNative(oxc: typeof Oxc, text: string, path: string): ParsedFile {
  const dialect = dialectOf(path);
  const first = runNative(oxc, text, path, dialect);
  if (first.problems.length === 0 || dialect.lang !== 'jsx') return first;
  // Plain JavaScript with type annotations (Flow, or TypeScript under the wrong name) reads as TypeScript often enough.
  const second = runNative(oxc, text, path, { lang: 'tsx', sourceType: 'module' });
  return second.problems.length === 0 ? second : first;
}

function runNative(oxc: typeof Oxc, text: string, path: string, { lang, sourceType }: Dialect): ParsedFile {
  const result = oxc.parseSync(path, text, { lang, sourceType, astType: 'ts', preserveParens: false });
  const problems = result.errors
    .filter((error) => (error.severity as string) === 'Error')
    .map((error) => ({ message: error.message, ...(error.labels[0] && { start: error.labels[0].start, end: error.labels[0].end }) }));
  return { program: result.program, comments: result.comments, problems };
}

function dialectOf(path: string): Dialect {
  if (/\.d\.[cm]?ts$/.test(path)) return { lang: 'dts', sourceType: 'module' };
  const extension = path.slice(path.lastIndexOf('.') + 1);
  if (extension === 'cts') return { lang: 'ts', sourceType: 'commonjs' };
  if (extension === 'ts' || extension === 'mts') return { lang: 'ts', sourceType: 'module' };
  if (extension === 'tsx') return { lang: 'tsx', sourceType: 'module' };
  return { lang: 'jsx', sourceType: extension === 'cjs' ? 'commonjs' : extension === 'mjs' ? 'module' : 'unambiguous' };
}

const require = createRequire(import.meta.url);
let oxcParser: typeof Oxc | null | undefined;

/** The native parser, loaded on first use; undefined where no binary fits this machine. */
function loadOxc(): typeof Oxc | undefined {
  if (oxcParser === undefined) {
    try {
      oxcParser = require('oxc-parser') as typeof Oxc;
    } catch {
      oxcParser = null;
    }
  }
  return oxcParser ?? undefined;
}

interface RangedNode {
  range?: [number, number];
  start?: number;
  end?: number;
  [key: string]: unknown;
}

function parsePortable(text: string, path: string): ParsedFile {
  const { parse: parseEslint } = require('@typescript-eslint/parser') as typeof import('@typescript-eslint/parser');
  const options = { filePath: path, range: true, loc: false, comment: true, jsx: !/\.[cm]?ts$/.test(path), sourceType: 'module', ecmaFeatures: { jsx: !/\.[cm]?ts$/.test(path) } } as const;
  const program = parseEslint(text, { ...options, loggerFn: false, warnOnUnsupportedTypeScriptVersion: false } as never) as unknown as RangedNode;
  addOffsets(program);
  const comments = (program['comments'] as { value: string; range: [number, number] }[]).map(({ value, range }) => ({ value, start: range[0], end: range[1] }));
  return { program: program as unknown as Oxc.Program, comments, problems: [] };
}

/** Gives every node the `start` and `end` that the native parser has. Iterative: trees may be deep. */
function addOffsets(root: RangedNode): void {
  const todo: RangedNode[] = [root];
  for (let node = todo.pop(); node !== undefined; node = todo.pop()) {
    if (node.range) [node.start, node.end] = node.range;
    for (const key in node) {
      if (key === 'parent' || key === 'range' || key === 'loc' || key === 'comments' || key === 'tokens') continue;
      const child = node[key];
      if (Array.isArray(child)) {
        for (const item of child) if (item !== null && typeof item === 'object') todo.push(item as RangedNode);
      } else if (child !== null && typeof child === 'object') {
        todo.push(child as RangedNode);
      }
    }
  }
}
