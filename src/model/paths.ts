/** A test for files at or below one of these paths, all relative to the root with `/`. No paths, or the root itself (`''`): every file. */
export function isBelow(paths: readonly string[]): (file: string) => boolean {
  if (paths.length === 0 || paths.includes('')) return () => true;
  return (file) => paths.some((path) => file === path || file.startsWith(`${path}/`));
}
