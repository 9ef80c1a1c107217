import type * as es from 'oxc-parser';
import type { Expr, TypeParam, TypeRef } from '../../model/index.ts';
import { keyName, literalText, MAX_DEPTH, NONE, type Reader } from './reader.ts';
import { Scope, TYPE_PARAMETER } from './scope.ts';

const UNKNOWN: TypeRef = { t: 'unknown' };

const KEYWORDS: Readonly<Record<string, TypeRef>> = Object.fromEntries(
  ['any', 'bigint', 'boolean', 'intrinsic', 'never', 'null', 'number', 'object', 'string', 'symbol', 'undefined', 'unknown', 'void'].map(
    (name) => [`TS${name[0]!.toUpperCase()}${name.slice(1)}Keyword`, { t: 'keyword', name } as const],
  ),
);

const keyword = (name: string): TypeRef => KEYWORDS[`TS${name[0]!.toUpperCase()}${name.slice(1)}Keyword`]!;

/** The type of an annotation, if there is one. */
export function annotation(r: Reader, node: es.TSTypeAnnotation | null | undefined): TypeRef | undefined {
  return node ? readType(r, node.typeAnnotation) : undefined;
}

export function typeArguments(r: Reader, node: es.TSTypeParameterInstantiation | null | undefined): readonly TypeRef[] {
  return node && node.params.length > 0 ? node.params.map((param) => readType(r, param)) : NONE;
}

/** Declares type parameters in the current scope and reads them. */
export function typeParameters(r: Reader, node: es.TSTypeParameterDeclaration | null | undefined): readonly TypeParam[] {
  if (!node) return NONE;
  const types = (r.scope.types ??= new Map());
  for (const { name } of node.params) types.set(name.name, TYPE_PARAMETER);
  return node.params.map((param) => ({ name: param.name.name, ...(param.constraint && { extends: readType(r, param.constraint) }) }));
}

export function readType(r: Reader, node: es.TSType | es.TSTupleElement): TypeRef {
  const known = KEYWORDS[node.type];
  if (known !== undefined) return known;
  if (++r.depth > MAX_DEPTH) {
    r.depth--;
    r.tooDeep(node);
    return UNKNOWN;
  }
  const type = dispatch(r, node);
  r.depth--;
  return type;
}

function dispatch(r: Reader, node: es.TSType | es.TSTupleElement): TypeRef {
  switch (node.type) {
    case 'TSTypeReference':
      return reference(r, node);
    case 'TSArrayType':
      return { t: 'array', of: readType(r, node.elementType) };
    case 'TSTupleType':
      return { t: 'tuple', of: node.elementTypes.map((element) => readType(r, element)) };
    case 'TSNamedTupleMember':
      return readType(r, node.elementType);
    case 'TSOptionalType':
    case 'TSRestType':
    case 'TSParenthesizedType':
      return readType(r, node.typeAnnotation);
    case 'TSUnionType':
      return { t: 'union', of: node.types.map((type) => readType(r, type)) };
    case 'TSIntersectionType':
      return { t: 'and', of: node.types.map((type) => readType(r, type)) };
    case 'TSTypeLiteral':
      return objectType(r, node.members);
    case 'TSFunctionType':
    case 'TSConstructorType':
      return functionType(r, node.typeParameters, node.params, node.returnType);
    case 'TSLiteralType':
      return literalType(node.literal);
    case 'TSTemplateLiteralType':
      return keyword('string');
    case 'TSTypeQuery':
      return { t: 'typeof', of: node.exprName.type === 'TSImportType' ? importedValue(node.exprName) : entityName(r, node.exprName, false) };
    case 'TSIndexedAccessType':
      return indexedAccess(r, node);
    case 'TSImportType':
      return { t: 'import', specifier: node.source.value, path: qualifierPath(node.qualifier), args: typeArguments(r, node.typeArguments) };
    case 'TSTypeOperator':
      if (node.operator === 'readonly') return readType(r, node.typeAnnotation);
      return node.operator === 'unique' ? keyword('symbol') : UNKNOWN;
    case 'TSTypePredicate':
      return keyword(node.asserts ? 'void' : 'boolean');
    case 'TSThisType':
      return { t: 'keyword', name: 'this' };
    default:
      return UNKNOWN;
  }
}

function reference(r: Reader, node: es.TSTypeReference): TypeRef {
  const args = typeArguments(r, node.typeArguments);
  if (node.typeName.type !== 'Identifier') return { t: 'ref', name: entityName(r, node.typeName, true), args };
  const name = r.resolveType(node.typeName.name);
  return name === undefined ? { t: 'var', name: node.typeName.name } : { t: 'ref', name, args };
}

