import type * as es from 'oxc-parser';
import type { Export, Expr } from '../../model/index.ts';
import { addCommonjsDefault } from './commonjs.ts';
import { readClass } from './classes.ts';
import { readTypeDeclaration } from './declarations.ts';
import { readExpression } from './expressions.ts';
import { readFunctionExpression, functionStart } from './functions.ts';
import { firstName } from './hoist.ts';
import { exportName } from './imports.ts';
import type { Ranged, Reader } from './reader.ts';
import { readStatement } from './statements.ts';

type ExportNode = es.ExportNamedDeclaration | es.ExportDefaultDeclaration | es.ExportAllDeclaration | es.TSExportAssignment;

export function readExport(r: Reader, node: ExportNode): void {
  switch (node.type) {
    case 'ExportAllDeclaration':
      return readStar(r, node);
    case 'ExportDefaultDeclaration':
      return readDefault(r, node);
    case 'ExportNamedDeclaration':
      return node.declaration ? readExportedDeclaration(r, node.declaration) : readSpecifiers(r, node);
    case 'TSExportAssignment':
      return addCommonjsDefault(r, readExpression(r, node.expression, 'assigned'), node);
  }
}

function readStar(r: Reader, node: es.ExportAllDeclaration): void {
  const from = node.source.value;
  const typeOnly = node.exportKind === 'type';
  const entry: Export = node.exported ? { name: exportName(node.exported), from, imported: '*', at: r.at(node) } : { name: '*', from, at: r.at(node) };
  r.exports.push(typeOnly ? { ...entry, typeOnly } : entry);
}

/** Adds an exported name: to the unit, or to the namespace it stands in. */
function addExport(r: Reader, name: string, expr: Expr, at: Ranged, typeOnly = false): void {
  const span = r.lines.oneLine(at.start, at.end);
  if (r.members) r.members.push({ key: name, value: expr, at: span });
  else r.exports.push({ name, expr, ...(typeOnly && { typeOnly }), at: span });
}

function readDefault(r: Reader, node: es.ExportDefaultDeclaration): void {
  const { declaration } = node;
  switch (declaration.type) {
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression': {
      const given = { name: 'default', at: functionStart(r, declaration) };
      const fn = readFunctionExpression(r, declaration, given);
      return addExport(r, 'default', declaration.id ? r.resolve(declaration.id.name) : fn, declaration.id ?? declaration);
    }
    case 'TSDeclareFunction':
      readStatement(r, declaration as es.Function & { type: 'TSDeclareFunction' });
      if (declaration.id) addExport(r, 'default', r.resolve(declaration.id.name), declaration.id);
      return;
    case 'ClassDeclaration':
    case 'ClassExpression': {
      const id = readClass(r, declaration, { name: 'default', at: r.lines.oneLine(declaration.start, declaration.body.start) });
      return addExport(r, 'default', declaration.id ? r.resolve(declaration.id.name) : { k: 'class', class: id }, declaration.id ?? declaration);
    }
    case 'TSInterfaceDeclaration': {
      readTypeDeclaration(r, declaration);
      const type = r.resolveType(declaration.id.name);
      if (type) addExport(r, 'default', type, declaration.id, true);
      return;
    }
    default:
      addExport(r, 'default', readExpression(r, declaration as es.Expression, 'assigned'), declaration);
  }
}

function readExportedDeclaration(r: Reader, node: es.Declaration): void {
  readStatement(r, node);
  switch (node.type) {
    case 'VariableDeclaration':
      for (const { id } of node.declarations) exportPattern(r, id);
      return;
    case 'TSInterfaceDeclaration':
    case 'TSTypeAliasDeclaration': {
      const type = r.resolveType(node.id.name);
      if (type) addExport(r, node.id.name, type, node.id, true);
      return;
    }
    case 'TSModuleDeclaration': {
      if (node.kind === 'global' || node.id.type === 'Literal') return;
      const { name, start } = firstName(node.id);
      return addExport(r, name, r.resolve(name), { start, end: start + name.length });
    }
    default:
      if (!node.id) return;
      if (node.type === 'TSDeclareFunction' && isExported(r, node.id.name)) return;
      if (node.type === 'FunctionDeclaration' && isExported(r, node.id.name)) return;
      addExport(r, node.id.name, r.resolve(node.id.name), { start: node.id.start, end: node.id.start + node.id.name.length });
  }
}

/** Overloads export one name many times. */
function isExported(r: Reader, name: string): boolean {
  const ref = r.resolve(name);
  if (r.members) return r.members.some((member) => 'key' in member && member.key === name);
  return r.exports.some((entry) => entry.name === name && entry.expr === ref);
}

function exportPattern(r: Reader, pattern: es.BindingPattern | es.BindingRestElement): void {
  switch (pattern.type) {
    case 'Identifier':
      return addExport(r, pattern.name, r.resolve(pattern.name), { start: pattern.start, end: pattern.start + pattern.name.length });
    case 'ObjectPattern':
      for (const property of pattern.properties) exportPattern(r, property.type === 'RestElement' ? property.argument : property.value);
      return;
    case 'ArrayPattern':
      for (const element of pattern.elements) if (element) exportPattern(r, element);
      return;
    case 'AssignmentPattern':
      return exportPattern(r, pattern.left);
    case 'RestElement':
      return exportPattern(r, pattern.argument);
  }
}

function readSpecifiers(r: Reader, node: es.ExportNamedDeclaration): void {
  const allTypes = node.exportKind === 'type';
  for (const specifier of node.specifiers) {
    const name = exportName(specifier.exported);
    const local = exportName(specifier.local);
    const typeOnly = allTypes || specifier.exportKind === 'type';
    if (node.source) r.exports.push({ name, from: node.source.value, imported: local, ...(typeOnly && { typeOnly }), at: r.at(specifier) });
    else exportLocal(r, name, local, specifier, typeOnly);
  }
  if (node.source && node.specifiers.length === 0) r.imports.push({ specifier: node.source.value, imported: '*', at: r.at(node) });
}

/** `export { local as name }`: the value of that name, the type of that name, or both where both exist. */
function exportLocal(r: Reader, name: string, local: string, node: es.ExportSpecifier, typeOnly: boolean): void {
  const value = r.resolve(local);
  const type = r.resolveType(local);
  const isType = type?.k === 'ref' && type !== value;
  if (!isType || value.k !== 'global') addExport(r, name, value, node, typeOnly);
  if (isType) addExport(r, name, type, node, true);
}
