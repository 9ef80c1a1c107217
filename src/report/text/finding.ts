import { printable } from '../../model/index.ts';
import type { Finding } from '../../model/index.ts';
import type { ReportOptions } from '../options.ts';
import { count } from '../wording.ts';
import { clip, pad, widthOf, wrap } from './columns.ts';
import { frame } from './frame.ts';
import { MARKS, withCode } from './paint.ts';
import type { Palette } from './paint.ts';
import { stepLines } from './steps.ts';

/** What all parts of the text report need: the caller's options, the colours, and the width prose is set in. */
export interface Sheet {
  readonly options: ReportOptions;
  readonly paint: Palette;
  /** Columns for prose and tables: the screen's, but not wider than a line a person can follow. */
  readonly measure: number;
}

/** Width of `▲ warning`, so that messages start in one column. */
const LABEL = 9;
const INDENT = 4;
/** Scopes that say nothing beside the entry: the body of a module, an inline handler, a handler named for what it is. */
const NAMELESS = new Set(['(module)', '(callback)']);
const PLAIN_HANDLER = /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|handler?|default|loader|action)$/;
/** Further places shown before the rest is counted. */
const PLACES = 3;

/** A finding in full: message, place, code frame, proof trail, further places. The advice follows once per rule and file. */
export function fullFinding(finding: Finding, { options, paint, measure }: Sheet): string[] {
  const { file, span: [line, column] } = finding.at;
  const place = `${printable(file)}:${line}:${column}`;
  const certainty = finding.confidence === 'high' ? [] : [`${finding.confidence} confidence`];
  const facts = [finding.rule, ...certainty];
  const margin = ' '.repeat(LABEL + 4);
  const oneRow = [...facts, place].join(' · ');
  const meta = widthOf(oneRow) + margin.length <= measure ? [oneRow] : [facts.join(' · '), place];
  const message = withCode(wrap(printable(finding.message), measure - margin.length), paint);
  const source = (number: number): string | undefined => options.sourceLine(file, number);
  const code = frame(finding.at, finding.severity, options.width - INDENT, source, paint);
  const block = [...trail(finding, measure - INDENT, paint), ...stepLines(finding.because, file, measure - INDENT, paint)];
  return [
    `  ${label(finding, paint)}  ${message[0]}`,
    ...message.slice(1).map((row) => margin + row),
    ...meta.map((row) => margin + paint.dim(row)),
    ...section(code),
    ...section(block),
    ...section(furtherPlaces(finding, options.verbose === true, measure - INDENT, paint)),
  ];
}

/** A finding on one line: severity, line and column, message, rule. */
export function lineFinding(finding: Finding, { paint, measure }: Sheet): string {
  const position = `${finding.at.span[0]}:${finding.at.span[1]}`.padEnd(8);
  const room = measure - LABEL - 4 - position.length - finding.rule.length - 2;
  const message = clip(printable(finding.message), Math.max(8, room));
  return `  ${label(finding, paint)}  ${paint.dim(position)}${withCode([pad(message, room)], paint).join('')}  ${paint.dim(finding.rule)}`;
}

function label({ severity }: Finding, paint: Palette): string {
  return paint.severity[severity](pad(`${MARKS[severity]} ${severity}`, LABEL));
}

function section(lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', ...lines.map((line) => `${' '.repeat(INDENT)}${line}`)];
}

/** `POST /orders → OrdersService.create (and 4 more entries)`: how the outside gets to the place. */
function trail({ entries, scope }: Finding, width: number, paint: Palette): string[] {
  const [first, ...others] = entries.labels.map(printable);
  const inside = NAMELESS.has(scope) ? '' : printable(scope);
  if (first === undefined) return inside === '' ? [] : wrap(`in ${inside}`, width).map((row) => paint.strong(row));
  const way = [first, ...(inside === '' || inside === first || PLAIN_HANDLER.test(inside) ? [] : [inside])].join(' → ');
  const more = entries.count - 1;
  const named = others.slice(0, Math.max(0, more));
  const unnamed = more - named.length;
  const rest = unnamed > 0 ? [count(unnamed, 'more entry')] : [];
  const also = more <= 0 ? [] : [`also from ${[named.join(', '), ...rest].filter((part) => part !== '').join(' and ')}`];
  return [...wrap(way, width).map((row) => paint.strong(row)), ...also.flatMap((text) => wrap(text, width - 2).map((row) => paint.dim(`  ${row}`)))];
}

function furtherPlaces({ places, at }: Finding, all: boolean, width: number, paint: Palette): string[] {
  if (places.length === 0) return [];
  const shown = all ? places : places.slice(0, PLACES);
  const rest = places.length - shown.length;
  return [
    `The same cause in ${count(places.length, 'more place')}:`,
    ...stepLines(shown, at.file, width, paint, '·'),
    ...(rest > 0 ? [paint.dim(`  … and ${count(rest, 'more place')}`)] : []),
  ];
}
