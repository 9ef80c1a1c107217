import type { BackendModel, Config, Fault, Report, Rule } from '../model/index.ts';
import { baseSetting, settingIn } from '../config/index.ts';
import { faultMessage } from './fault.ts';
import { onePerLine } from './order.ts';
import { watched } from './watch.ts';

/** What one rule said, or why it could not. */
export interface Answer {
  /** One per line, in source order, before any look at roles or severities. */
  readonly reports: readonly Report[];
  readonly fault?: Fault;
  readonly ms: number;
}

/** Runs one rule. It never throws: a failure becomes a fault, and what was reported before it is kept. */
export function askRule(rule: Rule, model: BackendModel, config: Config): Answer {
  const start = performance.now();
  const reports: Report[] = [];
  let fault: Fault | undefined;
  for (const variant of optionVariants(rule, model, config)) {
    try {
      const options = rule.options.parse(variant.options);
      for (const report of rule.check({ model, options })) if (variant.holdsFor(report.at.file)) reports.push(report);
    } catch (error) {
      const file = fileAtFault(rule, model, variant.options);
      fault = { stage: 'rules', rule: rule.id, message: faultMessage(error), ...(file !== undefined && { file }) };
      break;
    }
  }
  return { reports: onePerLine(reports), ms: performance.now() - start, ...(fault && { fault }) };
}

interface Variant {
  readonly options: Readonly<Record<string, unknown>>;
  /** Whether these are the options of that file. */
  readonly holdsFor: (file: string) => boolean;
}

/** The different options that overrides give this rule: one run each, of which only the reports in their own files count. */
function optionVariants(rule: Rule, model: BackendModel, config: Config): readonly Variant[] {
  const base = baseSetting(config, rule).options;
  if (!config.overrides.some(({ rules }) => rules[rule.id]?.options)) return [{ options: base, holdsFor: () => true }];
  const keys = new Map<string, string>();
  const variants = new Map<string, Variant>();
  const add = (options: Variant['options']): string => {
    const key = JSON.stringify(options);
    if (!variants.has(key)) variants.set(key, { options, holdsFor: (file) => (keys.get(file) ?? baseKey) === key });
    return key;
  };
  const baseKey = add(base);
  for (const file of filesOf(model)) keys.set(file, add(settingIn(config, rule, file).options));
  return [...variants.values()];
}

/** Files that a report can stand in. */
function filesOf(model: BackendModel): Set<string> {
  const places = [...model.functions, ...model.entries, ...model.imports].map(({ at }) => at.file);
  return new Set([...places, ...model.tables.map(({ file }) => file)]);
}

function fileAtFault(rule: Rule, model: BackendModel, options: unknown): string | undefined {
  let last: string | undefined;
  try {
    const watchedModel = watched(model, (file) => { last = file; });
    for (const _ of rule.check({ model: watchedModel, options: rule.options.parse(options) }));
  } catch {
    return last;
  }
  return undefined;
}
