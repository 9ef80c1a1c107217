import { fileURLToPath } from 'node:url';

/** The repository: two folders up from here. */
export const REPOSITORY = fileURLToPath(new URL('../../', import.meta.url));
