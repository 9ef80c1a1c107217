import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generatedFiles, orphanedPages } from './generated.ts';
import { REPOSITORY } from './paths.ts';

const files = await generatedFiles(REPOSITORY);
for (const [path, text] of files) {
  mkdirSync(dirname(join(REPOSITORY, path)), { recursive: true });
  writeFileSync(join(REPOSITORY, path), text);
}
for (const path of orphanedPages(REPOSITORY, files)) rmSync(join(REPOSITORY, path));
