import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { FIXTURES } from './cases.ts';

/** A first line `// src/modules/orders/example.ts` says where an example lives; without it, `src/example.ts` (`app/example.py` for Python preludes). */
const PLACE = /^(?:\/\/|#) (\S+\.(?:tsx?|py|prisma))\n/;

/** Puts a rule's example into a copy of its prelude, hands the folder to `use`, and removes it again. */
export async function withExample<T>(prelude: string, example: string, use: (root: string, file: string) => Promise<T>): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'backend-audit-example-'));
  const file = PLACE.exec(example)?.[1] ?? 'src/example.ts';
  try {
    cpSync(join(FIXTURES, 'preludes', prelude), root, { recursive: true });
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), example);
    return await use(root, file);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
