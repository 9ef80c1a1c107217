import type { Value } from '../model/index.ts';
import { alternatives, either } from '../model/index.ts';
import type { Names } from './names.ts';

/** Values worth knowing where they are read again. */
const TELLING = new Set(['function', 'instance', 'library', 'rows', 'object', 'class']);

/** Everything the project assigns to members of library states, by the member's path: how middleware hands things to handlers. */
export function assignedMembers(names: Names): ReadonlyMap<string, Value> {
  const found = new Map<string, Value[]>();
  for (const [file, unit] of names.program.units) {
    if (!names.program.isOwn(file)) continue;
    for (const { target, value } of names.scan(file).assigned) {
      const root = target.of.k === 'ref' ? unit.bindings[target.of.binding]?.kind : target.of.k === 'member' ? 'member' : undefined;
      if (root !== 'param' && root !== 'member') continue;
      for (const one of alternatives(names.valueOf(file, target.of))) {
        if (one.v !== 'library' || !one.name.slice(0, one.name.indexOf(' ')).includes('/')) continue;
        const path = `${one.name}${one.name.endsWith(' ') ? '' : '.'}${target.name}`;
        const held = alternatives(names.valueOf(file, value)).filter(other => TELLING.has(other.v));
        if (held.length > 0) found.set(path, [...(found.get(path) ?? []), ...held]);
      }
    }
  }
  return new Map([...found].flatMap(([path, values]) => { const all = either(values); return all.v === 'unknown' ? [] : [[path, all] as const]; }));
}
