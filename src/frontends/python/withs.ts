import type { BindingId, Expr } from '../../model/index.ts';
import { assign } from './assignments.ts';
import { readExpr } from './expressions.ts';
import { declare } from './names.ts';
import { collect, firstLineOf } from './reading.ts';
import type { Reading } from './reading.ts';
import { readStatements } from './statements.ts';
import { child, ofType } from './syntax.ts';
import type { Syntax } from './syntax.ts';

/** Reads `with` and `async with`; several items nest, the first outermost. What `as` binds is what entering the context gives. */
export function readWith(reading: Reading, node: Syntax): void {
  const isAsync = node.kids.some((kid) => kid.type === 'async');
  readItems(reading, node, ofType(node, 'with_clause')?.kids.filter((kid) => kid.type === 'with_item') ?? [], isAsync);
}

function readItems(reading: Reading, node: Syntax, items: readonly Syntax[], isAsync: boolean): void {
  const [item, ...rest] = items;
  if (item === undefined) return readStatements(reading, child(node, 'body')?.kids ?? []);
  const written = unwrap(child(item, 'value') ?? item);
  const target = written.type === 'as_pattern' ? child(written, 'alias')?.kids[0] : undefined;
  const contextNode = written.type === 'as_pattern' ? written.kids[0] : written;
  const context: Expr = contextNode === undefined ? { k: 'unknown', what: 'with', parts: [] } : readExpr(reading, contextNode, 'chained');
  const entered: Expr = { k: 'member', of: context, name: isAsync ? '__aenter__' : '__enter__' };
  const at = firstLineOf(reading, item);

  let binding: BindingId | undefined;
  const body = collect(reading, () => {
    if (target?.type === 'identifier') binding = declare(reading, target);
    if (binding !== undefined) reading.bindings[binding]!.values.push(entered);
    else if (target !== undefined) assign(reading, target, entered, at);
    readItems(reading, node, rest, isAsync);
  });
  reading.sink.push({ r: 'with', context, ...(binding === undefined ? {} : { binding }), ...(isAsync ? { async: true } : {}), body, at });
}

/** `with (open(a) as f):` is one parenthesised item to the grammar. */
function unwrap(node: Syntax): Syntax {
  const inner = node.type === 'parenthesized_expression' ? node.kids[0] : undefined;
  return inner?.type === 'as_pattern' ? inner : node;
}
