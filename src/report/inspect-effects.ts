import type { Effect, Entry, Value } from '../model/index.ts';

/** What an entry does, its handler and the layers before it: one text per kind, verb and target, with the way there. */
export function effectsOf(entry: Entry): string[] {
  const texts = new Set<string>();
  const functions = [...entry.chain.map(({ fn }) => fn), entry.handler];
  for (const fn of functions) {
    for (const { effect, certainty } of fn?.does ?? []) {
      if (effect.kind !== 'respond' && !effect.trivial) texts.add(`${effectText(effect)}${certainty === 'exact' ? '' : ' (perhaps)'}`);
    }
  }
  return [...texts].sort();
}

/** `db.read orders  (prisma.order.findMany)`. */
export function effectText({ kind, target, verb, api }: Effect): string {
  return `${[kind, verb, target].filter((part) => part !== undefined).join(' ')}  (${api})`;
}

/** Its answers: status and what goes out, each once. */
export function responsesOf(entry: Entry): string[] {
  const texts = entry.responses.map(({ status, value }) => [status && statusText(status), valueText(value)].filter(Boolean).join(' '));
  return [...new Set(texts)].sort();
}

function statusText(status: Value): string {
  return status.v === 'literal' ? String(status.value) : '(status)';
}

/** A value in a few words. */
export function valueText(value: Value, depth = 2): string {
  const inner = (other: Value): string => (depth === 0 ? '…' : valueText(other, depth - 1));
  switch (value.v) {
    case 'literal': return value.value === undefined ? 'nothing' : JSON.stringify(value.value);
    case 'text': return 'text';
    case 'object': return `{ ${[...value.fields.keys(), ...(value.spreads.length > 0 ? ['…'] : [])].join(', ')} }`;
    case 'list': return value.items.length === 1 ? `[${inner(value.items[0]!)}]` : 'list';
    case 'rows': return `${value.many ? 'rows' : 'row'} of ${value.table}${value.columns ? ` (${value.columns.join(', ')})` : ''}`;
    case 'projection': return `part of ${inner(value.of)}`;
    case 'mapped': return `each of ${inner(value.of)} mapped`;
    case 'element': return `element of ${inner(value.of)}`;
    case 'field': return `${inner(value.of)}.${value.name}`;
    case 'either': return value.of.map(inner).join(' or ');
    case 'input': return ['input', value.kind, ...value.path].join('.');
    case 'parsed': return `parsed ${inner(value.of)}`;
    case 'caught': return 'a caught error';
    case 'library': return value.name;
    case 'result': return value.api ?? 'result of a call';
    case 'unknown': return 'unknown';
    default: return value.v;
  }
}
