import { printable } from '../../model/index.ts';
import type { AuditResult, Finding, Notice, Severity } from '../../model/index.ts';
import { count, grouped, languageName, NOTICE_WORDS, percent, SEVERITIES } from '../wording.ts';
import { clip, pad, widthOf, wrap } from './columns.ts';
import type { Sheet } from './finding.ts';
import { byKey } from './plan.ts';

/** Width of the words in front of the facts: `Suppressed`. */
const LABEL = 11;

/** `14 files: 12 errors, 30 warnings, 2 info`, with the severities that occur. */
export function countSentence(findings: readonly Finding[], { paint }: Sheet): string {
  const counts = SEVERITIES.flatMap((severity) => {
    const n = findings.filter((finding) => finding.severity === severity).length;
    return n === 0 ? [] : [paint.severity[severity](count(n, severity))];
  });
  return `${count(new Set(findings.map(({ at }) => at.file)).size, 'file')}: ${counts.join(', ')}`;
}

/** Findings by rule: counts by severity, files, and the rule's title where there is room. Most findings of the worst severity first. */
export function ruleTable(result: AuditResult, { paint, measure }: Sheet): string[] {
  const present = SEVERITIES.filter((severity) => result.findings.some((finding) => finding.severity === severity));
  const titles = new Map(result.rules.map(({ id, title }) => [id, title]));
  const rows = [...byKey(result.findings, ({ rule }) => rule)].map(([id, own]) => ({
    id, title: titles.get(id) ?? '',
    counts: present.map((severity) => own.filter((finding) => finding.severity === severity).length),
    files: new Set(own.map(({ at }) => at.file)).size,
  }));
  rows.sort((a, b) => compareCounts(b.counts, a.counts) || (a.id < b.id ? -1 : 1));
  const heads = [...present.map((severity) => (severity === 'info' ? severity : `${severity}s`)), 'files'];
  const idWidth = Math.max(...rows.map(({ id }) => id.length), 4);
  const titleRoom = measure - 2 - idWidth - heads.reduce((sum, head) => sum + Math.max(head.length, 6) + 2, 0) - 3;
  const withTitles = titleRoom >= 24;
  const cell = (text: string, head: string): string => `  ${pad(text, Math.max(head.length, 6), 'left')}`;
  return [
    paint.dim(`  ${pad('rule', idWidth)}${heads.map((head) => cell(head, head)).join('')}`),
    ...rows.map(({ id, title, counts, files }) => {
      const cells = counts.map((n, index) => {
        const text = cell(n === 0 ? '·' : grouped(n), heads[index]!);
        return n === 0 ? paint.dim(text) : paint.severity[present[index]!](text);
      });
      const about = withTitles && title !== '' ? `   ${paint.dim(clip(printable(title), titleRoom))}` : '';
      return `  ${pad(id, idWidth)}${cells.join('')}${cell(grouped(files), 'files')}${about}`;
    }),
  ];
}

/** What was looked at, what was not, and what to do next: label and text in two columns. */
export function facts(result: AuditResult, sheet: Sheet): string[] {
  return [
    ...fact('Checked', [checkedSentence(result)], sheet),
    ...fact('Not read', unreadSentences(result), sheet),
    ...fact('Coverage', [coverageSentence(result)], sheet),
    ...fact('Suppressed', result.suppressed === 0 ? [] : [`${count(result.suppressed, 'finding')} by comments that give a reason`], sheet),
    ...fact('Left out', result.context.notReached === 0 ? [] : [`${count(result.context.notReached, 'finding')} in scripts, generated or browser code`], sheet),
    ...fact('Notices', noticeSentences(result.notices, sheet.options.verbose === true), sheet),
  ];
}

/** One labelled row; every further sentence starts a row of its own below it. */
export function fact(label: string, sentences: readonly string[], { paint, measure }: Sheet): string[] {
  const rows = sentences.flatMap((sentence) => wrap(sentence, measure - LABEL - 2));
  return rows.map((row, index) => `  ${index === 0 ? paint.dim(pad(label, LABEL)) : ' '.repeat(LABEL)}${row}`);
}

