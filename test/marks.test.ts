import { describe, expect, it } from 'vitest';
import type { BackendModel } from '../src/model/index.ts';
import { differences } from './support/compare.ts';
import type { Answer } from './support/compare.ts';
import { parseMarks } from './support/marks.ts';

const NOTHING = { entries: [], tables: [], callsIn: () => [] } as unknown as BackendModel;

function answer(...findings: [rule: string, line: number, message: string][]): Answer {
  return { model: NOTHING, findings: findings.map(([rule, line, message]) => ({ rule, message, at: { file: 'a.ts', span: [line, 1, line, 9] as const } })) };
}

describe('reading marks', () => {
  it('reads each kind in each comment style', () => {
    expect(parseMarks('a.ts', 'find(id); // want no-n-plus-one "Post is queried"')).toEqual([{ kind: 'want', file: 'a.ts', line: 1, rule: 'no-n-plus-one', text: 'Post is queried' }]);
    expect(parseMarks('a.py', '\nfind()  # missing require-timeout: no rows for pycurl')).toEqual([{ kind: 'missing', file: 'a.py', line: 2, rule: 'require-timeout', reason: 'no rows for pycurl' }]);
    expect(parseMarks('a.sql', 'x -- extra some-rule: known')).toEqual([{ kind: 'extra', file: 'a.sql', line: 1, rule: 'some-rule', reason: 'known' }]);
    expect(parseMarks('a.ts', 'x // fact no effect')).toEqual([{ kind: 'fact', file: 'a.ts', line: 1, fact: 'effect', text: '', negated: true }]);
  });

  it('reads several marks on one line', () => {
    const marks = parseMarks('a.ts', 'f(); // want one "a // b" // fact callee Users.find');
    expect(marks.map((mark) => mark.kind)).toEqual(['want', 'fact']);
    expect(marks[0]).toMatchObject({ text: 'a // b' });
  });

  it('takes addresses and prose for what they are', () => {
    expect(parseMarks('a.ts', "fetch('https://want.example/x'); // we want this\n// nothing is missing here")).toEqual([]);
  });

  it('refuses a mark it cannot read, naming the place', () => {
    expect(() => parseMarks('a.ts', '\n// want no-n-plus-one Post')).toThrow('a.ts:2');
    expect(() => parseMarks('a.ts', '// missing no-n-plus-one')).toThrow('expected: missing <rule>: reason');
    expect(() => parseMarks('a.ts', '// fact colour red')).toThrow('fact [no]');
  });
});

describe('comparing marks with findings', () => {
  it('is content when each mark is met and nothing else is found', () => {
    expect(differences(parseMarks('a.ts', 'f() // want r "Post"'), answer(['r', 1, 'Post is queried']), { strict: true })).toEqual([]);
  });

  it('names what was expected and what came', () => {
    expect(differences(parseMarks('a.ts', 'f() // want r "Post"'), answer(['r', 1, 'User is queried']), { strict: true })).toEqual(['a.ts:1  expected r "Post", got "User is queried"']);
    expect(differences([], answer(['r', 4, 'm']), { strict: true })).toEqual(['a.ts:4  unexpected r "m"']);
    expect(differences([], answer(['r', 4, 'm']), { strict: false })).toEqual([]);
  });

  it('counts two findings on one line', () => {
    const marks = parseMarks('a.ts', 'f(g()) // want r "A" // want r "B"');
    expect(differences(marks, answer(['r', 1, 'A'], ['r', 1, 'B']), { strict: true })).toEqual([]);
    expect(differences(marks, answer(['r', 1, 'A']), { strict: true })).toHaveLength(1);
  });

  it('fails when a known weakness is gone', () => {
    expect(differences(parseMarks('a.ts', 'f() // missing r: deep'), answer(['r', 1, 'm']), { strict: true })[0]).toContain('turn "missing" into "want"');
    expect(differences(parseMarks('a.ts', 'f() // extra r: known'), answer(), { strict: true })[0]).toContain('remove "extra"');
    expect(differences(parseMarks('a.ts', 'f() // missing r: deep'), answer(), { strict: true })).toEqual([]);
    expect(differences(parseMarks('a.ts', 'f() // extra r: known'), answer(['r', 1, 'm']), { strict: true })).toEqual([]);
  });

  it('reports a fact that does not hold', () => {
    expect(differences(parseMarks('a.ts', 'f() // fact endpoint GET /x'), answer(), { strict: false })).toEqual(['a.ts:1  expected endpoint "GET /x", got none']);
    expect(differences(parseMarks('a.ts', 'f() // fact no endpoint'), answer(), { strict: false })).toEqual([]);
  });
});
