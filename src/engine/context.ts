import { type BackendModel, contains, type Entry, type FnView, type Place, type Report, type Rule, type Severity } from '../model/index.ts';

const NOT_SERVING = new Set(['test', 'migration', 'seed', 'script', 'generated', 'client']);

/** The scope of findings that lie in no function. */
export const TOP_LEVEL = '(module)';

/** False for files whose code no request or job runs: tests, scripts, seeds, migrations, generated and browser code. Schemas always count. */
export function isAudited(model: BackendModel, file: string): boolean {
  return file.endsWith('.prisma') || !NOT_SERVING.has(model.roleOf(file));
}

/** Where a report stands in the backend. */
export interface Standing {
  /** Name of the innermost named function, or `(module)`. */
  readonly scope: string;
  readonly entries: { readonly labels: readonly string[]; readonly count: number };
  /** `serving`: some entry reaches it. `structure`: it is about tables, imports or comments, which nothing has to reach. `unreached`: the rest. */
  readonly reach: 'serving' | 'structure' | 'unreached';
}

const STRUCTURE = new Set<string>(['tables', 'imports', 'slices']);

/** Places a report: its function, the entries that reach it (or a further place of the same cause), at most three by name. */
export function standingOf(report: Report, rule: Rule, model: BackendModel): Standing {
  const own = functionOf(model, report.at);
  const functions = [own, ...(report.places ?? []).map((place) => functionOf(model, place.at))].filter((fn) => fn !== undefined);
  const entries = new Map<string, Entry>();
  for (const fn of new Set(functions)) {
    for (const { entry } of model.entriesReaching(fn)) entries.set(`${entry.label}\n${entry.at.file}\n${entry.at.span[0]}`, entry);
  }
  const labels = [...new Set([...entries.values()].map((entry) => entry.label))].slice(0, 3);
  const structural = rule.needs.length === 0 || (rule.needs.every((need) => STRUCTURE.has(need)) && (own === undefined || isTable(model, report.at)));
  const reach = entries.size > 0 ? 'serving' : structural ? 'structure' : 'unreached';
  return { scope: own?.name ?? TOP_LEVEL, entries: { labels, count: entries.size }, reach };
}

/** True on the declaration of a table or column, which may stand inside a function (`(sequelize) => sequelize.define(…)`). */
function isTable(model: BackendModel, { file, span }: Place): boolean {
  return model.tables.some((table) => table.file === file && [table.at, ...table.columns.map(({ at }) => at)].some((one) => contains(one, span)));
}

/** The function that holds the place; the body of a module is none. */
function functionOf(model: BackendModel, place: Place): FnView | undefined {
  const fn = model.functionAt(place);
  return fn?.id.endsWith('#0') ? undefined : fn;
}

/** A defect that nothing from outside reaches is no error yet. */
export function allowedSeverity(severity: Severity, reach: Standing['reach'], mild = false): Severity {
  const own = mild ? (severity === 'error' ? 'warning' : 'info') : severity;
  return reach === 'unreached' && own === 'error' ? 'warning' : own;
}
