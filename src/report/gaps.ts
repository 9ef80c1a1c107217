import { type BackendModel, comparePlaces, type Gap } from '../model/index.ts';

/** One thing to add that would close gaps: how many, and one place as an example. */
export interface Cure {
  readonly cure: string;
  readonly gaps: number;
  /** Entries that are not understood because of it, wholly or in part. */
  readonly entries: number;
  readonly why: string;
  readonly example: Gap['at'];
}

/** The rows or features that would close most gaps, the most useful first: by entries they keep from being understood, then by count. */
export function bestCures(model: BackendModel, most: number): Cure[] {
  const groups = new Map<string, Gap[]>();
  const seen = new Set<string>();
  for (const gap of [...model.gaps, ...model.entries.flatMap((entry) => entry.gaps)]) {
    const key = `${gap.cure}\n${gap.at.file}\n${gap.at.span.join()}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const group = groups.get(gap.cure);
    if (group) group.push(gap);
    else groups.set(gap.cure, [gap]);
  }
  const entries = new Map<string, number>();
  for (const entry of model.entries) {
    if (entry.understood) continue;
    for (const cure of new Set(entry.gaps.map((gap) => gap.cure))) entries.set(cure, (entries.get(cure) ?? 0) + 1);
  }
  return [...groups]
    .map(([cure, gaps]): Cure => {
      const first = [...gaps].sort((a, b) => comparePlaces(a.at, b.at))[0]!;
      return { cure, gaps: gaps.length, entries: entries.get(cure) ?? 0, why: first.why, example: first.at };
    })
    .sort((a, b) => b.entries - a.entries || b.gaps - a.gaps || (a.cure < b.cure ? -1 : 1))
    .slice(0, most);
}
