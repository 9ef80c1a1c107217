import type { Role } from './code.ts';
import type { Notice } from './finding.ts';
import type { PackageInfo } from './model.ts';

/** One file of the audited project, as workspace found it. */
export interface SourceFile {
  /** Relative to the root, `/` separators, no `./`. */
  readonly path: string;
  readonly language: 'typescript' | 'python' | 'prisma';
  readonly role: Role;
  /** Reads the text when asked (the only disk access after discovery); throws nothing: unreadable files become notices before. */
  readonly text: string;
}

export interface TsConfigInfo {
  /** Absolute path of the tsconfig, for the resolver only; never printed. */
  readonly absolute: string;
  /** Folder relative to the root. */
  readonly root: string;
}

/** All that workspace knows: files with texts and roles, packages with locked versions, and what it could not look at. */
export interface Workspace {
  /** Absolute root; used to resolve imports, never printed. */
  readonly root: string;
  readonly files: readonly SourceFile[];
  readonly packages: readonly PackageInfo[];
  readonly tsconfigs: readonly TsConfigInfo[];
  /** Import roots for Python modules, relative to the root (`''`, `src`, `backend`). */
  readonly pythonRoots: readonly string[];
  readonly notices: readonly Notice[];
  /** Files seen, for `--stats`. */
  readonly counts: { readonly seen: number; readonly ignored: number };
}

/** The specifier → file resolver: workspace knows the disk, link asks. Returns a root-relative path, or `package:<name>`, or undefined. */
export interface ModuleResolver {
  resolve(specifier: string, fromFile: string): string | undefined;
}