function checkedSentence({ rules, stats, model }: AuditResult): string {
  const languages = Object.entries(stats.files).filter(([word, n]) => n > 0 && languageName(word) !== word)
    .toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const files = languages.reduce((sum, [, n]) => sum + n, 0);
  const parts = languages.map(([word, n]) => (languages.length === 1 ? languageName(word) : `${grouped(n)} ${languageName(word)}`));
  const read = `${count(files, 'file')}${parts.length > 0 ? ` (${parts.join(', ')})` : ''}`;
  const found = `${count(model.entries.length, 'handler')} and ${count(model.tables.length, 'table')} found`;
  const asked = rules.filter(({ needs }) => needs.length > 0).length;
  return `${count(asked, 'rule')} on ${read}; ${found}`;
}

/** How the counts of files say that files of a role were counted and not read. */
const UNREAD = / \(not read\)$/;
const ROLE_WORDS: Readonly<Record<string, string>> = { client: 'browser' };

function unreadSentences({ stats }: AuditResult): string[] {
  const roles = Object.entries(stats.files).filter(([word, n]) => UNREAD.test(word) && n > 0).toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  if (roles.length === 0) return [];
  const parts = roles.map(([word, n]) => `${grouped(n)} ${ROLE_WORDS[word.replace(UNREAD, '')] ?? word.replace(UNREAD, '')}`);
  return [`${count(roles.reduce((sum, [, n]) => sum + n, 0), 'file')} that no request runs: ${parts.join(', ')}`];
}

function coverageSentence({ coverage }: AuditResult): string {
  const { entries, understood, calls, unresolved } = coverage;
  const resolved = calls === 0 ? '' : `; ${percent(calls - unresolved, calls)} of ${count(calls, 'call')} resolved`;
  if (entries === 0) return `no handler was recognised, so rules about handlers had nothing to look at${resolved}`;
  return `${grouped(understood)} of ${count(entries, 'handler')} understood (${percent(understood, entries)})${resolved}`;
}

function noticeSentences(notices: readonly Notice[], verbose: boolean): string[] {
  return [...byKey(notices, ({ kind }) => kind)].flatMap(([kind, own]) => {
    const words = NOTICE_WORDS[kind as Notice['kind']];
    const head = `${grouped(own.length)} ${own.length === 1 ? words.one : words.many}`;
    if (verbose) return [`${head}:`, ...own.map((notice) => `- ${noticeText(notice)}`)];
    return [`${head}${own.length === 1 ? ': ' : ', first: '}${noticeText(own[0]!)}`];
  });
}

function noticeText({ file, line, message }: Notice): string {
  const place = file === undefined ? '' : `${printable(file)}${line === undefined ? '' : `:${line}`}: `;
  return `${place}${printable(message)}`;
}

function compareCounts(a: readonly number[], b: readonly number[]): number {
  const differing = a.findIndex((n, index) => n !== b[index]);
  return differing < 0 ? 0 : a[differing]! - b[differing]!;
}

/** What a heading counts for one file: `3 errors, 1 warning`. */
export function shortCounts(findings: readonly Finding[]): string {
  return SEVERITIES.flatMap((severity: Severity) => {
    const n = findings.filter((finding) => finding.severity === severity).length;
    return n === 0 ? [] : [count(n, severity)];
  }).join(', ');
}

/** `── title ───── right ──`, as wide as the measure; what stands on the right gives way to a long title. */
export function heading(title: string, right: string, { paint, measure }: Sheet): string {
  const room = measure - widthOf(title) - 4;
  const note = right !== '' && widthOf(right) + 6 <= room ? ` ${right} ──` : '';
  const fill = '─'.repeat(Math.max(0, room - widthOf(note)));
  return `${paint.dim('──')} ${paint.path(title)} ${paint.dim(`${fill}${note}`)}`;
}
