import type { Expr } from '../../model/index.ts';

const SIMPLE: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '\\': '\\', "'": "'", '"': '"', a: '\x07', b: '\b', f: '\f', v: '\v', '\n': '' };
const ESCAPE = /\\(\r\n|[0-7]{1,3}|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|N\{[^}]*\}|[\s\S])/g;

/** Where the contents of a string literal lie, and its prefix in lower case. */
export interface StringParts {
  readonly prefix: string;
  readonly start: number;
  readonly end: number;
}

/** Finds prefix and contents of a string literal; an unterminated one ends where its token ends. */
export function stringParts(literal: string): StringParts {
  const prefix = /^[a-zA-Z]*/.exec(literal)![0];
  const rest = literal.slice(prefix.length);
  const quotes = rest.startsWith('"""') || rest.startsWith("'''") ? 3 : 1;
  const start = Math.min(prefix.length + quotes, literal.length);
  const closed = literal.length >= start + quotes && literal.endsWith(rest.slice(0, quotes));
  return { prefix: prefix.toLowerCase(), start, end: closed ? literal.length - quotes : literal.length };
}

/** The value of the contents of a string; escapes Python does not know stay as written. */
export function cook(contents: string, prefix: string): string {
  if (prefix.includes('r') || !contents.includes('\\')) return contents;
  return contents.replace(ESCAPE, (whole, escape: string) => {
    if (escape === '\r\n') return '';
    const simple = SIMPLE[escape];
    if (simple !== undefined) return simple;
    if (/^[0-7]/.test(escape)) return String.fromCharCode(parseInt(escape, 8));
    if (escape.length === 1 || escape.startsWith('N')) return whole;
    const code = parseInt(escape.slice(1), 16);
    return code > 0x10ffff ? whole : String.fromCodePoint(code);
  });
}

/** The value of a plain string literal as written in the source. */
export function stringValue(literal: string): string {
  const parts = stringParts(literal);
  return cook(literal.slice(parts.start, parts.end), parts.prefix);
}

/** An integer or float literal; imaginary numbers have no value here. */
export function numberExpr(literal: string): Expr {
  const digits = literal.replace(/_/g, '').toLowerCase();
  if (digits.endsWith('j')) return { k: 'unknown', what: 'imaginary', parts: [] };
  const value = /^0[0-7]+l?$/.test(digits) ? parseInt(digits, 8) : Number(digits.replace(/l$/, ''));
  return Number.isNaN(value) ? { k: 'unknown', what: 'number', parts: [] } : { k: 'lit', value };
}

/** Joins chunks into a template, or into a literal when nothing is interpolated. */
export function joinText(chunks: readonly (string | Expr)[]): Expr {
  const parts: (string | Expr)[] = [];
  for (const chunk of chunks) {
    const last = parts[parts.length - 1];
    if (typeof chunk === 'string' && typeof last === 'string') parts[parts.length - 1] = last + chunk;
    else if (chunk !== '') parts.push(chunk);
  }
  if (parts.every((part) => typeof part === 'string')) return { k: 'lit', value: parts.join('') };
  return { k: 'template', parts };
}
