import { ConfigError, unknownRule } from '../../config/index.ts';
import { builtinRules, catalogue, plannedIds } from '../../engine/index.ts';
import { explainPlanned, explainRule } from '../../report/explain.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import type { Host } from '../host.ts';
import { wantsColor, widthOf } from '../screen.ts';

/** `backend-audit explain <rule>`: the documentation of one rule. Throws `ConfigError` for an unknown one, with the nearest name. */
export async function explainCommand(id: string, flags: { readonly color?: boolean }, host: Host): Promise<ExitCode> {
  const { rules } = await import('../../../rules/index.ts');
  const built = [...rules, ...builtinRules];
  const screen = { color: wantsColor(flags.color, host, host.stdout), width: widthOf(host, host.stdout) };
  const rule = built.find((one) => one.id === id);
  const planned = catalogue.find((one) => one.id === id);
  if (rule) host.stdout.write(explainRule(rule, screen));
  else if (planned) host.stdout.write(explainPlanned(planned, screen));
  else throw new ConfigError(unknownRule(id, { built, planned: plannedIds }));
  return EXIT.clean;
}
