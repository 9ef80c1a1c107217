import type { Place, Report, SuppressionComment } from '../model/index.ts';
import { suggestion } from '../config/index.ts';
import type { Ranked } from './order.ts';

/** Comments to the tool, by file. */
export type Suppressions = ReadonlyMap<string, readonly SuppressionComment[]>;

/** What the engine knows about a rule id in a comment. */
export interface RuleState {
  /** Every id that exists, planned ones included. */
  readonly known: readonly string[];
  /** True when the rule ran to its end and is on in this file, so that silence means something. */
  hasSpokenIn(rule: string, file: string): boolean;
}

export interface Silenced {
  readonly kept: readonly Ranked[];
  readonly suppressed: number;
  readonly invalid: readonly Report[];
  readonly unused: readonly Report[];
}

/** Takes away what well-formed comments silence, and says which comments are malformed or silence nothing. */
export function applySuppressions(findings: readonly Ranked[], suppressions: Suppressions, state: RuleState): Silenced {
  const invalid: Report[] = [];
  const marks = new Map<string, Mark>();
  for (const [file, comments] of [...suppressions].sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const comment of comments) {
      const at: Place = { file, span: comment.at };
      const fault = faultOf(comment, state.known);
      if (fault !== undefined) invalid.push({ at, message: fault });
      else for (const rule of comment.rules) marks.set(keyOf(file, comment.targetLine, rule), { comment, at, file, rule, used: false });
    }
  }
  const kept = findings.filter(({ finding }) => {
    const mark = marks.get(keyOf(finding.at.file, finding.at.span[0], finding.rule));
    if (mark) mark.used = true;
    return !mark;
  });
  const idle = [...marks.values()].filter((mark) => !mark.used && state.hasSpokenIn(mark.rule, mark.file));
  return { kept, suppressed: findings.length - kept.length, invalid, unused: unusedReports(idle) };
}

interface Mark {
  readonly comment: SuppressionComment;
  readonly at: Place;
  readonly file: string;
  readonly rule: string;
  used: boolean;
}

function keyOf(file: string, line: number, rule: string): string {
  return `${file}\n${line}\n${rule}`;
}

/** Why a comment cannot be followed, or undefined. */
function faultOf(comment: SuppressionComment, known: readonly string[]): string | undefined {
  if (comment.malformed !== undefined) return `This suppression does not work: ${comment.malformed}`;
  if (comment.rules.length === 0) return 'This suppression does not work: it names no rule';
  const unknown = comment.rules.find((rule) => !known.includes(rule));
  if (unknown !== undefined) return `This suppression does not work: there is no rule "${unknown}"${suggestion(unknown, known)}`;
  if (!comment.reason?.trim()) return 'This suppression does not work: it gives no reason; add ` -- ` and why the code is right here';
  return undefined;
}

/** One report per comment, naming each of its rules that has nothing to silence. */
function unusedReports(marks: readonly Mark[]): Report[] {
  const byComment = new Map<SuppressionComment, { readonly at: Place; readonly rules: string[] }>();
  for (const { comment, at, rule } of marks) {
    const group = byComment.get(comment);
    if (group) group.rules.push(rule);
    else byComment.set(comment, { at, rules: [rule] });
  }
  return [...byComment.values()].map(({ at, rules }) => {
    const target = rules.join(', ');
    return { at, target, message: `Nothing to suppress: ${target} ${rules.length > 1 ? 'report' : 'reports'} nothing on the next line of code` };
  });
}
