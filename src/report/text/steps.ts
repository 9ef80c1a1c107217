import { printable } from '../../model/index.ts';
import type { Step } from '../../model/index.ts';
import { pad, widthOf, wrap } from './columns.ts';
import { withCode } from './paint.ts';
import type { Palette } from './paint.ts';

/**
 * Steps as numbered rows (or with a bullet). Places stand behind their notes, in one column where that fits; a place that does not
 * fit goes below its note. Places in the finding's own file are given by line alone.
 */
export function stepLines(steps: readonly Step[], file: string, width: number, paint: Palette, bullet?: string): string[] {
  const markWidth = bullet === undefined ? `${steps.length}.`.length : bullet.length;
  const room = width - markWidth - 3;
  const rows = steps.map(({ at, note }, index) => {
    const place = at.file === file ? `line ${at.span[0]}` : `${printable(at.file)}:${at.span[0]}`;
    const notes = wrap(printable(note), room);
    return { mark: bullet ?? `${index + 1}.`, notes, place, fits: widthOf(notes.at(-1)!) + 2 + widthOf(place) <= room };
  });
  const inColumn = rows.filter(({ notes, fits }) => fits && notes.length === 1);
  const widest = Math.max(0, ...inColumn.map(({ notes }) => widthOf(notes[0]!)));
  const column = inColumn.every(({ place }) => widest + 2 + widthOf(place) <= room) ? widest : 0;
  return rows.flatMap(({ mark, notes, place, fits }) => {
    const last = notes.at(-1)!;
    const gap = last === '' ? '' : ' '.repeat(Math.max(0, column - widthOf(last)) + 2);
    const painted = withCode(notes, paint);
    const lines = fits
      ? [...painted.slice(0, -1), `${painted.at(-1)!}${gap}${paint.dim(place)}`]
      : [...painted.filter((line) => line !== ''), ...wrap(place, room).map((line) => paint.dim(line))];
    return lines.map((line, index) => `  ${index === 0 ? pad(mark, markWidth, 'left') : ' '.repeat(markWidth)} ${line}`);
  });
}
