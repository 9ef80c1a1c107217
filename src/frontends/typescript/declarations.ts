import type * as es from 'oxc-parser';
import type { Expr, Prop, TypeDecl, TypeRef } from '../../model/index.ts';
import { heritageType } from './classes.ts';
import { readNamed } from './expressions.ts';
import { literalText, NONE, type Reader, type Writable } from './reader.ts';
import { Scope } from './scope.ts';
import { objectType, readType, typeParameters } from './types.ts';

/** An interface or a type alias. */
export function readTypeDeclaration(r: Reader, node: es.TSInterfaceDeclaration | es.TSTypeAliasDeclaration): void {
  const outer = r.scope;
  const binding = outer.types?.get(node.id.name);
  r.scope = new Scope(outer);
  const typeParams = typeParameters(r, node.typeParameters);
  const isInterface = node.type === 'TSInterfaceDeclaration';
  const type = isInterface ? objectType(r, node.body.body) : readType(r, node.typeAnnotation);
  const bases = isInterface && node.extends.length > 0 ? node.extends.map((base) => heritageType(r, base.expression, base.typeArguments)) : NONE;
  r.scope = outer;
  addType(r, node.id, { kind: isInterface ? 'interface' : 'alias', typeParams, type, extends: bases }, binding);
}

function addType(r: Reader, id: es.BindingIdentifier, parts: Pick<TypeDecl, 'kind' | 'typeParams' | 'type' | 'extends'>, binding: number | undefined): void {
  const decl: Writable<TypeDecl> = { name: r.prefix + id.name, ...parts, at: r.lines.span(id.start, id.start + id.name.length) };
  if (r.augments !== undefined) decl.augments = r.augments;
  if (binding !== undefined) decl.binding = binding;
  r.types.push(decl);
}

/** An enum: a type of literals, and a value that is an object of the same. Members without initialiser count on from the last number. */
export function readEnum(r: Reader, node: es.TSEnumDeclaration): void {
  const outer = r.scope;
  const binding = outer.values?.get(node.id.name);
  const scope = (r.scope = new Scope(outer));
  const aliases = (scope.aliases = new Map<string, Expr>());
  const self = r.resolve(node.id.name);
  const props: Prop[] = [];
  const members: Record<string, TypeRef> = {};
  let next: number | undefined = 0;
  for (const { id, initializer } of node.body.members) {
    const name = id.type === 'Identifier' ? id.name : literalText(id as es.Expression) ?? '';
    const at = r.at(id);
    const value: Expr = initializer ? readNamed(r, initializer, 'assigned', { name, at }) : next === undefined ? { k: 'unknown', what: 'enum member', parts: NONE } : { k: 'lit', value: next };
    next = value.k === 'lit' && typeof value.value === 'number' ? value.value + 1 : undefined;
    props.push({ key: name, value, at });
    if (name !== '__proto__') members[name] = value.k === 'lit' ? { t: 'lit', value: value.value } : { t: 'unknown' };
    aliases.set(name, { k: 'member', of: self, name });
  }
  r.scope = outer;
  if (binding !== undefined) r.bindings[binding]!.values.push({ k: 'object', props, at: r.at(node) });
  addType(r, node.id, { kind: 'enum', typeParams: NONE, type: { t: 'object', members }, extends: NONE }, binding);
}
