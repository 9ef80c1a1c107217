/** What the `*` of a pattern stands for in a specifier; the empty text for an exact match; undefined where it does not match. */
export function matchStar(pattern: string, specifier: string): string | undefined {
  const star = pattern.indexOf('*');
  if (star < 0) return pattern === specifier ? '' : undefined;
  const [head, tail] = [pattern.slice(0, star), pattern.slice(star + 1)];
  if (specifier.length < head.length + tail.length || !specifier.startsWith(head) || !specifier.endsWith(tail)) return undefined;
  return specifier.slice(head.length, specifier.length - tail.length);
}

/** Patterns that match, the most telling (longest text before the star) first, each with what its star stands for. */
export function matchPatterns<T>(patterns: readonly (readonly [pattern: string, value: T])[], specifier: string): readonly { readonly value: T; readonly star: string; readonly prefix: string }[] {
  const matches = patterns.flatMap(([pattern, value]) => {
    const star = matchStar(pattern, specifier);
    return star === undefined ? [] : [{ value, star, prefix: pattern.includes('*') ? pattern.slice(0, pattern.indexOf('*')) : pattern, exact: !pattern.includes('*') }];
  });
  return matches.sort((a, b) => Number(b.exact) - Number(a.exact) || b.prefix.length - a.prefix.length);
}
