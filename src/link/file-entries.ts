import picomatch from 'picomatch';
import type { Expr, FileRow, PackageInfo, Ref, Unit, Value } from '../model/index.ts';
import { alternatives } from '../model/index.ts';
import { someExpr } from './express.ts';
import { learnFor } from './learn-inputs.ts';
import { handlerOf } from './handlers.ts';
import type { Names } from './names.ts';
import { refOf } from './program.ts';
import { walkNodes } from './scan.ts';
import type { Site } from './select.ts';

/** An entry that a file convention makes. */
export interface FileEntry {
  readonly row: FileRow;
  readonly framework: string;
  readonly method: string | undefined;
  readonly path: string;
  readonly handler: Value;
  readonly file: string;
  readonly at: readonly [number, number, number, number];
  readonly packageRoot: string;
}

const NO_SITE: Site = { file: '', count: 0, arg: () => ({ v: 'literal', value: undefined }), named: () => undefined, typeArg: () => undefined, facts: {}, path: [] };

/** Entries, layers and mounts by file convention, for every file whose package has the framework. */
export function fileEntries(names: Names): FileEntry[] {
  const found: FileEntry[] = [];
  const roles = new Map(names.program.workspace.files.map(file => [file.path, file.role]));
  for (const adapter of names.rows.adapters) {
    for (const [glob, row] of adapter.files ?? []) {
      const matches = picomatch(glob, { dot: true });
      for (const [file, unit] of names.program.units) {
        const role = roles.get(file);
        if (role !== 'source' && role !== undefined) continue;
        const owner = packageOf(names.program.workspace.packages, file);
        if (row.package !== undefined && !row.package.split('|').some(name => hasPackage(names.program.workspace.packages, file, name))) continue;
        const inside = owner.root === '' ? file : file.slice(owner.root.length + 1);
        if (!matches(inside)) continue;
        if (row.directive !== undefined) found.push(...directiveEntries(names, file, unit, row, adapter.name, owner.root));
        else found.push(...exportEntries(names, file, unit, row, adapter.name, owner.root, pathOfFile(inside, glob, row)));
      }
    }
  }
  return found;
}

function packageOf(packages: readonly PackageInfo[], file: string): { root: string } {
  let best: { root: string } = { root: '' };
  for (const one of packages) if ((one.root === '' || file.startsWith(`${one.root}/`)) && one.root.length > best.root.length) best = one;
  return best;
}

/** The package is a dependency of a manifest at or above the file. */
function hasPackage(packages: readonly PackageInfo[], file: string, name: string): boolean {
  return packages.some(one => (one.root === '' || file.startsWith(`${one.root}/`)) && one.dependencies.has(name));
}

function exportEntries(names: Names, file: string, unit: Unit, row: FileRow, framework: string, packageRoot: string, path: string): FileEntry[] {
  const wanted = row.export === '*' ? unit.exports.map(one => one.name) : row.export.split('|');
  return wanted.flatMap(name => {
    const value = names.exported(file, name);
    if (!value || !alternatives(value).some(one => one.v === 'function' || one.v === 'library' || one.v === 'result' || (one.v === 'list' && row.role === 'layer'))) return [];
    const one = names.exportsOf(file, name)[0];
    const at = one?.at ?? [1, 1, 1, 1] as const;
    const base = { row, framework, path, handler: value, file, at, packageRoot };
    const method = row.method === 'export' ? name : row.method;
    if (row.split !== undefined && row.role === undefined) {
      const methods = splitMethods(names, value, row.split);
      if (methods.length > 0) return methods.map(verb => ({ ...base, method: verb }));
    }
    return [{ ...base, method }];
  });
}

/** Server functions: exported functions of a module with the directive, and functions whose own body starts with it. */
function directiveEntries(names: Names, file: string, unit: Unit, row: FileRow, framework: string, packageRoot: string): FileEntry[] {
  const found: FileEntry[] = [];
  if (unit.directives.includes(row.directive!)) {
    for (const one of unit.exports) {
      const value = one.typeOnly ? undefined : names.exported(file, one.name);
      if (value && alternatives(value).some(alternative => alternative.v === 'function' || alternative.v === 'library')) found.push({ row, framework, method: undefined, path: one.name, handler: value, file, at: one.at, packageRoot });
    }
  }
  unit.functions.forEach((fn, at) => {
    if (fn.directives?.includes(row.directive!)) found.push({ row, framework, method: undefined, path: fn.name, handler: { v: 'function', fn: refOf(file, at) }, file, at: fn.at, packageRoot });
  });
  return found;
}

