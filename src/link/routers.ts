import type { Value } from '../model/index.ts';
import { alternatives } from '../model/index.ts';

/** The identity of something entries and layers hang on: the call that made it, the class, the input it came in by. */
export function routerKey(value: Value): string | undefined {
  for (const one of alternatives(value)) {
    if (one.v === 'class') return `class ${one.class}`;
    if (one.v === 'library') return one.site ?? `state ${one.name}`;
    if (one.v === 'instance') return one.made ?? `class ${one.class}`;
    if (one.v === 'param') return `input ${one.fn}`;
  }
  return undefined;
}

/** Joins path parts: one slash between, none at the end, `:id` for every parameter style. */
export function joinPaths(parts: readonly string[]): string {
  const joined = `/${parts.join('/')}`.replace(/\/{2,}/g, '/').replace(/\{(\w+)(?::\w+)?\}/g, ':$1').replace(/<(?:\w+:)?(\w+)>/g, ':$1');
  return joined.length > 1 ? joined.replace(/\/$/, '') : joined;
}
