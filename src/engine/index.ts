export { faultMessage } from './fault.ts';
export { builtinRules } from './builtin.ts';
export { catalogue, type PlannedRule, plannedIds } from './catalogue.ts';
export { type RunInput, type RunOutput, runRules } from './run.ts';
export type { Suppressions } from './suppress.ts';
