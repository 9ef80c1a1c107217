import type { Value } from '../model/index.ts';
import { either, unknown, UNDEFINED } from '../model/index.ts';
import { elementOf } from './evaluate.ts';
import type { Names } from './names.ts';
import { appliedTo } from './returns.ts';
import { pickFacts, select, type Site } from './select.ts';

const CALL = /^(element|array|mapped|returned|project|same|parsed|all|instance|input|flat|batches|values|entries)\((.*)\)$/;

/** Reads a value form of a row (`element(recv)`, `mapped(recv, arg0)`, a State with facts, a selector). */
export function formValue(names: Names, form: string, site: Site, adapter: string | undefined): Value {
  if (form === 'opaque') return { v: 'opaque' };
  const call = CALL.exec(form);
  if (call) {
    const args = splitArguments(call[2]!);
    if (call[1] === 'input') return { v: 'input', kind: args[0]!, path: args.slice(1) };
    return applyForm(names, call[1]!, args.map(one => formValue(names, one, site, adapter)));
  }
  const state = /^((?:[a-z][\w-]*\/)?[A-Z]\w*)(?:\?(.*))?$/.exec(form);
  if (state && adapter !== undefined) return stateForm(names, state[1]!, state[2], site, adapter);
  return select(names, form, site) ?? UNDEFINED;
}

function stateForm(names: Names, state: string, facts: string | undefined, site: Site, adapter: string): Value {
  const picked = facts === undefined ? {} : pickFacts(names, Object.fromEntries(facts.split('&').map(one => one.split('=') as [string, string])), site);
  const base = state.includes('/') ? state : `${adapter}/${state}`;
  const recv = site.recv?.v === 'library' ? site.recv : undefined;
  return { v: 'library', name: `${base} `, facts: { ...recv?.facts, ...picked }, ...(recv?.site === undefined ? {} : { site: recv.site }), ...(recv?.siteAt ? { siteAt: recv.siteAt } : {}) };
}

function splitArguments(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    const char = text[at];
    if (char === '(') depth++;
    if (char === ')') depth--;
    if ((char === ',' && depth === 0) || at === text.length) { parts.push(text.slice(from, at).trim()); from = at + 1; }
  }
  return parts.filter(part => part !== '');
}

function applyForm(names: Names, form: string, args: readonly Value[]): Value {
  const [first = UNDEFINED, second = UNDEFINED] = args;
  switch (form) {
    case 'element': return elementOf(names, first);
    case 'array': return first.v === 'list' || first.v === 'rows' || first.v === 'mapped' ? first : { v: 'list', items: [elementOf(names, first)], open: true };
    case 'batches': return { v: 'list', items: [{ v: 'list', items: [elementOf(names, first)], open: true }], open: true };
    case 'mapped': return { v: 'mapped', of: first, to: second };
    case 'flat': return { v: 'list', items: [elementOf(names, appliedTo(names, second, elementOf(names, first)))], open: true };
    // A list of queries given in the place of a function gives the list of what they give.
    case 'returned': return first.v === 'list' ? first : first.v === 'function' ? names.returnOf(first.fn) : unknown('result of an unknown function');
    case 'project': return { v: 'projection', of: first };
    case 'parsed': return { v: 'parsed', of: first };
    case 'instance': return names.instance(first);
    case 'values': if (first.v === 'type') return enumMembers(names, first); return first.v === 'object' ? { v: 'list', items: [...first.fields.values()], ...(first.spreads.length > 0 ? { open: true as const } : {}) } : { v: 'list', items: [{ v: 'element', of: first }], open: true };
    case 'entries': return first.v === 'object'
      ? { v: 'list', items: [...first.fields.values()].map(one => ({ v: 'list' as const, items: [{ v: 'opaque' as const }, one] })), ...(first.spreads.length > 0 ? { open: true as const } : {}) }
      : { v: 'list', items: [{ v: 'list', items: [{ v: 'opaque' }, { v: 'element', of: first }] }], open: true };
    case 'same': case 'all': return first.v === 'either' ? either(first.of) : first;
    default: return unknown(`form ${form}`);
  }
}

/** The members of an enum, as the closed list they are. */
function enumMembers(names: Names, of: Extract<Value, { v: 'type' }>): Value {
  const decl = names.program.units.get(of.file)!.types[of.index]!;
  if (decl.kind !== 'enum' || decl.type.t !== 'object') return unknown('values of a type');
  return { v: 'list', items: Object.values(decl.type.members).map(one => (one.t === 'lit' ? { v: 'literal', value: one.value } : { v: 'opaque' })) };
}
