/** What GitHub code scanning rejects or does not show, from its documentation on SARIF support. Counts, or characters of text. */
export const LIMITS = {
  /** More results make the whole upload fail. */
  results: 25_000,
  /** Only so many are shown; those behind them go without proof, which keeps the file under the 10 MB (compressed) that are accepted. */
  resultsInFull: 5_000,
  rules: 25_000,
  locationsPerThreadFlow: 1_000,
  relatedLocations: 100,
  tags: 10,
  name: 255,
  description: 1_024,
} as const;

/** Cuts text to a number of UTF-16 units, with `…` where something is missing. */
export function cutText(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).replace(/\p{Cs}$/u, '')}…`;
}
