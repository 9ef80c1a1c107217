import { ancestorsOf, baseOf, folderOf } from './paths.ts';

/** Files that mark a folder from which Python is run or installed. */
const MARKS: ReadonlySet<string> = new Set(['pyproject.toml', 'setup.py', 'setup.cfg', 'Pipfile', 'manage.py', 'requirements.txt', 'alembic.ini', 'poetry.lock', 'uv.lock']);

/**
 * Folders that Python modules are imported from: the root, folders with a project file (and their `src`, `lib`), and the
 * folders that hold a top-level package. Sorted, the root first.
 */
export function findPythonRoots(files: readonly string[]): readonly string[] {
  const packages = new Set(files.filter((path) => baseOf(path) === '__init__.py').map(folderOf));
  const withPython = new Set(files.filter((path) => path.endsWith('.py')).flatMap((path) => [folderOf(path), ...ancestorsOf(folderOf(path))]));
  const roots = new Set<string>(['']);
  for (const path of files) {
    const folder = folderOf(path);
    if (!MARKS.has(baseOf(path)) || !withPython.has(folder)) continue;
    roots.add(folder);
    for (const layout of ['src', 'lib']) {
      const inner = folder === '' ? layout : `${folder}/${layout}`;
      if (withPython.has(inner) && !packages.has(inner)) roots.add(inner);
    }
  }
  for (const folder of packages) {
    // A folder without `__init__.py` inside a package is a gap in it, not a root.
    if (folder !== '' && !ancestorsOf(folder).some((above) => packages.has(above))) roots.add(folderOf(folder));
  }
  return [...roots].sort();
}
