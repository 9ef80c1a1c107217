import type { Adapter, BackendModel, Config, ModuleResolver, Ref, Unit, Workspace } from '../model/index.ts';
import { composeEntries } from './chains.ts';
import { clientOnlyFiles } from './client-spread.ts';
import { discover } from './discover.ts';
import { fileEntries, learnFileInputs } from './file-entries.ts';
import { Flow } from './flow.ts';
import { toModel } from './model.ts';
import { Names } from './names.ts';
import { Program } from './program.ts';
import { rootsOf } from './roots.ts';
import { wiringWords } from './wiring-words.ts';
import { RowIndex } from './rows.ts';
import { tablesOf } from './tables.ts';

/** Rounds of discovery at most: each may teach inputs and tokens that the next one uses. Real projects settle in two or three. */
const ROUNDS = 4;

/** Share of input sources that may still change between two rounds that are taken as settled: circles of inputs never quite come to rest. */
const TOLERANCE = 0.02;

/** Joins the units of all files into one model. Throws `RowError` when a row is not of the grammar. */
export function link(units: ReadonlyMap<string, Unit>, workspace: Workspace, resolver: ModuleResolver, adapters: readonly Adapter[], config: Config, onPhase: (name: string) => void = () => {}): BackendModel {
  const rows = new RowIndex([...config.adapters, ...adapters], package_ => versionOf(workspace, package_));
  const names = new Names(new Program(units, resolver, workspace), rows);
  onPhase('names');
  let found = discover(names, wiringWords(names)).found;
  tablesOf(names);
  let files = fileEntries(names);
  learnFileInputs(names, files);
  let settled = false;
  for (let round = 1; round < ROUNDS; round++) {
    const inputs = names.learntInputs;
    names.forget();
    const again = discover(names);
    files = fileEntries(names);
    learnFileInputs(names, files);
    const isSettled = Math.abs(names.learntInputs - inputs) <= inputs * TOLERANCE && !again.learnt && again.found.entries.length === found.entries.length && again.found.layers.length === found.layers.length;
    found = again.found;
    if (isSettled) {
      // The last round was answered with the inputs it learnt itself: its answers stand.
      settled = true;
      break;
    }
  }
  names.endRounds();
  if (!settled) names.forget();
  onPhase('chains');
  const composed = composeEntries(names, found, files);
  names.program.learnClientOnly(clientOnlyFiles(names, composed));
  const handlers = composed.flatMap(one => (one.handler === undefined ? [] : [one.handler]));
  const roots: Ref[] = rootsOf(names, new Set(handlers));
  onPhase('summaries');
  const flow = new Flow(names);
  flow.close(roots);
  onPhase('model');
  return toModel(names, flow, roots, composed, tablesOf(names), new Set(found.entries.map(one => one.at.file)), config);
}

/** The locked version of a package, from the first manifest that has it. */
function versionOf(workspace: Workspace, package_: string): string | undefined {
  for (const one of workspace.packages) {
    const version = one.dependencies.get(package_);
    if (version !== undefined) return version;
  }
  return undefined;
}
