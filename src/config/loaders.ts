import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compileFunction, constants } from 'node:vm';
import { defineAdapter, defineRule } from '../model/index.ts';
import { ConfigError } from './error.ts';
import { defineConfig } from './schema.ts';

/** Reads one format: absolute path and text in, value out. */
export type Loader = (file: string, text: string) => unknown;

/** What `import … from 'backend-audit'` gives a TypeScript configuration, so that it needs no installed copy. */
const LIBRARY = { defineConfig, defineAdapter, defineRule };

function loadJson(file: string, text: string): unknown {
  const json = text.replace(/^\uFEFF/, '');
  return basename(file) === 'package.json' ? loadManifest(json) : JSON.parse(json);
}

/** A broken manifest is the workspace's notice; here it only means that it holds no configuration. */
function loadManifest(json: string): object {
  try {
    const manifest: unknown = JSON.parse(json);
    return typeof manifest === 'object' && manifest !== null ? manifest : {};
  } catch {
    return {};
  }
}

async function loadYaml(_file: string, text: string): Promise<unknown> {
  const { parse } = await import('yaml');
  return parse(text);
}

async function loadModule(file: string): Promise<unknown> {
  const loaded = (await import(pathToFileURL(file).href)) as { default?: unknown };
  return loaded.default ?? loaded;
}

/** Types are stripped in memory and the module is evaluated under its own path: nothing is written beside it. */
async function loadTypeScript(file: string, text: string): Promise<unknown> {
  const { default: ts } = await import('typescript');
  const { outputText } = ts.transpileModule(text, {
    fileName: file,
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true },
  });
  const require = createRequire(file);
  const module = { exports: {} as { default?: unknown } };
  const importing = (specifier: string): unknown => (specifier === 'backend-audit' ? LIBRARY : require(specifier));
  const body = compileFunction(outputText, ['module', 'exports', 'require'], {
    filename: file, importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  body(module, module.exports, importing);
  return module.exports.default ?? module.exports;
}

const EXECUTABLE: Readonly<Record<string, Loader>> = {
  '.js': loadModule, '.mjs': loadModule, '.cjs': loadModule, '.ts': loadTypeScript, '.mts': loadTypeScript, '.cts': loadTypeScript,
};

/** Loaders by extension. With `allowExec` false, formats that run code are refused by name instead of skipped. */
export function loadersFor(allowExec: boolean): Record<string, Loader> {
  const refuse: Loader = (file) => {
    throw new ConfigError(`${basename(file)} would have to be executed, which --no-exec-config forbids. Use JSON or YAML instead.`);
  };
  const unknown: Loader = (file) => {
    throw new ConfigError(`${basename(file)}: not a format of configuration files (.json, .yaml, .yml, .js, .mjs, .cjs, .ts).`);
  };
  const executable = Object.keys(EXECUTABLE).map((extension) => [extension, allowExec ? EXECUTABLE[extension]! : refuse]);
  return { '.json': loadJson, '.yaml': loadYaml, '.yml': loadYaml, ...Object.fromEntries(executable), noExt: unknown, default: unknown };
}
