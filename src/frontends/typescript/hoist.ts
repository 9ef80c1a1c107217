import type * as es from 'oxc-parser';
import type { Binding } from '../../model/index.ts';
import { MAX_DEPTH, type Reader } from './reader.ts';
import { Scope } from './scope.ts';

type Statements = readonly (es.Statement | es.Directive)[];

/** Opens a scope for a block when it declares something of its own; the caller puts the old scope back. */
export function enterBlock(r: Reader, statements: Statements): void {
  for (const statement of statements) {
    if (!declaresLexically(statement)) continue;
    r.scope = new Scope(r.scope);
    hoistLexical(r, statements);
    return;
  }
}

/** Declares all names of a function or module body: its own block, and every `var` at any depth. */
export function hoistBody(r: Reader, statements: Statements): void {
  hoistLexical(r, statements);
  if (r.hasVar) for (const statement of statements) hoistVars(r, statement);
}

function declaresLexically(statement: es.Statement | es.Directive): boolean {
  switch (statement.type) {
    case 'VariableDeclaration':
      return statement.kind !== 'var';
    case 'FunctionDeclaration':
    case 'TSDeclareFunction':
    case 'ClassDeclaration':
    case 'TSEnumDeclaration':
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
    case 'TSModuleDeclaration':
    case 'TSImportEqualsDeclaration':
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportDefaultDeclaration':
      return true;
    default:
      return false;
  }
}

function hoistLexical(r: Reader, statements: Statements): void {
  for (const statement of statements) {
    if (statement.type === 'ImportDeclaration') {
      for (const specifier of statement.specifiers) r.declare(r.scope, specifier.local.name, 'import', specifier.local.start);
    } else if (statement.type === 'ExportNamedDeclaration') {
      if (statement.declaration) hoistDeclaration(r, statement.declaration);
    } else if (statement.type === 'ExportDefaultDeclaration') {
      hoistDeclaration(r, statement.declaration);
    } else {
      hoistDeclaration(r, statement);
    }
  }
}

function hoistDeclaration(r: Reader, node: es.Statement | es.Directive | es.ExportDefaultDeclarationKind): void {
  switch (node.type) {
    case 'VariableDeclaration':
      if (node.kind !== 'var') declareVariables(r, node);
      return;
    case 'FunctionDeclaration': {
      const fn = r.reserveFunction();
      r.hoisted.set(node, fn);
      if (node.id) r.bindings[r.declare(r.scope, node.id.name, 'function', node.id.start)]!.values.push({ k: 'fn', fn });
      return;
    }
    case 'TSDeclareFunction':
      if (node.id) r.declare(r.scope, node.id.name, 'function', node.id.start);
      return;
    case 'ClassDeclaration': {
      const id = r.reserveClass();
      r.hoisted.set(node, id);
      if (node.id) r.bindings[r.declare(r.scope, node.id.name, 'class', node.id.start)]!.values.push({ k: 'class', class: id });
      return;
    }
    case 'TSEnumDeclaration':
      r.declare(r.scope, node.id.name, 'enum', node.id.start);
      return;
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration':
      r.declare(r.scope, node.id.name, 'type', node.id.start);
      return;
    case 'TSImportEqualsDeclaration':
      r.declare(r.scope, node.id.name, node.moduleReference.type === 'TSExternalModuleReference' ? 'import' : 'const', node.id.start);
      return;
    case 'TSModuleDeclaration':
      if (node.kind !== 'global' && node.id.type !== 'Literal') {
        const first = firstName(node.id);
        r.declare(r.scope, first.name, 'const', first.start);
      }
      return;
    default:
      return;
  }
}

/** `A` of `A.B.C`. */
export function firstName(name: es.TSTypeName | es.BindingIdentifier): { name: string; start: number } {
  let node = name;
  while (node.type === 'TSQualifiedName') node = node.left;
  return node.type === 'Identifier' ? node : { name: 'this', start: node.start };
}

function declareVariables(r: Reader, node: es.VariableDeclaration): void {
  const kind = node.kind === 'let' || node.kind === 'var' ? 'let' : 'const';
  for (const { id } of node.declarations) declarePattern(r, id, kind);
}

/** Declares every name of a pattern in the current scope. */
export function declarePattern(r: Reader, pattern: es.BindingPattern | es.BindingRestElement, kind: Binding['kind']): void {
  switch (pattern.type) {
    case 'Identifier':
      r.declare(r.scope, pattern.name, kind, pattern.start);
      return;
    case 'ObjectPattern':
      for (const property of pattern.properties) declarePattern(r, property.type === 'RestElement' ? property.argument : property.value, kind);
      return;
    case 'ArrayPattern':
      for (const element of pattern.elements) if (element) declarePattern(r, element, kind);
      return;
    case 'AssignmentPattern':
      declarePattern(r, pattern.left, kind);
      return;
    case 'RestElement':
      declarePattern(r, pattern.argument, kind);
  }
}

/** Declares the `var`s of a statement and of those inside it, functions excepted. */
function hoistVars(r: Reader, node: es.Statement | es.Directive | null): void {
  if (node === null || r.depth > MAX_DEPTH) return;
  r.depth++;
  hoistVarsWithin(r, node);
  r.depth--;
}

function hoistVarsWithin(r: Reader, node: es.Statement | es.Directive): void {
  switch (node.type) {
    case 'VariableDeclaration':
      if (node.kind === 'var') declareVariables(r, node);
      return;
    case 'ExportNamedDeclaration':
      if (node.declaration?.type === 'VariableDeclaration') hoistVars(r, node.declaration);
      return;
    case 'BlockStatement':
      for (const statement of node.body) hoistVars(r, statement);
      return;
    case 'IfStatement':
      hoistVars(r, node.consequent);
      return hoistVars(r, node.alternate);
    case 'ForStatement':
      if (node.init?.type === 'VariableDeclaration') hoistVars(r, node.init);
      return hoistVars(r, node.body);
    case 'ForOfStatement':
    case 'ForInStatement':
      if (node.left.type === 'VariableDeclaration' && node.left.kind === 'var') for (const { id } of node.left.declarations) declarePattern(r, id, 'loop');
      return hoistVars(r, node.body);
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'LabeledStatement':
    case 'WithStatement':
      return hoistVars(r, node.body);
    case 'SwitchStatement':
      for (const { consequent } of node.cases) for (const statement of consequent) hoistVars(r, statement);
      return;
    case 'TryStatement':
      hoistVars(r, node.block);
      if (node.handler) hoistVars(r, node.handler.body);
      return hoistVars(r, node.finalizer);
    default:
      return;
  }
}
