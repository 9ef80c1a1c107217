import type * as es from 'oxc-parser';
import type { BindingId, Expr, LoopNode } from '../../model/index.ts';
import { readExpression } from './expressions.ts';
import { declarePattern, enterBlock } from './hoist.ts';
import { readPattern } from './patterns.ts';
import { capture, NONE, type Reader, type Writable } from './reader.ts';
import { Scope } from './scope.ts';
import { readStatement } from './statements.ts';

export function readForEach(r: Reader, node: es.ForOfStatement | es.ForInStatement, label?: string): void {
  const outer = r.scope;
  let over: Expr | undefined;
  const head = capture(r, () => {
    over = readExpression(r, node.right, 'passed');
  });
  const element: Expr = node.type === 'ForInStatement' ? { k: 'element', of: over!, keys: true } : { k: 'element', of: over! };
  const { left } = node;
  let bindings: readonly BindingId[] = NONE;
  const body = capture(r, () => {
    if (left.type === 'VariableDeclaration') {
      const pattern = left.declarations[0]!.id;
      if (left.kind !== 'var') {
        r.scope = new Scope(outer);
        declarePattern(r, pattern, 'loop');
      }
      readPattern(r, pattern, element, 'nothing');
      bindings = boundNames(r, pattern);
    } else {
      readPattern(r, left, element, 'assigns');
      bindings = boundNames(r, left);
    }
    readStatement(r, node.body);
  });
  r.scope = outer;
  const kind = node.type === 'ForInStatement' ? 'for-in' : node.await ? 'for-await' : 'for-of';
  r.nodes.push({ r: 'loop', kind, over: over!, bindings, head, body, ...(label !== undefined && { label }), at: header(r, node), whole: r.at(node) });
}

/** The bindings of all names in a pattern. */
function boundNames(r: Reader, pattern: es.BindingPattern | es.BindingRestElement | es.AssignmentTarget | es.AssignmentTargetMaybeDefault | es.AssignmentTargetRest): readonly BindingId[] {
  switch (pattern.type) {
    case 'Identifier': {
      const ref = r.resolve(pattern.name);
      return ref.k === 'ref' ? [ref.binding] : NONE;
    }
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) => boundNames(r, property.type === 'RestElement' ? property.argument : property.value));
    case 'ArrayPattern':
      return pattern.elements.flatMap((element) => (element ? boundNames(r, element) : NONE));
    case 'AssignmentPattern':
      return boundNames(r, pattern.left);
    case 'RestElement':
      return boundNames(r, pattern.argument);
    default:
      return NONE;
  }
}

/** The counting loop: its body holds, in order, what the test, the body and the update do. */
export function readFor(r: Reader, node: es.ForStatement, label?: string): void {
  const outer = r.scope;
  const { init } = node;
  let bindings: readonly BindingId[] = NONE;
  const head = capture(r, () => {
    if (!init) return;
    if (init.type !== 'VariableDeclaration') return void readExpression(r, init, 'discarded');
    enterBlock(r, [init]);
    readStatement(r, init);
    bindings = init.declarations.flatMap(({ id }) => boundNames(r, id));
  });
  let test: Expr | undefined;
  let update: Expr | undefined;
  const body = capture(r, () => {
    if (node.test) test = readExpression(r, node.test, 'tested');
    readStatement(r, node.body);
    if (node.update) update = readExpression(r, node.update, 'discarded');
  });
  r.scope = outer;
  const loop: Writable<LoopNode> = { r: 'loop', kind: 'for', bindings, head, body, at: header(r, node), whole: r.at(node) };
  if (test !== undefined) loop.test = test;
  if (update !== undefined) loop.update = update;
  if (label !== undefined) loop.label = label;
  r.nodes.push(loop);
}

export function readWhile(r: Reader, node: es.WhileStatement | es.DoWhileStatement, label?: string): void {
  let test: Expr | undefined;
  const readTest = (): void => {
    test = readExpression(r, node.test, 'tested');
  };
  const isDo = node.type === 'DoWhileStatement';
  const body = capture(r, () => {
    if (!isDo) readTest();
    readStatement(r, node.body);
    if (isDo) readTest();
  });
  const at = isDo ? r.lines.span(node.start, node.start + 'do'.length) : header(r, node);
  r.nodes.push({ r: 'loop', kind: isDo ? 'do-while' : 'while', test: test!, bindings: NONE, head: NONE, body, ...(label !== undefined && { label }), at, whole: r.at(node) });
}

/** From the keyword to the body, on one line. */
function header(r: Reader, node: es.ForStatement | es.ForOfStatement | es.ForInStatement | es.WhileStatement): LoopNode['at'] {
  return r.lines.oneLine(node.start, node.body.start);
}
