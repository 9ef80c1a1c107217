import { type Entry, type Place, printable } from '../model/index.ts';
import { effectRows, responsesOf } from './inspect-effects.ts';
import { paragraph } from './screen.ts';
import { widthOf } from './text/columns.ts';
import type { Palette } from './text/paint.ts';

/** Column in which what is said about an entry or a table begins. */
const TEXT = 18;
/** Reasons shown for an entry that is not understood. */
const REASONS = 3;

/** `label    text`, wrapped below itself; nothing for an empty text. */
export function row(label: string, text: string, measure: number): string[] {
  return text === '' ? [] : paragraph(printable(text), measure, TEXT, `        ${label}`);
}

/** A name in strong print with a remark beside it, or below where the line is too short for both. */
export function headed(name: string, remark: string, measure: number, paint: Palette, mark = ' '): string[] {
  const shown = printable(name);
  const start = `  ${mark} ${paint.strong(shown)}`;
  if (4 + widthOf(shown) + 2 + widthOf(remark) <= measure) return [`${start}  ${paint.dim(remark)}`];
  return [start, ...paragraph(remark, measure, 8).map((line) => paint.dim(line))];
}

export function place({ file, span }: Place): string {
  return `${printable(file)}:${span[0]}`;
}

/** One entry: where it is, what runs before it, what it does and answers, and what is not known. */
export function entryLines(entry: Entry, paint: Palette, measure: number): string[] {
  const mark = entry.understood ? ' ' : paint.severity.warning('?');
  const gaps = [...new Set(entry.gaps.map(({ why }) => why))];
  return [
    ...headed(entry.label, `${place(entry.at)} · ${printable(entry.framework)}`, measure, paint, mark),
    ...row('through', entry.chain.map((layer) => `${layer.name}${layer.phase && layer.phase !== layer.name ? ` (${layer.phase})` : ''}${layer.resolved ? '' : ' ?'}`).join(' → '), measure),
    ...row('checks', [...new Set(entry.checks.map((check) => `${check.kind} by ${check.api}`))].join(' → '), measure),
    ...row('handler', handlerText(entry), measure),
    ...effectRows(entry).flatMap(([label, text]) => row(label, text, measure)),
    ...row('answers', responsesOf(entry).join('; '), measure),
    ...(entry.understood ? [] : gaps.slice(0, REASONS).flatMap((why) => row('unknown', why, measure))),
  ];
}

function handlerText({ handler, at }: Entry): string {
  if (handler === undefined) return 'not found';
  return handler.at.file === at.file ? handler.name : `${handler.name}  ${place(handler.at)}`;
}
