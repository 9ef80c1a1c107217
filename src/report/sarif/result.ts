import { printable } from '../../model/index.ts';
import type { Finding, Fix, Place, Span, Step } from '../../model/index.ts';
import { count } from '../wording.ts';
import { LIMITS } from './limits.ts';
import { escaped, sentence } from './message.ts';
import { LEVELS } from './rules.ts';
import type { Selected } from './select.ts';
import { toUri } from './uri.ts';

/** Links in one message; more would bury the sentence. */
const LINKED_STEPS = 8;
const LINKED_PLACES = 5;

interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

/** Length of a line in UTF-16 units, where the text is known: a region that is cut to its first line ends there. */
export type LineLength = (file: string, line: number) => number | undefined;

/**
 * One SARIF result. The primary region is one line: a pull request shows an alert only where all its lines were touched.
 * The message links to related locations, which is the only way readers show them.
 */
export function resultOf({ finding, merged, full }: Selected, ruleIndex: number | undefined, hash: string | undefined, length: LineLength): Record<string, unknown> {
  const proof = full ? finding.because.slice(0, LIMITS.locationsPerThreadFlow) : [];
  const others = merged.slice(0, LINKED_PLACES).map(({ at, message }) => ({ at, note: message }));
  const related = full ? [...finding.because.slice(0, LINKED_STEPS), ...others, ...finding.places].slice(0, LIMITS.relatedLocations) : [];
  return {
    ruleId: finding.rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVELS[finding.severity],
    message: { text: messageOf(finding, full ? others.length : 0, full) },
    locations: [{ ...locationOf(finding.at, length), logicalLocations: [{ fullyQualifiedName: printable(finding.scope || finding.at.file) }] }],
    ...(related.length > 0 ? { relatedLocations: related.map((one, index) => ({ id: index + 1, ...stepLocation(one, length) })) } : {}),
    ...(proof.length > 0 ? { codeFlows: [{ threadFlows: [{ locations: flow(proof, finding, length).map((one) => ({ location: stepLocation(one, length) })) }] }] } : {}),
    partialFingerprints: { ...(hash === undefined ? {} : { primaryLocationLineHash: hash }), 'backendAudit/v1': finding.fingerprint },
    ...(finding.fix && full ? { fixes: [fixOf(finding.fix)] } : {}),
    properties: { confidence: finding.confidence, entries: finding.entries.labels.map(printable), entryCount: finding.entries.count },
  };
}

/** The sentence, where it is reached from, its proof and further places as links, and what to do instead. */
function messageOf(finding: Finding, merged: number, full: boolean): string {
  const steps = full ? finding.because.slice(0, LINKED_STEPS) : [];
  const firstPlace = steps.length + merged;
  const places = full ? finding.places.slice(0, LINKED_PLACES) : [];
  const [entry] = finding.entries.labels;
  const more = finding.entries.count - 1;
  const beyond = finding.places.length - places.length;
  return [
    sentence(escaped(finding.message)),
    ...(entry === undefined ? [] : [`Reached from ${escaped(entry)}${more > 0 ? ` and ${count(more, 'more entry')}` : ''}.`]),
    ...(steps.length > 0 ? [`Proof: ${steps.map(({ note, at }, index) => link(note || placeText(at), index + 1)).join(' → ')}.`] : []),
    ...(merged > 0 ? [`On this line also: ${Array.from({ length: merged }, (_, index) => link(`place ${index + 2}`, steps.length + index + 1)).join(', ')}.`] : []),
    ...(places.length > 0
      ? [`Also at ${places.map(({ at }, index) => link(placeText(at), firstPlace + index + 1)).join(', ')}${beyond > 0 ? ` and ${count(beyond, 'more place')}` : ''}.`]
      : []),
    ...(finding.instead === '' ? [] : [sentence(`Instead: ${escaped(finding.instead)}`)]),
  ].join(' ');
}

/** The proof, ended by the place itself where it does not hold it yet. */
function flow(proof: readonly Step[], { at, message }: Finding, length: LineLength): readonly Step[] {
  const uri = JSON.stringify(locationOf(at, length));
  const holds = proof.some((one) => JSON.stringify(locationOf(one.at, length)) === uri);
  return holds || proof.length >= LIMITS.locationsPerThreadFlow ? proof : [{ at, note: message }, ...proof];
}

function stepLocation({ at, note }: Step, length: LineLength): Record<string, unknown> {
  return { ...locationOf(at, length), message: { text: sentence(escaped(note || placeText(at))) } };
}

function locationOf({ file, span }: Place, length: LineLength): Record<string, unknown> {
  return { physicalLocation: { artifactLocation: { uri: toUri(file) }, region: firstLine(span, length(file, span[0])) } };
}

function firstLine([line, column, endLine, endColumn]: Span, length: number | undefined): Region {
  const startColumn = Math.max(1, column);
  if (endLine === line) return { startLine: line, startColumn, endLine: line, endColumn: Math.max(startColumn + 1, endColumn) };
  return { startLine: line, startColumn, ...(length === undefined ? {} : { endLine: line, endColumn: Math.max(startColumn, length) + 1 }) };
}

/** A fix keeps its whole regions, several lines included. */
function fixOf({ title, edits }: Fix): Record<string, unknown> {
  return {
    description: { text: sentence(escaped(title)) },
    artifactChanges: edits.map(({ at: { file, span: [startLine, startColumn, endLine, endColumn] }, text }) => ({
      artifactLocation: { uri: toUri(file) },
      replacements: [{ deletedRegion: { startLine, startColumn, endLine, endColumn }, insertedContent: { text } }],
    })),
  };
}

function placeText({ file, span }: Place): string {
  return `${file}:${span[0]}`;
}

function link(text: string, id: number): string {
  return `[${escaped(text)}](${id})`;
}
