import type { Flags } from '../config/index.ts';
import type { Config, Preset, Severity } from '../model/index.ts';
import { UsageError } from './exit.ts';

/** Options that decide about the configuration, as commander gives them. */
export interface ConfigOptions {
  readonly config?: string;
  readonly execConfig?: boolean;
  readonly rule?: readonly string[];
  readonly preset?: Preset;
  readonly failOn?: Config['failOn'];
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** What the command line says about the configuration. */
export function flagsOf({ rule, preset, failOn }: ConfigOptions): Flags {
  return { ...(preset && { preset }), ...(failOn && { failOn }), ...(rule && rule.length > 0 && { only: rule.map(chosenRule) }) };
}

function chosenRule(text: string): { id: string; severity?: Severity } {
  const cut = text.indexOf('=');
  if (cut === -1) return { id: text };
  const severity = SEVERITIES.find((one) => one === text.slice(cut + 1));
  if (!severity) throw new UsageError(`--rule ${text}: the severity is one of ${SEVERITIES.join(', ')}`);
  return { id: text.slice(0, cut), severity };
}
