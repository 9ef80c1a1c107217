import type * as es from 'oxc-parser';
import type { Expr, Prop } from '../../model/index.ts';
import { readExpression, readNamed } from './expressions.ts';
import { functionStart, readFunction } from './functions.ts';
import { capture, keyName, NONE, type Reader } from './reader.ts';

export function readLiteral(node: es.BooleanLiteral | es.NullLiteral | es.NumericLiteral | es.StringLiteral | es.BigIntLiteral | es.RegExpLiteral): Expr {
  if ('regex' in node && node.regex) return { k: 'regex', source: node.regex.pattern };
  if ('bigint' in node && node.bigint) {
    const number = Number(node.bigint);
    return { k: 'lit', value: Number.isSafeInteger(number) ? number : node.bigint };
  }
  return { k: 'lit', value: node.value as string | number | boolean | null };
}

/** A template literal; one without parts is a plain string. */
export function readTemplate(r: Reader, node: es.TemplateLiteral): Expr {
  const texts = node.quasis.map(({ value }) => value.cooked ?? value.raw);
  if (node.expressions.length === 0) return { k: 'lit', value: texts[0] ?? '' };
  const parts: (string | Expr)[] = [];
  node.expressions.forEach((expression, i) => {
    if (texts[i]) parts.push(texts[i]);
    parts.push(readExpression(r, expression, 'passed'));
  });
  const tail = texts[node.expressions.length];
  if (tail) parts.push(tail);
  return { k: 'template', parts };
}

export function readObject(r: Reader, node: es.ObjectExpression): Expr {
  const props: Prop[] = [];
  for (const property of node.properties) {
    if (property.type === 'SpreadElement') {
      props.push({ spread: readExpression(r, property.argument, 'passed') });
      continue;
    }
    const prop = readProperty(r, property);
    if (prop !== undefined) props.push(prop);
  }
  return { k: 'object', props, at: r.at(node) };
}

function readProperty(r: Reader, node: es.ObjectProperty): Prop | undefined {
  const { key } = node;
  const name = keyName(key, node.computed);
  const at = r.at(key);
  const computed = name === undefined ? readExpression(r, key as es.Expression, 'passed') : undefined;
  const value = readPropertyValue(r, node, name ?? r.text.slice(key.start, key.end));
  if (value === undefined) return undefined;
  return computed === undefined ? { key: name!, value, at } : { computed, value, at };
}

/** The value under a key: a setter gives none, a getter's is what its function returns. */
function readPropertyValue(r: Reader, node: es.ObjectProperty, name: string): Expr | undefined {
  if ((!node.method && node.kind === 'init') || node.value.type !== 'FunctionExpression') {
    return readNamed(r, node.value, 'passed', { name, at: r.at(node.key) });
  }
  const kind = node.kind === 'get' ? 'getter' : node.kind === 'set' ? 'setter' : 'method';
  const fn = readFunction(r, node.value, { kind, name, at: functionStart(r, node), whole: node });
  r.nodes.push({ r: 'fn', fn });
  if (kind === 'setter') return undefined;
  return kind === 'getter' ? { k: 'unknown', what: 'getter', parts: [{ k: 'fn', fn }] } : { k: 'fn', fn };
}

/** Elements of an array literal or arguments of a call; a hole is undefined. */
export function readItems(r: Reader, items: readonly (es.Argument | es.ArrayExpressionElement)[]): readonly Expr[] {
  if (items.length === 0) return NONE;
  return items.map((item): Expr => {
    if (item === null) return { k: 'undefined' };
    if (item.type === 'SpreadElement') return { k: 'spread', of: readExpression(r, item.argument, 'passed') };
    return readExpression(r, item, 'passed');
  });
}

/** Reads an expression that runs only under a test; emits the branch when anything happens in it. */
export function readGuarded(r: Reader, test: () => Expr, at: es.Span, read: () => Expr): Expr {
  let value: Expr | undefined;
  const body = capture(r, () => {
    value = read();
  });
  if (body.length > 0) r.nodes.push({ r: 'branch', kind: 'logical', test: test(), arms: [{ body }], at: r.at(at) });
  return value!;
}
