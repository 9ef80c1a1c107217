import type { BindingId, Expr, Node } from '../../model/index.ts';
import { bindLoopTarget } from './assignments.ts';
import { readExpr, readPair } from './expressions.ts';
import { openScope } from './names.ts';
import { collect, firstLineOf, spanOf, within } from './reading.ts';
import type { Reading } from './reading.ts';
import { child } from './syntax.ts';
import type { Syntax } from './syntax.ts';

const NOTHING: Expr = { k: 'unknown', what: 'nothing', parts: [] };

/**
 * Reads a comprehension or generator expression: its clauses become nested loops and branches around what the element does.
 * The value is the element over the innermost iterated expression, since several `for` clauses give one flat sequence.
 */
export function readComprehension(reading: Reading, node: Syntax): Expr {
  const clauses = node.kids.filter((kid) => kid.type === 'for_in_clause' || kid.type === 'if_clause');
  const scope = openScope('comprehension', reading.fn, reading.scope);
  let over: Expr = NOTHING;
  let item: Expr = NOTHING;

  const readFrom = (index: number): void => {
    const clause = clauses[index];
    if (clause === undefined) item = readElement(reading, child(node, 'body'));
    else if (clause.type === 'if_clause') readCondition(clause, index);
    else readLoop(clause, index);
  };

  const readCondition = (clause: Syntax, index: number): void => {
    const test = clause.kids[0] === undefined ? NOTHING : readExpr(reading, clause.kids[0], 'tested');
    const body = collect(reading, () => readFrom(index + 1));
    reading.sink.push({ r: 'branch', kind: 'if', test, arms: [{ body }], at: firstLineOf(reading, clause) });
  };

  const readLoop = (clause: Syntax, index: number): void => {
    const right = child(clause, 'right');
    const head = collect(reading, () => {
      if (right !== undefined) over = readExpr(reading, right, 'passed');
    });
    const iterated = over;
    const inner = (): { bindings: BindingId[]; body: Node[] } => {
      const bindings: BindingId[] = [];
      const body = collect(reading, () => {
        bindings.push(...bindLoopTarget(reading, child(clause, 'left'), { k: 'element', of: iterated }));
        readFrom(index + 1);
      });
      return { bindings, body };
    };
    // Only the first iterated expression is evaluated outside of the comprehension's own scope.
    const { bindings, body } = index === 0 ? within(reading, scope, inner) : inner();
    const isInnermost = !clauses.slice(index + 1).some((one) => one.type === 'for_in_clause');
    reading.sink.push({
      r: 'loop', kind: 'comprehension', over: iterated, ...(isInnermost ? { item } : {}), bindings, head, body, at: firstLineOf(reading, clause), whole: spanOf(reading, node),
    });
  };

  readFrom(0);
  return { k: 'comprehension', item, over };
}

function readElement(reading: Reading, body: Syntax | undefined): Expr {
  if (body === undefined) return NOTHING;
  if (body.type !== 'pair') return readExpr(reading, body, 'passed');
  return { k: 'object', props: [readPair(reading, body)], at: firstLineOf(reading, body) };
}
