import { isAbsolute, relative, resolve } from 'node:path';
import type { CosmiconfigResult, Options, PublicExplorer } from 'cosmiconfig';
// The class behind `cosmiconfig()`, whose types the package leaves out. The function itself first looks for a meta configuration in
// the working directory, and would run a `.config/config.js` of the audited project before any option could forbid it.
import * as internals from 'cosmiconfig/dist/Explorer.js';
import { printable } from '../model/index.ts';
import { ConfigError } from './error.ts';
import { loadersFor } from './loaders.ts';

type ExplorerOptions = Options & Record<'metaConfigFilePath', null> & Record<'mergeImportArrays' | 'mergeSearchPlaces', boolean> & { readonly moduleName: string };
const { Explorer } = internals as unknown as { Explorer: new (options: ExplorerOptions) => PublicExplorer };

const NAME = 'backend-audit';
const EXTENSIONS = ['json', 'yaml', 'yml', 'ts', 'mts', 'js', 'mjs', 'cjs'];

/** Names of configuration files, in the order they are looked for; the key of `package.json` comes last. */
export const CONFIG_FILES: readonly string[] = EXTENSIONS.map((extension) => `${NAME}.config.${extension}`);

/** A configuration as found: the value as it was written, and the file's path relative to the audited root, for messages. */
export interface FoundConfig {
  readonly value: unknown;
  readonly file: string;
}

/** Where to look: the given file, else the audited root itself (never above it). `allowExec` false refuses formats that run code. */
export interface ConfigSearch {
  readonly root: string;
  readonly file?: string;
  readonly allowExec: boolean;
}

/** Finds and reads the configuration file. Throws `ConfigError` when the named file is missing, or any cannot be read. */
export async function findConfig(search: ConfigSearch): Promise<FoundConfig | undefined> {
  const explorer = new Explorer({
    moduleName: NAME, packageProp: NAME, searchPlaces: [...CONFIG_FILES, 'package.json'], loaders: loadersFor(search.allowExec),
    searchStrategy: 'none', ignoreEmptySearchPlaces: true, cache: false, transform: (result: CosmiconfigResult) => result,
    metaConfigFilePath: null, mergeImportArrays: true, mergeSearchPlaces: true,
  });
  try {
    const found = search.file === undefined ? await explorer.search(search.root) : await explorer.load(resolve(search.file));
    if (!found) return undefined;
    return { value: found.config ?? {}, file: displayed(search.root, found.filepath) };
  } catch (error) {
    throw asConfigError(error, search);
  }
}

function asConfigError(error: unknown, search: ConfigSearch): ConfigError {
  if (error instanceof ConfigError) return error;
  const { code, filepath, message } = error as { code?: string; filepath?: string; message?: string };
  if (search.file !== undefined && code === 'ENOENT' && !filepath) return new ConfigError(`Configuration file not found: ${printable(search.file)}`);
  const file = displayed(search.root, filepath ?? search.file ?? search.root);
  const lines = (message ?? String(error)).split('\n').map((line) => printable(line.replaceAll(search.root, '.')));
  return new ConfigError(`${file}: cannot be read: ${lines.join('\n')}`);
}

/** A path as messages show it: relative to the root with `/`; the last part only where it lies elsewhere. */
function displayed(root: string, file: string): string {
  const path = relative(root, file).replaceAll('\\', '/');
  return printable(path.startsWith('..') || isAbsolute(path) ? path.split('/').at(-1)! : path);
}
