export { composeConfig, type Flags } from './compose.ts';
export { ConfigError } from './error.ts';
export { CONFIG_FILES, type ConfigSearch, type FoundConfig, findConfig } from './find.ts';
export { configJsonSchema } from './json-schema.ts';
export { type LoadedConfig, loadConfig } from './load.ts';
export { nearest, suggestion } from './nearest.ts';
export { type KnownRules, optionNames, unknownRule } from './rule-entries.ts';
export { type ConfigInput, defineConfig } from './schema.ts';
export { baseSetting, type EffectiveSetting, isActive, isInPreset, matchesGlob, settingIn } from './settings.ts';
