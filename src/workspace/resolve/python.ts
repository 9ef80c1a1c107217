import type { ManifestFolder } from '../packages.ts';
import { normalisePythonName } from '../../frontends/manifests/index.ts';
import { ancestorsOf, folderOf } from '../paths.ts';
import type { FileIndex } from './files.ts';
import { STANDARD_LIBRARY } from './python-stdlib.ts';

/** Import names of distributions that are called something else, where a project file of the same name is likely. */
const DISTRIBUTIONS: Readonly<Record<string, string>> = {
  jwt: 'pyjwt', yaml: 'pyyaml', dotenv: 'python-dotenv', jose: 'python-jose', PIL: 'pillow', bs4: 'beautifulsoup4', sklearn: 'scikit-learn',
  dateutil: 'python-dateutil', magic: 'python-magic', slugify: 'python-slugify', socketio: 'python-socketio', telegram: 'python-telegram-bot',
  github: 'pygithub', ldap: 'python-ldap', multipart: 'python-multipart', attr: 'attrs', crypto: 'pycryptodome', Crypto: 'pycryptodome', git: 'gitpython',
};

/** Folders of this name hold a tool's own files beside the code; importing the name means the library. */
const TOOL_FOLDERS: ReadonlySet<string> = new Set(['alembic', 'docker', 'celery', 'redis', 'pytest', 'locust', 'grafana', 'prometheus_client']);

export interface PythonProject {
  readonly files: FileIndex;
  readonly roots: readonly string[];
  readonly manifests: readonly ManifestFolder[];
}

/** Resolves dotted and relative Python modules on the file list alone. The answer is as `ModuleResolver` says. */
export function pythonResolver({ files, roots, manifests }: PythonProject): (specifier: string, fromFile: string) => string | undefined {
  const declared = new Set(manifests.flatMap(({ python }) => python.flatMap((one) => [...one.dependencies.keys()])));
  for (const { python } of manifests) for (const one of python) if (one.name !== undefined) declared.delete(one.name);
  const isDeclared = (top: string) => declared.has(normalisePythonName(DISTRIBUTIONS[top] ?? top));
  const rootsOf = new Map<string, readonly string[]>();
  return (specifier, fromFile) => {
    const folder = folderOf(fromFile);
    if (specifier.startsWith('.')) return resolveRelative(specifier, folder, files);
    const parts = specifier.split('.');
    const top = parts[0]!;
    if (STANDARD_LIBRARY.has(top)) return `package:${top}`;
    const candidates = rootsOf.get(folder) ?? rootsOf.set(folder, orderRoots(folder, roots, files)).get(folder)!;
    for (const root of candidates) {
      const base = root === '' ? '' : `${root}/`;
      const file = findModule(base + parts.join('/'), files);
      // `import redis` in `redis.py` means the library; `app.models` in its own `__init__` means itself.
      const isNamesake = file === fromFile && parts.length === 1;
      if (file !== undefined && !isNamesake && !hidesLibrary(top, base, file)) return file;
    }
    if (isDeclared(top) || TOOL_FOLDERS.has(top)) return `package:${top}`;
    const home = candidates.find((root) => isProjectModule(root === '' ? top : `${root}/${top}`, files));
    return home === undefined ? `package:${top}` : `missing:${home === '' ? '' : `${home}/`}${parts.join('/')}`;
  };

  /** A single file or plain folder named like a declared library is that library's neighbour, not its replacement. */
  function hidesLibrary(top: string, base: string, file: string): boolean {
    return isDeclared(top) && !files.has(`${base}${top}/__init__.py`) && (file === `${base}${top}.py` || TOOL_FOLDERS.has(top));
  }
}

/** Roots above the importing file first, the deepest leading, then its own folder where that is no package (a script), then the others. */
function orderRoots(folder: string, roots: readonly string[], files: FileIndex): readonly string[] {
  const above = new Set([folder, ...ancestorsOf(folder)]);
  const near = roots.filter((root) => above.has(root)).sort((a, b) => b.length - a.length);
  const own = files.has(`${folder}/__init__.py`) || near.includes(folder) ? [] : [folder];
  return [...near, ...own, ...roots.filter((root) => !above.has(root))];
}

function resolveRelative(specifier: string, folder: string, files: FileIndex): string | undefined {
  const dots = /^\.+/.exec(specifier)![0].length;
  const rest = specifier.slice(dots).split('.').filter((part) => part !== '');
  const base = folder === '' ? [] : folder.split('/');
  if (dots - 1 > base.length) return undefined;
  const path = [...base.slice(0, base.length - (dots - 1)), ...rest].join('/');
  return findModule(path, files) ?? `missing:${path}`;
}

function findModule(path: string, files: FileIndex): string | undefined {
  const init = path === '' ? '__init__.py' : `${path}/__init__.py`;
  if (path !== '' && files.has(`${path}.py`) && !files.has(init)) return `${path}.py`;
  return files.has(init) ? init : undefined;
}

function isProjectModule(path: string, files: FileIndex): boolean {
  return findModule(path, files) !== undefined || files.hasFolder(path);
}
