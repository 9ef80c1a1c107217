import type { Import } from '../../model/index.ts';
import { declare } from './names.ts';
import { firstLineOf, textOf } from './reading.ts';
import type { Reading } from './reading.ts';
import { child, children, ofType } from './syntax.ts';
import type { Syntax } from './syntax.ts';

/** The identifiers that an import statement binds, in order. */
export function importedNames(node: Syntax): Syntax[] {
  return children(node, 'name').flatMap((name) => {
    const alias = name.type === 'aliased_import' ? child(name, 'alias') : undefined;
    const first = name.type === 'dotted_name' ? name.kids[0] : undefined;
    return alias ?? first ?? [];
  });
}

/** Reads `import a.b`, `import a.b as c`, `from a import b as c`, `from . import x` and `from a import *`. */
export function readImport(reading: Reading, node: Syntax): void {
  if (node.type === 'import_statement') {
    for (const name of children(node, 'name')) readModule(reading, name);
    return;
  }
  const specifier = specifierOf(reading, child(node, 'module_name'));
  if (specifier === undefined) return;
  const star = ofType(node, 'wildcard_import');
  if (star !== undefined) {
    add(reading, { specifier, imported: '*' }, node);
    if (reading.scope === reading.module) reading.exports.push({ name: '*', from: specifier, imported: '*', at: firstLineOf(reading, node) });
  }
  for (const name of children(node, 'name')) {
    const original = name.type === 'aliased_import' ? child(name, 'name') : name;
    const local = name.type === 'aliased_import' ? child(name, 'alias') : name.kids[0];
    if (original === undefined || local === undefined) continue;
    add(reading, { specifier, imported: specifierOf(reading, original) ?? '*', ...bound(reading, local) }, name);
  }
}

/** `import a.b` binds the top package `a` and loads `a.b`; with `as` it binds `a.b` itself. */
function readModule(reading: Reading, name: Syntax): void {
  if (name.type === 'aliased_import') {
    const specifier = specifierOf(reading, child(name, 'name'));
    const alias = child(name, 'alias');
    if (specifier !== undefined && alias !== undefined) add(reading, { specifier, imported: '*', ...bound(reading, alias) }, name);
    return;
  }
  const top = name.kids[0];
  if (top === undefined) return;
  add(reading, { specifier: textOf(reading, top), imported: '*', ...bound(reading, top) }, name);
  const specifier = specifierOf(reading, name);
  if (name.kids.length > 1 && specifier !== undefined) add(reading, { specifier, imported: '*' }, name);
}

function bound(reading: Reading, local: Syntax): { binding?: number } {
  const binding = declare(reading, local, 'import');
  return binding === undefined ? {} : { binding };
}

function add(reading: Reading, said: Pick<Import, 'specifier' | 'imported' | 'binding'>, node: Syntax): void {
  reading.imports.push({
    ...said,
    ...(reading.typeOnly ? { typeOnly: true } : {}),
    ...(reading.fn === 0 ? {} : { dynamic: true }),
    at: firstLineOf(reading, node),
  });
}

/** The module path as written, leading dots kept, spaces and line breaks taken out. */
function specifierOf(reading: Reading, node: Syntax | undefined): string | undefined {
  return node === undefined ? undefined : textOf(reading, node).replace(/\s|\\/g, '');
}
