/**
 * How long the built command takes, as a multiple of a floor measured in the same minute on the same machine: a bare process that parses
 * every TypeScript and JavaScript file of the project and does nothing else (`support/floor.mjs`). The runs alternate, so that whatever else
 * the machine does falls on both. Medians are printed.
 *
 *     npm run build && npm run bench:speed -- <folder>… [--runs 5] [--dist dist]
 */
import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

const REPOSITORY = join(import.meta.dirname, '..');
const { values, positionals: folders } = parseArgs({ allowPositionals: true, options: { runs: { type: 'string', default: '5' }, dist: { type: 'string', default: 'dist' } } });
const runs = Number(values.runs);
const dist = resolve(REPOSITORY, values.dist);
if (folders.length === 0 || !Number.isInteger(runs) || runs < 1) {
  process.stderr.write('usage: npm run bench:speed -- <folder>… [--runs 5] [--dist dist]\n');
  process.exit(2);
}

/** One run of a process: milliseconds by the clock and of CPU (all threads), peak memory in bytes, and what it printed. */
interface Run { readonly wall: number; readonly cpu: number; readonly memory: number; readonly stdout: string; readonly stderr: string }

for (const folder of folders.map(one => realpathSync(one))) {
  const floors: Run[] = [];
  const audits: Run[] = [];
  for (let at = 0; at < runs; at++) {
    floors.push(timed(join(REPOSITORY, 'bench/support/floor.mjs'), dist, folder));
    audits.push(timed(join(dist, 'src/cli/main.js'), folder, '--stats', '--format', 'json'));
  }
  const ratio = (of: 'wall' | 'cpu') => median(audits.map((one, at) => one[of] / floors[at]![of])).toFixed(2);
  const figures = (all: readonly Run[]) => `${seconds(all.map(one => one.wall))}, CPU ${seconds(all.map(one => one.cpu))}, ${Math.round(median(all.map(one => one.memory)) / 1e6)} MB`;
  process.stdout.write([
    `${basename(folder)}: ${ratio('wall')} times the floor by the clock, ${ratio('cpu')} times in CPU time`,
    `  floor       ${figures(floors)}; ${floors[0]!.stdout.trim()}`,
    `  audit       ${figures(audits)}`,
    ...phasesOf(audits).map(([name, ms]) => `  ${name.padEnd(10)}  ${seconds([ms])}`),
    '',
  ].join('\n'));
}

function timed(...args: readonly string[]): Run {
  const start = performance.now();
  const { stdout, stderr, status, output } = spawnSync(process.execPath, ['--import', join(REPOSITORY, 'bench/support/usage.mjs'), ...args], { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
  const wall = performance.now() - start;
  if (status === null || status > 1) throw new Error(`exit code ${status}: ${stderr}`);
  return { wall, stdout, stderr, ...(JSON.parse(output[3]!) as { cpu: number; memory: number }) };
}

/** Median of each phase that `--stats` prints, and of what lies outside them: starting node, loading modules, the report. */
function phasesOf(audits: readonly Run[]): readonly (readonly [name: string, ms: number])[] {
  const tables = audits.map(({ stderr, wall }) => {
    const lines = stderr.slice(0, stderr.indexOf('\nrule')).matchAll(/^ {2}(\w+)\s+([\d.]+) (ms|s)$/gm);
    const phases = new Map([...lines].map(([, name, figure, unit]) => [name!, Number(figure) * (unit === 's' ? 1000 : 1)] as const));
    return phases.set('the rest', wall - phases.get('total')!);
  });
  return [...tables[0]!.keys()].map(name => [name, median(tables.map(table => table.get(name)!))] as const);
}

function seconds(ms: readonly number[]): string {
  return `${(median(ms) / 1000).toFixed(2)} s`;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
