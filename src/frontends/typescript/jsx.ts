import type * as es from 'oxc-parser';
import type { Expr, Prop } from '../../model/index.ts';
import { emitCall, type Use } from './calls.ts';
import { readExpression, readNamed } from './expressions.ts';
import type { Reader } from './reader.ts';
import { typeArguments } from './types.ts';

/** A component element is a call with one object of props and children; an element of the platform only holds its parts. */
export function readJsx(r: Reader, node: es.JSXElement | es.JSXFragment, use: Use): Expr {
  if (node.type === 'JSXFragment') return { k: 'unknown', what: 'jsx', parts: readChildren(r, node.children) };
  const { openingElement: opening } = node;
  const callee = componentOf(r, opening.name);
  const props = opening.attributes.map((attribute) => readAttribute(r, attribute));
  const children = readChildren(r, node.children);
  if (callee === undefined) return { k: 'unknown', what: 'jsx', parts: [...props.map((prop) => ('spread' in prop ? prop.spread : prop.value)), ...children] };
  const at = r.lines.oneLine(opening.name.start, opening.name.end);
  if (children.length > 0) props.push({ key: 'children', value: children.length === 1 ? children[0]! : { k: 'array', items: children }, at });
  const argument: Expr = { k: 'object', props, at: r.at(opening) };
  return emitCall(r, { callee, args: [argument], typeArgs: typeArguments(r, opening.typeArguments), kind: 'jsx', use, at, whole: r.at(node) });
}

/** The component of a capitalised or dotted name; undefined for elements of the platform. */
function componentOf(r: Reader, name: es.JSXElementName): Expr | undefined {
  if (name.type === 'JSXNamespacedName') return undefined;
  if (name.type === 'JSXIdentifier') return /^[a-z]/.test(name.name) ? undefined : r.resolve(name.name);
  return memberOf(r, name);
}

function memberOf(r: Reader, name: es.JSXMemberExpressionObject): Expr {
  if (name.type === 'JSXMemberExpression') return { k: 'member', of: memberOf(r, name.object), name: name.property.name };
  return name.name === 'this' ? r.self.expr : r.resolve(name.name);
}

function readAttribute(r: Reader, node: es.JSXAttributeItem): Prop {
  if (node.type === 'JSXSpreadAttribute') return { spread: readExpression(r, node.argument, 'passed') };
  const key = node.name.type === 'JSXIdentifier' ? node.name.name : `${node.name.namespace.name}:${node.name.name.name}`;
  const at = r.at(node.name);
  return { key, value: readAttributeValue(r, node.value, key, at), at };
}

function readAttributeValue(r: Reader, node: es.JSXAttributeValue | null, name: string, at: ReturnType<Reader['at']>): Expr {
  if (node === null) return { k: 'lit', value: true };
  // As written, entities included: the parsers do not agree on decoding them.
  if (node.type === 'Literal') return { k: 'lit', value: r.text.slice(node.start + 1, node.end - 1) };
  if (node.type !== 'JSXExpressionContainer') return readJsx(r, node, 'passed');
  return node.expression.type === 'JSXEmptyExpression' ? { k: 'undefined' } : readNamed(r, node.expression, 'passed', { name, at });
}

/** The children that are expressions; text says nothing about behaviour. */
function readChildren(r: Reader, children: readonly es.JSXChild[]): Expr[] {
  const out: Expr[] = [];
  for (const child of children) {
    if (child.type === 'JSXText') continue;
    if (child.type === 'JSXSpreadChild') out.push({ k: 'spread', of: readExpression(r, child.expression, 'passed') });
    else if (child.type !== 'JSXExpressionContainer') out.push(readExpression(r, child, 'passed'));
    else if (child.expression.type !== 'JSXEmptyExpression') out.push(readExpression(r, child.expression, 'passed'));
  }
  return out;
}
