/** Folders nobody wrote in this project, by name. */
const FOLDERS: ReadonlySet<string> = new Set([
  'node_modules', 'bower_components', 'jspm_packages', 'site-packages', '__pycache__', '_vendor', 'web_modules', 'Pods',
]);

/** `vendor` is a business word too (marketplaces): only at the root and beside static files does it hold other people's code. */
const FOLDER_PATHS = /^(?:vendor|third_party|thirdparty)$|\/(?:public|static|assets)\/(?:vendor|vendors|lib|libs|plugins)$/;

/** Bundles by name. */
const FILES = /[.-]min\.[cm]?js$|\.bundle\.[cm]?js$|\.pnp\.[cm]?js$|(?:^|\/)yarn-\d[\w.]*\.c?js$/;

/** True for folders that are never looked at, whatever the ignore files say. `path` is root-relative. */
export function isLeftOutFolder(path: string): boolean {
  return FOLDERS.has(path.slice(path.lastIndexOf('/') + 1)) || FOLDER_PATHS.test(path) || FOLDER_PATHS.test(`/${path}`);
}

/** True for minified and bundled files, by name. */
export function isLeftOutFile(path: string): boolean {
  return FILES.test(path);
}
