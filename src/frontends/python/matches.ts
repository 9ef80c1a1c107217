import type { Expr } from '../../model/index.ts';
import { bindName } from './assignments.ts';
import { readExpr } from './expressions.ts';
import { declare, nameExpr } from './names.ts';
import { collect, firstLineOf, textOf } from './reading.ts';
import type { Reading } from './reading.ts';
import { readStatements } from './statements.ts';
import { child, children } from './syntax.ts';
import type { Syntax } from './syntax.ts';

/** Reads `match`: one arm per `case`; an arm without `when` takes everything. A guard is a branch inside its arm. */
export function readMatch(reading: Reading, node: Syntax): void {
  const subjects = children(node, 'subject').map((subject) => readExpr(reading, subject, 'tested'));
  const subject: Expr = subjects.length === 1 ? subjects[0]! : { k: 'array', items: subjects };
  const cases = (child(node, 'body') ?? node).kids.filter((kid) => kid.type === 'case_clause');
  const arms = cases.map((clause) => {
    let when: Expr[] | undefined;
    const body = collect(reading, () => {
      when = readPatterns(reading, clause, subject);
      readGuarded(reading, clause);
    });
    return { ...(when === undefined ? {} : { when }), body };
  });
  reading.sink.push({ r: 'branch', kind: 'switch', test: subject, arms, at: firstLineOf(reading, child(node, 'subject') ?? node) });
}

/** The expressions a case compares with; undefined when it always matches. A guarded one never always matches. */
function readPatterns(reading: Reading, clause: Syntax, subject: Expr): Expr[] | undefined {
  const patterns = clause.kids.filter((kid) => kid.type === 'case_pattern');
  const when = patterns.length === 1
    ? readPattern(reading, patterns[0]!, subject)
    : [unreadable(patterns.flatMap((pattern, index) => readPattern(reading, pattern, at(subject, index)) ?? []))];
  if (when === undefined && child(clause, 'guard') !== undefined) return [unreadable([])];
  return when;
}

function readGuarded(reading: Reading, clause: Syntax): void {
  const body = (): void => readStatements(reading, child(clause, 'consequence')?.kids ?? []);
  const guard = child(clause, 'guard');
  const condition = guard?.kids[0];
  if (guard === undefined || condition === undefined) return body();
  const test = readExpr(reading, condition, 'tested');
  reading.sink.push({ r: 'branch', kind: 'if', test, arms: [{ body: collect(reading, body) }], at: firstLineOf(reading, guard) });
}

/** Reads one pattern against a value: binds what it captures, gives what it compares with, or undefined when it takes anything. */
function readPattern(reading: Reading, node: Syntax, subject: Expr): Expr[] | undefined {
  const inner = (kid: Syntax, value: Expr): Expr[] => readPattern(reading, kid, value) ?? [];
  switch (node.type) {
    case 'case_pattern': {
      const parts = node.kids.filter((kid) => kid.type !== '-' && kid.type !== '_');
      if (parts.length === 0) return undefined;
      const read = readPattern(reading, parts[0]!, subject);
      return parts.length === node.kids.length || read?.length !== 1 ? read : [negated(read[0]!)];
    }
    case 'dotted_name':
      if (node.kids.length > 1) return [path(reading, node)];
      return void capture(reading, node.kids[0], subject);
    case 'as_pattern': {
      const [pattern, name] = node.kids;
      const when = pattern === undefined ? undefined : readPattern(reading, pattern, subject);
      capture(reading, name, subject);
      return when;
    }
    case 'union_pattern': {
      const all = node.kids.map((kid) => readPattern(reading, kid, subject));
      return all.some((one) => one === undefined) ? undefined : all.flatMap((one) => one ?? []);
    }
    case 'list_pattern':
    case 'tuple_pattern':
      if (node.type === 'tuple_pattern' && node.kids.length === 1) return readPattern(reading, node.kids[0]!, subject);
      return [unreadable(node.kids.flatMap((kid, index) => inner(kid, at(subject, index))))];
    case 'dict_pattern':
      return [unreadable(readDictPattern(reading, node, subject))];
    case 'class_pattern': {
      const [cls, ...rest] = node.kids;
      rest.forEach((kid, index) => inner(kid, kid.kids[0]?.type === 'keyword_pattern' ? subject : at(subject, index)));
      return [cls === undefined ? unreadable([]) : path(reading, cls)];
    }
    case 'keyword_pattern': {
      const [name, value] = node.kids;
      if (name === undefined || value === undefined) return [];
      return inner(value, { k: 'member', of: subject, name: textOf(reading, name) });
    }
    case 'splat_pattern':
      capture(reading, node.kids[0], { k: 'rest', of: subject, without: [] });
      return [];
    default:
      return [readExpr(reading, node, 'tested')];
  }
}

function readDictPattern(reading: Reading, node: Syntax, subject: Expr): Expr[] {
  const keys = children(node, 'key').map((key) => readPattern(reading, key, subject)?.[0] ?? unreadable([]));
  children(node, 'value').forEach((value, index) => {
    readPattern(reading, value, { k: 'index', of: subject, by: keys[index] ?? unreadable([]) });
  });
  for (const kid of node.kids) if (kid.type === 'splat_pattern') readPattern(reading, kid, subject);
  return keys;
}

function capture(reading: Reading, name: Syntax | undefined, value: Expr): void {
  if (name?.type !== 'identifier') return;
  bindName(reading, declare(reading, name), name, value, firstLineOf(reading, name));
}

function path(reading: Reading, node: Syntax): Expr {
  const [first, ...rest] = node.kids.length === 0 ? [node] : node.kids;
  return rest.reduce((of: Expr, kid): Expr => ({ k: 'member', of, name: textOf(reading, kid) }), nameExpr(reading, textOf(reading, first!)));
}

function negated(value: Expr): Expr {
  return value.k === 'lit' && typeof value.value === 'number' ? { k: 'lit', value: -value.value } : { k: 'unary', op: '-', of: value };
}

function at(subject: Expr, index: number): Expr {
  return { k: 'index', of: subject, by: { k: 'lit', value: index } };
}

function unreadable(parts: readonly Expr[]): Expr {
  return { k: 'unknown', what: 'pattern', parts };
}
