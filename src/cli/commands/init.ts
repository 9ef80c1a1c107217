import { join } from 'node:path';
import { CONFIG_FILES, findConfig, initialConfig } from '../../config/index.ts';
import { DEFAULT_CONFIG } from '../../model/index.ts';
import { createFile, firstExisting } from '../../workspace/output.ts';
import { EXIT, type ExitCode, UsageError } from '../exit.ts';
import type { Host } from '../host.ts';
import { shownPath, toTarget } from '../prepare.ts';
import { progressOn } from '../progress.ts';

const FILE = 'backend-audit.config.yaml';

/** `backend-audit init [folder]`: writes a commented configuration. Throws `UsageError` when there is one already. */
export async function initCommand(folder: string | undefined, host: Host): Promise<ExitCode> {
  const { root } = toTarget(folder === undefined ? [] : [folder], host);
  const existing = firstExisting(root, CONFIG_FILES) ?? (await findConfig({ root, allowExec: false }))?.file;
  if (existing !== undefined) throw new UsageError(`there is a configuration already: ${shownPath(host, join(root, existing))}`);
  const progress = progressOn(host.stderr);
  let text: string;
  try {
    const { model } = await host.audit({ root, config: DEFAULT_CONFIG, rules: [], onProgress: progress.report });
    const { rules } = await import('../../../rules/index.ts');
    text = initialConfig(model, rules);
  } finally {
    progress.clear();
  }
  if (!(await createFile(join(root, FILE), text))) throw new UsageError(`there is a configuration already: ${shownPath(host, join(root, FILE))}`);
  host.stdout.write(`Wrote ${shownPath(host, join(root, FILE))}. Everything in it is optional: delete what you do not want to set.\n`);
  return EXIT.clean;
}
