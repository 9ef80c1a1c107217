import { wrap } from './text/columns.ts';

/** What a text for people is written for. */
export interface Screen {
  readonly color: boolean;
  readonly width: number;
}

/** Prose wider than this is hard to follow. */
const MEASURE = 100;
const NARROWEST = 40;

/** Columns for prose on this screen. */
export function measureOf({ width }: Screen): number {
  return Math.min(MEASURE, Math.max(NARROWEST, width));
}

/** Wrapped text, every line indented; the first line may start with a label that stands in the indent. */
export function paragraph(text: string, measure: number, indent: number, label = ''): string[] {
  return wrap(text, measure - indent).map((line, index) => (index === 0 ? label.padEnd(indent) : ' '.repeat(indent)) + line);
}
