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

/** Colours the parts of a line that are written in backticks. */
export function withCode(line: string, paint: Palette): string {
  return line.replace(/`[^`]+`/g, (code) => paint.code(code));
}
