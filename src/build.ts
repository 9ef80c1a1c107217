import type { BackendModel, Config, Fault, Notice, Stats } from './model/index.ts';
import type { Suppressions } from './engine/index.ts';

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

/** Workspace, frontends and link, in that order. */
export const buildModel: BuildModel = () => Promise.reject(new Error('the stages before the rules are not joined in this build'));
