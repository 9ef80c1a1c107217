import type { Syntax } from './syntax.ts';

/** A node that may still be changed. */
export type OpenSyntax = { -readonly [K in keyof Syntax]: K extends 'kids' ? Syntax[] : Syntax[K] };

const SPLATS = new Set(['list_splat', 'list_splat_pattern', 'dictionary_splat', 'dictionary_splat_pattern', 'parenthesized_list_splat', 'splat_type', 'splat_pattern']);

/** Forms the grammar reads differently from Python: a star that binds tighter than a call, and `type(…)` at the start of an assignment. */
export function isSuspect(node: Syntax, text: string, shift: number): boolean {
  if (node.type === 'type_alias_statement') return true;
  return text.charCodeAt(node.start - shift) === 42 && !SPLATS.has(node.type) && node.type !== 'ERROR';
}

/** Puts right what the grammar got wrong. `suspects` come outermost first. */
export function repair(suspects: readonly OpenSyntax[]): void {
  for (const node of suspects) {
    if (node.type === 'type_alias_statement') repairTypeCall(node);
    else repairSplat(node);
  }
}

/** `[*a.b()]` is read as a call of `(*a).b`; it is a star before the call `a.b()`. */
function repairSplat(node: OpenSyntax): void {
  const inner = withoutStar(node);
  if (inner === undefined) return;
  node.type = 'list_splat';
  node.kids = [{ ...inner, field: '' }];
}

function withoutStar(node: Syntax): Syntax | undefined {
  const [first, ...rest] = node.kids;
  if (first === undefined || first.start !== node.start) return undefined;
  const inner = first.type === 'list_splat' ? first.kids[0] : withoutStar(first);
  return inner === undefined ? undefined : { ...node, start: inner.start, kids: [{ ...inner, field: first.field }, ...rest] };
}

/** `type(x).y = z` is read as a type alias named `(x).y`; it assigns to an attribute of a call. */
function repairTypeCall(node: OpenSyntax): void {
  const [left, right] = node.kids;
  const target = left === undefined ? undefined : typeCall(left.kids[0], node.start);
  const value = right?.type === 'type' ? right.kids[0] : right;
  if (left === undefined || target === undefined || value === undefined) return;
  const assignment: Syntax = {
    type: 'assignment', start: node.start, end: node.end, field: '', kids: [{ ...target, field: 'left' }, { ...value, field: 'right' }],
  };
  node.type = 'expression_statement';
  node.kids = [assignment];
}

function typeCall(node: Syntax | undefined, start: number): Syntax | undefined {
  if (node === undefined) return undefined;
  if (node.type === 'parenthesized_expression' || node.type === 'tuple') {
    const callee: Syntax = { type: 'identifier', start, end: start + 'type'.length, field: 'function', kids: [] };
    return { type: 'call', start, end: node.end, field: node.field, kids: [callee, { ...node, type: 'argument_list', field: 'arguments' }] };
  }
  if (node.type !== 'attribute' && node.type !== 'subscript') return undefined;
  const first = typeCall(node.kids[0], start);
  return first === undefined ? undefined : { ...node, start, kids: [first, ...node.kids.slice(1)] };
}
