/** A region of one file: 1-based line and column (UTF-16 units), end column exclusive. */
export type Span = readonly [line: number, column: number, endLine: number, endColumn: number];

/** A region of a named file. `file` is relative to the audited root, with `/` separators. */
export interface Place {
  readonly file: string;
  readonly span: Span;
}

/** A place with a short note; a list of steps is the proof of a finding. */
export interface Step {
  readonly at: Place;
  readonly note: string;
}

/** Makes a step from anything that has a place. */
export function step(of: { readonly at: Place }, note: string): Step {
  return { at: of.at, note };
}

/** Orders places by file, then line, then column: the one order used wherever output must be stable. */
export function comparePlaces(a: Place, b: Place): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.span[0] - b.span[0] || a.span[1] - b.span[1] || a.span[2] - b.span[2] || a.span[3] - b.span[3];
}

/** True when `inner` lies within `outer` (same file is the caller's concern). */
export function contains(outer: Span, inner: Span): boolean {
  const startsAfter = inner[0] > outer[0] || (inner[0] === outer[0] && inner[1] >= outer[1]);
  const endsBefore = inner[2] < outer[2] || (inner[2] === outer[2] && inner[3] <= outer[3]);
  return startsAfter && endsBefore;
}
