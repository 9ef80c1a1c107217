import type * as es from 'oxc-parser';
import type { Problem, TypeDecl, Unit } from '../../model/index.ts';
import { directivesOf } from './functions.ts';
import { hoistBody } from './hoist.ts';
import { LineTable } from './lines.ts';
import { parse, type ParsedFile, type ParserName } from './parse.ts';
import { NONE, Reader, TOO_DEEP, type Writable } from './reader.ts';
import { readStatements } from './statements.ts';
import { readSuppressions } from './suppressions.ts';

export type { ParserName } from './parse.ts';

/**
 * Reads one TypeScript or JavaScript file. `path` gives the dialect by its extension and is otherwise unused. Never throws: what cannot be
 * parsed or read becomes a `Problem` of the unit.
 */
export function readTypeScript(text: string, file: { readonly path: string }, options: { readonly parser?: ParserName } = {}): Unit {
  const source = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  let parsed: ParsedFile;
  try {
    parsed = parse(source, file.path, options.parser);
  } catch (error) {
    return emptyUnit(source, [toProblem(source, error)]);
  }
  try {
    return readProgram(source, parsed, /\.d\.[cm]?ts$/.test(file.path));
  } catch (error) {
    return emptyUnit(source, [toProblem(source, error)]);
  }
}

function readProgram(text: string, { program, comments, problems }: ParsedFile, isDeclaration: boolean): Unit {
  const r = new Reader(text);
  for (const { message, start, end } of problems) r.problems.push(start === undefined ? { message } : { message, at: r.lines.oneLine(start, end ?? start) });
  const body = r.reserveFunction();
  hoistBody(r, program.body);
  readStatements(r, program.body);
  r.functions[body] = { name: '', kind: 'module', params: NONE, decorators: NONE, body: r.nodes, at: [1, 1, 1, 1], whole: r.lines.span(0, text.length) };
  const directives = directivesOf(program.body);
  const { imports, exports, bindings, functions, classes, calls } = r;
  const types = isDeclaration && !isModule(program) ? r.types.map(asGlobal) : r.types;
  const directivesToUs = readSuppressions(text, r.lines, comments);
  return { language: 'typescript', directives, imports, exports, bindings, functions, classes, types, calls, directivesToUs, problems: r.problems, tables: NONE, generators: NONE };
}

function isModule(program: es.Program): boolean {
  return program.body.some((statement) => /^(Import|Export|TSExport|TSImportEquals)/.test(statement.type));
}

/** What a declaration file that is no module declares is declared for everyone. */
function asGlobal(type: TypeDecl): TypeDecl {
  const declared: Writable<TypeDecl> = { ...type };
  declared.augments ??= 'global';
  return declared;
}

function emptyUnit(text: string, problems: readonly Problem[]): Unit {
  const body = { name: '', kind: 'module', params: NONE, decorators: NONE, body: NONE, at: [1, 1, 1, 1], whole: new LineTable(text).span(0, text.length) } as const;
  return {
    language: 'typescript', directives: NONE, imports: NONE, exports: NONE, bindings: NONE, functions: [body], classes: NONE, types: NONE, calls: NONE,
    directivesToUs: NONE, problems, tables: NONE, generators: NONE,
  };
}

/** Parser errors carry an offset (`index`) or none; a stack that ran out is nesting nobody writes. */
function toProblem(text: string, error: unknown): Problem {
  if (error instanceof RangeError) return { message: TOO_DEEP };
  const message = error instanceof Error ? error.message : String(error);
  const index = (error as { index?: unknown }).index;
  return typeof index === 'number' ? { message, at: new LineTable(text).oneLine(index, index + 1) } : { message };
}