/** The verbs that a handler tells apart by testing its request's method. */
function splitMethods(names: Names, handler: Value, place: string): string[] {
  const member = place.slice(place.lastIndexOf('.') + 1);
  const fn = handlerOf(names, handler).handler;
  if (fn === undefined) return [];
  const { decl, unit } = names.program.fn(fn);
  const verbs = new Set<string>();
  const isMethod = (expr: Expr): boolean => (expr.k === 'member' && expr.name === member) || (expr.k === 'ref' && unit.bindings[expr.binding]?.name === member);
  const add = (expr: Expr) => { if (expr.k === 'lit' && typeof expr.value === 'string') verbs.add(expr.value.toUpperCase()); };
  const look = (expr: Expr): boolean => {
    if (expr.k === 'binary' && /^==?=?$|^!==?$/.test(expr.op) && (isMethod(expr.left) || isMethod(expr.right))) { add(expr.left); add(expr.right); }
    return false;
  };
  walkNodes(decl.body, node => {
    if (node.r !== 'branch') return;
    someExpr(unit, node.test, look);
    if (node.kind === 'switch' && isMethod(node.test)) for (const arm of node.arms) for (const when of arm.when ?? []) add(when);
  });
  return [...verbs].filter(verb => /^(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)$/.test(verb)).sort();
}

/** `app/(shop)/orders/[id]/route.ts` → `/orders/:id`; the part that the glob's first star covers. */
export function pathOfFile(inside: string, glob: string, row: FileRow): string {
  const lead = /^[^*]*/.exec(glob)![0];
  const options = expandBraces(lead);
  const start = options.filter(one => inside.startsWith(one)).sort((a, b) => b.length - a.length)[0] ?? '';
  let rest = withoutEnd(inside.slice(start.length), glob);
  const last = rest.slice(rest.lastIndexOf('/') + 1);
  const isNamedFile = !/\*\.?|\*\*\/\*\./.test(glob.slice(glob.lastIndexOf('/') + 1));
  if (isNamedFile || row.role === 'mount') rest = rest.includes('/') ? rest.slice(0, rest.lastIndexOf('/')) : '';
  else if (last === 'index' || last === '_index') rest = rest.slice(0, -last.length);
  if (row.separator !== undefined) rest = rest.split(row.separator).join('/');
  const parts = rest.split('/').filter(part => part !== '' && !/^\(.*\)$/.test(part) && !part.startsWith('@') && part !== 'index' && part !== 'route');
  const named = parts.map(part => part.replace(/^\[\[?\.\.\.(\w+)\]\]?$/, '*$1').replace(/^\[([\w-]+)\]$/, ':$1').replace(/^\$$/, '*').replace(/^\$(\w+)$/, ':$1').replace(/^_([a-z])/, '$1'));
  const path = `${row.prefix ?? ''}/${named.join('/')}`;
  return path.length > 1 ? path.replace(/\/$/, '') : path;
}

/** A file name without what the glob says behind its last star: the extension, or a verb and it (`*.get.ts`). */
function withoutEnd(inside: string, glob: string): string {
  const ends = expandBraces(glob.slice(glob.lastIndexOf('*') + 1)).filter(one => one !== '' && !one.includes('/') && inside.endsWith(one)).sort((a, b) => b.length - a.length);
  return ends[0] === undefined ? inside.replace(/\.[^./]+$/, '') : inside.slice(0, -ends[0].length);
}

function expandBraces(text: string): string[] {
  const match = /\{([^{}]*)\}/.exec(text);
  if (!match) return [text];
  return match[1]!.split(',').flatMap(option => expandBraces(text.slice(0, match.index) + option + text.slice(match.index + match[0].length)));
}

/** Gives handlers of file entries their inputs; called in each round of discovery. */
export function learnFileInputs(names: Names, entries: readonly FileEntry[]): void {
  for (const one of entries) {
    if (!one.row.params) continue;
    const { handler, layers } = handlerOf(names, one.handler);
    const functions: Ref[] = [...(handler === undefined ? [] : [handler]), ...layers.flatMap(layer => (layer.v === 'function' ? [layer.fn] : []))];
    if (one.row.role === 'mount' && handler !== undefined) {
      names.learnInput(handler, index => (index === 0 ? { v: 'library', name: `${one.framework}/${one.row.params![0]} `, facts: {}, site: `input ${handler}` } : undefined));
    } else learnFor(names, functions, one.row.params, NO_SITE, one.framework);
  }
}
