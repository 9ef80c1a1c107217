import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { rules } from '../../rules/index.ts';
import { configJsonSchema } from '../config/index.ts';
import { builtinRules } from '../engine/index.ts';
import { REPOSITORY } from './paths.ts';

/** What the build holds beside compiled code: the Python grammar with its licence, and the JSON Schema of the configuration. */
const dist = join(REPOSITORY, 'dist');
const assets = join(dist, 'assets');
const { resolve } = createRequire(import.meta.url);

mkdirSync(assets, { recursive: true });
copyFileSync(resolve('@vscode/tree-sitter-wasm/wasm/tree-sitter-python.wasm'), join(assets, 'tree-sitter-python.wasm'));
copyFileSync(join(resolve('@vscode/tree-sitter-wasm/package.json'), '../LICENSE'), join(assets, 'tree-sitter-python.LICENSE'));
writeFileSync(join(dist, 'config.schema.json'), `${JSON.stringify(configJsonSchema([...rules, ...builtinRules]), null, 2)}\n`);
