import type { Call, Expr, Prop } from '../../model/index.ts';
import { readCall } from './calls.ts';
import { readComprehension } from './comprehensions.ts';
import { readLambda } from './functions.ts';
import { cook, joinText, numberExpr, stringParts, stringValue } from './literals.ts';
import { declareIn, nameExpr, outsideComprehensions } from './names.ts';
import { readBoolean, readBinary, readComparison, readConditional, readUnary } from './operators.ts';
import { deeper, firstLineOf, spanOf, textOf } from './reading.ts';
import type { Reading } from './reading.ts';
import { child, children } from './syntax.ts';
import type { Syntax } from './syntax.ts';
import { bindName } from './assignments.ts';

export type Use = Call['use'];

/**
 * Reads an expression: gives what it is, and leaves calls, awaits, nested functions and branches in the sink in evaluation order.
 * `use` says what happens to the result; it reaches a call through parentheses, `or`/`and` and conditional expressions only.
 */
export function readExpr(reading: Reading, node: Syntax, use: Use): Expr {
  return deeper(reading, node, () => dispatch(reading, node, use)) ?? { k: 'unknown', what: 'too deep', parts: [] };
}

function dispatch(reading: Reading, node: Syntax, use: Use): Expr {
  switch (node.type) {
    case 'identifier':
      return nameExpr(reading, textOf(reading, node));
    case 'attribute':
      return readAttribute(reading, node);
    case 'call':
      return readCall(reading, node, use);
    case 'string':
    case 'concatenated_string':
      return joinText(textChunks(reading, node));
    case 'integer':
    case 'float':
      return numberExpr(textOf(reading, node));
    case 'true':
    case 'false':
      return { k: 'lit', value: node.type === 'true' };
    case 'none':
      return { k: 'lit', value: null };
    case 'parenthesized_expression':
    case 'type':
    case 'interpolation':
      return node.kids.length === 1 ? readExpr(reading, node.kids[0]!, use) : unknownExpr(reading, node);
    case 'subscript':
    case 'generic_type':
      return readSubscript(reading, node);
    case 'slice':
      return unknownExpr(reading, node);
    case 'await':
      return readAwait(reading, node);
    case 'list':
    case 'tuple':
    case 'set':
    case 'expression_list':
    case 'pattern_list':
    case 'tuple_pattern':
    case 'list_pattern':
    case 'type_parameter':
      return { k: 'array', items: node.kids.map((item) => readExpr(reading, item, 'passed')) };
    case 'list_splat':
    case 'dictionary_splat':
    case 'list_splat_pattern':
    case 'parenthesized_list_splat':
      return node.kids[0] === undefined ? unknownExpr(reading, node) : { k: 'spread', of: readExpr(reading, node.kids[0], 'passed') };
    case 'dictionary':
      return { k: 'object', props: node.kids.map((kid) => readPair(reading, kid)), at: spanOf(reading, node) };
    case 'list_comprehension':
    case 'set_comprehension':
    case 'dictionary_comprehension':
    case 'generator_expression':
      return readComprehension(reading, node);
    case 'lambda':
      return readLambda(reading, node);
    case 'boolean_operator':
      return readBoolean(reading, node, use);
    case 'conditional_expression':
      return readConditional(reading, node, use);
    case 'comparison_operator':
      return readComparison(reading, node, use);
    case 'binary_operator':
      return readBinary(reading, node, use);
    case 'not_operator':
    case 'unary_operator':
      return readUnary(reading, node);
    case 'named_expression':
      return readWalrus(reading, node);
    case 'yield':
      return readYield(reading, node);
    default:
      return unknownExpr(reading, node);
  }
}

/** What has no kind of its own keeps its operands. */
export function unknownExpr(reading: Reading, node: Syntax): Expr {
  return { k: 'unknown', what: node.type, parts: node.kids.map((kid) => readExpr(reading, kid, 'passed')) };
}

function readAttribute(reading: Reading, node: Syntax): Expr {
  const object = child(node, 'object');
  const name = child(node, 'attribute');
  if (object === undefined || name === undefined) return unknownExpr(reading, node);
  return { k: 'member', of: readExpr(reading, object, 'chained'), name: textOf(reading, name) };
}

