import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { report } from '../src/report/index.ts';
import { wrap } from '../src/report/text/columns.ts';
import { palette, withCode } from '../src/report/text/paint.ts';
import { finding, FINDINGS, manyFindings, options, sample } from './report-sample.ts';

const lines = (result: Parameters<typeof report>[1], more: Parameters<typeof options>[0] = {}): string[] =>
  report('text', result, options(more)).split('\n');

/** Columns as a terminal counts them, for the characters the sample uses. */
const columns = (line: string): number => [...line].reduce((sum, character) => sum + (character >= '\u3000' ? 2 : 1), 0);

describe('text report', () => {
  for (const width of [64, 80, 120, 200]) {
    it(`keeps every line within ${width} columns`, () => {
      for (const result of [sample(), sample({ findings: manyFindings(400) }), sample({ findings: [] })]) {
        expect(lines(result, { width }).filter((line) => columns(line) > width)).toEqual([]);
      }
    });
  }

  it('says the same with and without colour', () => {
    const colored = report('text', sample(), options({ color: true }));
    expect(colored).toContain('\u001b[');
    expect(stripVTControlCharacters(colored)).toBe(report('text', sample(), options()));
  });

  it('lets no control character, override or escape sequence of the audited project through', () => {
    const text = report('text', sample(), options());
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(text).toContain('\\x1b[2Jname \\u202egnp');
  });

  it('puts the marker under the region, behind tabs and in front of wide characters', () => {
    const all = lines(sample());
    for (const region of ['this.items.findMany', 'this.orders.one(id)', 'axios.create', 'load']) {
      const at = all.findIndex((line) => line.includes('> ') && line.includes(`│`) && line.includes(region));
      const marker = all[at + 1]!;
      expect(all[at]!.slice(marker.indexOf('^'), marker.indexOf('^') + marker.trim().length - 2)).toContain(region.slice(0, 4));
      expect(all[at]!.indexOf(region, all[at]!.indexOf('│'))).toBe(marker.indexOf('^'));
    }
  });

  it('shows the way in, the proof in order, and where each step is', () => {
    const text = report('text', sample(), options());
    expect(text).toContain('GET /customers/:id/orders → OrdersService.withItems');
    expect(text).toContain('also from GET /orders and 3 more entries');
    expect(text).toMatch(/1\. the loop over `orders` +line 7\n +2\. calls .* +line 8\n +3\. .* +src\/orders\/items.repository.ts:31/);
  });

  it('names three further places and counts the rest, all of them when verbose', () => {
    expect(report('text', sample(), options())).toContain('… and 12 more places');
    expect(report('text', sample(), options({ verbose: true }))).toContain('src/stock/stock-14.service.ts:18');
  });

  it('gives the advice once per rule and file', () => {
    expect(report('text', sample(), options()).match(/Instead {2}Set `timeout`/g)).toHaveLength(1);
  });

  it('stays readable with 400 findings: few in full, every other one counted', () => {
    const text = report('text', sample({ findings: manyFindings(400) }), options());
    expect(text.split('\n').length).toBeLessThan(700);
    expect(text).toContain('400 findings in 29 files: 200 errors, 100 warnings, 100 info');
    const full = text.match(/^ {4}GET \/things/gm)!.length;
    expect(text).toContain(`${400 - full} findings shortened here`);
    expect(text.match(/^ {2}[✖▲●] \w+ +\d+:5 /gm)).toHaveLength(400 - full);
  });

  it('counts what one rule has beyond eight lines in one file', () => {
    const same = manyFindings(30).map((one) => ({ ...one, rule: 'require-timeout', at: { ...one.at, file: 'src/a.ts' } }));
    expect(report('text', sample({ findings: same }), options())).toContain('… and 20 more of require-timeout in this file');
  });

  it('shows everything in full when verbose', () => {
    const text = report('text', sample({ findings: manyFindings(60) }), options({ verbose: true }));
    expect(text.match(/^ {4}GET \/things/gm)).toHaveLength(60);
  });

  it('counts findings beyond --max-findings', () => {
    const text = report('text', sample(), options({ maxFindings: 2 }));
    expect(text).toContain('5 findings not shown because of --max-findings');
    expect(text).toContain('7 findings in 5 files');
  });

  it('sums up by rule, worst first, and says what was and was not looked at', () => {
    const text = report('text', sample(), options({ width: 200 }));
    expect(text).toMatch(/no-n-plus-one +2 +· +· +2 +Query runs once per row\n +no-raw-entity-return +1 /);
    expect(text).toContain('318 of 324 handlers understood (98 %); 96 % of 12,345 calls resolved');
    expect(text).toContain('3 findings by comments that give a reason');
    expect(text).toContain('2 findings in scripts, generated or browser code');
    expect(text).toContain('first: src/broken file.ts:12: Unexpected token');
    expect(text).not.toContain('Unexpected end of file');
    expect(report('text', sample(), options({ verbose: true }))).toContain('src/other.ts:3: Unexpected end of file');
  });

  it('says that nothing was found, and in what', () => {
    expect(report('text', sample({ findings: [] }), options())).toContain('✔ No findings in what could be understood.');
    const whole = sample({ findings: [], coverage: { entries: 4, understood: 4, calls: 0, unresolved: 0 } });
    expect(report('text', whole, options())).toContain('✔ No findings.');
    expect(report('text', whole, options())).toContain('4 rules on 812 files (790 TypeScript, 22 Python)');
    const nothing = { ...sample({ findings: [] }), stats: { ...sample().stats, files: {} } };
    expect(report('text', nothing, options())).toContain('Nothing to check');
  });

  it('shows how to accept a place, in the language of the first finding', () => {
    expect(report('text', sample(), options())).toContain('// backend-audit-disable-next-line no-n-plus-one -- reason');
    const python = finding({ rule: 'require-timeout', at: { file: 'app/main.py', span: [1, 1, 1, 2] }, message: 'Slow' });
    expect(report('text', sample({ findings: [python] }), options())).toContain('# backend-audit-disable-next-line require-timeout -- reason');
  });

  it('names faults loudly, with rule and file', () => {
    const text = report('text', sample({ faults: [{ stage: 'rules', rule: 'no-n-plus-one', file: 'src/a.ts', message: 'boom' }] }), options());
    expect(text).toContain('FAULT in rules, rule no-n-plus-one, src/a.ts');
    expect(text).toContain('boom');
  });

  it('is one line a finding when quiet', () => {
    const quiet = lines(sample(), { quiet: true }).filter((line) => line !== '');
    expect(quiet).toHaveLength(FINDINGS.length + 1);
    expect(quiet[0]).toMatch(/^src\/orders\/orders\.service\.ts:8:24 error .* \[no-n-plus-one\]$/);
  });

  it('reports a place whose text is not known, without a frame', () => {
    const text = report('text', sample({ findings: [finding({ rule: 'x', at: { file: 'gone.ts', span: [9, 1, 9, 2] }, message: 'Gone' })] }), options());
    expect(text).toContain('gone.ts:9:1');
    expect(text).not.toContain('│');
  });

  it('shows a region of several lines from its first line on', () => {
    const several = finding({ rule: 'x', at: { file: 'prisma/schema.prisma', span: [1, 1, 4, 2] }, message: 'Whole model' });
    expect(report('text', sample({ findings: [several] }), options())).toContain('    > 1 │ model Order {\n        │ ^~~~~~~~~~~~~\n      2 │   id ');
  });
});

describe('wrapping', () => {
  it('keeps short code together and colours code that goes on in the next line', () => {
    expect(wrap('use `where: { id }` here and there', 19)).toEqual(['use `where: { id }`', 'here and there']);
    expect(wrap('a `one two three four five` b', 16)).toEqual(['a `one two three', 'four five` b']);
    const painted = withCode(['a `one two three', 'four', 'five` b `c` d'], { ...palette(false), code: (text) => `<${text}>` });
    expect(painted).toEqual(['a <`one two three>', '<four>', '<five`> b <`c`> d']);
  });

  it('breaks a long path behind a slash', () => {
    expect(wrap('src/modules/orders/orders.service.ts:12', 24)).toEqual(['src/modules/orders/', 'orders.service.ts:12']);
  });
});
