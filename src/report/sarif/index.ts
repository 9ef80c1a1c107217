import type { AuditResult, Rule } from '../../model/index.ts';
import type { ReportOptions } from '../options.ts';
import { lineHashes } from './line-hash.ts';
import { LIMITS } from './limits.ts';
import { invocationOf } from './notifications.ts';
import { resultOf } from './result.ts';
import { ruleDescriptor } from './rules.ts';
import { selectResults } from './select.ts';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
/** The package's own page: where a reader of a report learns what wrote it. */
const INFORMATION = 'https://www.npmjs.com/package/backend-audit';

/** SARIF 2.1.0 as GitHub code scanning reads it, which other readers accept too. One run, relative URIs, no absolute path, no clock. */
export function reportSarif(result: AuditResult, options: ReportOptions): string {
  const { results, notes } = selectResults(result);
  const rules = result.rules.toSorted((a, b) => (a.id < b.id ? -1 : 1)).slice(0, LIMITS.rules);
  const indexOf = new Map(rules.map(({ id }, index) => [id, index]));
  const hashes = new Map<string, readonly string[]>();
  const hashAt = (file: string, line: number): string | undefined => {
    let ofFile = hashes.get(file);
    if (ofFile === undefined) hashes.set(file, (ofFile = lineHashes(textOf(file, options))));
    return ofFile[line - 1];
  };
  const length = (file: string, line: number): number | undefined => options.sourceLine(file, line)?.length;
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [{
      tool: { driver: driver(rules, options.toolVersion) },
      automationDetails: { id: 'backend-audit/' },
      columnKind: 'utf16CodeUnits',
      invocations: [invocationOf(result, notes)],
      results: results.map((selected) => {
        const { rule, at } = selected.finding;
        const known = options.sourceLine(at.file, at.span[0]) !== undefined;
        return resultOf(selected, indexOf.get(rule), known ? hashAt(at.file, at.span[0]) : undefined, length);
      }),
    }],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** What was merged or cut, one sentence each. */
export function sarifNotes(result: AuditResult): readonly string[] {
  return selectResults(result).notes;
}

function driver(rules: readonly Rule[], version: string): Record<string, unknown> {
  return { name: 'backend-audit', informationUri: INFORMATION, version, semanticVersion: version, rules: rules.map(ruleDescriptor) };
}

/** The text of a file from its lines; all kinds of line ends count the same in the hash. */
function textOf(file: string, { sourceLine }: ReportOptions): string {
  const lines: string[] = [];
  for (let number = 1; ; number++) {
    const line = sourceLine(file, number);
    if (line === undefined) return lines.join('\n');
    lines.push(line);
  }
}
