import { type Config, printable, type Rule } from '../model/index.ts';
import { plainJson } from './plain-json.ts';
import { measureOf, paragraph, type Screen } from './screen.ts';
import { palette } from './text/paint.ts';

/** The configuration in force: the file it came from, if any, and all rules. */
export interface ConfigView {
  readonly config: Config;
  readonly file?: string | undefined;
  readonly rules: readonly Rule[];
}

interface Row { readonly key: string; readonly value: unknown; readonly origin: string }

/** Every value with its origin, one a line. */
export function inspectConfigText(view: ConfigView, screen: Screen): string {
  const paint = palette(screen.color);
  const rows = rowsOf(view).map(({ key, value, origin }) => ({ key: printable(key), value: printable(JSON.stringify(value)), origin: printable(origin) }));
  const keys = Math.max(...rows.map(({ key }) => key.length));
  const values = Math.min(24, Math.max(...rows.map(({ value }) => value.length)));
  return [
    `Configuration file: ${view.file === undefined ? 'none' : printable(view.file)}`,
    '',
    ...rows.flatMap(({ key, value, origin }) => {
      const first = `${key.padEnd(keys)}  ${(value.length > values ? '' : value).padEnd(values)}  ${paint.dim(origin)}`;
      return value.length > values ? [first, ...paragraph(value.replaceAll(',', ', '), measureOf(screen), 4)] : [first];
    }),
    '',
  ].join('\n');
}

/** The same for programs. */
export function inspectConfigJson(view: ConfigView): string {
  return plainJson({ file: view.file ?? null, values: rowsOf(view) });
}

function rowsOf({ config, rules }: ConfigView): Row[] {
  const at = (key: string, value: unknown): Row => ({ key, value, origin: config.origins[key] ?? 'default' });
  return [
    at('preset', config.preset), at('failOn', config.failOn), at('ignore', config.ignore), at('types', config.types),
    at('slices.roots', config.slices.roots), at('slices.shared', config.slices.shared),
    ...Object.entries(config.profiles).map(([key, value]) => at(`profiles.${key}`, value)),
    at('adapters', config.adapters.map(({ name }) => name)),
    at('overrides', config.overrides),
    ...rules.flatMap((rule) => ruleRows(rule, config, at)),
  ];
}

function ruleRows(rule: Rule, config: Config, at: (key: string, value: unknown) => Row): Row[] {
  const set = config.rules[rule.id];
  const inPreset = config.preset === 'all' || rule.presets.includes('recommended') || (config.preset === 'strict' && rule.presets.includes('strict'));
  const parsed = rule.options.safeParse(set?.options ?? {});
  const options = parsed.success ? Object.entries(parsed.data as Record<string, unknown>) : [];
  return [
    at(`rules.${rule.id}.severity`, set?.severity ?? (inPreset ? rule.severity : 'off')),
    ...options.map(([name, value]) => at(`rules.${rule.id}.options.${name}`, value)),
  ];
}
