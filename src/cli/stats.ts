import type { AuditResult } from '../model/index.ts';

/** Where the time went, by phase and by rule, and what was read. `peak` in bytes. */
export function statsText({ stats, model, coverage }: AuditResult, peak: number): string {
  const total = stats.phases.reduce((sum, { ms }) => sum + ms, 0);
  const slowest = [...stats.rules].sort((a, b) => b.ms - a.ms || (a.id < b.id ? -1 : 1));
  return [
    '',
    ...table('phase', [...stats.phases.map(({ name, ms }) => [name, time(ms)]), ['total', time(total)]]),
    '',
    ...table('rule', slowest.map(({ id, ms, findings }) => [id, time(ms), `${findings} findings`])),
    '',
    ...table('count', [
      ...Object.entries(stats.files).map(([word, count]) => [`files, ${word}`, String(count)]),
      ['functions', String(model.functions.length)],
      ['entries', String(coverage.entries)],
      ['calls', String(coverage.calls)],
      ['tables', String(model.tables.length)],
      ['memory, peak', `${Math.round(peak / 1_000_000)} MB`],
    ]),
    '',
  ].join('\n');
}

function time(ms: number): string {
  return ms >= 10_000 ? `${(ms / 1000).toFixed(1)} s` : `${ms.toFixed(ms < 10 ? 1 : 0)} ms`;
}

function table(heading: string, rows: readonly (readonly string[])[]): string[] {
  const first = Math.max(heading.length, ...rows.map(([name]) => name!.length));
  const second = Math.max(0, ...rows.map((row) => row[1]!.length));
  return [heading, ...rows.map(([name, value, ...rest]) => `  ${name!.padEnd(first)}  ${value!.padStart(second)}  ${rest.join('  ')}`.trimEnd())];
}
