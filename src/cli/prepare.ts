import { relative, resolve } from 'node:path';
import { type LoadedConfig, loadConfig } from '../config/index.ts';
import { nearest } from '../config/nearest.ts';
import { builtinRules, plannedIds } from '../engine/index.ts';
import { printable, type Rule } from '../model/index.ts';
import { missingPaths, type Target, targetOf } from '../workspace/target.ts';
import { UsageError } from './exit.ts';
import { type ConfigOptions, flagsOf } from './flags.ts';
import type { Host } from './host.ts';

const COMMANDS = ['explain', 'rules', 'inspect', 'init', 'help'];

/** Everything a command needs before the project is read. */
export interface Prepared extends LoadedConfig {
  readonly target: Target;
  readonly rules: readonly Rule[];
}

/** Checks paths and configuration, and loads the rules. Throws `UsageError` or `ConfigError`. */
export async function prepare(paths: readonly string[], options: ConfigOptions, host: Host): Promise<Prepared> {
  const target = toTarget(paths, host);
  const { rules } = await import('../../rules/index.ts');
  const file = options.config === undefined ? undefined : resolve(host.cwd, options.config);
  const search = { root: target.root, allowExec: options.execConfig !== false, ...(file !== undefined && { file }) };
  const loaded = await loadConfig(search, flagsOf(options), { built: [...rules, ...builtinRules], planned: plannedIds });
  return { ...loaded, target, rules };
}

/** The audited root and paths. Throws `UsageError` naming every path that does not exist. */
export function toTarget(paths: readonly string[], host: Host): Target {
  const missing = missingPaths(host.cwd, paths);
  if (missing.length === 0) return targetOf(host.cwd, paths);
  const shown = missing.map((path) => printable(path)).join(', ');
  const command = missing.length === 1 ? nearest(missing[0]!, COMMANDS) : undefined;
  const hint = command === undefined ? '' : ` (did you mean the command "${command}"?)`;
  throw new UsageError(`no such file or folder: ${shown}${hint}`);
}

/** A path for messages: relative to where the command was called. */
export function shownPath(host: Host, path: string): string {
  return printable(relative(host.cwd, path) || '.');
}
