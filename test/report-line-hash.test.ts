import { describe, expect, it } from 'vitest';
import { lineHashes } from '../src/report/sarif/line-hash.ts';

/** The description of the hash, word by word and slowly, in 64-bit integers: what the fast version must agree with. */
function slowly(text: string): string[] {
  const units = [...text.replaceAll(/\r\n?/g, '\n').matchAll(/[^ \t]/gsu)].flatMap(([character]) => Array.from({ length: character.length }, (_, i) => character.charCodeAt(i)));
  const all = [...units, 65535];
  const starts = all.map((_, index) => index).filter((index) => index === 0 || all[index - 1] === 10);
  const seen: string[] = [];
  return starts.map((start) => {
    let hash = 0n;
    for (let i = start; i < start + 100; i++) hash = BigInt.asUintN(64, hash * 37n + BigInt(all[i] ?? 0));
    seen.push(hash.toString(16));
    return `${hash.toString(16)}:${seen.filter((one) => one === hash.toString(16)).length}`;
  });
}

describe('line hash of GitHub code scanning', () => {
  it('has the known value for an empty line at the end of a file', () => {
    expect(lineHashes('')).toEqual(['c129715d7a2bc9a3:1']);
    expect(lineHashes('a\n').at(-1)).toBe('c129715d7a2bc9a3:1');
  });

  it('agrees with the slow description', () => {
    for (const text of ['x', ' const a = 1;\n\tb();\n\n\n}\n', 'é 注 😀\r\nnext\rlast', 'const order = await find(id);\n'.repeat(12), `${'y'.repeat(500)}\n z`]) {
      expect(lineHashes(text)).toEqual(slowly(text));
    }
  });

  it('ignores blanks and the kind of line end, and counts equal lines', () => {
    expect(lineHashes(' a\tb \r\n c\r\n')).toEqual(lineHashes('ab\nc\n'));
    const repeated = lineHashes('same line of code, repeated\n'.repeat(9));
    expect(repeated[0]).toBe(`${repeated[1]!.split(':')[0]}:1`);
    expect(repeated[1]).toMatch(/:2$/);
  });

  it('has one hash for every line', () => {
    expect(lineHashes('a\nb\r\nc\rd\n')).toHaveLength(5);
  });
});
