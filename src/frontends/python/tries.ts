import type { Expr, TryNode } from '../../model/index.ts';
import { caughtName } from './declared.ts';
import { readExpr } from './expressions.ts';
import { declare } from './names.ts';
import { collect, firstLineOf } from './reading.ts';
import type { Reading } from './reading.ts';
import { readStatements } from './statements.ts';
import { child, ofType } from './syntax.ts';
import type { Syntax } from './syntax.ts';

/** Reads `try`. Its `else` runs when the body ended normally, so it is read as the end of the body. */
export function readTry(reading: Reading, node: Syntax): void {
  const clauses = node.kids.filter((kid) => kid.type === 'except_clause');
  const otherwise = ofType(node, 'else_clause');
  const last = ofType(node, 'finally_clause');
  const body = collect(reading, () => {
    readStatements(reading, child(node, 'body')?.kids ?? []);
    if (otherwise !== undefined) readStatements(reading, child(otherwise, 'body')?.kids ?? []);
  });
  const handlers = clauses.map((clause) => readHandler(reading, clause));
  const finallyBody = last === undefined ? undefined : collect(reading, () => readStatements(reading, ofType(last, 'block')?.kids ?? []));
  const at = reading.lines.firstLine(node.start, node.start + 'try'.length);
  reading.sink.push({ r: 'try', body, handlers, ...(finallyBody === undefined ? {} : { finally: finallyBody }), at });
}

/** One `except`: the classes it names, the name it binds, and what it does. */
function readHandler(reading: Reading, clause: Syntax): TryNode['handlers'][number] {
  const written = child(clause, 'value');
  const named = caughtName(clause);
  const caught = written?.type === 'as_pattern' ? written.kids[0] : written;
  let types: Expr[] | undefined;
  let binding: number | undefined;
  const body = collect(reading, () => {
    if (caught !== undefined) types = (caught.type === 'tuple' ? caught.kids : [caught]).map((kid) => readExpr(reading, kid, 'passed'));
    if (named !== undefined) binding = declare(reading, named, 'caught');
    if (binding !== undefined) reading.bindings[binding]!.values.push({ k: 'caught' });
    readStatements(reading, ofType(clause, 'block')?.kids ?? []);
  });
  const at = caught === undefined ? reading.lines.firstLine(clause.start, clause.start + 'except'.length) : firstLineOf(reading, { ...clause, end: caught.end });
  return { ...(binding === undefined ? {} : { binding }), ...(types === undefined ? {} : { types }), body, at };
}
