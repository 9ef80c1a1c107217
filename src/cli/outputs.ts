import { nearest } from '../config/nearest.ts';
import type { ReportFormat } from '../report/index.ts';
import { UsageError } from './exit.ts';

/** One report to give: its format, and the file it goes to; none for stdout. */
export interface Output {
  readonly format: ReportFormat;
  readonly file?: string;
}

const FORMATS: readonly ReportFormat[] = ['text', 'sarif', 'json'];

/** Reads `--format text --format sarif=out.sarif --output report.txt`. `--output` takes the one format that has no file of its own. */
export function outputsOf(formats: readonly string[], output: string | undefined): Output[] {
  const outputs = (formats.length > 0 ? formats : ['text']).map(outputOf);
  const open = outputs.filter(({ file }) => file === undefined);
  if (open.length > 1) throw new UsageError(`two reports cannot share ${output ?? 'stdout'}: give all but one a file, as in --format ${open[1]!.format}=<file>`);
  if (output === undefined) return outputs;
  if (open.length === 0) throw new UsageError('--output: every --format has a file already');
  return outputs.map((one) => ({ file: output, ...one }));
}

function outputOf(text: string): Output {
  const cut = text.indexOf('=');
  const name = cut === -1 ? text : text.slice(0, cut);
  const format = FORMATS.find((one) => one === name);
  if (!format) {
    const near = nearest(name, FORMATS);
    throw new UsageError(`--format: unknown format "${name}"${near ? ` (did you mean "${near}"?)` : ''}; formats: ${FORMATS.join(', ')}`);
  }
  if (cut === -1) return { format };
  if (cut === text.length - 1) throw new UsageError(`--format ${text}: the file name is missing`);
  return { format, file: text.slice(cut + 1) };
}
