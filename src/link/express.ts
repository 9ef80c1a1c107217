import type { Expr, Unit } from '../model/index.ts';

/** An expression as a reader would name it: `this.users.findOne`, `orders`, `Object.values(items)`. At most about 60 characters. */
export function exprText(unit: Unit, expr: Expr, depth = 0): string {
  if (depth > 6) return '…';
  const again = (one: Expr) => exprText(unit, one, depth + 1);
  switch (expr.k) {
    case 'lit': return typeof expr.value === 'string' ? `'${expr.value.slice(0, 20)}'` : String(expr.value);
    case 'ref': return unit.bindings[expr.binding]?.name ?? '…';
    case 'global': return expr.name;
    case 'this': return unit.language === 'python' ? 'self' : 'this';
    case 'super': return 'super';
    case 'param': return unit.functions[expr.fn]?.params[expr.index]?.name ?? 'its input';
    case 'member': return `${again(expr.of)}.${expr.name}`;
    case 'index': return `${again(expr.of)}[…]`;
    case 'call': {
      const call = unit.calls[expr.call]!;
      const args = call.args.length === 0 ? '' : call.args.length === 1 && (call.args[0]!.k === 'ref' || call.args[0]!.k === 'member') ? again(call.args[0]!) : '…';
      return `${again(call.callee)}(${args})`;
    }
    case 'await': case 'cast': case 'spread': case 'element': case 'rest': return again(expr.of);
    case 'either': return expr.of[0] ? again(expr.of[0]) : '…';
    case 'comprehension': return again(expr.over);
    default: return '…';
  }
}

/** Visits every expression inside one, itself first; arguments of calls included. Stops where `visit` returns true. */
export function someExpr(unit: Unit, expr: Expr, visit: (one: Expr) => boolean, depth = 0): boolean {
  if (depth > 60) return false;
  if (visit(expr)) return true;
  return operands(unit, expr).some(one => someExpr(unit, one, visit, depth + 1));
}

function operands(unit: Unit, expr: Expr): readonly Expr[] {
  switch (expr.k) {
    case 'template': return expr.parts.filter(one => typeof one !== 'string');
    case 'member': case 'rest': case 'await': case 'spread': case 'element': case 'unary': case 'cast': return [expr.of];
    case 'index': return [expr.of, expr.by];
    case 'call': {
      const call = unit.calls[expr.call]!;
      return [call.callee, ...call.args, ...(call.named ? [call.named] : [])];
    }
    case 'object': return expr.props.flatMap(prop => ('spread' in prop ? [prop.spread] : 'computed' in prop ? [prop.computed, prop.value] : [prop.value]));
    case 'array': return expr.items;
    case 'either': return expr.test ? [...expr.of, expr.test] : expr.of;
    case 'binary': return [expr.left, expr.right];
    case 'comprehension': return [expr.item, expr.over];
    case 'unknown': return expr.parts;
    default: return [];
  }
}
