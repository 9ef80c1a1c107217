import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import { afterAll, describe, expect, it } from 'vitest';
import type { Finding } from '../src/model/index.ts';
import { report, reportNotes } from '../src/report/index.ts';
import { precisionOf } from '../src/report/sarif/rules.ts';
import { finding, FINDINGS, manyFindings, options, rule, RULES, sample } from './report-sample.ts';

/** The parts of a log that the tests look at. */
interface Log {
  runs: [{
    tool: { driver: { rules: { id: string; name: string; help: { text: string; markdown: string }; properties: Record<string, unknown> }[] } };
    automationDetails: { id: string };
    columnKind: string;
    invocations: [{ executionSuccessful: boolean; toolExecutionNotifications?: { level: string; message: { text: string } }[] }];
    results: {
      ruleId: string; ruleIndex: number; level: string; message: { text: string };
      locations: { physicalLocation: { artifactLocation: { uri: string }; region: Record<string, number> } }[];
      relatedLocations?: { id: number }[];
      codeFlows?: { threadFlows: { locations: unknown[] }[] }[];
      partialFingerprints: Record<string, string>;
    }[];
  }];
}

const text = (more: Parameters<typeof sample>[0] = {}): string => report('sarif', sample(more), options());
const run = (more: Parameters<typeof sample>[0] = {}): Log['runs'][0] => (JSON.parse(text(more)) as Log).runs[0];

/** The official validator: a native program in the package of this platform (`…-linux`, `…-darwin`, `…-win32`). */
const multitool = createRequire(createRequire(import.meta.url).resolve('@microsoft/sarif-multitool'))
  .resolve(`@microsoft/sarif-multitool-${process.platform}`);
