import { builtinRules, catalogue } from '../../engine/index.ts';
import { rulesJson, rulesText } from '../../report/rules.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import type { Host } from '../host.ts';

/** `backend-audit rules`: every rule, built or planned. */
export async function rulesCommand(flags: { readonly format: 'text' | 'json' }, host: Host): Promise<ExitCode> {
  const { rules } = await import('../../../rules/index.ts');
  const listing = { built: [...rules, ...builtinRules], planned: catalogue.filter(({ id }) => !rules.some((rule) => rule.id === id)) };
  host.stdout.write(flags.format === 'json' ? rulesJson(listing) : rulesText(listing));
  return EXIT.clean;
}
