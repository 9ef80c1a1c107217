import type * as es from 'oxc-parser';
import type { BindingId, Expr, Import } from '../../model/index.ts';
import { requiredModule } from './calls.ts';
import { readExpression } from './expressions.ts';
import { readPattern } from './patterns.ts';
import { keyName, literalText, NONE, type Ranged, type Reader, type Writable } from './reader.ts';
import { entityName } from './types.ts';

interface ImportParts {
  readonly specifier: string;
  readonly imported: string;
  readonly binding?: BindingId | undefined;
  readonly typeOnly?: boolean;
  readonly dynamic?: boolean;
}

function addImport(r: Reader, { specifier, imported, binding, typeOnly, dynamic }: ImportParts, at: Ranged): void {
  const entry: Writable<Import> = { specifier, imported, at: r.lines.oneLine(at.start, at.end) };
  if (binding !== undefined) entry.binding = binding;
  if (typeOnly) entry.typeOnly = true;
  if (dynamic) entry.dynamic = true;
  r.imports.push(entry);
}

export function readImportDeclaration(r: Reader, node: es.ImportDeclaration): void {
  const specifier = node.source.value;
  const allTypes = node.importKind === 'type';
  // `import {} from 'x'` loads the module as `import 'x'` does.
  if (node.specifiers.length === 0) addImport(r, { specifier, imported: '*', typeOnly: allTypes }, node);
  for (const part of node.specifiers) {
    const imported = part.type === 'ImportSpecifier' ? exportName(part.imported) : part.type === 'ImportDefaultSpecifier' ? 'default' : '*';
    const typeOnly = allTypes || (part.type === 'ImportSpecifier' && part.importKind === 'type');
    addImport(r, { specifier, imported, binding: r.scope.values?.get(part.local.name), typeOnly }, part);
  }
}

/** The name of a module export, which may be written as a string. */
export function exportName(node: es.ModuleExportName): string {
  return node.type === 'Literal' ? node.value : node.name;
}

/** `import x = require('x')` and `import A = B.C`. */
export function readImportEquals(r: Reader, node: es.TSImportEqualsDeclaration): void {
  const binding = r.scope.values?.get(node.id.name);
  const { moduleReference } = node;
  if (moduleReference.type === 'TSExternalModuleReference') {
    addImport(r, { specifier: moduleReference.expression.value, imported: '*', binding, typeOnly: node.importKind === 'type' }, node);
  } else if (binding !== undefined) {
    r.bindings[binding]!.values.push(entityName(r, moduleReference, false));
  }
}

/** `require('x')` as a value. */
export function readRequire(r: Reader, specifier: string, node: Ranged): Expr {
  addImport(r, { specifier, imported: '*', dynamic: r.fn !== 0 }, node);
  return { k: 'import', specifier };
}

/** `import('x')` as a value: the module itself, promised. */
export function readImportExpression(r: Reader, node: es.ImportExpression): Expr {
  const specifier = literalText(node.source);
  if (specifier === undefined) return { k: 'unknown', what: 'import', parts: [readExpression(r, node.source, 'passed')] };
  addImport(r, { specifier, imported: '*', dynamic: true }, node);
  return { k: 'import', specifier };
}

/** A module as the initialiser of a declaration: `require('x')`, `await import('x')`, or one member of either. */
interface ModuleSource {
  readonly specifier: string;
  readonly imported: string;
  readonly dynamic: boolean;
  readonly awaited?: Ranged;
  readonly node: Ranged;
}

function moduleSource(r: Reader, init: es.Expression): ModuleSource | undefined {
  if (init.type === 'MemberExpression') {
    const name = keyName(init.property as es.PropertyKey, init.computed);
    const source = name === undefined ? undefined : moduleSource(r, init.object);
    return source?.imported === '*' ? { ...source, imported: name! } : undefined;
  }
  if (init.type === 'CallExpression') {
    const specifier = requiredModule(r, init);
    return specifier === undefined ? undefined : { specifier, imported: '*', dynamic: r.fn !== 0, node: init };
  }
  if (init.type !== 'AwaitExpression' || init.argument.type !== 'ImportExpression') return undefined;
  const specifier = literalText(init.argument.source);
  return specifier === undefined ? undefined : { specifier, imported: '*', dynamic: true, awaited: init, node: init.argument };
}

/** Reads a declaration that binds a module or names of it as what it is, an import; false when it is an ordinary declaration. */
export function readModuleDeclarator(r: Reader, id: es.BindingPattern, init: es.Expression): boolean {
  const source = moduleSource(r, init);
  if (source === undefined || id.type === 'ArrayPattern' || id.type === 'AssignmentPattern') return false;
  if (id.type === 'ObjectPattern' && source.imported !== '*') return false;
  const module: Expr = { k: 'import', specifier: source.specifier };
  if (source.awaited) r.nodes.push({ r: 'await', value: module, at: r.at(source.awaited) });
  if (id.type === 'Identifier') bindImport(r, source, source.imported, id);
  else readModulePattern(r, source, id, module);
  return true;
}

function bindImport(r: Reader, { specifier, dynamic }: ModuleSource, imported: string, id: es.BindingIdentifier): void {
  const ref = r.resolve(id.name);
  const binding = ref.k === 'ref' ? ref.binding : undefined;
  if (binding !== undefined) r.bindings[binding]!.kind = 'import';
  addImport(r, { specifier, imported, binding, dynamic }, id);
}

/** Plain names of a destructured module are imports; deeper parts, defaults and rests are members of the module. */
function readModulePattern(r: Reader, source: ModuleSource, id: es.ObjectPattern, module: Expr): void {
  const rest: (es.BindingProperty | es.BindingRestElement)[] = [];
  for (const property of id.properties) {
    const name = property.type === 'Property' ? keyName(property.key, property.computed) : undefined;
    if (property.type === 'Property' && name !== undefined && property.value.type === 'Identifier') bindImport(r, source, name, property.value);
    else rest.push(property);
  }
  if (rest.length > 0 || id.properties.length === 0) addImport(r, { specifier: source.specifier, imported: '*', dynamic: source.dynamic }, source.node);
  const taken = id.properties.flatMap((property) => (property.type === 'Property' ? keyName(property.key, property.computed) ?? NONE : NONE));
  for (const property of rest) {
    if (property.type === 'RestElement') readPattern(r, property.argument, { k: 'rest', of: module, without: taken }, 'declares');
    else readPattern(r, { ...id, properties: [property] }, module, 'declares');
  }
}