const home = dirname(multitool);
const scratch = mkdtempSync(join(tmpdir(), 'backend-audit-sarif-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Findings of the validator above its notes, GitHub's ingestion rules included. */
function validate(sarif: string): string[] {
  const program = join(home, process.platform === 'win32' ? 'Sarif.Multitool.exe' : 'Sarif.Multitool');
  chmodSync(program, 0o755);
  const [input, output] = [join(scratch, 'log.sarif'), join(scratch, 'validated.sarif')];
  writeFileSync(input, sarif);
  try {
    execFileSync(program, ['validate', input, '--rule-kind', 'Sarif;Ghas', '--output', output, '--log', 'ForceOverwrite', '--level', 'Error;Warning;Note'], {
      env: { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1' }, stdio: 'pipe',
    });
  } catch (error) {
    if (!(error instanceof Error && 'status' in error && typeof error.status === 'number')) throw error;
  }
  const log = JSON.parse(readFileSync(output, 'utf8')) as { runs: { results?: { ruleId: string; level?: string; message: unknown }[]; invocations?: { executionSuccessful: boolean }[] }[] };
  expect(log.runs[0]!.invocations?.[0]?.executionSuccessful ?? true).toBe(true);
  return log.runs.flatMap(({ results = [] }) => results).filter(({ level = 'warning' }) => ['error', 'warning'].includes(level.toLowerCase()))
    .map(({ ruleId, message }) => `${ruleId} ${JSON.stringify(message)}`);
}

describe('SARIF', () => {
  it('passes the official validator without errors and warnings', () => {
    expect(validate(text())).toEqual([]);
    expect(validate(text({ findings: [], notices: [] }))).toEqual([]);
    expect(validate(text({ faults: [{ stage: 'rules', rule: 'x', file: 'a b.ts', message: 'boom {0} [x]' }] }))).toEqual([]);
  }, 120_000);

  it('is told apart from a broken log by that validator', () => {
    const broken = JSON.parse(text()) as { runs: { results: { locations: unknown[]; message: { text: string } }[] }[] };
    broken.runs[0]!.results[0]!.message.text = 'See [nothing](99)';
    broken.runs[0]!.results[0]!.locations = [];
    expect(validate(JSON.stringify(broken)).length).toBeGreaterThan(0);
  }, 60_000);

  it('matches the JSON schema of SARIF 2.1.0', () => {
    const schema = JSON.parse(readFileSync(join(home, 'sarif-2.1.0.json'), 'utf8')) as object;
    const check = new Ajv.default({ strict: false, validateFormats: false, allErrors: true }).compile(schema);
    check(JSON.parse(text()));
    expect(check.errors ?? []).toEqual([]);
    check({ version: '2.1.0', runs: [{}] });
    expect(check.errors).not.toBeNull();
  });

  it('gives the same bytes for the same input, and no absolute path', () => {
    expect(text()).toBe(text());
    expect(text()).not.toContain('/home/someone');
  });

  it('describes every active rule with what GitHub shows', () => {
    const { rules } = run().tool.driver;
    expect(rules.map(({ id }) => id)).toEqual(RULES.map(({ id }) => id).toSorted());
    const security = rules.find(({ id }) => id === 'no-raw-entity-return')!;
    expect(security.name).toBe('NoRawEntityReturn');
    expect(security.properties).toEqual({ tags: ['security', 'A15', 'B10'], precision: 'high', 'problem.severity': 'error', 'security-severity': '8.0' });
    expect(rules.filter(({ properties }) => 'security-severity' in properties)).toHaveLength(1);
    for (const part of ['## Why', '## Bad', '## Good', '## When it stays silent', 'backend-audit-disable-next-line no-raw-entity-return -- ']) {
      expect(security.help.markdown).toContain(part);
    }
  });

  it('claims only the precision that was measured', () => {
    const measured = (read: number, right: number): string => precisionOf(rule('x', 'error', { docs: { ...RULES[0]!.docs, precision: { read, true: right } } }));
    const { precision: _, ...unmeasured } = RULES[0]!.docs;
    expect(precisionOf(rule('x', 'error', { docs: unmeasured }))).toBe('low');
    expect([measured(29, 29), measured(30, 30), measured(9, 9), measured(100, 91), measured(100, 80), measured(100, 60)])
      .toEqual(['high', 'very-high', 'medium', 'high', 'medium', 'low']);
  });

  it('keeps the primary region on one line', () => {
    for (const { locations } of run().results) {
      const { region } = locations[0]!.physicalLocation;
      expect(region['endLine'] ?? region['startLine']).toBe(region['startLine']);
    }
    const several = run().results.find(({ ruleId }) => ruleId === 'no-uuid-v4-primary-key')!;
    expect(several.locations[0]!.physicalLocation.region).toEqual({ startLine: 2, startColumn: 14, endLine: 2, endColumn: 36 });
  });

  it('encodes each segment of a path', () => {
    const uris = run().results.map(({ locations }) => locations[0]!.physicalLocation.artifactLocation.uri);
    expect(uris).toContain('src/app/%5Blocale%5D/page%231.tsx');
    expect(uris).toContain('src/shared/http%20client.ts');
  });

  it('links every number in a message to a related location, and shows the proof as a code flow', () => {
    for (const { message, relatedLocations = [] } of run().results) {
      const linked = [...message.text.matchAll(/\]\((\d+)\)/g)].map(([, id]) => Number(id));
      expect(linked.filter((id) => !relatedLocations.some((one) => one.id === id))).toEqual([]);
    }
    const [first] = run().results;
    expect(first!.message.text).toContain('[the loop over `orders`](1) → ');
    expect(first!.codeFlows![0]!.threadFlows[0]!.locations.length).toBeGreaterThanOrEqual(3);
    expect(first!.message.text).toContain('Reached from GET /customers/:id/orders and 4 more entries.');
  });

  it('writes one result per rule and line, the others as places of it', () => {
    const { results } = run();
    expect(results).toHaveLength(FINDINGS.length - 1);
    expect(results.find(({ message }) => message.text.includes('Hostile'))!.message.text).toContain('On this line also: [place 2](1).');
    expect(reportNotes('sarif', sample())).toEqual(['SARIF: 1 finding merged into another of the same rule on the same line.']);
    const hashes = results.map(({ ruleId, locations, partialFingerprints }) => [ruleId, locations[0]!.physicalLocation.artifactLocation.uri, partialFingerprints['primaryLocationLineHash']].join());
    expect(new Set(hashes).size).toBe(results.length);
  });

  it('identifies a result by GitHub\'s line hash where the text is known, and by structure always', () => {
    const unknown = finding({ rule: 'no-n-plus-one', at: { file: 'gone.ts', span: [1, 1, 1, 2] }, message: 'Gone' });
    const [known] = run().results;
    expect(known!.partialFingerprints['primaryLocationLineHash']).toMatch(/^[0-9a-f]+:1$/);
    expect(run({ findings: [unknown] }).results[0]!.partialFingerprints).toEqual({ 'backendAudit/v1': unknown.fingerprint });
  });

  it('says what could not be looked at, and makes a fault an unsuccessful run', () => {
    const { invocations: [fine] } = run();
    expect(fine.executionSuccessful).toBe(true);
    expect(fine.toolExecutionNotifications!.map(({ level }) => level)).toEqual(Array.from({ length: 5 }, () => 'warning'));
    const { invocations: [failed] } = run({ faults: [{ stage: 'rules', message: 'boom' }] });
    expect(failed.executionSuccessful).toBe(false);
    expect(failed.toolExecutionNotifications![0]).toMatchObject({ level: 'error', message: { text: 'Internal fault in rules: boom.' } });
  });

  it('keeps the limits of code scanning and says what was cut', () => {
    const many = manyFindings(26_000);
    const { results, invocations: [{ toolExecutionNotifications = [] }] } = run({ findings: many });
    expect(results).toHaveLength(25_000);
    expect(results.findIndex(({ level }) => level !== 'error')).toBe(13_000);
    expect(toolExecutionNotifications.map(({ message }) => message.text).join()).toContain('1,000 results left out');
    const places = Array.from({ length: 300 }, (_, index) => ({ at: { file: 'src/a.ts', span: [index + 1, 1, index + 1, 2] }, note: 'place' }) as const);
    const long: Finding = { ...FINDINGS[0]!, because: Array.from({ length: 1200 }, () => places[0]!), places };
    const [result] = run({ findings: [long] }).results;
    expect(result!.relatedLocations).toHaveLength(100);
    expect(result!.codeFlows![0]!.threadFlows[0]!.locations).toHaveLength(1000);
    expect(reportNotes('sarif', sample({ findings: [long] }))[0]).toContain('1 result with fewer places than found');
  });

  it('names its category and how columns count', () => {
    expect(run().automationDetails.id).toBe('backend-audit/');
    expect(run().columnKind).toBe('utf16CodeUnits');
  });
});
