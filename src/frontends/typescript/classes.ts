import type * as es from 'oxc-parser';
import type { ClassBase, ClassDecl, ClassId, Expr, FnId, Node, TypeRef } from '../../model/index.ts';
import { fieldKey } from './assignments.ts';
import { readDecorators } from './calls.ts';
import { readExpression, type GivenName } from './expressions.ts';
import { functionStart, readFunction, readFunctionExpression, readParamDecorators } from './functions.ts';
import { hoistBody } from './hoist.ts';
import { capture, keyName, NONE, type OpenClass, type OpenField, type Reader, type Writable } from './reader.ts';
import { Scope } from './scope.ts';
import { readStatements } from './statements.ts';
import { annotation, entityName, typeArguments, typeParameters } from './types.ts';

type FieldNode = es.PropertyDefinition | es.AccessorProperty;

/** A class while its members are read. */
interface ClassContext {
  readonly id: ClassId;
  readonly class: OpenClass;
  readonly methods: Writable<ClassDecl['methods'][number]>[];
  /** The constructor, written or not, that runs the field initialisers; undefined when there is neither. */
  readonly constructorFn: FnId | undefined;
  /** What the initialisers of instance fields do. */
  readonly initialisers: Node[];
}

/** Reads a class into the unit and gives its id. Emits what runs at its definition: decorators, computed keys, static initialisers. */
export function readClass(r: Reader, node: es.Class, given?: GivenName): ClassId {
  const id = r.hoisted.get(node) ?? r.reserveClass();
  const outer = r.scope;
  const decorators = readDecorators(r, node.decorators);
  r.scope = new Scope(outer);
  if (node.id && node.type === 'ClassExpression') {
    r.bindings[r.declare(r.scope, node.id.name, 'class', node.id.start)]!.values.push({ k: 'class', class: id });
  }
  const typeParams = typeParameters(r, node.typeParameters);
  const bases = node.superClass ? [readBase(r, node.superClass, node)] : NONE;
  const implemented = node.implements?.length ? node.implements.map((item) => implementedType(r, item)) : NONE;
  const context = openClass(r, node, id);
  for (const member of node.body.body) readMember(r, member, context);
  const written = node.body.body.some(isConstructor);
  if (context.constructorFn !== undefined && !written) addConstructor(r, node, context);
  else if (context.initialisers.length > 0) addInitialisers(r, context);
  r.scope = outer;

  const fields = [...context.class.fields.values()];
  const at = node.id ? r.lines.span(node.id.start, node.id.start + node.id.name.length) : given?.at ?? r.lines.oneLine(node.start, node.body.start);
  const decl: Writable<ClassDecl> = {
    name: node.id?.name ?? given?.name ?? '', fn: r.fn, bases, implements: implemented, typeParams, decorators, fields, methods: context.methods, at, whole: r.at(node),
  };
  if (node.abstract) decl.abstract = true;
  r.classes[id] = decl;
  return id;
}

function readBase(r: Reader, superClass: es.Expression, node: es.Class): ClassBase {
  const expr = readExpression(r, superClass, 'passed');
  return { expr, args: typeArguments(r, node.superTypeArguments) };
}

function implementedType(r: Reader, node: es.TSClassImplements): TypeRef {
  return heritageType(r, node.expression, node.typeArguments);
}

/** `Name<Args>` of an `implements` or `extends` list of types. */
export function heritageType(r: Reader, node: es.Expression, args: es.TSTypeParameterInstantiation | null | undefined): TypeRef {
  const path: string[] = [];
  let left: es.Expression = node;
  while (left.type === 'MemberExpression' && left.property.type === 'Identifier') {
    path.push(left.property.name);
    left = left.object;
  }
  if (left.type !== 'Identifier') return { t: 'unknown' };
  let name = entityName(r, left, path.length === 0);
  for (let i = path.length - 1; i >= 0; i--) name = { k: 'member', of: name, name: path[i]! };
  return { t: 'ref', name, args: typeArguments(r, args) };
}

function openClass(r: Reader, node: es.Class, id: ClassId): ClassContext {
  const members = node.body.body;
  const needsConstructor = members.some((member) => isConstructor(member) || (isField(member) && !member.static && member.value !== null));
  return { id, class: { fields: new Map() }, methods: [], constructorFn: needsConstructor ? r.reserveFunction() : undefined, initialisers: [] };
}

function isField(member: es.ClassElement): member is FieldNode {
  return /^(TSAbstract)?(PropertyDefinition|AccessorProperty)$/.test(member.type);
}

function isConstructor(member: es.ClassElement): boolean {
  return member.type === 'MethodDefinition' && member.kind === 'constructor' && member.value.body !== null;
}

function readMember(r: Reader, member: es.ClassElement, context: ClassContext): void {
  if (member.type === 'StaticBlock') return readStatic(r, context, () => readStaticBlock(r, member));
  if (member.type === 'MethodDefinition' || member.type === 'TSAbstractMethodDefinition') {
    if (member.value.body) readMethod(r, member, context);
  } else if (isField(member)) {
    readField(r, member, context);
  }
}

