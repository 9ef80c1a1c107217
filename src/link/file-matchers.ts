import type { FileEntry } from './file-entries.ts';
import { texts } from './discover.ts';
import type { Names } from './names.ts';

/** Whether a layer of a file convention runs before a path: everywhere, unless the file exports patterns that can be read and none fits. */
export function runsBefore(names: Names, layer: FileEntry, path: string): boolean {
  const [name, ...inside] = layer.row.paths?.split('.') ?? [];
  let value = name === undefined ? undefined : names.exported(layer.file, name);
  for (const key of inside) value = value && names.member(value, key);
  if (!value || value.v === 'unknown' || value.v === 'field' || (value.v === 'literal' && value.value == null)) return true;
  const sources = value.v === 'list' ? value.items.flatMap(item => texts(item.v === 'object' ? item.fields.get('source') : item)) : texts(value);
  return sources.length === 0 || sources.some(source => fits(source, path) !== false);
}

/**
 * Whether a path fits a pattern of path-to-regexp: named parts (`:id`, `:rest*`, `:rest+`) and one leading exclusion (`/((?!api/|_next).*)`), read by
 * hand, because a regular expression of the audited project is never run. Undefined for patterns beyond these.
 */
export function fits(pattern: string, path: string): boolean | undefined {
  const excluded = /^\/\(\(\?!([^()]*(?:\([^()]*\)[^()]*)*)\)\.\*\)$/.exec(pattern)?.[1];
  if (excluded !== undefined) return !excluded.split('|').some(one => isPlain(one) && path.slice(1).startsWith(one.replace(/\$$/, '')));
  if (!/^\/[\w\-./:*+]*$/.test(pattern)) return undefined;
  const wanted = pattern.split('/').filter(Boolean);
  const given = path.split('/').filter(Boolean);
  for (const [at, part] of wanted.entries()) {
    if (/^:\w+\*$/.test(part)) return true;
    if (/^:\w+\+$/.test(part)) return given.length > at;
    if (given[at] === undefined) return false;
    if (!part.startsWith(':') && !given[at].startsWith(':') && given[at] !== part) return false;
  }
  return wanted.length === given.length;
}

/** A text that stands for itself in a regular expression. */
function isPlain(text: string): boolean {
  return text !== '' && /^[\w\-/]+\$?$/.test(text);
}
