import { beforeAll, describe, expect, it } from 'vitest';
import { preparePython, readPython } from '../src/frontends/python/index.ts';
import type { PythonReader } from '../src/frontends/python/index.ts';
import type { Unit } from '../src/model/index.ts';

let reader: PythonReader;
beforeAll(async () => {
  reader = await preparePython();
});

const read = (text: string): Unit => readPython(reader, text);

describe('places', () => {
  it('counts columns in UTF-16 units', () => {
    expect(read('x = "😀é"; f(1)\n').calls[0]).toMatchObject({ at: [1, 12, 1, 13], whole: [1, 12, 1, 16] });
  });

  it('gives a byte order mark no column, and a carriage return no place', () => {
    expect(read('\uFEFFf()\r\ng(\r\n)\r\n').calls.map((call) => [call.at, call.whole])).toEqual([[[1, 1, 1, 2], [1, 1, 1, 4]], [[2, 1, 2, 2], [2, 1, 3, 2]]]);
  });

  it('points at the last name of a chain that spans lines, at the whole receiver on one line', () => {
    expect(read('(session\n  .query(User)\n  .filter(a).all())\n').calls.map((call) => call.at)).toEqual([[2, 4, 2, 9], [3, 4, 3, 10], [3, 14, 3, 17]]);
    expect(read('self.db.all()\n').calls[0]!.at).toEqual([1, 1, 1, 12]);
  });
});

describe('suppressions', () => {
  it('speaks of the next line that holds code', () => {
    expect(read('# backend-audit-disable-next-line rule-a, rule-b -- we know\n\n# more\nf()\n').directivesToUs).toEqual([
      { rules: ['rule-a', 'rule-b'], reason: 'we know', line: 1, targetLine: 4, at: [1, 3, 1, 60] },
    ]);
  });

  it.each([
    ['backend-audit-disable-next-line rule-a', 'reason'],
    ['backend-audit-disable-next-line -- why', 'no rule'],
    ['backend-audit-disable-line rule-a -- why', 'unknown directive'],
    ['backend-audit-disable-next-line Rule! -- why', 'not a rule id'],
  ])('says what is wrong with "%s"', (comment, message) => {
    const [said] = read(`# ${comment}\nf()\n`).directivesToUs;
    expect(said).toMatchObject({ rules: [], targetLine: 2 });
    expect(said!.malformed).toContain(message);
  });

  it('leaves other comments and strings alone', () => {
    expect(read('# see backend-audit-disable-next-line\nx = "# backend-audit-disable-next-line a -- b"\n').directivesToUs).toEqual([]);
  });
});

describe('what cannot be read', () => {
  it('reports a syntax error and keeps the rest', () => {
    const unit = read('def f():\n  return 1\n\nx = = 2\n\ndef g():\n  h()\n');
    expect(unit.problems).toEqual([{ message: 'Syntax error', at: [4, 5, 4, 6] }]);
    expect(unit.functions.map((fn) => fn.name)).toEqual(['', 'f', 'g']);
    expect(unit.calls).toHaveLength(1);
  });

  it.each([
    ['parentheses', `x = ${'('.repeat(10_000)}1${')'.repeat(10_000)}`],
    ['lists', `x = ${'['.repeat(10_000)}${']'.repeat(10_000)}`],
    ['calls', `x = a${'.b()'.repeat(10_000)}`],
    ['types', `x: ${'list['.repeat(10_000)}int${']'.repeat(10_000)}`],
    ['targets', `${'('.repeat(10_000)}a,${')'.repeat(10_000)} = 1`],
  ])('survives 10,000 nested %s and reads what follows', (_, line) => {
    const unit = read(`${line}\nafter()\n`);
    expect(unit.problems[0]).toMatchObject({ message: 'Nested too deeply to be read', at: [1, expect.any(Number), 1, expect.any(Number)] });
    expect(unit.calls.at(-1)!.callee).toEqual({ k: 'global', name: 'after' });
    expect(JSON.parse(JSON.stringify(unit))).toEqual(unit);
  });

  it('reads long chains of operators and of elif without a problem', () => {
    const unit = read(`x = ${'"a" + '.repeat(1500)}f()\ny = ${'a < '.repeat(1500)}b\nif a: pass\n${'elif b: pass\n'.repeat(500)}`);
    expect(unit.problems).toEqual([]);
    expect(unit.calls).toHaveLength(1);
  });

  it.each(['', '\0', '\uFEFF', '{% if x %}', ')', 'def', 'class A(', 'x = "', 'match x:\n case', 'f"{', '@', 'from . import', 'lambda', 'with as', 'type = type(x)', '\uD800'])('throws nothing for %j', (text) => {
    expect(read(text).language).toBe('python');
  });

  it('says the same twice', () => {
    const text = 'import a\nclass B(a.C):\n  x: int = f()\n  async def g(self): return [y async for y in self.x]\n';
    expect(read(text)).toEqual(read(text));
  });
});
