import { resolve } from 'node:path';
import type { AuditResult } from '../../model/index.ts';
import { printable } from '../../model/index.ts';
import { report, reportNotes } from '../../report/index.ts';
import { lineReader } from '../../workspace/lines.ts';
import { writeReport } from '../../workspace/output.ts';
import { type ExitCode, exitCodeOf, UsageError } from '../exit.ts';
import type { ConfigOptions } from '../flags.ts';
import type { Host } from '../host.ts';
import { type Output, outputsOf } from '../outputs.ts';
import { prepare } from '../prepare.ts';
import { progressOn } from '../progress.ts';
import { wantsColor, widthOf } from '../screen.ts';
import { statsText } from '../stats.ts';
import { toolVersion } from '../version.ts';

/** Options of the main command, as commander gives them. */
export interface AuditFlags extends ConfigOptions {
  readonly format?: readonly string[];
  readonly output?: string;
  readonly maxFindings?: number;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly color?: boolean;
  readonly stats?: boolean;
}

/** `backend-audit [paths…]`: audits and reports. */
export async function auditCommand(paths: readonly string[], flags: AuditFlags, host: Host): Promise<ExitCode> {
  const outputs = outputsOf(flags.format ?? [], flags.output);
  const { target, rules, config } = await prepare(paths, flags, host);
  const progress = progressOn(host.stderr);
  let result: AuditResult;
  try {
    result = await host.audit({ root: target.root, paths: target.paths, config, rules, onProgress: progress.report });
  } finally {
    progress.clear();
  }
  const sourceLine = lineReader(target.root);
  for (const output of outputs) await give(output, result, { flags, host, sourceLine });
  // A text report on stdout names the faults itself.
  if (!outputs.some(({ format, file }) => format === 'text' && file === undefined)) for (const line of faultLines(result)) host.stderr.write(`${line}\n`);
  if (flags.stats) host.stderr.write(statsText(result, host.peakMemory()));
  return exitCodeOf(result, config.failOn);
}

interface Giving {
  readonly flags: AuditFlags;
  readonly host: Host;
  readonly sourceLine: (file: string, line: number) => string | undefined;
}

async function give({ format, file }: Output, result: AuditResult, { flags, host, sourceLine }: Giving): Promise<void> {
  const text = report(format, result, {
    color: file === undefined ? wantsColor(flags.color, host, host.stdout) : flags.color === true,
    width: widthOf(host, host.stdout),
    toolVersion: toolVersion(),
    quiet: flags.quiet === true,
    verbose: flags.verbose === true,
    ...(flags.maxFindings !== undefined && { maxFindings: flags.maxFindings }),
    sourceLine,
  });
  for (const note of reportNotes(format, result)) host.stderr.write(`note: ${printable(note)}\n`);
  if (file === undefined) host.stdout.write(text);
  else await writeTo(resolve(host.cwd, file), file, text);
}

async function writeTo(path: string, shown: string, text: string): Promise<void> {
  try {
    await writeReport(path, text);
  } catch (error) {
    throw new UsageError(`cannot write ${printable(shown)}: ${(error as NodeJS.ErrnoException).code ?? String(error)}`);
  }
}

function faultLines({ faults }: AuditResult): string[] {
  return faults.map(({ stage, rule, file, message }) => printable(`fault in ${rule ?? stage}${file === undefined ? '' : ` at ${file}`}: ${message}`));
}
