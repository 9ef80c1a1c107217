import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY } from './paths.ts';

/** Compiled files of sources that are gone would be packed and shipped. */
rmSync(join(REPOSITORY, 'dist'), { recursive: true, force: true });
