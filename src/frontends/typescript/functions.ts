import type * as es from 'oxc-parser';
import type { Expr, FnDecl, FnId, Param, Span } from '../../model/index.ts';
import { readDecorators } from './calls.ts';
import { readExpression, type GivenName } from './expressions.ts';
import { declarePattern, hoistBody } from './hoist.ts';
import { readPattern, withDefault } from './patterns.ts';
import { NONE, typed, type OpenClass, type Ranged, type Reader, type Writable } from './reader.ts';
import { Scope } from './scope.ts';
import { readStatements } from './statements.ts';
import { annotation, isThisParameter, patternType, typeParameters } from './types.ts';

/** What is known of a function from outside its own node. */
export interface FunctionTraits {
  readonly kind: FnDecl['kind'];
  readonly name: string;
  readonly at: Span;
  readonly whole: Ranged;
  readonly id?: FnId;
  readonly owner?: number;
  readonly class?: OpenClass;
  readonly static?: boolean;
  readonly decorators?: readonly Expr[];
  /** Decorators of each parameter, read before the function because they run where the class does. */
  readonly paramDecorators?: readonly (readonly Expr[])[];
  /** Called with each parameter property and the value of its parameter. */
  readonly onParameterProperty?: (param: es.TSParameterProperty, value: Expr, decorators: readonly Expr[]) => void;
}

type AnyFunction = es.Function | es.ArrowFunctionExpression;

/** A function or arrow used as a value: it appears where it is evaluated. */
export function readFunctionExpression(r: Reader, node: AnyFunction, given?: GivenName, owner?: number): Expr {
  const id = r.hoisted.get(node);
  const own = node.type === 'ArrowFunctionExpression' ? null : node.id;
  const outer = r.scope;
  const fn = id ?? r.reserveFunction();
  if (own && node.type === 'FunctionExpression') {
    r.scope = new Scope(outer);
    r.bindings[r.declare(r.scope, own.name, 'function', own.start)]!.values.push({ k: 'fn', fn });
  }
  readFunction(r, node, {
    kind: node.type === 'ArrowFunctionExpression' ? 'arrow' : 'function',
    name: own?.name ?? given?.name ?? '',
    at: own ? r.lines.span(own.start, own.start + own.name.length) : given?.at ?? functionStart(r, node),
    whole: node,
    id: fn,
    ...(owner !== undefined && { owner }),
  });
  r.scope = outer;
  r.nodes.push({ r: 'fn', fn });
  return { k: 'fn', fn };
}

/** For a function without a name: its start, up to the body, on one line. For a keyed one: the key. */
export function functionStart(r: Reader, node: AnyFunction | es.ObjectProperty | es.MethodDefinition): Span {
  if ('key' in node) return r.at(node.key);
  return r.lines.oneLine(node.start, node.body && node.body.start > node.start ? node.body.start : node.end);
}

/** Reads a function into the unit and gives its id. It emits nothing in the enclosing function. */
export function readFunction(r: Reader, node: AnyFunction, traits: FunctionTraits): FnId {
  const id = traits.id ?? r.reserveFunction();
  const { scope, fn: parent, self, nodes, members } = r;
  r.scope = new Scope(scope);
  r.fn = id;
  r.nodes = [];
  r.members = undefined;
  const isArrow = node.type === 'ArrowFunctionExpression';
  if (!isArrow) r.self = { expr: { k: 'this', fn: id }, fn: id, static: traits.static === true, ...(traits.class && { class: traits.class }) };

  const typeParams = typeParameters(r, node.typeParameters);
  const params = readParams(r, node.params, id, traits);
  const returns = annotation(r, node.returnType);
  const directives = readBody(r, node.body);
  const body = r.nodes;

  const decl: Writable<FnDecl> = { name: traits.name, kind: traits.kind, params, decorators: traits.decorators ?? NONE, parent, body, at: traits.at, whole: r.at(traits.whole) };
  if (node.async) decl.async = true;
  if (node.generator) decl.generator = true;
  if (returns !== undefined) decl.returns = returns;
  if (typeParams.length > 0) decl.typeParams = typeParams;
  if (traits.owner !== undefined) decl.owner = traits.owner;
  if (traits.static) decl.static = true;
  if (directives.length > 0) decl.directives = directives;
  r.functions[id] = decl;

  r.scope = scope;
  r.fn = parent;
  r.self = self;
  r.nodes = nodes;
  r.members = members;
  return id;
}

