import type { BackendModel, Finding } from '../../src/model/index.ts';
import { factsAt, holds } from './facts.ts';
import type { Mark } from './marks.ts';

export interface Answer {
  readonly findings: readonly Pick<Finding, 'rule' | 'at' | 'message'>[];
  readonly model: BackendModel;
}

/**
 * What differs between the marks of a case and what came out, one readable line each; empty when all holds.
 * `strict`: findings on unmarked lines differ too (rule fixtures, clean backends, sample apps).
 */
export function differences(marks: readonly Mark[], answer: Answer, { strict }: { readonly strict: boolean }): string[] {
  const out: { readonly file: string; readonly line: number; readonly text: string }[] = [];
  const spoken = new Set<object>();
  const at = (mark: Mark, rule: string) => answer.findings.filter((one) => one.rule === rule && one.at.file === mark.file && one.at.span[0] === mark.line);
  const differ = (mark: Mark, text: string): void => { out.push({ file: mark.file, line: mark.line, text }); };

  for (const mark of marks) {
    if (mark.kind === 'fact') {
      const facts = factsAt(answer.model, mark.fact, mark.file, mark.line);
      const got = facts.length > 0 ? facts.map((one) => `"${one}"`).join(', ') : 'none';
      if (mark.negated) {
        if (mark.text ? holds(mark.fact, mark.text, facts) : facts.length > 0) differ(mark, `expected no ${mark.fact}${mark.text && ` "${mark.text}"`}, got ${got}`);
      } else if (!holds(mark.fact, mark.text, facts)) differ(mark, `expected ${mark.fact} "${mark.text}", got ${got}`);
      continue;
    }
    const here = at(mark, mark.rule);
    if (mark.kind === 'want') {
      const found = here.find((one) => one.message.includes(mark.text) && !spoken.has(one));
      if (found) spoken.add(found);
      else differ(mark, `expected ${mark.rule} "${mark.text}", got ${here.length > 0 ? here.map((one) => `"${one.message}"`).join(', ') : 'nothing'}`);
      for (const one of here) if (!found) spoken.add(one);
    } else if (mark.kind === 'missing') {
      if (here.length > 0) differ(mark, `${mark.rule} is found now ("${here[0]!.message}"): turn "missing" into "want"`);
      for (const one of here) spoken.add(one);
    } else {
      if (here.length === 0) differ(mark, `${mark.rule} is silent now: remove "extra"`);
      for (const one of here) spoken.add(one);
    }
  }
  if (strict) {
    for (const one of answer.findings) {
      if (!spoken.has(one)) out.push({ file: one.at.file, line: one.at.span[0], text: `unexpected ${one.rule} "${one.message}"` });
    }
  }
  return out
    .toSorted((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1))
    .map(({ file, line, text }) => `${file}:${line}  ${text}`);
}
