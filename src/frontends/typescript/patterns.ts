import type * as es from 'oxc-parser';
import type { Expr } from '../../model/index.ts';
import { readTarget, store, unwrapTarget } from './assignments.ts';
import { readExpression, readNamed } from './expressions.ts';
import { readGuarded } from './literals.ts';
import { keyName, type Reader } from './reader.ts';
import { annotation } from './types.ts';

/** What binding a name emits: a declaration, an assignment, or nothing (parameters, loop variables, caught errors). */
export type Emits = 'declares' | 'assigns' | 'nothing';

type Pattern = es.BindingPattern | es.BindingRestElement | es.AssignmentTarget | es.AssignmentTargetMaybeDefault | es.AssignmentTargetRest;

/** Spells a pattern out: every name in it gets the member, index or rest expression over `source` that it stands for. */
export function readPattern(r: Reader, pattern: Pattern, source: Expr, emits: Emits): void {
  switch (pattern.type) {
    case 'Identifier':
      return bindName(r, pattern, source, emits);
    case 'ObjectPattern':
      return readObjectPattern(r, pattern, source, emits);
    case 'ArrayPattern':
      pattern.elements.forEach((element, i) => {
        if (!element) return;
        if (element.type === 'RestElement') readPattern(r, element.argument, { k: 'rest', of: source, without: Array.from({ length: i }, (_, n) => String(n)) }, emits);
        else readPattern(r, element, { k: 'index', of: source, by: { k: 'lit', value: i } }, emits);
      });
      return;
    case 'AssignmentPattern':
      return readPattern(r, pattern.left, withDefault(r, source, pattern), emits);
    case 'RestElement':
      return readPattern(r, pattern.argument, source, emits);
    default: {
      const left = unwrapTarget(pattern);
      if (left.type !== 'MemberExpression') return readPattern(r, left, source, emits);
      const target = readTarget(r, left);
      store(r, target, source, left);
      r.nodes.push({ r: 'assign', target, value: source, at: r.at(pattern) });
    }
  }
}

function bindName(r: Reader, node: es.BindingIdentifier | es.IdentifierReference, value: Expr, emits: Emits): void {
  const target = r.resolve(node.name);
  if (target.k === 'ref') {
    const binding = r.bindings[target.binding]!;
    binding.values.push(value);
    const type = emits === 'assigns' ? undefined : annotation(r, node.typeAnnotation);
    if (type !== undefined) binding.type = type;
  }
  if (emits === 'nothing') return;
  const at = r.lines.span(node.start, node.start + node.name.length);
  r.nodes.push(emits === 'declares' ? { r: 'assign', target, value, at, declares: true } : { r: 'assign', target, value, at });
}

function readObjectPattern(r: Reader, pattern: es.ObjectPattern | es.ObjectAssignmentTarget, source: Expr, emits: Emits): void {
  const taken: string[] = [];
  for (const property of pattern.properties) {
    if (property.type === 'RestElement') {
      readPattern(r, property.argument, { k: 'rest', of: source, without: [...taken] }, emits);
      continue;
    }
    const name = keyName(property.key, property.computed);
    if (name !== undefined) taken.push(name);
    const part: Expr = name !== undefined ? { k: 'member', of: source, name } : { k: 'index', of: source, by: readExpression(r, property.key as es.Expression, 'passed') };
    readPattern(r, property.value, part, emits);
  }
}

/** `pattern = default`: the source, or the default where the source is undefined. */
export function withDefault(r: Reader, source: Expr, node: es.AssignmentPattern | es.AssignmentTargetWithDefault): Expr {
  const test = (): Expr => ({ k: 'binary', op: '===', left: source, right: { k: 'undefined' } });
  const { left } = node;
  const value = readGuarded(r, test, node, () =>
    left.type === 'Identifier' ? readNamed(r, node.right, 'assigned', { name: left.name, at: r.at(left) }) : readExpression(r, node.right, 'assigned'),
  );
  return { k: 'either', of: [source, value], op: 'default' };
}
