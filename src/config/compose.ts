import { type Adapter, type Config, DEFAULT_CONFIG, type Preset, type Rule, type Severity } from '../model/index.ts';
import { ConfigError } from './error.ts';
import type { FoundConfig } from './find.ts';
import { originsOf } from './origins.ts';
import { type ConfigProblem, problemsOf } from './problems.ts';
import { type KnownRules, ruleProblems, toSettings, unknownRule } from './rule-entries.ts';
import { configSchema, type ConfigInput } from './schema.ts';

/** What the command line says; it wins over the file. */
export interface Flags {
  readonly preset?: Preset;
  readonly failOn?: Config['failOn'];
  /** Only these rules run, each with a severity of its own where one is given. */
  readonly only?: readonly { readonly id: string; readonly severity?: Severity }[];
}

/** Checks a configuration and joins it with defaults and flags. Throws `ConfigError` naming the file and every wrong key. */
export function composeConfig(found: FoundConfig | undefined, flags: Flags, known: KnownRules): Config {
  const input = found ? validate(found, known) : {};
  const config: Config = {
    preset: flags.preset ?? input.preset ?? DEFAULT_CONFIG.preset,
    failOn: flags.failOn ?? input.failOn ?? DEFAULT_CONFIG.failOn,
    rules: toSettings(input.rules ?? {}),
    overrides: (input.overrides ?? []).map(({ files, rules }) => ({ files, rules: toSettings(rules) })),
    ignore: input.ignore ?? [],
    profiles: (input.profiles ?? {}) as Config['profiles'],
    slices: { roots: input.slices?.roots ?? [], shared: input.slices?.shared ?? [] },
    types: input.types ?? DEFAULT_CONFIG.types,
    adapters: (input.adapters ?? []).map(toAdapter),
    origins: {},
  };
  const chosen = flags.only ? onlyThese(config, flags.only, known) : config;
  return { ...chosen, origins: originsOf({ config: chosen, input, file: found?.file, flags, rules: known.built }) };
}

function validate(found: FoundConfig, known: KnownRules): ConfigInput {
  const parsed = configSchema.safeParse(found.value);
  const problems: ConfigProblem[] = parsed.success
    ? [
        ...ruleProblems(parsed.data.rules ?? {}, 'rules', known),
        ...(parsed.data.overrides ?? []).flatMap(({ rules }, index) => ruleProblems(rules, `overrides.${index}.rules`, known)),
      ]
    : problemsOf(parsed.error, configSchema, found.value);
  if (problems.length > 0) throw new ConfigError(problems.map(({ key, message }) => `${found.file}: ${key && `${key}: `}${message}`).join('\n'));
  return parsed.data!;
}

/** A user's adapter needs no title, and is always awake unless it says which packages wake it. */
function toAdapter(rows: NonNullable<ConfigInput['adapters']>[number]): Adapter {
  return { title: rows.name, packages: ['global'], ...rows } as unknown as Adapter;
}

/** `--rule`: switches every other rule off, overrides included, and keeps the options that the file gives the chosen ones. */
function onlyThese(config: Config, only: NonNullable<Flags['only']>, known: KnownRules): Config {
  const severities = new Map<string, Severity | undefined>();
  for (const { id, severity } of only) {
    if (!known.built.some((rule) => rule.id === id)) throw new ConfigError(`--rule: ${unknownRule(id, known)}`);
    severities.set(id, severity);
  }
  const rules: Record<string, Config['rules'][string]> = {};
  for (const rule of known.built) rules[rule.id] = severities.has(rule.id) ? chosenSetting(config, rule, severities.get(rule.id)) : { severity: 'off' };
  const overrides = config.overrides.map((override) => ({
    files: override.files,
    rules: Object.fromEntries(Object.entries(override.rules).filter(([id]) => severities.has(id)).map(([id, { severity, ...rest }]) => {
      // A severity on the command line holds everywhere; without one, the file's per-path severities stand.
      return [id, severities.get(id) === undefined && severity !== undefined ? { severity, ...rest } : rest];
    })),
  }));
  return { ...config, rules, overrides };
}

function chosenSetting(config: Config, rule: Rule, severity: Severity | undefined): Config['rules'][string] {
  const set = config.rules[rule.id] ?? {};
  // Asked for by name, a rule runs even where the preset or the file leaves it off.
  const own = set.severity === undefined || set.severity === 'off' ? rule.severity : set.severity;
  return { ...set, severity: severity ?? own };
}

