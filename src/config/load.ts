import type { Config } from '../model/index.ts';
import { composeConfig, type Flags } from './compose.ts';
import { type ConfigSearch, findConfig } from './find.ts';
import type { KnownRules } from './rule-entries.ts';

/** A configuration ready to run with, and the file it came from, if any. */
export interface LoadedConfig {
  readonly config: Config;
  readonly file?: string;
}

/** Finds, reads, checks and joins the configuration of one run. Throws `ConfigError`. */
export async function loadConfig(search: ConfigSearch, flags: Flags, known: KnownRules): Promise<LoadedConfig> {
  const found = await findConfig(search);
  const config = composeConfig(found, flags, known);
  return { config, ...(found && { file: found.file }) };
}
