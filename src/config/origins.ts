import type { Config, Rule } from '../model/index.ts';
import type { Flags } from './compose.ts';
import { optionNames } from './rule-entries.ts';
import type { ConfigInput } from './schema.ts';

/** What origins are told from: the joined configuration and its layers. */
export interface Layers {
  readonly config: Config;
  readonly input: ConfigInput;
  /** The configuration file, where there is one. */
  readonly file: string | undefined;
  readonly flags: Flags;
  readonly rules: readonly Rule[];
}

const SCALARS = ['preset', 'failOn', 'ignore', 'types', 'adapters', 'overrides'] as const;

/** Where each value comes from, by dotted key: `default`, `preset recommended`, a file, or `command line`. */
export function originsOf({ config, input, file, flags, rules }: Layers): Record<string, string> {
  const written = file ?? 'default';
  const origins: Record<string, string> = {};
  for (const key of SCALARS) origins[key] = input[key] === undefined ? 'default' : written;
  if (flags.preset) origins['preset'] = 'command line';
  if (flags.failOn) origins['failOn'] = 'command line';
  for (const key of ['roots', 'shared'] as const) origins[`slices.${key}`] = input.slices?.[key] === undefined ? 'default' : written;
  for (const key of ['architecture', 'errors', 'pagination', 'tokens'] as const) {
    if (input.profiles?.[key] !== undefined) origins[`profiles.${key}`] = written;
  }
  for (const rule of rules) Object.assign(origins, ruleOrigins(rule, { config, input, file, flags, rules }, written));
  return origins;
}

function ruleOrigins(rule: Rule, { config, input, flags }: Layers, written: string): Record<string, string> {
  const entry = input.rules?.[rule.id];
  const { severity, options } = typeof entry === 'string' ? { severity: entry, options: undefined } : { severity: entry?.severity, options: entry?.options };
  const key = `rules.${rule.id}`;
  const chosen = flags.only?.findLast(({ id }) => id === rule.id);
  const byFlag = flags.only && (!chosen || chosen.severity !== undefined || severity === undefined || severity === 'off');
  // A rule that the preset leaves out is off because of the preset, too.
  const origin = byFlag ? 'command line' : severity === undefined ? `preset ${config.preset}` : written;
  const origins: Record<string, string> = { [`${key}.severity`]: origin };
  for (const name of optionNames(rule)) origins[`${key}.options.${name}`] = options && name in options ? written : 'default';
  return origins;
}