function readMethod(r: Reader, member: es.MethodDefinition, context: ClassContext): void {
  const decorators = readDecorators(r, member.decorators);
  const name = memberName(r, member);
  const paramDecorators = readParamDecorators(r, member.value.params);
  const isConstructorMember = member.kind === 'constructor';
  const { id: owner, class: open } = context;
  const fn = readFunction(r, member.value, {
    kind: member.kind === 'get' ? 'getter' : member.kind === 'set' ? 'setter' : member.kind,
    name,
    at: functionStart(r, member),
    whole: member,
    owner,
    class: open,
    static: member.static,
    decorators,
    paramDecorators,
    ...(isConstructorMember && context.constructorFn !== undefined && { id: context.constructorFn }),
    onParameterProperty: (param, value, paramDecoratorList) => addParameterProperty(r, open, param, value, paramDecoratorList),
  });
  context.methods.push({ name, fn, ...(member.static && { static: true }) });
}

/** Puts the field initialisers into the written constructor: first, or right after `super()`. Done last, since fields may follow it. */
function addInitialisers(r: Reader, context: ClassContext): void {
  const decl = r.functions[context.constructorFn!]!;
  const superCall = decl.body.findIndex((node) => node.r === 'call' && r.calls[node.call]!.callee.k === 'super');
  const body = [...decl.body];
  body.splice(superCall + 1, 0, ...context.initialisers);
  r.functions[context.constructorFn!] = { ...decl, body };
}

function addParameterProperty(r: Reader, open: OpenClass, param: es.TSParameterProperty, value: Expr, decorators: readonly Expr[]): void {
  const pattern = param.parameter as es.BindingPattern;
  const name = pattern.type === 'AssignmentPattern' ? pattern.left : pattern;
  if (name.type !== 'Identifier') return;
  const type = value.k === 'ref' ? r.bindings[value.binding]!.type : undefined;
  const field: OpenField = { name: name.name, values: [value], decorators, at: r.lines.span(name.start, name.start + name.name.length), ...(type && { type }) };
  open.fields.set(name.name, field);
}

function memberName(r: Reader, member: es.MethodDefinition | FieldNode): string {
  const name = keyName(member.key, member.computed);
  if (name !== undefined) return name;
  readExpression(r, member.key as es.Expression, 'passed');
  return `[${r.text.slice(member.key.start, member.key.end)}]`;
}

function readField(r: Reader, member: FieldNode, context: ClassContext): void {
  const decorators = readDecorators(r, member.decorators);
  const name = memberName(r, member);
  const at = r.at(member.key);
  const type = annotation(r, member.typeAnnotation);
  const field: OpenField = { name, values: [], decorators, at, ...(type && { type }), ...(member.static && { static: true }) };
  const key = fieldKey(name, member.static);
  const assigned = context.class.fields.get(key)?.values ?? [];
  context.class.fields.set(key, field);
  const { value } = member;
  if (value) {
    const read = (): void => {
      const given = { name, at };
      const isFunction = value.type === 'ArrowFunctionExpression' || value.type === 'FunctionExpression';
      field.values.push(isFunction ? readFunctionExpression(r, value, given, context.id) : readExpression(r, value, 'assigned'));
    };
    if (member.static) readStatic(r, context, read);
    else readInConstructor(r, context, read);
  }
  field.values.push(...assigned);
}

function readStatic(r: Reader, context: ClassContext, read: () => void): void {
  const { self } = r;
  r.self = { expr: { k: 'class', class: context.id }, fn: self.fn, class: context.class, static: true };
  read();
  r.self = self;
}

function readStaticBlock(r: Reader, block: es.StaticBlock): void {
  const outer = r.scope;
  r.scope = new Scope(outer);
  hoistBody(r, block.body);
  readStatements(r, block.body);
  r.scope = outer;
}

function readInConstructor(r: Reader, context: ClassContext, read: () => void): void {
  const fn = context.constructorFn!;
  const { fn: outer, self } = r;
  r.fn = fn;
  r.self = { expr: { k: 'this', fn }, fn, class: context.class, static: false };
  context.initialisers.push(...capture(r, read));
  r.fn = outer;
  r.self = self;
}

/** The constructor nobody wrote: it runs the field initialisers. It is not listed among the methods, for it declares no inputs. */
function addConstructor(r: Reader, node: es.Class, context: ClassContext): void {
  const at = node.id ? r.lines.span(node.id.start, node.id.start + node.id.name.length) : r.lines.oneLine(node.start, node.body.start);
  r.functions[context.constructorFn!] = {
    name: 'constructor', kind: 'constructor', params: NONE, decorators: NONE, owner: context.id, parent: r.fn, body: context.initialisers, at, whole: r.at(node),
  };
}
