import picomatch from 'picomatch';
import type { Config, Preset, Rule, Severity } from '../model/index.ts';

/** What holds for one rule in one file, after preset, configuration and overrides. */
export interface EffectiveSetting {
  readonly severity: Severity | 'off';
  /** As configured, before the rule's schema filled in its defaults. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** True when the preset switches the rule on; each preset includes the ones before it. */
export function isInPreset(rule: Pick<Rule, 'presets'>, preset: Preset): boolean {
  if (preset === 'all' || rule.presets.includes('recommended')) return true;
  return preset === 'strict' && rule.presets.includes('strict');
}

/** Settings of a rule outside of any override. */
export function baseSetting(config: Config, rule: Pick<Rule, 'id' | 'presets' | 'severity'>): EffectiveSetting {
  const set = config.rules[rule.id];
  return { severity: set?.severity ?? (isInPreset(rule, config.preset) ? rule.severity : 'off'), options: set?.options ?? {} };
}

const matchers = new Map<string, (file: string) => boolean>();

/** Glob match on a path relative to the root. A pattern without a slash speaks of the file name, in any folder. */
export function matchesGlob(pattern: string, file: string): boolean {
  let matcher = matchers.get(pattern);
  if (!matcher) {
    matcher = picomatch(pattern.replace(/^\.?\//, ''), { dot: true, basename: !pattern.includes('/') });
    matchers.set(pattern, matcher);
  }
  return matcher(file);
}

/** Settings of a rule in one file: the base, then every override whose globs match, in order. */
export function settingIn(config: Config, rule: Pick<Rule, 'id' | 'presets' | 'severity'>, file: string): EffectiveSetting {
  let { severity, options } = baseSetting(config, rule);
  for (const override of config.overrides) {
    const set = override.rules[rule.id];
    if (!set || !override.files.some((glob) => matchesGlob(glob, file))) continue;
    severity = set.severity ?? severity;
    if (set.options) options = { ...options, ...set.options };
  }
  return { severity, options };
}

/** True when the rule is on somewhere: by preset, by configuration, or by an override for some files. */
export function isActive(config: Config, rule: Pick<Rule, 'id' | 'presets' | 'severity'>): boolean {
  if (baseSetting(config, rule).severity !== 'off') return true;
  return config.overrides.some(({ rules }) => (rules[rule.id]?.severity ?? 'off') !== 'off');
}
