import { type BackendModel, printable, type Rule } from '../model/index.ts';

/** The text of a first configuration: what was detected as comments, what is likely to be set as commented keys. */
export function initialConfig(model: BackendModel, rules: readonly Rule[]): string {
  const frameworks = [...new Set(model.entries.map(({ framework }) => framework))].sort();
  return [
    '# yaml-language-server: $schema=node_modules/backend-audit/dist/config.schema.json',
    '# Configuration of backend-audit. Everything is optional; `backend-audit inspect config` shows what is in force and why.',
    '#',
    `# Detected: ${entrySentence(model, frameworks)}; ${model.tables.length} tables.`,
    '',
    '# Which rules are on: recommended, strict (adds the less certain), all.',
    'preset: recommended',
    '',
    '# The least severity that makes the exit code 1: error, warning, never.',
    'failOn: error',
    '',
    '# A severity (error, warning, info, off), or severity and options. `backend-audit explain <rule>` lists the options.',
    '#rules:',
    ...rules.map((rule) => `#  ${rule.id}: ${rule.severity}`),
    '',
    '# Other settings for some files; a later element wins.',
    '#overrides:',
    '#  - files: [\'src/legacy/**\']',
    '#    rules: { thin-handlers: off }',
    '',
    '# Files that are not audited, beside those that .gitignore names.',
    'ignore: []',
    '',
    ...sliceLines(model),
    '',
    '# What your team chose where standards disagree.',
    '#profiles:',
    '#  architecture: slices        # slices, layers, hexagonal',
    '#  errors: problem-details     # problem-details, envelope',
    '#  pagination: cursor          # cursor, any',
    '',
  ].join('\n');
}

function entrySentence(model: BackendModel, frameworks: readonly string[]): string {
  if (model.entries.length === 0) return 'no entries';
  return `${model.entries.length} entries (${frameworks.map(printable).join(', ')})`;
}

/** What was detected stays a comment: written out, it would no longer follow the project. */
function sliceLines(model: BackendModel): string[] {
  const parents = new Set(model.slices.map(({ root }) => root.split('/').slice(0, -1).join('/')).filter((root) => root !== ''));
  const roots = [...parents].sort().map((root) => `${root}/*`);
  const head = '# Folders that are business slices, and those that are shared kernel.';
  if (roots.length === 0) return [head, '#slices:', '#  roots: [\'src/modules/*\']', '#  shared: [\'src/shared\']'];
  const names = model.slices.map(({ name }) => printable(name)).sort().join(', ');
  return [head, `# Detected: ${names}.`, '#slices:', `#  roots: ${printable(JSON.stringify(roots))}`, '#  shared: []'];
}