/** `A.B.C` as a member expression. The first name of a qualified type is a namespace, which lives in the value space. */
export function entityName(r: Reader, node: es.TSTypeName, asType: boolean): Expr {
  const path: string[] = [];
  let left = node;
  for (; left.type === 'TSQualifiedName'; left = left.left) path.push(left.right.name);
  let expr: Expr = left.type === 'ThisExpression' ? r.self.expr : asType && path.length === 0 ? r.resolveType(left.name) ?? r.resolve(left.name) : r.resolve(left.name);
  for (let i = path.length - 1; i >= 0; i--) expr = { k: 'member', of: expr, name: path[i]! };
  return expr;
}

function importedValue(node: es.TSImportType): Expr {
  let expr: Expr = { k: 'import', specifier: node.source.value };
  for (const name of qualifierPath(node.qualifier)) expr = { k: 'member', of: expr, name };
  return expr;
}

function qualifierPath(node: es.TSImportTypeQualifier | null): readonly string[] {
  const path: string[] = [];
  for (let left = node; left !== null; left = left.type === 'TSQualifiedName' ? left.left : null) {
    path.unshift(left.type === 'TSQualifiedName' ? left.right.name : left.name);
  }
  return path;
}

function indexedAccess(r: Reader, node: es.TSIndexedAccessType): TypeRef {
  const { indexType } = node;
  if (indexType.type !== 'TSLiteralType' || indexType.literal.type !== 'Literal') return UNKNOWN;
  const key = indexType.literal.value;
  return typeof key === 'string' || typeof key === 'number' ? { t: 'index', of: readType(r, node.objectType), key: String(key) } : UNKNOWN;
}

function literalType(literal: es.TSLiteral): TypeRef {
  const value = literalTypeValue(literal);
  return value === undefined ? UNKNOWN : { t: 'lit', value };
}

function literalTypeValue(node: es.TSLiteral): string | number | boolean | undefined {
  if (node.type === 'UnaryExpression') {
    return node.operator === '-' && node.argument.type === 'Literal' && typeof node.argument.value === 'number' ? -node.argument.value : undefined;
  }
  if (node.type === 'TemplateLiteral') return literalText(node);
  return typeof node.value === 'bigint' ? Number(node.value) : node.value;
}

/** The object type of an interface body or a type literal. Index, call and construct signatures name nothing and are left out. */
export function objectType(r: Reader, members: readonly es.TSSignature[]): TypeRef {
  const out: Record<string, TypeRef> = {};
  for (const member of members) {
    if (member.type !== 'TSPropertySignature' && member.type !== 'TSMethodSignature') continue;
    const name = keyName(member.key, member.computed);
    if (name === undefined || name === '__proto__' || Object.hasOwn(out, name)) continue;
    if (member.type === 'TSPropertySignature') out[name] = annotation(r, member.typeAnnotation) ?? keyword('any');
    else if (member.kind === 'get') out[name] = annotation(r, member.returnType) ?? keyword('any');
    else if (member.kind === 'method') out[name] = functionType(r, member.typeParameters, member.params, member.returnType);
  }
  return { t: 'object', members: out };
}

/** A function type; a leading `this` parameter is none. */
export function functionType(
  r: Reader,
  parameters: es.TSTypeParameterDeclaration | null | undefined,
  params: readonly es.ParamPattern[],
  returns: es.TSTypeAnnotation | null | undefined,
): TypeRef {
  const outer = r.scope;
  if (parameters) {
    r.scope = new Scope(outer);
    typeParameters(r, parameters);
  }
  const types: TypeRef[] = [];
  for (const param of params) {
    if (param.type === 'TSParameterProperty' || isThisParameter(param)) continue;
    types.push(annotation(r, param.type === 'AssignmentPattern' ? patternType(param.left) : param.typeAnnotation) ?? keyword('any'));
  }
  const type: TypeRef = { t: 'fn', params: types, returns: annotation(r, returns) ?? keyword('any') };
  r.scope = outer;
  return type;
}

/** The annotation of a pattern, a default value stripped. */
export function patternType(pattern: es.BindingPattern): es.TSTypeAnnotation | null | undefined {
  return pattern.type === 'AssignmentPattern' ? patternType(pattern.left) : pattern.typeAnnotation;
}

/** The `this` parameter of TypeScript is a type only; it takes no place among the inputs. */
export function isThisParameter(param: es.ParamPattern): boolean {
  return param.type === 'Identifier' && param.name === 'this';
}
