import type * as es from 'oxc-parser';
import type { ExitKind, Expr } from '../../model/index.ts';
import { readBranch, readSwitch, readTry } from './branches.ts';
import { readClass } from './classes.ts';
import { readEnum, readTypeDeclaration } from './declarations.ts';
import { readExpression, readNamed } from './expressions.ts';
import { readExport } from './exports.ts';
import { readFunctionExpression } from './functions.ts';
import { enterBlock } from './hoist.ts';
import { readImportDeclaration, readImportEquals, readModuleDeclarator } from './imports.ts';
import { readFor, readForEach, readWhile } from './loops.ts';
import { readNamespace } from './namespaces.ts';
import { readPattern } from './patterns.ts';
import { capture, MAX_DEPTH, type Reader } from './reader.ts';
import { annotation, functionType } from './types.ts';

type AnyStatement = es.Statement | es.Directive;

/** Reads statements in order; a `using` declaration encloses those after it. */
export function readStatements(r: Reader, statements: readonly AnyStatement[], from = 0): void {
  for (let i = from; i < statements.length; i++) {
    const statement = statements[i]!;
    if (statement.type === 'VariableDeclaration' && (statement.kind === 'using' || statement.kind === 'await using')) {
      return readUsing(r, statement, 0, () => readStatements(r, statements, i + 1));
    }
    readStatement(r, statement);
  }
}

export function readStatement(r: Reader, node: AnyStatement, label?: string): void {
  if (++r.depth > MAX_DEPTH) r.tooDeep(node);
  else dispatch(r, node, label);
  r.depth--;
}

function dispatch(r: Reader, node: AnyStatement, label?: string): void {
  switch (node.type) {
    case 'ExpressionStatement':
      if (typeof node.directive !== 'string') readExpression(r, node.expression, 'discarded');
      return;
    case 'VariableDeclaration':
      if (!node.declare) for (const declarator of node.declarations) readDeclarator(r, declarator);
      else for (const { id } of node.declarations) declareAmbient(r, id);
      return;
    case 'ReturnStatement':
      return readExit(r, node, 'return', node.argument);
    case 'ThrowStatement':
      return readExit(r, node, 'throw', node.argument);
    case 'BreakStatement':
    case 'ContinueStatement':
      r.nodes.push({ r: 'exit', exit: node.type === 'BreakStatement' ? 'break' : 'continue', at: r.at(node), ...(node.label && { label: node.label.name }) });
      return;
    case 'IfStatement':
      return readBranch(r, node);
    case 'BlockStatement':
      return readBlock(r, node.body);
    case 'SwitchStatement':
      return readSwitch(r, node);
    case 'TryStatement':
      return readTry(r, node);
    case 'ForStatement':
      return readFor(r, node, label);
    case 'ForOfStatement':
    case 'ForInStatement':
      return readForEach(r, node, label);
    case 'WhileStatement':
    case 'DoWhileStatement':
      return readWhile(r, node, label);
    case 'LabeledStatement':
      return readStatement(r, node.body, node.label.name);
    case 'WithStatement':
      readExpression(r, node.object, 'passed');
      return readStatement(r, node.body);
    case 'FunctionDeclaration':
      readFunctionExpression(r, node);
      return;
    case 'TSDeclareFunction':
      return readSignature(r, node);
    case 'ClassDeclaration':
      readClass(r, node);
      return;
    case 'TSEnumDeclaration':
      return readEnum(r, node);
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
      return readTypeDeclaration(r, node);
    case 'TSModuleDeclaration':
      return readNamespace(r, node);
    case 'ImportDeclaration':
      return readImportDeclaration(r, node);
    case 'TSImportEqualsDeclaration':
      return readImportEquals(r, node);
    case 'ExportNamedDeclaration':
    case 'ExportDefaultDeclaration':
    case 'ExportAllDeclaration':
    case 'TSExportAssignment':
      return readExport(r, node);
    default:
      return;
  }
}

/** A block with a scope of its own. */
export function readBlock(r: Reader, statements: readonly AnyStatement[]): void {
  const outer = r.scope;
  enterBlock(r, statements);
  readStatements(r, statements);
  r.scope = outer;
}

function readExit(r: Reader, node: es.Statement, exit: ExitKind, argument: es.Expression | null): void {
  const value = argument ? readExpression(r, argument, exit === 'return' ? 'returned' : 'passed') : undefined;
  r.nodes.push({ r: 'exit', exit, ...(value && { value }), at: r.at(node) });
}

function readDeclarator(r: Reader, node: es.VariableDeclarator): void {
  const { id, init } = node;
  if (!init) return declareAmbient(r, id);
  if (readModuleDeclarator(r, id, init)) return;
  readPattern(r, id, readInitialiser(r, id, init), 'declares');
}

function readInitialiser(r: Reader, id: es.BindingPattern, init: es.Expression): Expr {
  if (id.type !== 'Identifier') return readExpression(r, init, 'assigned');
  return readNamed(r, init, 'assigned', { name: id.name, at: r.lines.span(id.start, id.start + id.name.length) });
}

/** A declaration without a value: only its type is of interest. */
function declareAmbient(r: Reader, id: es.BindingPattern): void {
  if (id.type !== 'Identifier' || !id.typeAnnotation) return;
  const ref = r.resolve(id.name);
  if (ref.k === 'ref') r.bindings[ref.binding]!.type = annotation(r, id.typeAnnotation)!;
}

/** A signature without a body: the type stands on the name, overloads of a function with a body add nothing. */
function readSignature(r: Reader, node: es.Function): void {
  const ref = node.id ? r.resolve(node.id.name) : undefined;
  if (ref?.k !== 'ref' || r.bindings[ref.binding]!.values.length > 0) return;
  r.bindings[ref.binding]!.type ??= functionType(r, node.typeParameters, node.params, node.returnType);
}

function readUsing(r: Reader, node: es.VariableDeclaration, index: number, rest: () => void): void {
  const declarator = node.declarations[index];
  if (declarator === undefined) return rest();
  const { id, init } = declarator;
  const context: Expr = init ? readInitialiser(r, id, init) : { k: 'undefined' };
  readPattern(r, id, context, 'nothing');
  const ref = id.type === 'Identifier' ? r.resolve(id.name) : undefined;
  const body = capture(r, () => readUsing(r, node, index + 1, rest));
  const isAsync = node.kind === 'await using';
  r.nodes.push({ r: 'with', context, ...(ref?.k === 'ref' && { binding: ref.binding }), ...(isAsync && { async: true }), body, at: r.at(declarator) });
}
