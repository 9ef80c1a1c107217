import type { Severity } from './finding.ts';
import type { Preset } from './rule.ts';
import type { Adapter } from './adapter.ts';

export interface Profiles {
  readonly architecture?: 'slices' | 'layers' | 'hexagonal';
  readonly errors?: 'problem-details' | 'envelope';
  readonly pagination?: 'cursor' | 'any';
  readonly tokens?: 'paseto' | 'oidc';
}

export interface RuleSetting {
  readonly severity: Severity | 'off';
  readonly options: Readonly<Record<string, unknown>>;
}

/** The validated configuration of one run; every value knows its origin (`origins`, by dotted key). */
export interface Config {
  readonly preset: Preset;
  /** Only rules that were set explicitly; the rest follows the preset. */
  readonly rules: Readonly<Record<string, Partial<RuleSetting>>>;
  readonly overrides: readonly { readonly files: readonly string[]; readonly rules: Readonly<Record<string, Partial<RuleSetting>>> }[];
  /** Globs of files that are not audited, beside the ignore files. */
  readonly ignore: readonly string[];
  readonly profiles: Profiles;
  /** Folders that are slices (`src/modules/*`), and those that are shared kernel. Empty: detected. */
  readonly slices: { readonly roots: readonly string[]; readonly shared: readonly string[] };
  readonly types: boolean;
  /** The user's own rows. */
  readonly adapters: readonly Adapter[];
  readonly failOn: 'error' | 'warning' | 'never';
  readonly origins: Readonly<Record<string, string>>;
}

/** What runs when nothing is configured. */
export const DEFAULT_CONFIG: Config = {
  preset: 'recommended', rules: {}, overrides: [], ignore: [], profiles: {},
  slices: { roots: [], shared: [] }, types: false, adapters: [], failOn: 'error', origins: {},
};
