import type { Expr, Node, Ref, Unit } from '../model/index.ts';
import { alternatives } from '../model/index.ts';
import type { Names } from './names.ts';
import { refOf } from './program.ts';
import { walkNodes } from './scan.ts';

type Member = Extract<Expr, { k: 'member' }>;

/** Names of accessors of the project that call something: reading any other member runs nothing of interest. */
export function getterNames(names: Names): string[] {
  return [...names.program.functions()].filter(({ decl }) => decl.kind === 'getter' && calls(decl.body)).map(({ decl }) => decl.name);
}

function calls(body: readonly Node[]): boolean {
  let found = false;
  walkNodes(body, node => { found ||= node.r === 'call'; });
  return found;
}

/** The accessors that reading a member of an instance, or of a row whose table a class stands for, runs. */
export function gettersOf(names: Names, file: string, { of, name }: Member): Ref[] {
  const value = names.valueOf(file, of);
  const known = value.v === 'param' ? names.input(value.fn, value.index) : value;
  return [...new Set(alternatives(known).flatMap(one => {
    const owner = one.v === 'instance' ? one.class : one.v === 'rows' && !one.many ? one.entity : undefined;
    const found = owner === undefined ? undefined : getterIn(names, owner, name, new Set());
    return found === undefined ? [] : [found];
  }))];
}

/** The accessor of a class or its nearest base; nothing where a plain member stands before it. */
function getterIn(names: Names, owner: Ref, name: string, seen: Set<Ref>): Ref | undefined {
  if (seen.has(owner)) return undefined;
  seen.add(owner);
  const { decl, file, unit } = names.program.class(owner);
  const own = decl.methods.filter(one => one.name === name && !one.static);
  if (own.length > 0) {
    const getter = own.find(one => unit.functions[one.fn]!.kind === 'getter');
    return getter && refOf(file, getter.fn);
  }
  if (decl.fields.some(one => one.name === name)) return undefined;
  for (const base of decl.bases) {
    for (const value of alternatives(names.valueOf(file, base.expr))) {
      const found = value.v === 'class' ? getterIn(names, value.class, name, seen) : undefined;
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** Visits the members of these names in the expressions of one node; calls, functions and comprehensions inside are nodes of their own. */
export function forEachRead(unit: Unit, node: Node, named: ReadonlySet<string>, visit: (member: Member) => void): void {
  const look = (expr: Expr, depth = 0): void => {
    if (depth > 40) return;
    switch (expr.k) {
      case 'member':
        look(expr.of, depth + 1);
        if (named.has(expr.name)) visit(expr);
        return;
      case 'template': for (const part of expr.parts) if (typeof part !== 'string') look(part, depth + 1); return;
      case 'rest': case 'await': case 'spread': case 'element': case 'unary': case 'cast': look(expr.of, depth + 1); return;
      case 'index': look(expr.of, depth + 1); look(expr.by, depth + 1); return;
      case 'object': for (const prop of expr.props) look('spread' in prop ? prop.spread : prop.value, depth + 1); return;
      case 'array': for (const item of expr.items) look(item, depth + 1); return;
      case 'either': for (const one of expr.of) look(one, depth + 1); return;
      case 'binary': look(expr.left, depth + 1); look(expr.right, depth + 1); return;
      case 'unknown': for (const one of expr.parts) look(one, depth + 1); return;
      default: return;
    }
  };
  switch (node.r) {
    case 'call': {
      const { callee, args, named: byName } = unit.calls[node.call]!;
      if (callee.k === 'member') look(callee.of);
      for (const arg of args) look(arg);
      if (byName) look(byName);
      return;
    }
    case 'await': look(node.value); return;
    case 'assign': look(node.value); if (node.target.k === 'member' || node.target.k === 'index') look(node.target.of); return;
    case 'exit': if (node.value) look(node.value); return;
    case 'branch': look(node.test); return;
    case 'loop': if (node.over) look(node.over); return;
    case 'with': look(node.context); return;
    default: return;
  }
}
