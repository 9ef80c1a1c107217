import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readTypeScript } from '../src/frontends/typescript/index.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const files = ['src', 'rules', 'fixtures', 'test'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.[cm]?[jt]sx?$/.test(path))
    .map((path) => `${folder}/${path}`)
    .sort(),
);

/** Syntax that real files of this repository may not hold. */
const SNIPPETS: readonly (readonly [path: string, text: string])[] = [
  ['a.ts', '@A() export class K { @B c = 1; @D() accessor e = 2; constructor(@F() private readonly g = h()) {} @I() static async *j() {} declare k: string; #l?: number; [m]() {} }'],
  ['a2.ts', 'class K { m(@A() x = 1, @B() /* b */ { y }: C, @D()\n ...z) {} n(@E @F() w?: G) { #p in w; } #p; }'],
  ['b.ts', "export declare namespace A.B { const c: string; } declare module 'x' { export default function f(): void; } declare global { var g: string; }"],
  ['c.tsx', 'const a = <A.B c="d&amp;e" f={g} {...h}>{/* i */}{...j}<></>text</A.B>; const k = <T,>(x: T) => x;'],
  ['d.ts', 'const a = b!.c?.d![e]?.(f)!; const g = h as unknown as I; const j = <K>l; m satisfies N; o<P>; new q; r.s`t`;'],
  ['e.js', "const { a, ...b } = require('c'); module.exports = { a }; exports.d = function* () { yield* b; }; label: for (;;) { continue label; }"],
  ['f.cts', "import a = require('b'); import c = a.d; export = c;"],
  ['g.ts', 'type A<T> = T extends infer U ? { [K in keyof U]?: U[K] } : never; type B = `x${string}`; type C = abstract new (a: string) => void; function f(this: D, a?: E): asserts a is F; function f() {} let t: readonly [a: string, ...b: C[]]; let u: unique symbol; let v: typeof import("w").x;'],
  ['h.mts', "import a, { type b, 'c d' as e } from 'f' with { type: 'json' }; export { a as 'g h' }; export * as i from 'j'; import type K = require('k'); await using l = m(); for await (const n of o) {}"],
  ['i.ts', "a ||= b; c ??= d(); x = y, z; if (1n) debugger; switch (a) { case 1: default: } try {} catch {} enum E { A = 'a', 'b-c', D = 1 << 2 } const enum F {} abstract class G { abstract h(): void; abstract i: string; static { j(); } }"],
];

describe('both parsers give the same unit', () => {
  it.each(SNIPPETS)('%s', (path, text) => {
    const native = readTypeScript(text, { path }, { parser: 'oxc' });
    expect(native.problems).toEqual([]);
    expect(readTypeScript(text, { path }, { parser: 'typescript-eslint' })).toEqual(native);
  });

  it.each(files)('%s', (path) => {
    const text = readFileSync(join(ROOT, path), 'utf8');
    const native = readTypeScript(text, { path }, { parser: 'oxc' });
    expect(readTypeScript(text, { path }, { parser: 'typescript-eslint' })).toEqual(native);
  });
});
