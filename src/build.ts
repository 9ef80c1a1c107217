import { ConfigError } from './config/index.ts';
import { faultMessage, type Suppressions } from './engine/index.ts';
import { emptyModel } from './model/index.ts';
import type { BackendModel, Config, Fault, Notice, Role, Stats, SuppressionComment } from './model/index.ts';
import { readUnits } from './read-units.ts';

/** What building the model needs. */
export interface BuildRequest {
  /** Absolute. */
  readonly root: string;
  readonly config: Config;
  readonly onProgress: (phase: string, done: number, total: number) => void;
}

/** The model of one project, and everything else that the reading of it yields. */
export interface Built {
  readonly model: BackendModel;
  readonly suppressions: Suppressions;
  readonly notices: readonly Notice[];
  readonly faults: readonly Fault[];
  readonly phases: Stats['phases'];
  readonly files: Stats['files'];
}

export type BuildModel = (request: BuildRequest) => Promise<Built>;

/**
 * Roles whose files are found and counted but not read: no rule speaks of them, and what runs on a server does not call into a browser
 * bundle or a test. What is imported from them is taken as plain data.
 */
const LEFT_UNREAD: ReadonlySet<Role> = new Set(['test', 'client', 'migration', 'seed']);

/**
 * Workspace, frontends and link, in that order. A file that a frontend of ours fails on becomes a fault and the others go on; when link
 * fails, that is a fault too, and the model is empty.
 */
export const buildModel: BuildModel = async ({ root, config, onProgress }) => {
  const phases: { name: string; ms: number }[] = [];
  let began = performance.now();
  const lap = (name: string) => {
    phases.push({ name, ms: performance.now() - began });
    began = performance.now();
  };
  const { openWorkspace, createResolver, foldNotices } = await import('./workspace/index.ts');
  const workspace = openWorkspace(root, { ignore: config.ignore });
  lap('workspace');

  const notices: Notice[] = [...workspace.notices];
  if (config.types) notices.push({ kind: 'config', message: '`types` is not built yet and changes nothing' });
  const faults: Fault[] = [];
  const units = await readUnits({ files: workspace.files.filter(file => !LEFT_UNREAD.has(file.role)), root: workspace.root, faults, onProgress });
  for (const [file, unit] of units) {
    const [problem, ...more] = unit.problems;
    if (problem === undefined) continue;
    const message = more.length === 0 ? problem.message : `${problem.message} (and ${more.length} more)`;
    notices.push({ kind: 'syntax', message, file, ...(problem.at ? { line: problem.at[0] } : {}) });
  }
  lap('frontends');

  const { link } = await import('./link/index.ts');
  const { adapters } = await import('./adapters/index.ts');
  const model = faultsTaken(workspace.root, faults, emptyModel(workspace.packages), () => {
    const linked = withUsersRows(config, () => link(units, workspace, createResolver(workspace), adapters, config, name => onProgress(name, 0, 1)));
    const coverage = faultsTaken(workspace.root, faults, emptyModel([]).coverage, () => linked.coverage);
    return Object.create(linked, { coverage: { value: coverage, enumerable: true } }) as BackendModel;
  });
  lap('link');
  const suppressions = new Map<string, readonly SuppressionComment[]>([...units].filter(([, unit]) => unit.directivesToUs.length > 0).map(([file, unit]) => [file, unit.directivesToUs]));
  const files: Record<string, number> = { seen: workspace.counts.seen, ignored: workspace.counts.ignored };
  for (const file of workspace.files) {
    files[file.language] = (files[file.language] ?? 0) + 1;
    if (LEFT_UNREAD.has(file.role)) files[`${file.role} (not read)`] = (files[`${file.role} (not read)`] ?? 0) + 1;
  }
  return { model, suppressions, notices: foldNotices(notices), faults, phases, files };
};

/** Rows that are not of the grammar are the user's matter when they stand in the configuration. */
function withUsersRows<T>(config: Config, compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    const isUsers = error instanceof Error && error.name === 'RowError' && config.adapters.some(({ name }) => error.message.startsWith(`adapter ${name}:`));
    throw isUsers ? new ConfigError(error.message) : error;
  }
}

/** What `compute` gives; when it throws, a fault of link and `instead`. */
function faultsTaken<T>(root: string, faults: Fault[], instead: T, compute: () => T): T {
  try {
    return compute();
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    faults.push({ stage: 'link', message: faultMessage(error, root) });
    return instead;
  }
}
