import { z } from 'zod';

const severity = z.enum(['error', 'warning', 'info', 'off']);
const globs = z.array(z.string().min(1));
const rows = z.array(z.array(z.unknown()).min(2)).optional();

/** What may stand behind a rule id: a severity, or severity and options. The options themselves are checked by the rule's own schema. */
export const ruleEntry = z.union([
  severity,
  z.strictObject({ severity: severity.optional(), options: z.record(z.string(), z.unknown()).optional() }),
]).describe('A severity, or { severity, options }.');

const ruleEntries = z.record(z.string(), ruleEntry);

/** The user's own rows. Their columns are checked where all rows are read. */
const adapter = z.strictObject({
  name: z.string().min(1),
  title: z.string().optional(),
  packages: z.array(z.string()).optional(),
  language: z.enum(['typescript', 'python']).optional(),
  modules: rows, states: rows, values: rows, effects: rows, calls: rows, scopes: rows, checks: rows, entries: rows, files: rows,
  layers: rows, slots: rows, inputs: rows, tables: rows, columns: rows,
});

/** The shape of a configuration file; `$schema` is for editors. */
export const configSchema = z.strictObject({
  $schema: z.string().optional(),
  preset: z.enum(['recommended', 'strict', 'all']).optional().describe('Which rules are on: recommended, strict (adds the less certain), all.'),
  failOn: z.enum(['error', 'warning', 'never']).optional().describe('The least severity that makes the exit code 1.'),
  rules: ruleEntries.optional().describe('By rule id: a severity, or { severity, options }.'),
  overrides: z.array(z.strictObject({ files: globs.min(1), rules: ruleEntries })).optional()
    .describe('Other settings for the files that match; a later element wins.'),
  ignore: globs.optional().describe('Globs of files that are not audited, beside the ignore files.'),
  profiles: z.strictObject({
    architecture: z.enum(['slices', 'layers', 'hexagonal']).optional(),
    errors: z.enum(['problem-details', 'envelope']).optional(),
    pagination: z.enum(['cursor', 'any']).optional(),
    tokens: z.enum(['paseto', 'oidc']).optional(),
  }).optional().describe('What your team chose where standards disagree. Detected from the project when absent.'),
  slices: z.strictObject({ roots: globs.optional(), shared: globs.optional() }).optional()
    .describe('Folders that are slices (src/modules/*), and those that are shared kernel. Detected when absent.'),
  types: z.boolean().optional().describe('Will ask the TypeScript compiler about receivers that stayed unknown. Not built yet: setting it is noticed and changes nothing.'),
  adapters: z.array(adapter).optional().describe('Rows for your own wrappers and libraries, in the form of the built-in adapters.'),
});

/** A configuration as written by hand. */
export type ConfigInput = z.input<typeof configSchema>;
export type RuleEntryInput = z.input<typeof ruleEntry>;

/** Types a configuration file; returns it unchanged. */
export function defineConfig(config: ConfigInput): ConfigInput {
  return config;
}
