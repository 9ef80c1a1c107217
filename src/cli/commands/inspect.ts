import { builtinRules } from '../../engine/index.ts';
import type { AuditResult } from '../../model/index.ts';
import { inspectConfigJson, inspectConfigText } from '../../report/inspect-config.ts';
import { inspectJson } from '../../report/inspect-json.ts';
import { inspectText } from '../../report/inspect.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import type { ConfigOptions } from '../flags.ts';
import type { Host } from '../host.ts';
import { prepare } from '../prepare.ts';
import { progressOn } from '../progress.ts';
import { wantsColor, widthOf } from '../screen.ts';

/** Options of `inspect`, as commander gives them. */
export interface InspectFlags extends ConfigOptions {
  readonly format: 'text' | 'json';
  readonly color?: boolean;
}

/** `backend-audit inspect [config] [paths…]`: the model of a project, or the configuration in force. */
export async function inspectCommand(paths: readonly string[], flags: InspectFlags, host: Host): Promise<ExitCode> {
  const aboutConfig = paths[0] === 'config';
  const { target, rules, config, file } = await prepare(aboutConfig ? paths.slice(1) : paths, flags, host);
  const screen = { color: wantsColor(flags.color, host, host.stdout), width: widthOf(host, host.stdout) };
  if (aboutConfig) {
    const view = { config, file, rules: [...rules, ...builtinRules] };
    host.stdout.write(flags.format === 'json' ? inspectConfigJson(view) : inspectConfigText(view, screen));
    return EXIT.clean;
  }
  const progress = progressOn(host.stderr);
  let result: AuditResult;
  try {
    result = await host.audit({ root: target.root, config, rules: [], onProgress: progress.report });
  } finally {
    progress.clear();
  }
  const view = { model: result.model, paths: target.paths };
  host.stdout.write(flags.format === 'json' ? inspectJson(view) : inspectText(view, screen));
  for (const { stage, message } of result.faults) host.stderr.write(`fault in ${stage}: ${message}\n`);
  return result.faults.length > 0 ? EXIT.failed : EXIT.clean;
}
