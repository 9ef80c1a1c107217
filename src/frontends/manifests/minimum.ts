import semver from 'semver';

/** The lowest version an npm range allows, or undefined where it says nothing (`*`, `latest`, `workspace:*`, a URL). */
export function minimumOfNpmRange(range: string | undefined): string | undefined {
  const bare = range?.replace(/^(?:workspace:|npm:(?:@?[^@]+@)?)/, '').trim();
  if (bare === undefined || bare === '' || bare === '*' || bare === 'x') return undefined;
  try {
    return semver.minVersion(bare, { loose: true })?.version;
  } catch {
    return undefined;
  }
}

/** The lowest version of a Python specifier (`==1.2`, `>=1.2,<2`, `~=1.2`, Poetry's `^1.2`), as written there. */
export function minimumOfPythonSpecifier(specifier: string | undefined): string | undefined {
  for (const part of (specifier ?? '').split(/,|\|\|/)) {
    const found = /^\s*(?:===?|>=?|~=|\^|~)?\s*v?(\d+(?:\.\d+)*(?:[a-z]+\d*)?)(?:\.\*)?\s*$/i.exec(part);
    if (found) return found[1];
  }
  return undefined;
}
