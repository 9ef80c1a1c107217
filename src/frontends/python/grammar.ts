import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Language, Parser } from 'web-tree-sitter';

/** A loaded Python parser. One per thread is enough: parsing is synchronous and keeps nothing between files. */
export interface PythonReader {
  readonly parser: Parser;
  readonly language: Language;
}

let loading: Promise<PythonReader> | undefined;

/** Loads the parser and its grammar once; later calls give the same reader. Rejects when the grammar file is missing or unreadable. */
export function preparePython(): Promise<PythonReader> {
  loading ??= load();
  return loading;
}

async function load(): Promise<PythonReader> {
  await Parser.init();
  const language = await Language.load(await readFile(findGrammar()));
  const parser = new Parser();
  parser.setLanguage(language);
  return { parser, language };
}

/** The built package carries the grammar in `dist/assets`; run from sources, it lies in the package it is copied from. */
function findGrammar(): string {
  const shipped = fileURLToPath(new URL('../../../assets/tree-sitter-python.wasm', import.meta.url));
  if (existsSync(shipped)) return shipped;
  return createRequire(import.meta.url).resolve('@vscode/tree-sitter-wasm/wasm/tree-sitter-python.wasm');
}
