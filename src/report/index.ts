import type { AuditResult } from '../model/index.ts';
import { reportJson } from './json.ts';
import type { ReportOptions } from './options.ts';
import { reportSarif, sarifNotes } from './sarif/index.ts';
import { reportText } from './text/index.ts';

export type { ReportOptions } from './options.ts';
export { ruleMarkdown, suppressionExample } from './help.ts';

export type ReportFormat = 'text' | 'json' | 'sarif';

const REPORTERS: Readonly<Record<ReportFormat, (result: AuditResult, options: ReportOptions) => string>> = {
  text: reportText, json: reportJson, sarif: reportSarif,
};

/** Renders a result for one audience. Pure: the same result and options give the same bytes. Ends with a line break. */
export function report(format: ReportFormat, result: AuditResult, options: ReportOptions): string {
  return REPORTERS[format](result, options);
}

/** What this format had to leave out or merge to keep its readers' limits, one sentence each, to be printed beside the report. */
export function reportNotes(format: ReportFormat, result: AuditResult): readonly string[] {
  return format === 'sarif' ? sarifNotes(result) : [];
}
