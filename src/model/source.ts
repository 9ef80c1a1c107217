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

/**
 * The specifier → file resolver: workspace knows the project's files, link asks. The answer is
 * - a root-relative path of one of `Workspace.files`;
 * - `package:<name>` for what is not of the project: the npm package (builtins as `package:node:fs`), for Python the top-level module;
 * - `missing:<root-relative path without extension>` for a relative, aliased or workspace specifier whose file is not there:
 *   generated clients, ignored or deleted files. For Python also a folder without `__init__.py` (the module may be one file below);
 * - undefined for what is no module (styles, images, JSON, a path above the root).
 */
export interface ModuleResolver {
  resolve(specifier: string, fromFile: string): string | undefined;
}
