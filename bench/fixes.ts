/**
 * How many defects that maintainers of real projects fixed are reported before the fix, and how many of those no longer after it.
 *
 *     npm run bench:fixes -- <fixes.jsonl> <mirrors> [--standard n-plus-one,timeout]
 *
 * `mirrors` holds one bare repository a project: `<owner>+<name>/repo`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { audit } from '../src/audit.ts';
import { DEFAULT_CONFIG } from '../src/model/index.ts';
import type { Finding } from '../src/model/index.ts';
import { checkout, diffOf } from './support/git-tree.ts';
import { judge, RULE_OF } from './support/score.ts';
import type { Fixed, Verdict } from './support/score.ts';

const { values, positionals: [list, mirrors] } = parseArgs({ allowPositionals: true, options: { standard: { type: 'string' }, repo: { type: 'string' } } });
if (!list || !mirrors) {
  process.stderr.write('usage: npm run bench:fixes -- <fixes.jsonl> <mirrors> [--standard a,b] [--repo name]\n');
  process.exit(2);
}

const wanted = values.standard?.split(',') ?? Object.keys(RULE_OF);
const rows = readFileSync(list, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Fixed)
  .filter((row) => wanted.includes(row.standard) && row.standard in RULE_OF && (!values.repo || row.repo.includes(values.repo)));

const known = new Map<string, Promise<readonly Finding[]>>();
const verdicts: { readonly row: Fixed; readonly verdict: Verdict | 'not in the mirror' }[] = [];

for (const row of rows) {
  const gitDir = join(mirrors, row.repo.replace('/', '+'), 'repo');
  if (!existsSync(gitDir)) {
    verdicts.push({ row, verdict: 'not in the mirror' });
    continue;
  }
  const before = await findingsOf(gitDir, row.parent);
  const after = await findingsOf(gitDir, row.commit);
  const verdict = judge(row, before, after, diffOf(gitDir, row.parent, row.commit, row.file));
  verdicts.push({ row, verdict });
  say([row.standard.padEnd(12), verdict.padEnd(12), (row.orm ?? '').padEnd(11), `${row.repo} ${row.file}:${row.lines.join('-')}`].join(' '));
}

say('');
for (const standard of wanted) {
  const mine = verdicts.filter((one) => one.row.standard === standard && one.verdict !== 'not in the mirror');
  if (mine.length === 0) continue;
  const apart = mine.filter((one) => one.verdict === 'told apart').length;
  const caught = apart + mine.filter((one) => one.verdict === 'caught').length;
  say(`${standard}: ${caught} of ${mine.length} reported before the fix (${percent(caught, mine.length)}), ${apart} of them not after it (${percent(apart, mine.length)} told apart)`);
}
const absent = verdicts.filter((one) => one.verdict === 'not in the mirror').length;
if (absent > 0) say(`${absent} rows are of projects that are not in the mirror`);

function findingsOf(gitDir: string, commit: string): Promise<readonly Finding[]> {
  const found = known.get(commit) ?? audit({ root: checkout(gitDir, commit), config: { ...DEFAULT_CONFIG, preset: 'all' } }).then((result) => result.findings);
  known.set(commit, found);
  return found;
}

function percent(part: number, whole: number): string {
  return `${Math.round((100 * part) / whole)} %`;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
