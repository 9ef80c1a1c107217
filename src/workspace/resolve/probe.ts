import type { FileIndex } from './files.ts';

/** Extensions in the order TypeScript and bundlers try them. */
const EXTENSIONS = ['.ts', '.tsx', '.mts', '.cts', '.js', '.jsx', '.mjs', '.cjs', '.d.ts', '.d.mts', '.d.cts'];

/** A specifier with a JavaScript extension names the TypeScript file it will be compiled from. */
const WRITTEN_AS: readonly (readonly [written: RegExp, real: readonly string[]])[] = [
  [/\.js$/, ['.ts', '.tsx', '.js', '.jsx', '.d.ts']],
  [/\.jsx$/, ['.tsx', '.jsx', '.d.ts']],
  [/\.mjs$/, ['.mts', '.mjs', '.d.mts']],
  [/\.cjs$/, ['.cts', '.cjs', '.d.cts']],
  [/\.d\.([mc]?)ts$/, ['.d.ts', '.d.mts', '.d.cts', '.ts', '.tsx']],
];

/** Extensions of files that hold no code this tool reads. */
const ASSET = /\.(?:json5?|jsonc|css|s[ac]ss|less|styl|svg|png|jpe?g|gif|webp|avif|ico|woff2?|ttf|eot|otf|mp[34]|wav|webm|md|mdx|html?|txt|ya?ml|toml|xml|csv|sql|gql|graphql|wasm|node|vue|svelte|astro|njk|hbs|ejs|pdf|proto|lua|map)$/i;

/** Finds the module file a path without certainty about its ending stands for: itself, with an extension, or an index in a folder. */
export function probeFile(path: string, index: FileIndex): string | undefined {
  for (const [written, real] of WRITTEN_AS) {
    if (!written.test(path)) continue;
    const stem = path.replace(written, '');
    const found = real.find((ending) => index.has(stem + ending));
    if (found !== undefined) return stem + found;
  }
  if (/\.[cm]?[jt]sx?$/.test(path) && index.has(path)) return path;
  const ending = EXTENSIONS.find((one) => index.has(path + one));
  if (ending !== undefined) return path + ending;
  const folder = path === '' ? '' : `${path}/`;
  const indexEnding = index.hasFolder(path) ? EXTENSIONS.find((one) => index.has(`${folder}index${one}`)) : undefined;
  return indexEnding === undefined ? undefined : `${folder}index${indexEnding}`;
}

/** True for specifiers of styles, images, templates and data: they lead to no module, and miss nothing. */
export function isAsset(specifier: string): boolean {
  return ASSET.test(specifier);
}

/** A path without its code extension, as `missing:` answers give it. */
export function withoutExtension(path: string): string {
  return path.replace(/(?:\.d)?\.[cm]?[jt]sx?$/, '');
}
