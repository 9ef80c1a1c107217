/**
 * The floor of `bench:speed`: a bare process that finds the files as the tool does, parses every TypeScript and JavaScript file with the
 * native parser, reads its tree, and does nothing else. Arguments: the built `dist` folder, the project. Prints how many files it parsed.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [dist, project] = process.argv.slice(2);
const { walk } = await import(pathToFileURL(join(dist, 'src/workspace/walk.js')).href);
const { languageOf } = await import(pathToFileURL(join(dist, 'src/workspace/languages.js')).href);
const { parseSync } = createRequire(import.meta.url)('oxc-parser');

const files = walk(project, [], []).files.filter(path => languageOf(path) === 'typescript');
let statements = 0;
for (const path of files) statements += parseSync(path, readFileSync(join(project, path), 'utf8')).program.body.length;
process.stdout.write(`${files.length} files, ${statements} statements\n`);
