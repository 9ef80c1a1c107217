import type { Ref, Value } from '../model/index.ts';
import { alternatives } from '../model/index.ts';
import type { Names } from './names.ts';
import { select } from './select.ts';
import { libraryAt } from './slots.ts';

/** What classes that list providers say of their folder. */
export interface Wiring {
  /** Files that declare such a class. */
  readonly files: ReadonlySet<string>;
  /** Those classes, and the ones they export to others. */
  readonly shown: ReadonlySet<Ref>;
}

/** Reads the decorators of all classes of the project for rows that tell of providers. */
export function wiringOf(names: Names): Wiring {
  const files = new Set<string>();
  const shown = new Set<Ref>();
  for (const { ref, file, decl } of names.program.classes()) {
    if (decl.decorators.length === 0 || !names.program.isOwn(file)) continue;
    for (const { library, site } of decl.decorators.flatMap(one => libraryAt(names, file, one))) {
      for (const { fact } of names.rows.find('slots', '@', library.name)) {
        if (fact.providers === undefined) continue;
        files.add(file);
        shown.add(ref);
        for (const one of classesIn(fact.exports === undefined ? undefined : select(names, fact.exports, site))) shown.add(one);
      }
    }
  }
  return { files, shown };
}

function classesIn(value: Value | undefined): Ref[] {
  return (value === undefined ? [] : alternatives(value)).flatMap(one => (one.v === 'list' ? one.items.flatMap(classesIn) : one.v === 'class' ? [one.class] : []));
}
