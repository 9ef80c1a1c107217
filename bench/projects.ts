import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { audit } from '../src/audit.ts';

/**
 * Audits each folder given and keeps its findings as one sorted text file (`rule file:line message`), so that a change of findings
 * on real projects shows as a diff. Usage: `npm run bench:projects -- <folder>…`
 */
const out = join(import.meta.dirname, '..', 'fixtures', 'projects');
mkdirSync(out, { recursive: true });
for (const folder of process.argv.slice(2)) {
  const result = await audit({ root: folder });
  const lines = result.findings.map(one => `${one.rule}\t${one.at.file}:${one.at.span[0]}\t${one.severity}\t${one.message}`).sort();
  const { entries, understood } = result.coverage;
  writeFileSync(join(out, `${basename(folder)}.txt`), lines.map(line => `${line}\n`).join(''));
  const counts = [...new Set(result.findings.map(one => one.rule))].sort().map(rule => `${rule} ${result.findings.filter(one => one.rule === rule).length}`).join(', ');
  process.stdout.write(`${basename(folder)}: ${understood} of ${entries} handlers understood; ${counts || 'nothing'}\n`);
}