/** `of[by]`; several subscripts are one tuple, as in Python; a slice is no element but a part. */
function readSubscript(reading: Reading, node: Syntax): Expr {
  const [object, ...rest] = node.kids;
  if (object === undefined) return unknownExpr(reading, node);
  const of = readExpr(reading, object, 'chained');
  const subscripts = node.type === 'generic_type' ? rest.flatMap((kid) => kid.kids) : children(node, 'subscript');
  if (subscripts.length === 1 && subscripts[0]!.type === 'slice') {
    return { k: 'unknown', what: 'slice', parts: [of, ...subscripts[0]!.kids.map((kid) => readExpr(reading, kid, 'passed'))] };
  }
  const by = subscripts.map((kid) => readExpr(reading, kid, 'passed'));
  return { k: 'index', of, by: by.length === 1 ? by[0]! : { k: 'array', items: by } };
}

function readAwait(reading: Reading, node: Syntax): Expr {
  const of = node.kids[0] === undefined ? unknownExpr(reading, node) : readExpr(reading, node.kids[0], 'awaited');
  reading.sink.push({ r: 'await', value: of, at: firstLineOf(reading, node) });
  return { k: 'await', of };
}

/** One entry of a dictionary display: `**rest`, a literal key, or a computed one. */
export function readPair(reading: Reading, node: Syntax): Prop {
  const key = child(node, 'key');
  const value = child(node, 'value');
  if (node.type !== 'pair' || key === undefined || value === undefined) {
    const inner = node.type === 'dictionary_splat' ? node.kids[0] : node;
    return { spread: inner === undefined ? { k: 'unknown', what: node.type, parts: [] } : readExpr(reading, inner, 'passed') };
  }
  const name = readExpr(reading, key, 'passed');
  const to = readExpr(reading, value, 'passed');
  const at = firstLineOf(reading, node);
  if (name.k === 'lit' && name.value !== null) return { key: String(name.value), value: to, at };
  return { computed: name, value: to, at };
}

function readWalrus(reading: Reading, node: Syntax): Expr {
  const name = child(node, 'name');
  const right = child(node, 'value');
  if (name === undefined || right === undefined) return unknownExpr(reading, node);
  const value = readExpr(reading, right, 'assigned');
  return bindName(reading, declareIn(reading, outsideComprehensions(reading.scope), name, 'let'), name, value, firstLineOf(reading, node));
}

function readYield(reading: Reading, node: Syntax): Expr {
  const inner = node.kids.find((kid) => kid.type !== 'from' && kid.type !== 'yield');
  const read = inner === undefined ? undefined : readExpr(reading, inner, 'passed');
  const delegates = node.kids.some((kid) => kid.type === 'from');
  const value = read !== undefined && delegates ? ({ k: 'spread', of: read } as const) : read;
  reading.functions[reading.fn]!.generator = true;
  reading.sink.push({ r: 'exit', exit: 'yield', ...(value === undefined ? {} : { value }), at: firstLineOf(reading, node) });
  return { k: 'unknown', what: 'yield', parts: read === undefined ? [] : [read] };
}

/** The chunks of a string, an f-string, or several written side by side. */
function textChunks(reading: Reading, node: Syntax): (string | Expr)[] {
  if (node.type === 'concatenated_string') return node.kids.flatMap((kid) => textChunks(reading, kid));
  if (node.type !== 'string') return [readExpr(reading, node, 'passed')];
  if (node.kids.length === 0) return [stringValue(textOf(reading, node))];
  const { prefix } = stringParts(textOf(reading, node));
  return node.kids.map((part) => {
    if (part.type === 'string_content') return cook(textOf(reading, part), prefix).replace(/\{\{|\}\}/g, (brace) => brace[0]!);
    return readInterpolation(reading, part);
  });
}

/** `{value!r:>{width}}`: the value is the chunk; expressions in the format are read for their calls. */
function readInterpolation(reading: Reading, node: Syntax): Expr {
  const inner = child(node, 'expression');
  const value = inner === undefined ? unknownExpr(reading, node) : readExpr(reading, inner, 'passed');
  for (const format of child(node, 'format_specifier')?.kids ?? []) {
    const width = child(format, 'expression');
    if (width !== undefined) readExpr(reading, width, 'passed');
  }
  return value;
}
