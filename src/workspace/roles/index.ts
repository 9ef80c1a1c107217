import type { Role, SourceFile } from '../../model/index.ts';
import { baseOf } from '../paths.ts';
import { ASSET_FOLDERS, DEEP_INTERFACE_FOLDER, INTERFACE_FOLDERS, SERVER_FOLDERS, isBothHalves, isBrowserPackage, isCommandPackage } from './browser.ts';
import { FEATURE_FOLDER, LATE_PATH_ROLES, PACKAGE_CONFIG_FILE, PACKAGE_FOLDER_ROLES, PACKAGE_NAME_ROLES, PATH_ROLES, ROUTE_FILE } from './paths.ts';
import type { PathRole } from './paths.ts';
import { isHandRun } from './terminal.ts';
import { hasUseClient, importsBrowserOnly, isGeneratedText } from './texts.ts';

/** What the role of a file depends on beside the file itself: the package it lies in. */
export interface RoleContext {
  /** Folder of the nearest manifest, `''` for the root. */
  readonly folder: string;
  readonly dependencies: ReadonlyMap<string, unknown>;
  /** The package installs a command (`bin`). */
  readonly hasCommand: boolean;
  /** True for root-relative folders that hold files. */
  readonly hasFolder: (folder: string) => boolean;
}

/**
 * What a file is for. A wrong `client` loses findings and a wrong `source` makes false ones, so `client` needs proof in the
 * package or in the text; which other components only a browser reaches is for link to find out.
 * Declaration files have the role of the code beside them: they hold no code a rule could speak of, and link needs their augmentations.
 */
export function roleOf(file: { readonly path: string; readonly language: SourceFile['language']; readonly text: string }, context: RoleContext): Role {
  const path = `/${file.path}`;
  const early = roleByPath(path, PATH_ROLES);
  if (early !== undefined) return early;
  if (isGeneratedText(file.text)) return 'generated';
  const ofPackage = PACKAGE_NAME_ROLES.find(({ pattern }) => pattern.test(baseOf(context.folder)))?.role;
  if (ofPackage !== undefined) return ofPackage;
  const within = context.folder === '' ? file.path : file.path.slice(context.folder.length + 1);
  const late = roleByPath(path, LATE_PATH_ROLES) ?? (PACKAGE_CONFIG_FILE.test(within) ? 'config' : undefined) ?? PACKAGE_FOLDER_ROLES[topFolder(within)] ?? PACKAGE_FOLDER_ROLES[topFolder(file.path)];
  if (late !== undefined) return late;
  if (isCommandPackage(context.hasCommand, context.dependencies) || isHandRun(within, file.text)) return 'script';
  return file.language === 'typescript' && isClient(file.text, within, context) ? 'client' : 'source';
}

function roleByPath(path: string, rows: readonly PathRole[]): Role | undefined {
  const foldersAreRoutes = ROUTE_FILE.test(path) || FEATURE_FOLDER.test(path);
  return rows.find((row) => !(row.folder && foldersAreRoutes) && row.pattern.test(path))?.role;
}

function isClient(text: string, within: string, context: RoleContext): boolean {
  if (isBrowserPackage(context.dependencies) || hasUseClient(text)) return true;
  if (ASSET_FOLDERS.has(topFolder(within)) && /\.[cm]?js$/.test(within)) return true;
  // Nuxt keeps what only the server runs in one folder.
  if (context.dependencies.has('nuxt') && !/(?:^|\/)server\/|\.server\.[jt]s$|\.config\./.test(within)) return true;
  return isInterfaceHalf(within, context) || importsBrowserOnly(text);
}

/** In a package that is server and interface at once: the interface's folder, known by the server's folder beside it. */
function isInterfaceHalf(within: string, { folder, dependencies, hasFolder }: RoleContext): boolean {
  const beside = INTERFACE_FOLDERS.has(topFolder(within)) ? '' : (DEEP_INTERFACE_FOLDER.exec(within)?.[1] ?? '');
  if (beside === '' && !INTERFACE_FOLDERS.has(topFolder(within))) return false;
  const parent = [folder, beside].filter((part) => part !== '').join('/');
  return isBothHalves(dependencies) && SERVER_FOLDERS.some((name) => hasFolder(parent === '' ? name : `${parent}/${name}`));
}

function topFolder(path: string): string {
  return path.includes('/') ? path.slice(0, path.indexOf('/')) : '';
}
