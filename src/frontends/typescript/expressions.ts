import type * as es from 'oxc-parser';
import type { Expr, Span } from '../../model/index.ts';
import { readAssignment, readUpdate } from './assignments.ts';
import { readCall, readNew, readTagged, type Use } from './calls.ts';
import { readClass } from './classes.ts';
import { readFunctionExpression } from './functions.ts';
import { readImportExpression } from './imports.ts';
import { readJsx } from './jsx.ts';
import { readItems, readLiteral, readObject, readTemplate } from './literals.ts';
import { readBinary, readConditional, readLogical } from './operators.ts';
import { literalText, MAX_DEPTH, NONE, type Reader } from './reader.ts';
import { readType } from './types.ts';

/** The name a function or class gets from where it is put, and where that name stands. */
export interface GivenName {
  readonly name: string;
  readonly at: Span;
}

const UNDEFINED: Expr = { k: 'undefined' };

/** Reads an expression: emits what happens in it, in evaluation order, and gives its value. `use` says what happens to that value. */
export function readExpression(r: Reader, node: es.Expression, use: Use): Expr {
  if (++r.depth > MAX_DEPTH) {
    r.depth--;
    return r.tooDeep(node);
  }
  const expr = dispatch(r, node, use);
  r.depth--;
  return expr;
}

/** The same for a value that is put under a name. */
export function readNamed(r: Reader, node: es.Expression, use: Use, given: GivenName): Expr {
  switch (node.type) {
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
      return readFunctionExpression(r, node, given);
    case 'ClassExpression':
      return { k: 'class', class: readClass(r, node, given) };
    default:
      return readExpression(r, node, use);
  }
}

function dispatch(r: Reader, node: es.Expression, use: Use): Expr {
  switch (node.type) {
    case 'Identifier':
      return readName(r, node.name);
    case 'MemberExpression':
      return readMember(r, node);
    case 'CallExpression':
      return readCall(r, node, use);
    case 'Literal':
      return readLiteral(node);
    case 'ThisExpression':
      return r.self.expr;
    case 'ObjectExpression':
      return readObject(r, node);
    case 'ArrayExpression':
      return { k: 'array', items: readItems(r, node.elements) };
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
    case 'FunctionDeclaration':
      return readFunctionExpression(r, node);
    case 'TemplateLiteral':
      return readTemplate(r, node);
    case 'AwaitExpression':
      return readAwait(r, node);
    case 'ChainExpression':
    case 'ParenthesizedExpression':
    case 'TSNonNullExpression':
    case 'TSInstantiationExpression':
      return readExpression(r, node.expression, use);
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSTypeAssertion':
      return readCast(r, node, use);
    case 'LogicalExpression':
      return readLogical(r, node, use);
    case 'ConditionalExpression':
      return readConditional(r, node, use);
    case 'BinaryExpression':
      return readBinary(r, node, use);
    case 'UnaryExpression':
      return readUnary(r, node);
    case 'AssignmentExpression':
      return readAssignment(r, node);
    case 'UpdateExpression':
      return readUpdate(r, node);
    case 'NewExpression':
      return readNew(r, node, use);
    case 'TaggedTemplateExpression':
      return readTagged(r, node, use);
    case 'SequenceExpression':
      return readSequence(r, node, use);
    case 'YieldExpression':
      return readYield(r, node);
    case 'ImportExpression':
      return readImportExpression(r, node);
    case 'ClassExpression':
    case 'ClassDeclaration':
      return { k: 'class', class: readClass(r, node) };
    case 'JSXElement':
    case 'JSXFragment':
      return readJsx(r, node, use);
    case 'Super':
      return { k: 'super', fn: r.self.fn };
    case 'MetaProperty':
      return node.meta.name === 'import' ? { k: 'global', name: 'import.meta' } : { k: 'unknown', what: 'new.target', parts: NONE };
    case 'V8IntrinsicExpression':
      return { k: 'unknown', what: 'intrinsic', parts: readItems(r, node.arguments) };
    default:
      return { k: 'unknown', what: node.type, parts: NONE };
  }
}

function readName(r: Reader, name: string): Expr {
  const expr = r.resolve(name);
  return expr.k === 'global' && name === 'undefined' ? UNDEFINED : expr;
}

/** A member access. A key that is a string is a member however it is written; any other key is an index. */
export function readMember(r: Reader, node: es.MemberExpression): Expr {
  const of = readExpression(r, node.object, 'chained');
  const { property } = node;
  if (property.type === 'PrivateIdentifier') return member(of, `#${property.name}`, node.optional);
  if (!node.computed) return member(of, (property as es.IdentifierName).name, node.optional);
  const key = literalText(property as es.Expression);
  if (key !== undefined) return member(of, key, node.optional);
  return { k: 'index', of, by: readExpression(r, property as es.Expression, 'passed') };
}

function member(of: Expr, name: string, optional: boolean): Expr {
  return optional ? { k: 'member', of, name, optional: true } : { k: 'member', of, name };
}

function readAwait(r: Reader, node: es.AwaitExpression): Expr {
  const of = readExpression(r, node.argument, 'awaited');
  r.nodes.push({ r: 'await', value: of, at: r.at(node) });
  return { k: 'await', of };
}

function readCast(r: Reader, node: es.TSAsExpression | es.TSSatisfiesExpression | es.TSTypeAssertion, use: Use): Expr {
  const of = readExpression(r, node.expression, use);
  const { typeAnnotation: type } = node;
  const isConst = type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && type.typeName.name === 'const';
  return isConst ? of : { k: 'cast', of, type: readType(r, type) };
}

function readUnary(r: Reader, node: es.UnaryExpression): Expr {
  const { operator } = node;
  const of = readExpression(r, node.argument, operator === 'void' || operator === 'delete' ? 'discarded' : operator === '!' ? 'tested' : 'passed');
  if (operator === 'void') return UNDEFINED;
  if (operator === 'delete' && (of.k === 'member' || of.k === 'index')) r.nodes.push({ r: 'assign', target: of, value: UNDEFINED, op: 'delete', at: r.at(node) });
  if (operator === '-' && of.k === 'lit' && typeof of.value === 'number') return { k: 'lit', value: -of.value };
  return { k: 'unary', op: operator, of };
}

function readSequence(r: Reader, node: es.SequenceExpression, use: Use): Expr {
  const last = node.expressions.length - 1;
  let value: Expr = UNDEFINED;
  node.expressions.forEach((expression, i) => {
    value = readExpression(r, expression, i === last ? use : 'discarded');
  });
  return value;
}

function readYield(r: Reader, node: es.YieldExpression): Expr {
  const at = r.at(node);
  if (!node.argument) {
    r.nodes.push({ r: 'exit', exit: 'yield', at });
    return { k: 'unknown', what: 'yield', parts: NONE };
  }
  const argument = readExpression(r, node.argument, 'passed');
  const value: Expr = node.delegate ? { k: 'spread', of: argument } : argument;
  r.nodes.push({ r: 'exit', exit: 'yield', value, at });
  return { k: 'unknown', what: 'yield', parts: [argument] };
}

