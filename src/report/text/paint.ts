import { Chalk } from 'chalk';
import type { Severity } from '../../model/index.ts';

type Paint = (text: string) => string;

/** The few roles that colour plays. Every role is also told by a word, a mark or a position, so that none needs colour. */
export interface Palette {
  readonly severity: Readonly<Record<Severity, Paint>>;
  readonly strong: Paint;
  readonly dim: Paint;
  readonly good: Paint;
  readonly bad: Paint;
  readonly code: Paint;
  readonly path: Paint;
}

/** Sixteen colours only: they follow the reader's own theme, dark or light. */
export function palette(color: boolean): Palette {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  return {
    severity: { error: chalk.red.bold, warning: chalk.yellow.bold, info: chalk.blue.bold },
    strong: chalk.bold, dim: chalk.dim, good: chalk.green.bold, bad: chalk.red.bold, code: chalk.cyan, path: chalk.bold,
  };
}

export const MARKS: Readonly<Record<Severity, string>> = { error: '✖', warning: '▲', info: '●' };

/** Colours the parts of wrapped lines that are written in backticks; a part may go on in the next line. */
export function withCode(lines: readonly string[], paint: Palette): string[] {
  let inside = false;
  return lines.map((line) => {
    const parts = line.split('`');
    return parts.map((part, index) => {
      const opens = index > 0 && !inside;
      const closes = index > 0 && inside;
      if (index > 0) inside = !inside;
      if (opens) return paint.code(`\`${part}${index < parts.length - 1 ? '`' : ''}`);
      if (closes) return part;
      return inside ? paint.code(`${part}${parts.length > 1 ? '`' : ''}`) : part;
    }).join('');
  });
}
