import type * as es from 'oxc-parser';
import type { Expr } from '../../model/index.ts';
import type { Ranged, Reader } from './reader.ts';

/** Records `module.exports = x`, `exports.a = x` and `module.exports.a = x`; anything else is no export. */
export function exportAssigned(r: Reader, target: es.Expression, value: Expr): void {
  if (target.type !== 'MemberExpression' || target.property.type !== 'Identifier' || target.computed) return;
  const { object, property } = target;
  if (isGlobalName(r, object, 'module') && property.name === 'exports') return addCommonjsDefault(r, value, target);
  const isExports = isGlobalName(r, object, 'exports') || isModuleExports(r, object);
  if (isExports && property.name !== '__esModule') r.exports.push({ name: property.name, expr: value, commonjs: true, at: r.at(property) });
}

/** What a CommonJS module is: its default export, and one export per key when it is an object literal. */
export function addCommonjsDefault(r: Reader, value: Expr, at: Ranged): void {
  r.exports.push({ name: 'default', expr: value, commonjs: true, at: r.lines.oneLine(at.start, at.end) });
  if (value.k !== 'object') return;
  for (const prop of value.props) {
    if ('key' in prop) r.exports.push({ name: prop.key, expr: prop.value, commonjs: true, at: prop.at });
    else if ('spread' in prop && prop.spread.k === 'import') r.exports.push({ name: '*', from: prop.spread.specifier, commonjs: true, at: r.lines.oneLine(at.start, at.end) });
  }
}

function isGlobalName(r: Reader, node: es.Expression, name: string): boolean {
  return node.type === 'Identifier' && node.name === name && r.isGlobal(name);
}

function isModuleExports(r: Reader, node: es.Expression): boolean {
  return node.type === 'MemberExpression' && !node.computed && node.property.type === 'Identifier' && node.property.name === 'exports' && isGlobalName(r, node.object, 'module');
}
