import { type BackendModel, type Entry, type EntryKind, isBelow, type PlacedTable, printable } from '../model/index.ts';
import { bestCures } from './gaps.ts';
import { entryLines, headed, place, row } from './inspect-entry.ts';
import { paragraph, type Screen } from './screen.ts';
import { type Palette, palette } from './text/paint.ts';
import { count, grouped, percent } from './wording.ts';

/** A model, and the paths (relative to the root) that a reader is interested in; none: everything. */
export interface InspectView {
  readonly model: BackendModel;
  readonly paths: readonly string[];
}

const KINDS: readonly (readonly [kind: EntryKind, title: string])[] = [
  ['http', 'HTTP endpoints'], ['graphql', 'GraphQL resolvers'], ['rpc', 'Procedures'], ['action', 'Server actions'], ['page', 'Pages'],
  ['webhook', 'Webhooks'], ['job', 'Jobs'], ['consumer', 'Consumers'], ['cron', 'Scheduled'], ['command', 'Commands'],
];
const CURES = 10;
/** Columns: lists of names may be wider than prose. */
const MEASURE = 140;
const NARROWEST = 40;

/** The model of a project as a newcomer would want to read it. */
export function inspectText(view: InspectView, screen: Screen): string {
  const { model } = view;
  const paint = palette(screen.color);
  const measure = Math.min(MEASURE, Math.max(NARROWEST, screen.width));
  const isWanted = isBelow(view.paths);
  const entries = model.entries.filter((entry) => isWanted(entry.at.file) || (entry.handler !== undefined && isWanted(entry.handler.at.file)));
  const tables = model.tables.filter((table) => isWanted(table.file));
  return [
    ...KINDS.flatMap(([kind, title]) => kindLines(title, entries.filter((entry) => entry.kind === kind), paint, measure)),
    ...tableLines(tables, paint, measure),
    ...coverageLines(model, paint, measure),
  ].join('\n').concat('\n');
}

function kindLines(title: string, entries: readonly Entry[], paint: Palette, measure: number): string[] {
  if (entries.length === 0) return [];
  const groups = new Map<string, Entry[]>();
  for (const entry of [...entries].sort(compareEntries)) groups.set(prefixOf(entry), [...(groups.get(prefixOf(entry)) ?? []), entry]);
  return [
    `${paint.strong(title)} (${entries.length})`, '',
    ...[...groups].flatMap(([prefix, own]) => [
      ...(groups.size > 1 ? [`  ${paint.dim(`── ${printable(prefix)}`)}`, ''] : []),
      ...own.flatMap((entry) => [...entryLines(entry, paint, measure), '']),
    ]),
  ];
}

function compareEntries(a: Entry, b: Entry): number {
  const key = ({ path, method, at }: Entry): string => `${path}\n${method ?? ''}\n${at.file}\n${String(at.span[0]).padStart(7, '0')}`;
  return key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0;
}

/** What entries are grouped by: the path up to its second part that is no version, prefix or parameter. */
function prefixOf({ path }: Entry): string {
  if (!path.startsWith('/')) return path.split(/[./:]/)[0] || '(root)';
  const parts = path.split('/').filter((part) => part !== '');
  const fixed = parts.findIndex((part) => !/^(api|v\d+|rest|internal|public)$/i.test(part));
  return fixed === -1 ? `/${parts.join('/')}` : `/${parts.slice(0, fixed + 1).join('/')}`;
}

function tableLines(tables: readonly PlacedTable[], paint: Palette, measure: number): string[] {
  if (tables.length === 0) return [];
  const sorted = [...tables].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.file < b.file ? -1 : 1));
  return [
    `${paint.strong('Tables')} (${tables.length})`, '',
    ...sorted.flatMap((table) => [
      ...headed(`${table.name}${table.mapped && table.mapped !== table.name ? ` (${table.mapped})` : ''}`, place(table.place), measure, paint),
      ...row('columns', table.columns.map(({ name, type, nullable }) => `${name} ${type}${nullable ? '?' : ''}`).join(', '), measure),
      ...row('key', table.primary.join(' + '), measure),
      ...row('unique', table.unique.map(({ columns }) => columns.join(' + ')).join(', '), measure),
      ...row('index', table.indexes.map(({ columns }) => columns.join(' + ')).join(', '), measure),
      '',
    ]),
  ];
}

function coverageLines(model: BackendModel, paint: Palette, measure: number): string[] {
  const { entries, understood, calls, unresolved } = model.coverage;
  const cures = bestCures(model, CURES);
  return [
    paint.strong('Coverage'), '',
    `    ${understood} of ${count(entries, 'handler')} understood (${percent(understood, entries)}), ${grouped(calls - unresolved)} of ${count(calls, 'call')} resolved (${percent(calls - unresolved, calls)})`,
    ...(cures.length === 0 ? [] : ['', '    What would close most gaps:']),
    ...cures.flatMap(({ cure, gaps, entries: hidden, why, example }, index) => [
      ...paragraph(`${printable(cure)}: ${count(gaps, 'gap')}${hidden > 0 ? `, ${count(hidden, 'handler')}` : ''}`, measure, 8, `    ${String(index + 1).padStart(2)}.`),
      ...paragraph(`${why === cure ? '' : `${printable(why)}, `}as at ${place(example)}`, measure, 8).map((line) => paint.dim(line)),
    ]),
  ];
}
