import type { Language, Tree } from 'web-tree-sitter';
import { isSuspect, repair } from './repairs.ts';
import type { OpenSyntax } from './repairs.ts';

/** A syntax node copied out of the parser's memory: named children, and the tokens that tell forms apart. */
export interface Syntax {
  readonly type: string;
  /** Offsets in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** The field of the parent it fills, or empty. */
  readonly field: string;
  readonly kids: readonly Syntax[];
}

/** A copied tree, and what is wanted from all over it. */
export interface SyntaxTree {
  readonly root: Syntax;
  readonly comments: readonly Syntax[];
  /** `global` statements, wherever they stand: they add names to the module. */
  readonly globals: readonly Syntax[];
  /** Outermost places the parser could not read, and places that are nested too deeply to follow. */
  readonly faults: readonly Fault[];
}

export interface Fault {
  readonly why: 'syntax' | 'missing' | 'depth';
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** Levels of the tree that are copied. A chain of n operators is n levels deep; brackets nest 200 deep at most in CPython. */
const MAX_DEPTH = 2000;

/** Parents whose keyword and operator tokens matter: `async`, `from`, the operator, a sign. */
const KEEPS_TOKENS = new Set([
  'binary_operator', 'unary_operator', 'boolean_operator', 'comparison_operator', 'augmented_assignment',
  'function_definition', 'for_statement', 'with_statement', 'for_in_clause', 'yield', 'case_pattern',
]);

const LEAVES = new Set([
  'identifier', 'integer', 'float', 'true', 'false', 'none', 'ellipsis', 'string_content', 'import_prefix', 'pass_statement',
  'break_statement', 'continue_statement', 'wildcard_import', 'positional_separator', 'keyword_separator',
]);

const DROPPED = new Set(['string_start', 'string_end', 'line_continuation', 'type_conversion']);

/** Copies a tree in one pass of a cursor, so that the walk never calls into the parser. `shift` is added to all offsets. */
export function copyTree(tree: Tree, language: Language, text: string, shift = 0): SyntaxTree {
  const cursor = tree.walk();
  const comments: Syntax[] = [];
  const globals: Syntax[] = [];
  const faults: Fault[] = [];
  const suspects: OpenSyntax[] = [];
  const root: OpenSyntax = { type: 'module', start: shift, end: shift + text.length, field: '', kids: [] };
  const parents: OpenSyntax[] = [root];
  const broken = tree.rootNode.hasError;
  let brokenUntil = -1;
  let down = cursor.gotoFirstChild();
  while (down) {
    const parent = parents[parents.length - 1]!;
    const typeId = cursor.nodeTypeId;
    const type = typeId === 65535 ? 'ERROR' : (language.types[typeId] ?? 'ERROR');
    let enter = false;
    if (typeId === 65535 || (language.nodeTypeIsNamed(typeId) ? !DROPPED.has(type) : KEEPS_TOKENS.has(parent.type))) {
      const start = cursor.startIndex;
      const end = cursor.endIndex;
      const node: OpenSyntax = { type, start: start + shift, end: end + shift, field: language.fields[cursor.currentFieldId] ?? '', kids: [] };
      if (type === 'comment') comments.push(node);
      else parent.kids.push(node);
      if (isSuspect(node, text, shift)) suspects.push(node);
      if (type === 'global_statement') globals.push(node);
      if (type === 'ERROR' && start >= brokenUntil) {
        faults.push({ why: 'syntax', type, start: node.start, end: node.end });
        brokenUntil = end;
      }
      if (broken && start === end && start >= brokenUntil && cursor.nodeIsMissing) faults.push({ why: 'missing', type, start: node.start, end: node.end });
      enter = !LEAVES.has(type) && type !== 'comment' && !(type === 'string' && isPlain(text, start));
      if (enter && parents.length >= MAX_DEPTH) {
        faults.push({ why: 'depth', type, start: node.start, end: node.end });
        enter = false;
      }
      if (enter && cursor.gotoFirstChild()) {
        parents.push(node);
        continue;
      }
    } else if (broken && cursor.nodeIsMissing) {
      const start = cursor.startIndex;
      if (start >= brokenUntil) faults.push({ why: 'missing', type, start: start + shift, end: start + shift });
    }
    while (!cursor.gotoNextSibling()) {
      parents.pop();
      if (!cursor.gotoParent() || parents.length === 0) {
        down = false;
        break;
      }
    }
  }
  cursor.delete();
  repair(suspects);
  return { root, comments, globals, faults };
}

/** A string without interpolations needs no children: its text says all. */
function isPlain(text: string, start: number): boolean {
  for (let at = start; at < start + 3; at++) {
    const char = text[at];
    if (char === '"' || char === "'") return true;
    if (char === 'f' || char === 'F' || char === 't' || char === 'T') return false;
  }
  return false;
}

/** The child that fills a field. */
export function child(node: Syntax, field: string): Syntax | undefined {
  for (const kid of node.kids) if (kid.field === field) return kid;
  return undefined;
}

/** All children that fill a field. */
export function children(node: Syntax, field: string): Syntax[] {
  return node.kids.filter((kid) => kid.field === field);
}

/** The first child of a type. */
export function ofType(node: Syntax, type: string): Syntax | undefined {
  for (const kid of node.kids) if (kid.type === type) return kid;
  return undefined;
}
