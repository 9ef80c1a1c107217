import { printable } from '../../model/index.ts';
import type { Step } from '../../model/index.ts';
import { pad, widthOf, wrap } from './columns.ts';
import { withCode } from './paint.ts';
import type { Palette } from './paint.ts';

/**
 * Steps as numbered rows (or with a bullet), the places in one column behind the notes. Where a row would not fit,
 * every place of the list goes below its note instead. Places in the finding's own file are given by line alone.
 */
export function stepLines(steps: readonly Step[], file: string, width: number, paint: Palette, bullet?: string): string[] {
  const rows = steps.map(({ at, note }, index) => ({
    mark: bullet ?? `${index + 1}.`,
    note: printable(note),
    place: at.file === file ? `line ${at.span[0]}` : `${printable(at.file)}:${at.span[0]}`,
  }));
  const markWidth = Math.max(0, ...rows.map(({ mark }) => mark.length));
  const noteWidth = Math.max(0, ...rows.map(({ note }) => widthOf(note)));
  const placeWidth = Math.max(0, ...rows.map(({ place }) => widthOf(place)));
  const margin = markWidth + 3;
  if (margin + noteWidth + 2 + placeWidth <= width) {
    return rows.map(({ mark, note, place }) =>
      `  ${pad(mark, markWidth, 'left')} ${withCode([pad(note, note === '' ? 0 : noteWidth)], paint).join('')}${note === '' ? '' : '  '}${paint.dim(place)}`);
  }
  return rows.flatMap(({ mark, note, place }) => {
    const lines = note === '' ? [] : withCode(wrap(note, width - margin), paint);
    return [...lines, ...wrap(place, width - margin).map((line) => paint.dim(line))].map((line, index) =>
      `  ${index === 0 ? pad(mark, markWidth, 'left') : ' '.repeat(markWidth)} ${line}`);
  });
}
