import type { Effect, EffectKind, Entry, Value } from '../model/index.ts';

/** How the kinds of effects are called in a map of a service, in the order of reading. */
const WORDS: readonly (readonly [kind: EffectKind, word: string])[] = [
  ['db.read', 'reads'], ['db.write', 'writes'], ['http', 'calls'], ['llm', 'models'], ['mail', 'mails'], ['publish', 'publishes'], ['enqueue', 'enqueues'],
  ['cache', 'cache'], ['file', 'files'], ['spawn', 'runs'], ['env', 'settings'], ['cpu', 'computes'], ['log', 'logs'],
];

/** What an entry does, its handler and the layers before it: by kind, each target once with what is done to it. */
export function effectRows(entry: Entry): (readonly [label: string, text: string])[] {
  const kinds = new Map<EffectKind, Map<string, Set<string>>>();
  for (const fn of [...entry.chain.map((layer) => layer.fn), entry.handler]) {
    for (const { effect, certainty } of fn?.does ?? []) {
      if (effect.kind === 'respond' || effect.trivial) continue;
      const targets = kinds.get(effect.kind) ?? kinds.set(effect.kind, new Map()).get(effect.kind)!;
      const [name, verb] = effectParts(effect);
      const verbs = targets.get(name) ?? targets.set(name, new Set()).get(name)!;
      if (verb !== '') verbs.add(`${verb}${certainty === 'exact' ? '' : ' perhaps'}`);
    }
  }
  return WORDS.flatMap(([kind, word]) => {
    const targets = kinds.get(kind);
    return targets === undefined ? [] : [[word, [...targets].map(([name, verbs]) => targetText(name, verbs)).sort().join(', ')] as const];
  });
}

function targetText(name: string, verbs: ReadonlySet<string>): string {
  return verbs.size === 0 ? name : `${name} (${[...verbs].sort().join(', ')})`;
}

/** What it acts on, else by what means; and what it does there. */
function effectParts({ target, verb, api }: Effect): readonly [name: string, verb: string] {
  const dot = api.lastIndexOf('.');
  const last = dot === -1 ? '' : api.slice(dot + 1);
  return target === undefined ? [dot === -1 ? api : api.slice(0, dot), verb ?? last] : [target, verb ?? last];
}

/** Its answers: status and what goes out, each once. What a handler returns beside them is the answer object itself. */
export function responsesOf(entry: Entry): string[] {
  const told = entry.responses.some(({ status }) => status !== undefined);
  const responses = told ? entry.responses.filter(({ status, value }) => status !== undefined || !SAYS_NOTHING.has(value.v)) : entry.responses;
  const statuses = new Map<string, Set<string>>();
  for (const { status, value } of responses) {
    const text = valueText(value);
    statuses.set(text, (statuses.get(text) ?? new Set()).add(status === undefined ? '' : statusText(status)));
  }
  return [...statuses].map(([text, own]) => `${[...own].filter((one) => one !== '').sort().join(', ')} ${text}`.trim()).sort();
}

const SAYS_NOTHING: ReadonlySet<Value['v']> = new Set(['library', 'opaque', 'unknown', 'function']);

function statusText(status: Value): string {
  return status.v === 'literal' ? String(status.value) : '(status)';
}

/** A value in a few words. */
export function valueText(value: Value, depth = 2): string {
  const inner = (other: Value): string => (depth === 0 ? '…' : valueText(other, depth - 1));
  switch (value.v) {
    case 'literal': return value.value === undefined ? 'nothing' : JSON.stringify(value.value);
    case 'text': return 'text';
    case 'object': return `{${[...value.fields.keys(), ...(value.spreads.length > 0 ? ['…'] : [])].join(', ')}}`;
    case 'list': return value.items.length === 1 ? `[${inner(value.items[0]!)}]` : 'list';
    case 'rows': return `${value.many ? 'rows' : 'row'} of ${value.table}${value.columns ? ` (${value.columns.join(', ')})` : ''}`;
    case 'projection': return `part of ${inner(value.of)}`;
    case 'mapped': return `each of ${inner(value.of)} mapped`;
    case 'element': return `element of ${inner(value.of)}`;
    case 'field': return `${inner(value.of)}.${value.name}`;
    case 'either': return [...new Set(value.of.map(inner))].join(' or ');
    case 'input': return ['input', value.kind, ...value.path].join('.');
    case 'parsed': return `parsed ${inner(value.of)}`;
    case 'caught': return 'a caught error';
    case 'library': return libraryText(value.name);
    case 'opaque': return 'data';
    case 'result': return value.api ?? 'result of a call';
    case 'unknown': return 'unknown';
    case 'instance': case 'typed': return 'an object';
    case 'param': return 'an argument';
    default: return value.v;
  }
}

/** `next/server NextResponse.json.()` as a reader would say it: `NextResponse.json(…)`. */
function libraryText(name: string): string {
  return name.slice(name.indexOf(' ') + 1).replaceAll('.()', '(…)').replace(/^\(…\)/, '');
}
