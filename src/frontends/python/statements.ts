import type { ExitKind } from '../../model/index.ts';
import { readAliasStatement } from './aliases.ts';
import { readAssignment, readAugmented } from './assignments.ts';
import { readBranch } from './branches.ts';
import { readClass } from './classes.ts';
import { readExpr } from './expressions.ts';
import { readFunction } from './functions.ts';
import { readImport } from './imports.ts';
import { readFor, readWhile } from './loops.ts';
import { readMatch } from './matches.ts';
import { collect, firstLineOf, tooDeep } from './reading.ts';
import type { Reading } from './reading.ts';
import { child } from './syntax.ts';
import type { Syntax } from './syntax.ts';
import { readTry } from './tries.ts';
import { readWith } from './withs.ts';

const STATEMENTS: Readonly<Record<string, (reading: Reading, node: Syntax) => void>> = {
  expression_statement: readExpressionStatement,
  assignment: readAssignment,
  augmented_assignment: readAugmented,
  import_statement: readImport,
  import_from_statement: readImport,
  future_import_statement: () => {},
  return_statement: (reading, node) => readExit(reading, node, 'return'),
  raise_statement: (reading, node) => readExit(reading, node, 'throw'),
  break_statement: (reading, node) => readExit(reading, node, 'break'),
  continue_statement: (reading, node) => readExit(reading, node, 'continue'),
  pass_statement: () => {},
  global_statement: () => {},
  nonlocal_statement: () => {},
  assert_statement: readAssert,
  if_statement: readBranch,
  match_statement: readMatch,
  for_statement: readFor,
  while_statement: readWhile,
  try_statement: readTry,
  with_statement: readWith,
  function_definition: (reading, node) => readFunction(reading, node, []),
  class_definition: (reading, node) => readClass(reading, node, []),
  decorated_definition: readDecorated,
  type_alias_statement: readAliasStatement,
  block: (reading, node) => readStatements(reading, node.kids),
};

/** Reads statements in order. One that is too deep for the stack becomes a problem, and reading goes on behind it. */
export function readStatements(reading: Reading, nodes: readonly Syntax[]): void {
  for (const node of nodes) {
    const { scope, fn, cls, method, sink, typeOnly, signature, depth } = reading;
    try {
      readStatement(reading, node);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      Object.assign(reading, { scope, fn, cls, method, sink, typeOnly, signature, depth });
      tooDeep(reading, node);
    }
  }
}

function readStatement(reading: Reading, node: Syntax): void {
  const read = STATEMENTS[node.type];
  if (read !== undefined) read(reading, node);
  else if (node.kids.some((kid) => STATEMENTS[kid.type] !== undefined)) readStatements(reading, node.kids);
  else readExpr(reading, node, 'discarded');
}

function readExpressionStatement(reading: Reading, node: Syntax): void {
  for (const kid of node.kids) {
    if (STATEMENTS[kid.type] === undefined) readExpr(reading, kid, 'discarded');
    else readStatement(reading, kid);
  }
}

function readExit(reading: Reading, node: Syntax, exit: ExitKind): void {
  const [inner] = node.kids;
  const value = inner === undefined ? undefined : readExpr(reading, inner, exit === 'return' ? 'returned' : 'passed');
  for (const other of node.kids.slice(1)) readExpr(reading, other, 'passed');
  reading.sink.push({ r: 'exit', exit, ...(value === undefined ? {} : { value }), at: firstLineOf(reading, node) });
}

/** `assert test, message` throws when the test fails; the message is evaluated only then. */
function readAssert(reading: Reading, node: Syntax): void {
  const [testNode, message] = node.kids;
  if (testNode === undefined) return;
  const test = readExpr(reading, testNode, 'tested');
  const at = firstLineOf(reading, node);
  const body = collect(reading, () => {
    if (message !== undefined) readExpr(reading, message, 'passed');
    reading.sink.push({ r: 'exit', exit: 'throw', value: { k: 'global', name: 'AssertionError' }, at });
  });
  reading.sink.push({ r: 'branch', kind: 'if', test: { k: 'unary', op: '!', of: test }, arms: [{ body }], at });
}

function readDecorated(reading: Reading, node: Syntax): void {
  const definition = child(node, 'definition');
  const decorators = node.kids.filter((kid) => kid.type === 'decorator');
  if (definition?.type === 'function_definition') readFunction(reading, definition, decorators);
  else if (definition?.type === 'class_definition') readClass(reading, definition, decorators);
  else for (const kid of node.kids) readExpr(reading, kid, 'discarded');
}
