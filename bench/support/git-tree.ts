import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const GIT_LIMIT = 2 ** 30;
/** What an audit reads: sources, schemas, manifests, lock and ignore files. */
const READ = /\.([cm]?[jt]sx?|py|prisma|sql|toml|ya?ml|lock|json)$|(^|\/)(requirements[^/]*\.txt|\.gitignore)$/;

/** One line of `git ls-tree`. */
interface Blob { readonly hash: string; readonly path: string }

/**
 * Writes the readable files of a commit into a folder under the system's temporary one and returns it; a second call finds it there.
 * Blobs that a partial mirror lacks are left out. Throws when the commit is not in the mirror.
 */
export function checkout(gitDir: string, commit: string): string {
  const folder = join(tmpdir(), 'backend-audit-fixes', commit);
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });

  const blobs = blobsOf(gitDir, commit);
  const { stdout } = spawnSync('git', ['--git-dir', gitDir, 'cat-file', '--batch'], {
    input: blobs.map((blob) => `${blob.hash}\n`).join(''), maxBuffer: GIT_LIMIT, env: offline(),
  });
  let offset = 0;
  for (const { path } of blobs) {
    const end = stdout.indexOf(10, offset);
    const [, type, size] = stdout.toString('utf8', offset, end).split(' ');
    offset = end + 1;
    if (type !== 'blob') continue;
    const file = join(unfinished, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, stdout.subarray(offset, offset + Number(size)));
    offset += Number(size) + 1;
  }
  renameSync(unfinished, folder);
  return folder;
}

/** The unified diff of one file between two commits, without context lines; empty when nothing changed. */
export function diffOf(gitDir: string, from: string, to: string, file: string): string {
  return execFileSync('git', ['--git-dir', gitDir, 'diff', '-U0', '--no-renames', from, to, '--', `:(literal)${file}`], { maxBuffer: GIT_LIMIT, encoding: 'utf8', env: offline() });
}

function blobsOf(gitDir: string, commit: string): Blob[] {
  const listing = execFileSync('git', ['--git-dir', gitDir, 'ls-tree', '-r', '-z', commit], { maxBuffer: GIT_LIMIT, encoding: 'utf8', env: offline() });
  return listing.split('\0').flatMap((line) => {
    const match = /^100\d+ blob ([0-9a-f]+)\t(.+)$/s.exec(line);
    return match && READ.test(match[2]!) ? [{ hash: match[1]!, path: match[2]! }] : [];
  });
}

/** A partial mirror must answer from what it has. */
function offline(): NodeJS.ProcessEnv {
  return { ...process.env, GIT_NO_LAZY_FETCH: '1' };
}
