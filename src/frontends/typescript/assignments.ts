import type * as es from 'oxc-parser';
import type { Expr, Span } from '../../model/index.ts';
import { exportAssigned } from './commonjs.ts';
import { readExpression, readMember, readNamed } from './expressions.ts';
import { readGuarded } from './literals.ts';
import { rightRunsWhen } from './operators.ts';
import { readPattern } from './patterns.ts';
import type { Reader } from './reader.ts';

export function readAssignment(r: Reader, node: es.AssignmentExpression): Expr {
  const left = unwrapTarget(node.left);
  if (left.type === 'ObjectPattern' || left.type === 'ArrayPattern') {
    const value = readExpression(r, node.right, 'assigned');
    readPattern(r, left, value, 'assigns');
    return value;
  }
  const target = readTarget(r, left);
  const value = node.operator === '=' ? readNamed(r, node.right, 'assigned', { name: lastName(left), at: nameSpan(r, left) }) : compound(r, node, target);
  store(r, target, value, left);
  r.nodes.push({ r: 'assign', target, value, at: r.at(node), ...(node.operator !== '=' && { op: node.operator }) });
  exportAssigned(r, left, value);
  return value;
}

function compound(r: Reader, node: es.AssignmentExpression, target: Expr): Expr {
  const op = node.operator.slice(0, -1);
  if (op !== '&&' && op !== '||' && op !== '??') return { k: 'binary', op, left: target, right: readExpression(r, node.right, 'assigned') };
  const right = readGuarded(r, () => rightRunsWhen(op, target), node.left, () => readExpression(r, node.right, 'assigned'));
  return { k: 'either', of: [target, right], op };
}

/** `x++` and the like. */
export function readUpdate(r: Reader, node: es.UpdateExpression): Expr {
  const left = unwrapTarget(node.argument) as Name;
  const target = readTarget(r, left);
  const value: Expr = { k: 'binary', op: node.operator[0]!, left: target, right: { k: 'lit', value: 1 } };
  store(r, target, value, left);
  r.nodes.push({ r: 'assign', target, value, at: r.at(node), op: node.operator });
  return value;
}

type Name = es.IdentifierReference | es.MemberExpression;

/** The target under casts and non-null marks. */
export function unwrapTarget(node: es.AssignmentTarget | es.Expression): Name | es.AssignmentTargetPattern {
  let target = node;
  while (target.type === 'TSAsExpression' || target.type === 'TSSatisfiesExpression' || target.type === 'TSNonNullExpression' || target.type === 'TSTypeAssertion') {
    target = target.expression;
  }
  return target as Name | es.AssignmentTargetPattern;
}

export function readTarget(r: Reader, node: Name): Expr {
  if (node.type === 'Identifier') return r.resolve(node.name);
  return node.type === 'MemberExpression' ? readMember(r, node) : readExpression(r, node, 'chained');
}

/** Adds a value to what is known of its target: a name of this file, or a field of the class at hand. */
export function store(r: Reader, target: Expr, value: Expr, node: Name): void {
  if (target.k === 'ref') r.bindings[target.binding]!.values.push(value);
  else if (target.k === 'member' && target.of === r.self.expr && r.self.class) {
    const { fields } = r.self.class;
    const key = fieldKey(target.name, r.self.static);
    const known = fields.get(key);
    if (known) known.values.push(value);
    else fields.set(key, { name: target.name, values: [value], decorators: [], at: nameSpan(r, node), ...(r.self.static && { static: true }) });
  }
}

/** Static and instance fields of one name are two fields. */
export function fieldKey(name: string, isStatic: boolean): string {
  return isStatic ? `static ${name}` : name;
}

function lastName(node: Name): string {
  if (node.type === 'Identifier') return node.name;
  const { property } = node;
  return property.type === 'PrivateIdentifier' ? `#${property.name}` : property.type === 'Identifier' && !node.computed ? property.name : '';
}

function nameSpan(r: Reader, node: Name): Span {
  return node.type === 'MemberExpression' ? r.at(node.property) : r.at(node);
}
