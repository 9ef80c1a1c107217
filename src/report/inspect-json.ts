import { type Entry, type Gap, isBelow, type Place, type PlacedTable, printable, type ReachedEffect } from '../model/index.ts';
import { bestCures } from './gaps.ts';
import type { InspectView } from './inspect.ts';
import { valueText } from './inspect-effects.ts';
import { plainJson } from './plain-json.ts';

/** The model for programs: entries with chain, effects and answers, tables, slices, coverage, gaps. Names are as in the source. */
export function inspectJson({ model, paths }: InspectView): string {
  const isWanted = isBelow(paths);
  const view = {
    entries: model.entries.filter((entry) => isWanted(entry.at.file)).map(entryView),
    tables: model.tables.filter((table) => isWanted(table.file)).map(tableView),
    packages: model.packages.map(({ name, root }) => ({ name, root })),
    slices: model.slices,
    coverage: model.coverage,
    cures: bestCures(model, 10).map(({ example, ...cure }) => ({ ...cure, example: placeView(example) })),
  };
  return plainJson(view);
}

function entryView(entry: Entry): unknown {
  return {
    kind: entry.kind, method: entry.method, path: entry.path, label: entry.label, at: placeView(entry.at), framework: entry.framework,
    understood: entry.understood,
    chain: entry.chain.map(({ name, at, phase, library, resolved, fn }) => ({ name, at: placeView(at), phase, library, resolved, effects: fn?.does.map(effectView) })),
    handler: entry.handler && { name: entry.handler.name, at: placeView(entry.handler.at), effects: entry.handler.does.map(effectView), could: [...entry.handler.could].sort() },
    responses: entry.responses.map(({ at, status, value }) => ({ at: placeView(at), status: status && valueText(status), value: valueText(value) })),
    gaps: entry.gaps.map(gapView),
  };
}

function effectView({ effect, certainty, steps }: ReachedEffect): unknown {
  const { kind, verb, target, library, api, at } = effect;
  return { kind, verb, target, library, api, at: placeView(at), certainty, steps: steps.map(({ at: place, note }) => ({ at: placeView(place), note: printable(note) })) };
}

function tableView({ name, mapped, source, place, columns, primary, unique, indexes, relations }: PlacedTable): unknown {
  return {
    name, mapped, source, at: placeView(place),
    columns: columns.map(({ at: _, ...column }) => column), primary, unique: unique.map((key) => key.columns), indexes: indexes.map((key) => key.columns),
    relations: relations.map(({ at: _, ...relation }) => relation),
  };
}

function gapView({ at, why, cure }: Gap): unknown {
  return { at: placeView(at), why, cure };
}

function placeView({ file, span }: Place): { file: string; line: number; column: number } {
  return { file, line: span[0], column: span[1] };
}
