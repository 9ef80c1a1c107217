import type { Expr, Node, Unit } from '../model/index.ts';
import { someExpr } from './express.ts';
import { walkNodes } from './scan.ts';

/** Names by which elements that are lists go; only of these is it asked what they are. */
const LIKE_A_LIST = /batch|chunk/i;
/** Members that lists have in either language. */
const OF_LISTS = /^(length|size|at|map|forEach|filter|reduce|some|every|find|findIndex|flatMap|join|includes|indexOf|entries|values|keys|slice|sort|push|concat|append|extend|index|count|copy|items)$/;

/** The variable of a turn is named like a list, yet members are read of it that lists have not: `batch.viewerId`, `chunk["text"]`. */
export function isOneThing(unit: Unit, variables: readonly number[], body: readonly Node[]): boolean {
  const named = variables.filter(at => LIKE_A_LIST.test(unit.bindings[at]!.name));
  if (named.length === 0) return false;
  let found = false;
  const look = (expr: Expr): boolean => someExpr(unit, expr, one => {
    if (one.k === 'member' && one.of.k === 'ref' && named.includes(one.of.binding)) found ||= !OF_LISTS.test(one.name);
    if (one.k === 'index' && one.of.k === 'ref' && named.includes(one.of.binding)) found ||= one.by.k === 'lit' && typeof one.by.value === 'string';
    return found;
  });
  walkNodes(body, node => {
    if (found) return;
    if (node.r === 'call') look({ k: 'call', call: node.call });
    if (node.r === 'assign') look(node.value);
    if (node.r === 'branch') look(node.test);
    if (node.r === 'exit' && node.value) look(node.value);
  });
  return found;
}
