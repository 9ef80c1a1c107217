import { ancestorsOf, folderOf } from '../paths.ts';

/** The files a specifier may lead to, as a set: resolving never touches the disk, so an installed or missing `node_modules` changes nothing. */
export interface FileIndex {
  readonly has: (path: string) => boolean;
  /** True for folders that hold a file at any depth. */
  readonly hasFolder: (folder: string) => boolean;
}

export function toIndex(paths: readonly string[]): FileIndex {
  const files = new Set(paths);
  const folders = new Set<string>();
  for (const path of paths) {
    const folder = folderOf(path);
    if (folders.has(folder)) continue;
    folders.add(folder);
    for (const above of ancestorsOf(folder)) folders.add(above);
  }
  return { has: (path) => files.has(path), hasFolder: (folder) => folders.has(folder) };
}
