/** Edit distance: insertions, deletions, substitutions and swaps of neighbours (optimal string alignment). */
export function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, before[j - 2]! + 1);
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}

/** A beginning shorter than this fits too much. */
const SHORTEST_PREFIX = 4;

/** The known name a typo most likely meant: at most a third of the letters may differ, or it is the only one that begins so. Else undefined. */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const wanted = name.toLowerCase();
  let best: string | undefined;
  let least = Math.max(1, Math.floor(name.length / 3)) + 1;
  for (const candidate of [...known].sort()) {
    if (Math.abs(candidate.length - name.length) >= least) continue;
    const steps = distance(wanted, candidate.toLowerCase());
    if (steps >= least) continue;
    least = steps;
    best = candidate;
  }
  return best ?? onlyCompletion(wanted, known);
}

function onlyCompletion(beginning: string, known: Iterable<string>): string | undefined {
  if (beginning.length < SHORTEST_PREFIX) return undefined;
  const fitting = [...new Set(known)].filter((name) => name.toLowerCase().startsWith(beginning));
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** ` (did you mean "x"?)`, or nothing: appended to a message about an unknown name. */
export function suggestion(name: string, known: Iterable<string>): string {
  const near = nearest(name, known);
  return near === undefined ? '' : ` (did you mean "${near}"?)`;
}
