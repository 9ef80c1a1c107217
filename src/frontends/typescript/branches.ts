import type * as es from 'oxc-parser';
import type { BranchNode, Expr, Node, TryNode } from '../../model/index.ts';
import { readExpression } from './expressions.ts';
import { declarePattern, enterBlock } from './hoist.ts';
import { readPattern } from './patterns.ts';
import { capture, type Reader } from './reader.ts';
import { Scope } from './scope.ts';
import { readBlock, readStatement, readStatements } from './statements.ts';

const CAUGHT: Expr = { k: 'caught' };

export function readBranch(r: Reader, node: es.IfStatement): void {
  const test = readExpression(r, node.test, 'tested');
  const arms = [{ body: capture(r, () => readStatement(r, node.consequent)) }];
  const { alternate } = node;
  if (alternate) arms.push({ body: capture(r, () => readStatement(r, alternate)) });
  r.nodes.push({ r: 'branch', kind: 'if', test, arms, at: r.at(node.test) });
}

/** Labels that share a body are one arm; `default` comes last; a `break` at the end of an arm says nothing and is left out. */
export function readSwitch(r: Reader, node: es.SwitchStatement): void {
  const test = readExpression(r, node.discriminant, 'tested');
  const outer = r.scope;
  enterBlock(r, node.cases.flatMap((part) => part.consequent));
  const arms: Arm[] = [];
  let fallback: Arm | undefined;
  let when: Expr[] = [];
  let isDefault = false;
  node.cases.forEach((part, i) => {
    if (part.test) when.push(readExpression(r, part.test, 'passed'));
    else isDefault = true;
    if (part.consequent.length === 0 && i < node.cases.length - 1) return;
    const body = withoutLastBreak(capture(r, () => readStatements(r, part.consequent)));
    if (isDefault) fallback = { body };
    else arms.push({ when, body });
    when = [];
    isDefault = false;
  });
  if (fallback !== undefined) arms.push(fallback);
  r.scope = outer;
  r.nodes.push({ r: 'branch', kind: 'switch', test, arms, at: r.at(node.discriminant) });
}

type Arm = BranchNode['arms'][number];

function withoutLastBreak(body: Node[]): Node[] {
  const last = body.at(-1);
  if (last?.r === 'exit' && last.exit === 'break' && last.label === undefined) body.pop();
  return body;
}

export function readTry(r: Reader, node: es.TryStatement): void {
  const body = capture(r, () => readBlock(r, node.block.body));
  const handlers = node.handler ? [readHandler(r, node.handler)] : [];
  const { finalizer } = node;
  const last = finalizer ? capture(r, () => readBlock(r, finalizer.body)) : undefined;
  r.nodes.push({ r: 'try', body, handlers, ...(last && { finally: last }), at: r.lines.span(node.start, node.start + 'try'.length) });
}

function readHandler(r: Reader, node: es.CatchClause): TryNode['handlers'][number] {
  const outer = r.scope;
  const { param } = node;
  const at = r.lines.oneLine(node.start, node.body.start);
  if (!param) return { body: capture(r, () => readBlock(r, node.body.body)), at };
  r.scope = new Scope(outer);
  declarePattern(r, param, 'caught');
  let binding: number | undefined;
  const body = capture(r, () => {
    readPattern(r, param, CAUGHT, 'nothing');
    const ref = param.type === 'Identifier' ? r.resolve(param.name) : undefined;
    if (ref?.k === 'ref') binding = ref.binding;
    readBlock(r, node.body.body);
  });
  r.scope = outer;
  return { ...(binding !== undefined && { binding }), body, at };
}
