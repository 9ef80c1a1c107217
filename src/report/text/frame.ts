import { printable } from '../../model/index.ts';
import type { Place, Severity } from '../../model/index.ts';
import { columnsOf, widthOf } from './columns.ts';
import type { Palette } from './paint.ts';

const TAB = 4;
/** Beyond this length a line is no longer read by a person; only the stretch around the region is looked at. */
const LONG_LINE = 2000;

/** One source line ready to show: its cells, and the UTF-16 offset each stands for. */
interface Shown {
  readonly line: number;
  readonly cells: readonly { readonly text: string; readonly width: number; readonly offset: number }[];
}

/**
 * A code frame: at most three source lines in a gutter with their numbers, the region marked `^~~~` below its first line.
 * Tabs are expanded, control characters escaped, shared indentation dropped, and long lines cut around the region.
 * Empty when the text of the place is not known.
 */
export function frame(at: Place, severity: Severity, width: number, source: (line: number) => string | undefined, paint: Palette): string[] {
  const [line, column, endLine, endColumn] = at.span;
  const lines = linesAround(line, endLine, source);
  if (lines.length === 0) return [];
  const gutter = String(lines.at(-1)!.line).length;
  const room = Math.max(16, width - gutter - 6);
  const shown = lines.map((one) => show(one.line, one.text, column));
  const indent = Math.min(...shown.filter(({ cells }) => cells.length > 0).map(indentation));
  const main = shown.find((one) => one.line === line)!;
  const from = columnAt(main, column - 1);
  const to = Math.max(from + 1, endLine > line ? columnAt(main, Number.MAX_SAFE_INTEGER) : columnAt(main, endColumn - 1));
  const start = Number.isFinite(indent) ? windowStart(from, to, Math.min(indent, from), room, totalWidth(main)) : 0;
  return shown.flatMap((one) => {
    const isMain = one.line === line;
    const number = String(one.line).padStart(gutter);
    const head = isMain ? `${paint.severity[severity]('>')} ${number} ${paint.dim('│')} ` : paint.dim(`  ${number} │ `);
    const text = cut(one, start, room);
    const row = `${head}${isMain ? text : paint.dim(text)}`.trimEnd();
    if (!isMain) return [row];
    const length = Math.max(1, Math.min(to, start + room) - from);
    const marker = `${' '.repeat(Math.max(0, from - start))}${paint.severity[severity](`^${'~'.repeat(length - 1)}`)}`;
    return [row, `${paint.dim(`  ${' '.repeat(gutter)} │ `)}${marker}`];
  });
}

/** The line before and the line after, where they hold something; for a region of several lines its first three. */
function linesAround(line: number, endLine: number, source: (line: number) => string | undefined): { line: number; text: string }[] {
  if (source(line) === undefined) return [];
  const first = endLine > line ? line : line - 1;
  return [first, first + 1, first + 2].flatMap((number) => {
    const text = number > 0 ? source(number) : undefined;
    return text !== undefined && (number === line || text.trim() !== '') ? [{ line: number, text }] : [];
  });
}

function show(line: number, raw: string, column: number): Shown {
  const skipped = raw.length > LONG_LINE ? Math.max(0, Math.min(column - LONG_LINE / 2, raw.length - LONG_LINE)) : 0;
  const text = raw.slice(skipped, skipped + LONG_LINE).trimEnd();
  const cells = [];
  let at = 0;
  let offset = skipped;
  for (const character of text) {
    const expanded = character === '\t' ? ' '.repeat(TAB - (at % TAB)) : printable(character);
    const width = expanded === character ? columnsOf(character) : widthOf(expanded);
    cells.push({ text: expanded, width, offset });
    at += width;
    offset += character.length;
  }
  return { line, cells };
}

function indentation({ cells }: Shown): number {
  let width = 0;
  for (const cell of cells) {
    if (cell.text.trim() !== '') return width;
    width += cell.width;
  }
  return width;
}

function totalWidth({ cells }: Shown): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}

/** The screen column (from 0) at which an UTF-16 offset of the line is shown. */
function columnAt({ cells }: Shown, offset: number): number {
  let width = 0;
  for (const cell of cells) {
    if (cell.offset >= offset) break;
    width += cell.width;
  }
  return width;
}

/** The first column to show: the indentation, unless the region would then lie outside. */
function windowStart(from: number, to: number, indent: number, room: number, total: number): number {
  if (total - indent <= room || Math.min(to, from + Math.floor(room / 2)) - indent < room) return indent;
  return Math.max(indent, from - Math.floor(room / 3));
}

/** The cells that lie in the window, with `…` where something was cut. */
function cut(line: Shown, start: number, room: number): string {
  let out = '';
  let at = 0;
  let clippedLeft = line.cells[0] !== undefined && line.cells[0].offset > 0;
  for (const { text, width } of line.cells) {
    const inside = at >= start && at + width <= start + room;
    if (inside) out += text;
    else if (at < start && text.trim() !== '') clippedLeft = true;
    else if (at + width > start + room) return withLeft(`${[...out].slice(0, room - 1).join('')}…`, clippedLeft);
    at += width;
  }
  return withLeft(out, clippedLeft);
}

function withLeft(text: string, clipped: boolean): string {
  return clipped && text !== '' ? `…${[...text].slice(1).join('')}` : text;
}
