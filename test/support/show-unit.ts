import type { Expr, Node, Prop, TypeRef, Unit } from '../../src/model/index.ts';

/** Writes an expression of a unit as one line of text, so that expectations can be read. Names bound nowhere carry a `~`. */
export function showExpr(unit: Unit, expr: Expr): string {
  const show = (one: Expr): string => showExpr(unit, one);
  const all = (many: readonly Expr[]): string => many.map(show).join(', ');
  switch (expr.k) {
    case 'lit': return JSON.stringify(expr.value);
    case 'undefined': return 'undefined';
    case 'regex': return `/${expr.source}/`;
    case 'template': return `\`${expr.parts.map((part) => (typeof part === 'string' ? part : `\${${show(part)}}`)).join('')}\``;
    case 'ref': return unit.bindings[expr.binding]!.name;
    case 'global': return `~${expr.name}`;
    case 'this': return 'this';
    case 'super': return 'super';
    case 'param': return `param${expr.index}`;
    case 'member': return `${show(expr.of)}.${expr.name}`;
    case 'index': return `${show(expr.of)}[${show(expr.by)}]`;
    case 'rest': return `rest(${show(expr.of)})`;
    case 'call': return showCall(unit, expr.call);
    case 'await': return `await ${show(expr.of)}`;
    case 'object': return `{${expr.props.map((prop) => showProp(unit, prop)).join(', ')}}`;
    case 'array': return `[${all(expr.items)}]`;
    case 'spread': return `*${show(expr.of)}`;
    case 'fn': return `fn:${unit.functions[expr.fn]!.name}`;
    case 'class': return `class:${unit.classes[expr.class]!.name}`;
    case 'either': return `(${expr.test ? `${show(expr.test)} ? ` : ''}${expr.of.map(show).join(` ${expr.op === '?:' ? ':' : expr.op} `)})`;
    case 'element': return `element(${show(expr.of)})`;
    case 'caught': return 'caught';
    case 'binary': return `(${show(expr.left)} ${expr.op} ${show(expr.right)})`;
    case 'unary': return `${expr.op}${show(expr.of)}`;
    case 'cast': return show(expr.of);
    case 'comprehension': return `<${show(expr.item)} over ${show(expr.over)}>`;
    case 'import': return `import(${expr.specifier})`;
    case 'unknown': return `${expr.what}<${all(expr.parts)}>`;
  }
}

/** Callee, positional and keyword arguments. */
export function showCall(unit: Unit, id: number): string {
  const { callee, args, named } = unit.calls[id]!;
  const keywords = named?.k === 'object' ? named.props.map((prop) => ('spread' in prop ? `**${showExpr(unit, prop.spread)}` : showProp(unit, prop).replace(': ', '='))) : [];
  return `${showExpr(unit, callee)}(${[...args.map((arg) => showExpr(unit, arg)), ...keywords].join(', ')})`;
}

function showProp(unit: Unit, prop: Prop): string {
  if ('spread' in prop) return `**${showExpr(unit, prop.spread)}`;
  return 'key' in prop ? `${prop.key}: ${showExpr(unit, prop.value)}` : `[${showExpr(unit, prop.computed)}]: ${showExpr(unit, prop.value)}`;
}

export function showType(unit: Unit, type: TypeRef | undefined): string {
  const all = (many: readonly TypeRef[], by = ', '): string => many.map((one) => showType(unit, one)).join(by);
  switch (type?.t) {
    case undefined: return 'none';
    case 'ref': return showExpr(unit, type.name) + (type.args.length > 0 ? `<${all(type.args)}>` : '');
    case 'var': return `'${type.name}`;
    case 'array': return `${showType(unit, type.of)}[]`;
    case 'tuple': return `[${all(type.of)}]`;
    case 'union': return all(type.of, ' | ');
    case 'fn': return `(${all(type.params)}) => ${showType(unit, type.returns)}`;
    case 'lit': return JSON.stringify(type.value);
    case 'typeof': return `typeof ${showExpr(unit, type.of)}`;
    case 'annotated': return `${showType(unit, type.of)} @ ${type.by.map((one) => showExpr(unit, one)).join(', ')}`;
    case 'keyword': return type.name;
    default: return type!.t;
  }
}

/** A body as indented lines, in evaluation order. */
export function showBody(unit: Unit, nodes: readonly Node[], indent = ''): string[] {
  const show = (expr: Expr | undefined): string => (expr === undefined ? '' : ` ${showExpr(unit, expr)}`);
  const inner = (body: readonly Node[]): string[] => showBody(unit, body, `${indent}  `);
  const names = (ids: readonly number[]): string => ids.map((id) => unit.bindings[id]!.name).join(', ');
  return nodes.flatMap((node): string[] => {
    switch (node.r) {
      case 'call': return [`${indent}call ${showCall(unit, node.call)} [${unit.calls[node.call]!.use}]`];
      case 'await': return [`${indent}await${show(node.value)}`];
      case 'assign': return [`${indent}${node.declares ? 'let ' : ''}${showExpr(unit, node.target)} ${node.op ?? '='}${show(node.value)}`];
      case 'exit': return [`${indent}${node.exit}${show(node.value)}`];
      case 'fn': return [`${indent}fn ${unit.functions[node.fn]!.name}`];
      case 'branch': return [
        `${indent}${node.kind}${show(node.test)}`,
        ...node.arms.flatMap((arm) => [`${indent} arm${(arm.when ?? []).map((one) => show(one)).join(' |')}`, ...inner(arm.body)]),
      ];
      case 'loop': return [
        `${indent}${node.kind} ${names(node.bindings)}${node.over ? ` in${show(node.over)}` : show(node.test)}`,
        ...(node.head.length > 0 ? [`${indent} head`, ...inner(node.head)] : []), ...inner(node.body),
      ];
      case 'try': return [
        `${indent}try`, ...inner(node.body),
        ...node.handlers.flatMap((one) => [
          `${indent} except${(one.types ?? []).map((type) => show(type)).join(',')}${one.binding === undefined ? '' : ` as ${names([one.binding])}`}`, ...inner(one.body),
        ]),
        ...(node.finally ? [`${indent} finally`, ...inner(node.finally)] : []),
      ];
      case 'with': return [`${indent}${node.async ? 'async ' : ''}with${show(node.context)}${node.binding === undefined ? '' : ` as ${names([node.binding])}`}`, ...inner(node.body)];
    }
  });
}
