import type { Expr, FnDecl, Node, TypeRef, Unit } from '../../src/model/index.ts';

/** Prints parts of a unit the way a reader would write them, one line a node, so that expectations can stand in a test. */
export class UnitPrinter {
  readonly #unit: Unit;

  constructor(unit: Unit) {
    this.#unit = unit;
  }

  /** Body of the function of that name (`''` for the module), indented. */
  body(name = ''): string[] {
    return this.nodes(this.fn(name).body);
  }

  fn(name: string): FnDecl {
    const found = this.#unit.functions.find((fn) => fn.name === name);
    if (!found) throw new Error(`no function ${name}`);
    return found;
  }

  /** All values of a binding: `name = a | b`. */
  values(name: string): string[] {
    const found = this.#unit.bindings.find((binding) => binding.name === name);
    if (!found) throw new Error(`no binding ${name}`);
    return found.values.map((value) => this.expr(value));
  }

  imports(): string[] {
    return this.#unit.imports.map(({ specifier, imported, binding, typeOnly, dynamic }) =>
      [specifier, imported, binding === undefined ? '-' : this.#unit.bindings[binding]!.name, typeOnly && 'type', dynamic && 'dynamic'].filter(Boolean).join(' '),
    );
  }

  exports(): string[] {
    return this.#unit.exports.map(({ name, expr, from, imported, typeOnly, commonjs }) =>
      [name, expr && `= ${this.expr(expr)}`, from && `from ${from}`, imported && `(${imported})`, typeOnly && 'type', commonjs && 'commonjs'].filter(Boolean).join(' '),
    );
  }

  fields(className: string): string[] {
    const found = this.#unit.classes.find(({ name }) => name === className)!;
    return found.fields.map(({ name, type, values, decorators, ...field }) =>
      `${decorators.map((d) => `@${this.expr(d)} `).join('')}${field.static ? 'static ' : ''}${name}${type ? `: ${this.type(type)}` : ''}${values.length > 0 ? ` = ${values.map((v) => this.expr(v)).join(' | ')}` : ''}`,
    );
  }

  call(id: number): string {
    const { callee, args, kind, use, optional, typeArgs } = this.#unit.calls[id]!;
    const types = typeArgs ? `<${typeArgs.map((t) => this.type(t)).join(', ')}>` : '';
    const text = `${this.expr(callee)}${types}(${args.map((arg) => this.expr(arg)).join(', ')})`;
    return `${kind ? `${kind} ` : ''}${text} :${use}${optional ? '?' : ''}`;
  }

  nodes(nodes: readonly Node[]): string[] {
    return nodes.flatMap((node) => this.#node(node));
  }

  expr(e: Expr): string {
    const list = (items: readonly Expr[]): string => items.map((item) => this.expr(item)).join(', ');
    switch (e.k) {
      case 'lit': return JSON.stringify(e.value);
      case 'undefined': return 'undefined';
      case 'regex': return `/${e.source}/`;
      case 'template': return `\`${e.parts.map((part) => (typeof part === 'string' ? part : `\${${this.expr(part)}}`)).join('')}\``;
      case 'ref': return this.#unit.bindings[e.binding]!.name;
      case 'global': return `^${e.name}`;
      case 'this': return `this@${this.#unit.functions[e.fn]!.name || 'module'}`;
      case 'super': return 'super';
      case 'param': return `${this.#unit.functions[e.fn]!.name}:${e.index}`;
      case 'member': return `${this.expr(e.of)}${e.optional ? '?.' : '.'}${e.name}`;
      case 'index': return `${this.expr(e.of)}[${this.expr(e.by)}]`;
      case 'rest': return `rest(${this.expr(e.of)} - ${e.without.join(',')})`;
      case 'call': return `#${e.call}`;
      case 'await': return `await ${this.expr(e.of)}`;
      case 'object': return `{${e.props.map((p) => ('spread' in p ? `...${this.expr(p.spread)}` : 'key' in p ? `${p.key}: ${this.expr(p.value)}` : `[${this.expr(p.computed)}]: ${this.expr(p.value)}`)).join(', ')}}`;
      case 'array': return `[${list(e.items)}]`;
      case 'spread': return `...${this.expr(e.of)}`;
      case 'fn': return `fn ${this.#unit.functions[e.fn]!.name || e.fn}`;
      case 'class': return `class ${this.#unit.classes[e.class]!.name || e.class}`;
      case 'either': return e.op === '?:' ? `(${this.expr(e.test!)} ? ${this.expr(e.of[0]!)} : ${this.expr(e.of[1]!)})` : `(${e.of.map((o) => this.expr(o)).join(` ${e.op} `)})`;
      case 'element': return `${e.keys ? 'key' : 'element'}(${this.expr(e.of)})`;
      case 'caught': return 'caught';
      case 'binary': return `(${this.expr(e.left)} ${e.op} ${this.expr(e.right)})`;
      case 'unary': return `${e.op}${e.op.length > 1 ? ' ' : ''}${this.expr(e.of)}`;
      case 'cast': return `(${this.expr(e.of)} as ${this.type(e.type)})`;
      case 'comprehension': return `[${this.expr(e.item)} for ${this.expr(e.over)}]`;
      case 'import': return `import(${e.specifier})`;
      case 'unknown': return `?${e.what}(${list(e.parts)})`;
    }
  }

  type(t: TypeRef): string {
    const list = (types: readonly TypeRef[], by = ', '): string => types.map((type) => this.type(type)).join(by);
    switch (t.t) {
      case 'ref': return `${this.expr(t.name)}${t.args.length > 0 ? `<${list(t.args)}>` : ''}`;
      case 'var': return `'${t.name}`;
      case 'array': return `${this.type(t.of)}[]`;
      case 'tuple': return `[${list(t.of)}]`;
      case 'union': return `(${list(t.of, ' | ')})`;
      case 'and': return `(${list(t.of, ' & ')})`;
      case 'object': return `{${Object.entries(t.members).map(([key, type]) => `${key}: ${this.type(type)}`).join(', ')}}`;
      case 'fn': return `(${list(t.params)}) => ${this.type(t.returns)}`;
      case 'lit': return JSON.stringify(t.value);
      case 'typeof': return `typeof ${this.expr(t.of)}`;
      case 'index': return `${this.type(t.of)}["${t.key}"]`;
      case 'import': return `import(${[t.specifier, ...t.path].join('.')})${t.args.length > 0 ? `<${list(t.args)}>` : ''}`;
      case 'annotated': return `Annotated[${this.type(t.of)}, ${t.by.map((e) => this.expr(e)).join(', ')}]`;
      case 'keyword': return t.name;
      case 'unknown': return '?';
    }
  }

  #node(node: Node): string[] {
    const indent = (nodes: readonly Node[]): string[] => this.nodes(nodes).map((line) => `  ${line}`);
    const section = (title: string, nodes: readonly Node[]): string[] => (nodes.length > 0 ? [title, ...indent(nodes)] : []);
    switch (node.r) {
      case 'call': return [`#${node.call} ${this.call(node.call)}`];
      case 'await': return [`await ${this.expr(node.value)}`];
      case 'assign': return [`${node.declares ? 'let ' : ''}${this.expr(node.target)} ${node.op ?? '='} ${this.expr(node.value)}`];
      case 'exit': return [[node.exit, node.label, node.value && this.expr(node.value)].filter(Boolean).join(' ')];
      case 'fn': return [`fn ${this.#unit.functions[node.fn]!.name || node.fn}`];
      case 'branch':
        return [`${node.kind} ${this.expr(node.test)}`, ...node.arms.flatMap((arm) => [arm.when ? `when ${arm.when.map((e) => this.expr(e)).join(', ')}` : 'arm', ...indent(arm.body)])];
      case 'loop': {
        const names = node.bindings.map((id) => this.#unit.bindings[id]!.name).join(', ');
        const what = [node.over && `over ${this.expr(node.over)}`, node.test && `test ${this.expr(node.test)}`, node.update && `update ${this.expr(node.update)}`, node.label && `label ${node.label}`];
        return [...section('head', node.head), [node.kind, `[${names}]`, ...what].filter(Boolean).join(' '), ...indent(node.body)];
      }
      case 'try':
        return [
          'try', ...indent(node.body),
          ...node.handlers.flatMap((handler) => [`catch${handler.binding === undefined ? '' : ` ${this.#unit.bindings[handler.binding]!.name}`}`, ...indent(handler.body)]),
          ...(node.finally ? ['finally', ...indent(node.finally)] : []),
        ];
      case 'with': return [`${node.async ? 'async ' : ''}with ${this.expr(node.context)}${node.binding === undefined ? '' : ` as ${this.#unit.bindings[node.binding]!.name}`}`, ...indent(node.body)];
    }
  }
}
