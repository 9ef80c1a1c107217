import { printable } from '../../model/index.ts';
import type { AuditResult, Fault, Finding } from '../../model/index.ts';
import type { ReportOptions } from '../options.ts';
import { suppressionExample } from '../help.ts';
import { count } from '../wording.ts';
import { widthOf, wrap } from './columns.ts';
import { fullFinding, lineFinding } from './finding.ts';
import type { Sheet } from './finding.ts';
import { palette, withCode } from './paint.ts';
import { planGroups } from './plan.ts';
import type { FileGroup } from './plan.ts';
import { countSentence, fact, facts, heading, ruleTable, shortCounts } from './summary.ts';

/** Prose wider than this is hard to follow; code frames use the whole screen. */
const MEASURE = 120;
const NARROWEST = 40;

/** The report for people at a terminal: findings by file with their proof, then a summary, what was looked at, and what to do next. */
export function reportText(result: AuditResult, options: ReportOptions): string {
  const width = Math.max(NARROWEST, options.width);
  const sheet: Sheet = { options: { ...options, width }, paint: palette(options.color), measure: Math.min(width, MEASURE) };
  const shown = options.maxFindings === undefined ? result.findings : result.findings.slice(0, Math.max(0, options.maxFindings));
  const lines = options.quiet ? quietLines(result, shown, sheet) : fullLines(result, shown, sheet);
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

function fullLines(result: AuditResult, shown: readonly Finding[], sheet: Sheet): string[] {
  const groups = planGroups(shown, sheet.options.verbose === true);
  return [
    '',
    ...groups.flatMap((group) => [...groupLines(group, sheet), '']),
    ...summaryLines(result, shown, groups, sheet),
    ...result.faults.flatMap((fault) => ['', ...faultLines(fault, sheet)]),
    '',
  ];
}

function groupLines(group: FileGroup, sheet: Sheet): string[] {
  const { paint } = sheet;
  const compact = group.lines.map((finding) => lineFinding(finding, sheet));
  const counted = group.counted.map(({ rule, count: n }) => paint.dim(`  … and ${n} more of ${rule} in this file`));
  return [
    heading(printable(group.file), shortCounts(group.findings), sheet),
    '',
    ...group.full.flatMap((finding, index) => {
      const later = group.full.slice(index + 1);
      const lastOfAdvice = !later.some((other) => other.rule === finding.rule && other.instead === finding.instead);
      const advice = lastOfAdvice ? adviceLines(finding, sheet) : [];
      const last = index === group.full.length - 1 && compact.length === 0;
      return [...fullFinding(finding, sheet), ...advice, ...(last ? [] : [''])];
    }),
    ...compact,
    ...counted,
  ];
}

function adviceLines({ instead }: Finding, { paint, measure }: Sheet): string[] {
  if (instead === '') return [];
  const label = 'Instead  ';
  const rows = withCode(wrap(printable(instead), measure - 4 - label.length), paint);
  return ['', ...rows.map((row, index) => `    ${index === 0 ? paint.good(label) : ' '.repeat(label.length)}${row}`)];
}

function summaryLines(result: AuditResult, shown: readonly Finding[], groups: readonly FileGroup[], sheet: Sheet): string[] {
  const { paint } = sheet;
  if (result.findings.length === 0) return [...cleanLines(result, sheet), '', ...facts(result, sheet)];
  const shortened = groups.reduce((sum, { lines, counted }) => sum + lines.length + counted.reduce((n, one) => n + one.count, 0), 0);
  const hidden = result.findings.length - shown.length;
  const hints = [
    ...(shortened > 0 ? [`${count(shortened, 'finding')} shortened here; --verbose shows each in full`] : []),
    ...(hidden > 0 ? [`${count(hidden, 'finding')} not shown because of --max-findings`] : []),
  ];
  return [
    heading('Summary', '', sheet),
    '',
    `  ${paint.strong(count(result.findings.length, 'finding'))} in ${countSentence(result.findings, sheet)}`,
    '',
    ...ruleTable(result, sheet),
    '',
    ...facts(result, sheet),
    ...fact('Shown', hints, sheet),
    '',
    ...nextSteps(result, sheet).map((row) => `  ${row}`),
  ];
}

function cleanLines(result: AuditResult, sheet: Sheet): string[] {
  const { paint } = sheet;
  const partial = result.faults.length > 0 || result.coverage.understood < result.coverage.entries;
  const lookedAt = Object.values(result.stats.files).some((n) => n > 0) && result.rules.length > 0;
  if (!lookedAt) return [`  ${paint.strong('Nothing to check:')} no source file or no rule was active.`];
  return [`  ${paint.good('✔ No findings')}${partial ? ' in what could be understood.' : '.'}`];
}

/** Commands and what each gives, in two columns; the command that fits this result first. */
function nextSteps({ findings, rules }: AuditResult, { paint, measure }: Sheet): string[] {
  const first = findings[0]!;
  const rule = rules.find(({ id }) => id === first.rule);
  const steps: readonly (readonly [string, string])[] = [
    [`backend-audit explain ${first.rule}`, 'why, with a bad and a good example'],
    ['backend-audit inspect', 'what it understood of this backend'],
    ['backend-audit --format sarif=report.sarif', 'everything, for GitHub and editors'],
  ];
  const column = Math.max(...steps.map(([command]) => widthOf(command))) + 3;
  const fits = steps.every(([, gives]) => 2 + column + widthOf(gives) <= measure);
  const silence = rule ? wrap(suppressionExample(rule, first.at.file), measure - 2) : [];
  const rows = steps.flatMap(([command, gives]) =>
    fits ? [`${paint.code(command)}${' '.repeat(column - widthOf(command))}${paint.dim(gives)}`] : [paint.code(command), paint.dim(`  ${gives}`)]);
  return [...rows, ...(rule ? ['', ...wrap('To accept a place as it is, say why on the line above it:', measure - 2).map((row) => paint.dim(row)), ...silence] : [])];
}

/** Our own bugs are told last and loudly: the exit code is 2 because of them, and the results above still stand. */
function faultLines({ stage, rule, file, message }: Fault, { paint, measure }: Sheet): string[] {
  const where = [stage, ...(rule === undefined ? [] : [`rule ${rule}`]), ...(file === undefined ? [] : [printable(file)])].join(', ');
  const text = wrap(`${printable(message)} — this is a bug of backend-audit, not of your code; the other results stand.`, measure - 4);
  return [`  ${paint.bad(`FAULT in ${where}`)}`, ...text.map((row) => `    ${row}`)];
}

function quietLines(result: AuditResult, shown: readonly Finding[], sheet: Sheet): string[] {
  const rows = shown.map(({ at, severity, message, rule }) =>
    `${printable(at.file)}:${at.span[0]}:${at.span[1]} ${sheet.paint.severity[severity](severity)} ${printable(message)} [${rule}]`);
  const total = result.findings.length === 0 ? 'no findings' : `${count(result.findings.length, 'finding')} in ${countSentence(result.findings, sheet)}`;
  return [...rows, total, ...result.faults.flatMap((fault) => faultLines(fault, sheet))];
}
