import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseMarks } from './marks.ts';
import type { Mark } from './marks.ts';

export const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url));
const MARKED = /\.([cm]?[jt]sx?|py|prisma|sql)$/;

/** One tiny backend with its expectations. */
export interface Case {
  /** `rules/no-n-plus-one/through-a-service`. */
  readonly name: string;
  readonly root: string;
  readonly marks: readonly Mark[];
}

/** The cases of one part of `fixtures`: folders `levels` below it. A missing part has none. */
export function casesOf(part: string, levels: number): Case[] {
  return foldersBelow(join(FIXTURES, part), levels).map((root) => ({
    name: relative(FIXTURES, root).split(sep).join('/'),
    root,
    marks: filesIn(root).filter((file) => MARKED.test(file)).flatMap((file) => parseMarks(relative(root, file).split(sep).join('/'), readFileSync(file, 'utf8'))),
  }));
}

function foldersBelow(folder: string, levels: number): string[] {
  if (!existsSync(folder)) return [];
  if (levels === 0) return [folder];
  return readdirSync(folder, { withFileTypes: true })
    .filter((one) => one.isDirectory())
    .map((one) => one.name)
    .sort()
    .flatMap((name) => foldersBelow(join(folder, name), levels - 1));
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))
    .sort();
}
