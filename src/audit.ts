import { resolve } from 'node:path';
import { getHeapStatistics } from 'node:v8';
import { rules as builtRules } from '../rules/index.ts';
import { type BuildModel, buildModel } from './build.ts';
import { loadConfig } from './config/index.ts';
import { builtinRules, plannedIds, runRules } from './engine/index.ts';
import type { AuditResult, Config, Rule } from './model/index.ts';

export { ConfigError, type ConfigInput, defineConfig } from './config/index.ts';
export type * from './model/index.ts';
export { defineAdapter, defineRule } from './model/index.ts';

/** What to audit, and how. */
export interface AuditOptions {
  /** The folder of the project. */
  readonly root: string;
  /** Files or folders, relative to the root with `/`, that findings are limited to. The whole project is read all the same. */
  readonly paths?: readonly string[];
  /** Default: the configuration file in the root, if any. */
  readonly config?: Config;
  /** Default: every built rule; the configuration says which are on. */
  readonly rules?: readonly Rule[];
  readonly onProgress?: (phase: string, done: number, total: number) => void;
}

/** Reads a backend and reports the standards it breaks. Throws `ConfigError` when the configuration cannot be used; defects of ours become faults. */
export async function audit(options: AuditOptions, build: BuildModel = buildModel): Promise<AuditResult> {
  const root = resolve(options.root);
  const rules = options.rules ?? builtRules;
  const config = options.config ?? (await defaultConfig(root, rules));
  const onProgress = options.onProgress ?? (() => {});
  const built = await build({ root, config, onProgress });

  const start = performance.now();
  const run = runRules({
    model: built.model, rules, config, suppressions: built.suppressions, paths: options.paths ?? [],
    onProgress: (done, total) => onProgress('rules', done, total),
  });
  return {
    findings: run.findings,
    notices: built.notices,
    faults: [...built.faults, ...run.faults],
    model: built.model,
    coverage: built.model.coverage,
    suppressed: run.suppressed,
    context: { notReached: run.notReached },
    stats: {
      phases: [...built.phases, { name: 'rules', ms: performance.now() - start }],
      rules: run.timings, files: built.files, memory: getHeapStatistics().total_physical_size,
    },
    rules: run.active,
    config,
    root,
  };
}

async function defaultConfig(root: string, rules: readonly Rule[]): Promise<Config> {
  const known = { built: [...rules, ...builtinRules], planned: plannedIds };
  return (await loadConfig({ root, allowExec: true }, {}, known)).config;
}
