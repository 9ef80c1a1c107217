import type { Binding } from '../../model/index.ts';
import { importedNames } from './imports.ts';
import { declareIn, outsideComprehensions } from './names.ts';
import type { Scope } from './names.ts';
import { textOf } from './reading.ts';
import type { Reading } from './reading.ts';
import { child, children, ofType } from './syntax.ts';
import type { Syntax } from './syntax.ts';

const TYPE_VARIABLES = new Set(['TypeVar', 'ParamSpec', 'TypeVarTuple']);

/** Statements that hold other statements of the same scope. */
const CONTAINERS = new Set([
  'module', 'block', 'if_statement', 'elif_clause', 'else_clause', 'for_statement', 'while_statement', 'try_statement', 'except_clause',
  'finally_clause', 'with_statement', 'match_statement', 'case_clause', 'expression_statement', 'assignment', 'ERROR',
]);

/**
 * Declares every name a body binds, before the body is walked: in Python a name assigned anywhere in a function is local to all of it.
 * Nested functions and classes add their own name only.
 */
export function declareNames(reading: Reading, scope: Scope, body: Syntax): void {
  const walrus = reading.text.includes(':=');
  // `global` and `nonlocal` speak for the whole body, so they are read first.
  visit(body, (node) => {
    const set = node.type === 'global_statement' ? scope.global : node.type === 'nonlocal_statement' ? scope.nonlocal : undefined;
    if (set !== undefined && scope.kind !== 'module') for (const name of node.kids) set.add(textOf(reading, name));
  });
  const bind = (node: Syntax, kind: Binding['kind']): void => {
    for (const name of targetNames(node)) declareIn(reading, scope, name, kind);
  };
  visit(body, (node) => {
    bindStatement(reading, node, bind);
    if (walrus && !CONTAINERS.has(node.type)) bindWalrus(reading, scope, node);
  });
}

function bindStatement(reading: Reading, node: Syntax, bind: (node: Syntax, kind: Binding['kind']) => void): void {
  const left = child(node, 'left');
  const name = child(node, 'name');
  switch (node.type) {
    case 'assignment':
      if (left !== undefined) noteTypeVariable(reading, node, left);
      if (left !== undefined) bind(left, 'let');
      return;
    case 'augmented_assignment':
      if (left !== undefined) bind(left, 'let');
      return;
    case 'for_statement':
      if (left !== undefined) bind(left, 'loop');
      return;
    case 'function_definition':
      if (name !== undefined) bind(name, 'function');
      return;
    case 'class_definition':
      if (name !== undefined) bind(name, 'class');
      return;
    case 'type_alias_statement':
      if (left !== undefined) bind(aliasName(left), 'type');
      return;
    case 'import_statement':
    case 'import_from_statement':
      for (const imported of importedNames(node)) bind(imported, 'import');
      return;
    case 'as_pattern_target':
      for (const kid of node.kids) bind(kid, 'let');
      return;
    case 'except_alias':
      bind(node, 'caught');
      return;
    case 'case_pattern':
      for (const capture of captures(node)) bind(capture, 'let');
      return;
  }
}

/** The name in `type Name[T] = …`. */
export function aliasName(left: Syntax): Syntax {
  let node = left;
  while (node.type !== 'identifier' && node.kids[0] !== undefined) node = node.kids[0];
  return node;
}

/** The identifiers that an assignment target binds; attributes and subscripts bind none. */
export function targetNames(node: Syntax): Syntax[] {
  if (node.type === 'identifier') return [node];
  if (node.type === 'attribute' || node.type === 'subscript') return [];
  return node.kids.flatMap(targetNames);
}

/** The names that a `case` pattern captures. */
function captures(node: Syntax): readonly Syntax[] {
  if (node.type === 'dotted_name') return node.kids.length === 1 ? [node.kids[0]!] : [];
  if (node.type === 'splat_pattern') return node.kids;
  const inner = node.type === 'class_pattern' ? node.kids.slice(1) : node.kids;
  const own = node.type === 'as_pattern' ? node.kids.filter((kid) => kid.type === 'identifier') : [];
  return [...inner.filter((kid) => kid.type !== 'identifier').flatMap(captures), ...own];
}

/** Visits the statements of one scope, and the nodes in them that bind names. */
function visit(node: Syntax, see: (node: Syntax) => void): void {
  for (const kid of node.kids) {
    if (kid.type === 'decorated_definition') {
      const definition = child(kid, 'definition');
      if (definition !== undefined) see(definition);
      for (const decorator of kid.kids) if (decorator !== definition) see(decorator);
      continue;
    }
    see(kid);
    if (node.type === 'except_clause' && kid.field === 'value') seeCaught(node, kid, see);
    if (node.type === 'with_statement' && kid.type === 'with_clause') seeTargets(kid, see);
    if (CONTAINERS.has(kid.type)) visit(kid, see);
  }
}

function seeCaught(clause: Syntax, value: Syntax, see: (node: Syntax) => void): void {
  const alias = caughtName(clause);
  if (alias !== undefined && (value === child(clause, 'value'))) see({ ...alias, type: 'except_alias', kids: [alias] });
}

/** The name after `as` (or, in Python 2, after the comma) of an `except` clause. */
export function caughtName(clause: Syntax): Syntax | undefined {
  const [value, second] = children(clause, 'value');
  if (second?.type === 'identifier') return second;
  const target = value?.type === 'as_pattern' ? ofType(value, 'as_pattern_target') : undefined;
  return target?.kids[0]?.type === 'identifier' ? target.kids[0] : undefined;
}

function seeTargets(node: Syntax, see: (node: Syntax) => void): void {
  for (const kid of node.kids) {
    if (kid.type === 'as_pattern_target') see(kid);
    else if (kid.type !== 'call') seeTargets(kid, see);
  }
}

function bindWalrus(reading: Reading, scope: Scope, node: Syntax): void {
  if (node.type === 'function_definition' || node.type === 'class_definition' || node.type === 'lambda') return;
  const name = node.type === 'named_expression' ? child(node, 'name') : undefined;
  if (name !== undefined) declareIn(reading, outsideComprehensions(scope), name, 'let');
  for (const kid of node.kids) bindWalrus(reading, scope, kid);
}

function noteTypeVariable(reading: Reading, node: Syntax, left: Syntax): void {
  const right = child(node, 'right');
  const callee = right?.type === 'call' ? child(right, 'function') : undefined;
  if (right === undefined || callee === undefined || left.type !== 'identifier') return;
  const last = callee.type === 'attribute' ? child(callee, 'attribute') : callee;
  if (last === undefined || !TYPE_VARIABLES.has(textOf(reading, last))) return;
  const bound = child(right, 'arguments')?.kids.find((kid) => kid.type === 'keyword_argument' && textOf(reading, kid.kids[0]!) === 'bound');
  reading.typeVars.set(textOf(reading, left), bound === undefined ? undefined : child(bound, 'value'));
}
