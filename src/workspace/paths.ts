/** The folder of a root-relative path; `''` for the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(path.lastIndexOf('/'), 0));
}

/** The last part of a path. */
export function baseOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The folders above a folder, nearest first, the root (`''`) last. The root itself has none. */
export function ancestorsOf(folder: string): readonly string[] {
  const above: string[] = [];
  for (let one = folder; one !== ''; ) {
    one = folderOf(one);
    above.push(one);
  }
  return above;
}

/** Joins root-relative parts and resolves `.` and `..`; undefined when the result lies above the root. */
export function joinPath(folder: string, path: string): string | undefined {
  const parts = folder === '' ? [] : folder.split('/');
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.join('/');
}
