import { ConfigError } from './config/index.ts';
import { faultMessage, type Suppressions } from './engine/index.ts';
import { emptyModel } from './model/index.ts';
import type { BackendModel, Config, Fault, Notice, Role, SourceFile, Stats, SuppressionComment, Unit } from './model/index.ts';

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
  const units = await readUnits(workspace.files.filter(file => !LEFT_UNREAD.has(file.role)), workspace.root, faults, onProgress);
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

async function readUnits(files: readonly SourceFile[], root: string, faults: Fault[], onProgress: BuildRequest['onProgress']): Promise<Map<string, Unit>> {
  const readers = await loadReaders(files);
  const units = new Map<string, Unit>();
  for (const [at, file] of files.entries()) {
    if (at % 100 === 0) onProgress('reading', at, files.length);
    try {
      units.set(file.path, readers[file.language](file));
    } catch (error) {
      faults.push({ stage: 'frontend', file: file.path, message: faultMessage(error, root) });
    }
  }
  return units;
}

/** Only the frontends of languages that are there are loaded. */
async function loadReaders(files: readonly SourceFile[]): Promise<Record<SourceFile['language'], (file: SourceFile) => Unit>> {
  const has = (language: SourceFile['language']) => files.some(file => file.language === language);
  const absent = (file: SourceFile): Unit => { throw new Error(`no frontend for ${file.path}`); };
  const typescript = has('typescript') ? await import('./frontends/typescript/index.ts') : undefined;
  const python = has('python') ? await import('./frontends/python/index.ts') : undefined;
  const prisma = has('prisma') ? await import('./frontends/prisma/index.ts') : undefined;
  const pythonReader = await python?.preparePython();
  return {
    typescript: typescript ? file => typescript.readTypeScript(file.text, file) : absent,
    python: python && pythonReader ? file => python.readPython(pythonReader, file.text) : absent,
    prisma: prisma ? file => prisma.readPrisma(file.text) : absent,
  };
}