function readBody(r: Reader, body: AnyFunction['body']): readonly string[] {
  if (!body) return NONE;
  if (body.type === 'BlockStatement') {
    hoistBody(r, body.body);
    readStatements(r, body.body);
    return directivesOf(body.body);
  }
  const value = readExpression(r, body, 'returned');
  r.nodes.push({ r: 'exit', exit: 'return', value, at: r.at(body) });
  return NONE;
}

/** The directive prologue of a file or function body. */
export function directivesOf(statements: readonly (es.Statement | es.Directive)[]): readonly string[] {
  const directives: string[] = [];
  for (const statement of statements) {
    if (statement.type !== 'ExpressionStatement' || typeof statement.directive !== 'string') break;
    directives.push(statement.directive);
  }
  return directives.length > 0 ? directives : NONE;
}

function readParams(r: Reader, nodes: readonly es.ParamPattern[], fn: FnId, traits: FunctionTraits): readonly Param[] {
  const inputs = nodes.filter((node) => !isThisParameter(node));
  if (inputs.length === 0) return NONE;
  for (const node of inputs) {
    startAfterDecorators(r, node);
    declarePattern(r, patternOf(node), 'param');
  }
  return inputs.map((node, index) => {
    const decorators = traits.paramDecorators?.[nodes.indexOf(node)] ?? NONE;
    const param = readParam(r, node, { k: 'param', fn, index }, decorators);
    if (node.type === 'TSParameterProperty' && param.binding !== undefined) traits.onParameterProperty?.(node, r.ref(param.binding), decorators);
    return param;
  });
}

function patternOf(node: es.ParamPattern): es.BindingPattern | es.BindingRestElement {
  return (node.type === 'TSParameterProperty' ? node.parameter : node) as es.BindingPattern | es.BindingRestElement;
}

const TRIVIA = /(?:\s+|\/\/[^\n]*|\/\*[^]*?\*\/)*/y;

/** The native parser lets a decorated parameter start at its decorators, the portable one at its name: the name it is. */
function startAfterDecorators(r: Reader, node: es.ParamPattern): void {
  const last = (node as { decorators?: es.Decorator[] }).decorators?.at(-1);
  if (last === undefined || node.type === 'TSParameterProperty' || node.start > last.start) return;
  TRIVIA.lastIndex = last.end;
  TRIVIA.test(r.text);
  node.start = TRIVIA.lastIndex;
}

function readParam(r: Reader, node: es.ParamPattern, source: Expr, decorators: readonly Expr[]): Param {
  const pattern = patternOf(node);
  const param: Writable<Param> = { decorators, at: r.at(pattern) };
  let target: es.BindingPattern | es.BindingRestElement = pattern;
  let value = source;
  if (target.type === 'AssignmentPattern') {
    const either = withDefault(r, source, target);
    if (either.k === 'either') param.default = either.of[1]!;
    value = either;
    target = target.left;
  } else if (target.type === 'RestElement') {
    param.rest = true;
    Object.assign(param, typed(annotation(r, target.typeAnnotation)));
    target = target.argument;
  }
  readPattern(r, target, value, 'nothing');
  if (param.type === undefined) Object.assign(param, typed(annotation(r, patternType(target))));
  if (target.type === 'Identifier') {
    param.name = target.name;
    const ref = r.resolve(target.name);
    if (ref.k === 'ref') {
      param.binding = ref.binding;
      if (param.type !== undefined) r.bindings[ref.binding]!.type ??= param.type;
    }
  }
  if ((target as { optional?: boolean }).optional || param.default !== undefined) param.optional = true;
  return param;
}

/** Decorators of every parameter of a method, read in the enclosing function. */
export function readParamDecorators(r: Reader, nodes: readonly es.ParamPattern[]): readonly (readonly Expr[])[] {
  return nodes.map((node) => readDecorators(r, (node as { decorators?: es.Decorator[] }).decorators));
}
