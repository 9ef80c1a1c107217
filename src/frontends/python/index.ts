import type { Binding, ClassDecl, Export, Import, Problem, Unit } from '../../model/index.ts';
import { declareNames } from './declared.ts';
import type { PythonReader } from './grammar.ts';
import { Lines } from './lines.ts';
import { declareIn, openScope } from './names.ts';
import type { OpenBinding, OpenClass, Reading } from './reading.ts';
import { readStatements } from './statements.ts';
import { readSuppression } from './suppressions.ts';
import { copyTree } from './syntax.ts';
import type { Fault, Syntax, SyntaxTree } from './syntax.ts';

export { preparePython } from './grammar.ts';
export type { PythonReader } from './grammar.ts';

/** Problems of one kind that are listed one by one; a file that is no Python at all has hundreds. */
const MAX_FAULTS = 20;

/** Reads one Python file. Pure; throws nothing: what cannot be read becomes a problem, and the rest stands. */
export function readPython(reader: PythonReader, text: string): Unit {
  const reading = startReading(reader, text);
  try {
    const tree = parse(reader, text, 0, text.length);
    readModule(reading, tree);
  } catch (error) {
    reading.problems.push({ message: `Could not be read as Python: ${error instanceof Error ? error.message : String(error)}` });
  }
  return finish(reading);
}

function startReading(reader: PythonReader, text: string): Reading {
  const lines = new Lines(text);
  const module = openScope('module', 0, undefined);
  const whole = lines.span(0, text.length);
  return {
    text, lines, module, scope: module, fn: 0, method: undefined, cls: undefined, sink: [], depth: 0, typeOnly: false, signature: undefined,
    imports: [], exports: [], bindings: [], classes: [], types: [], calls: [], problems: [], suppressions: [],
    functions: [{ name: '', kind: 'module', params: [], decorators: [], body: [], at: lines.firstLine(0, text.length), whole }],
    seen: new Map(), typeVars: new Map(),
    parsePart: (start, end) => parsePart(reader, text, start, end),
  };
}

function readModule(reading: Reading, tree: SyntaxTree): void {
  reportFaults(reading, tree.faults);
  for (const comment of tree.comments) {
    const suppression = readSuppression(reading, comment);
    if (suppression !== undefined) reading.suppressions.push(suppression);
  }
  declareNames(reading, reading.module, tree.root);
  for (const statement of tree.globals) for (const name of statement.kids) declareIn(reading, reading.module, name, 'let');
  reading.sink = reading.functions[0]!.body;
  readStatements(reading, tree.root.kids);
}

/** Parses a stretch of the text. The tree is freed before this returns. */
function parse(reader: PythonReader, text: string, start: number, end: number): SyntaxTree {
  const part = start === 0 && end === text.length ? text : text.slice(start, end);
  const tree = reader.parser.parse(part);
  if (tree === null) throw new Error('the parser gave no tree');
  try {
    return copyTree(tree, reader.language, part, start);
  } finally {
    tree.delete();
  }
}

function parsePart(reader: PythonReader, text: string, start: number, end: number): Syntax | undefined {
  const { root, faults } = parse(reader, text, start, end);
  return faults.length === 0 && root.kids.length === 1 ? root.kids[0] : undefined;
}

function reportFaults(reading: Reading, faults: readonly Fault[]): void {
  for (const fault of faults.slice(0, MAX_FAULTS)) {
    reading.problems.push({ message: describe(fault), at: reading.lines.firstLine(fault.start, fault.end) });
  }
  const more = faults.length - MAX_FAULTS;
  if (more > 0) reading.problems.push({ message: `${more} more places could not be read` });
}

function describe(fault: Fault): string {
  if (fault.why === 'depth') return 'Nested too deeply to be read';
  return fault.why === 'missing' ? `Syntax error: \`${fault.type}\` is missing` : 'Syntax error';
}

function finish(reading: Reading): Unit {
  return {
    language: 'python',
    directives: [],
    imports: reading.imports,
    exports: [...reading.exports, ...exportNames(reading)],
    bindings: reading.bindings.map(closeBinding),
    functions: reading.functions,
    classes: reading.classes.map(closeClass),
    types: reading.types,
    calls: reading.calls,
    directivesToUs: reading.suppressions,
    problems: reading.problems satisfies Problem[],
    tables: [],
    generators: [],
  };
}

/** Every module-level name. One that is imported once and never assigned is a re-export; others stand for all their values. */
function exportNames(reading: Reading): Export[] {
  const found: Export[] = [];
  const imported = new Map<number, Import[]>();
  for (const one of reading.imports) {
    if (one.binding !== undefined) imported.set(one.binding, [...(imported.get(one.binding) ?? []), one]);
  }
  for (const [name, to] of reading.module.names) {
    if (!('binding' in to)) continue;
    const { binding } = to;
    const { values, at } = reading.bindings[binding]!;
    const imports = imported.get(binding) ?? [];
    const [only] = imports;
    if (imports.length !== 1 || only === undefined || values.length > 0) found.push({ name, expr: { k: 'ref', binding }, at });
    else found.push({ name, from: only.specifier, imported: only.imported, ...(only.typeOnly ? { typeOnly: true } : {}), at });
  }
  return found;
}

function closeBinding(open: OpenBinding): Binding {
  return open.kind === 'let' && open.values.length <= 1 ? { ...open, kind: 'const' } : open;
}

function closeClass(open: OpenClass): ClassDecl {
  return { ...open, fields: [...open.fields.values()] };
}
