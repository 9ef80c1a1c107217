import { z } from 'zod';
import { comparePlaces, defineRule, step } from '../src/model/index.ts';
import type { BackendModel, CallSite, Effect, Place, Report } from '../src/model/index.ts';

const options = z.object({
  longestDefault: z.number().int().positive().default(120_000)
    .describe('Milliseconds. A default of the library above this is no deadline; what the project sets itself is always respected.'),
  kinds: z.array(z.enum(['http', 'mail', 'llm'])).default(['http', 'mail', 'llm']).describe('Kinds of outbound calls that need a deadline.'),
});

/** Functions between a call and the deadline that a caller holds around it. */
const MAX_HOPS = 4;

/** One cause: a client made without a deadline, or the bare calls of one library in one file. */
interface Cause { readonly client?: Place; readonly calls: CallSite[] }

export default defineRule({
  id: 'require-timeout',
  title: 'Outbound call without a deadline',
  standards: ['A3', 'A22', 'D21', 'E21'],
  category: 'resilience',
  severity: 'warning',
  presets: ['recommended', 'strict', 'all'],
  since: '0.1',
  needs: ['calls'],
  options,
  docs: {
    what: 'Reports outbound HTTP, mail and model calls that nothing ends: no deadline on the call, its client, an interceptor or a wrapper, and no sane default of the library.',
    why: 'When the other side accepts the connection and never answers, each such call holds a request, its memory and often a database connection. A slow dependency becomes an outage of this service.',
    instead: 'Set the deadline once where the client is made, or pass one with the call (`signal: AbortSignal.timeout(5_000)`, `timeout: 5_000`).',
    prelude: 'express-prisma',
    bad: `import { Router } from 'express';

export const rates = Router();

rates.get('/rates/:currency', async (req, res) => {
  const answer = await fetch(\`https://api.frankfurter.app/latest?from=\${req.params.currency}\`);
  const { rates: table } = await answer.json();
  res.json({ table });
});
`,
    good: `import { Router } from 'express';

export const rates = Router();

rates.get('/rates/:currency', async (req, res) => {
  const answer = await fetch(\`https://api.frankfurter.app/latest?from=\${req.params.currency}\`, {
    signal: AbortSignal.timeout(5_000),
  });
  const { rates: table } = await answer.json();
  res.json({ table });
});
`,
    silent: [
      'the library bounds each call by itself (by its locked version)',
      'a deadline on the call, the client, an interceptor, a wrapper, every caller, or a signal that is passed through',
      'options whose content is not known',
      'files next to the code (`new URL(…, import.meta.url)`), code that runs in the browser, scripts, tests',
    ],
    precision: { read: 138, true: 128 },
  },

  *check({ model, options }) {
    const causes = new Map<string, Cause>();
    const open = new Map<string, CallSite>();
    const callers = once(() => callersOf(model));
    for (const call of model.callsIn('anywhere')) {
      const effect = call.effect;
      if (!effect || call.fn.role !== 'source' || !options.kinds.some((kind) => kind === effect.kind)) continue;
      if (effect.client && effect.deadline.is === 'unknown' && effect.deadline.open) open.set(placeKey(effect.at), call);
      if (!isUnbounded(effect, options.longestDefault) || isLocal(effect) || hasDeadline(call)) continue;
      if (isBoundedByCallers(call, (site) => reachesInTime(site, effect, options.longestDefault), callers())) continue;
      addTo(causes, call, effect);
    }
    for (const wrapper of wrappersOf(model, options.kinds)) {
      const call = wrapper.given.length === 0 && wrapper.missing.length > 0 ? open.get(placeKey(wrapper.effect.at)) : undefined;
      // Nobody gives one, and the client was made here: that is where it is missing.
      if (call?.effect) addTo(causes, call, call.effect); else yield* reportsOfWrapper(wrapper);
    }
    for (const cause of causes.values()) yield toReport(cause);
  },
});

function addTo(causes: Map<string, Cause>, call: CallSite, effect: Effect): void {
  const isSwitchedOff = effect.deadline.is === 'no' && effect.deadline.at !== undefined;
  const client = isSwitchedOff ? undefined : effect.client;
  const key = isSwitchedOff ? placeKey(call.at) : client ? placeKey(client) : `${effect.library} ${call.at.file}`;
  const cause = causes.get(key) ?? { ...(client ? { client } : {}), calls: [] };
  // A handler that is also run where it is written has its calls twice.
  if (!cause.calls.some((other) => placeKey(other.at) === placeKey(call.at))) cause.calls.push(call);
  causes.set(key, cause);
}

/** An effect whose deadline its callers decide, with the calls that gave one and those that gave none. */
interface Wrapper { readonly effect: Effect; readonly given: CallSite[]; readonly missing: CallSite[] }

function wrappersOf(model: BackendModel, kinds: readonly string[]): Iterable<Wrapper> {
  const wrappers = new Map<string, Wrapper>();
  for (const call of model.callsIn('anywhere')) {
    if (call.fn.role !== 'source') continue;
    for (const { effect } of call.settles) {
      if (!kinds.includes(effect.kind) || isLocal(effect) || model.roleOf(effect.at.file) !== 'source') continue;
      const wrapper = wrappers.get(placeKey(effect.at)) ?? { effect, given: [], missing: [] };
      (effect.deadline.is === 'no' && !hasDeadline(call) ? wrapper.missing : wrapper.given).push(call);
      wrappers.set(placeKey(effect.at), wrapper);
    }
  }
  return wrappers.values();
}

/** Where some callers pass a deadline, each that does not is at fault; where none does, the wrapper is. */
function* reportsOfWrapper({ effect, given, missing }: Wrapper): Iterable<Report> {
  if (missing.length === 0) return;
  const calls = missing.toSorted((a, b) => comparePlaces(a.at, b.at));
  if (given.length === 0) {
    const count = calls.length === 1 ? 'its one call passes none' : `none of its ${calls.length} calls passes one`;
    yield { at: effect.at, message: `${effect.api} takes its deadline from the callers, and ${count}`, places: calls.map((call) => step(call, call.text)), target: effect.api };
    return;
  }
  for (const call of calls) {
    yield { at: call.at, message: `${call.text} passes no deadline on to ${effect.api}, as other calls of it do`, because: [step(effect, effect.api)], target: effect.target ?? call.text };
  }
}

function isUnbounded({ deadline }: Effect, longestDefault: number): boolean {
  if (deadline.is === 'no') return true;
  return deadline.is === 'yes' && deadline.at === undefined && (deadline.value ?? 0) > longestDefault;
}

/** A URL without a host means something only in a page; a file next to the code, or this very machine, answers at once or is down. */
function isLocal(effect: Effect): boolean {
  return effect.kind === 'http' && /^(\/|file:|data:|blob:|localhost\b|127\.)/.test(effect.target ?? '');
}

function hasDeadline(call: CallSite): boolean {
  return call.scopes.some((scope) => scope.holds === 'deadline');
}

/** Call sites of each function. Entries and what nobody calls are missing: there the outside calls without a deadline. */
function callersOf(model: BackendModel): ReadonlyMap<string, readonly CallSite[]> {
  const callers = new Map<string, CallSite[]>();
  for (const call of model.callsIn('anywhere')) {
    for (const { fn } of call.callees) {
      const known = callers.get(fn.id);
      if (known) known.push(call); else callers.set(fn.id, [call]);
    }
  }
  for (const { handler } of model.entries) if (handler) callers.delete(handler.id);
  return callers;
}

/** Whether each way to this call passes a deadline that holds around it, at most `MAX_HOPS` functions up. */
function isBoundedByCallers({ fn }: CallSite, endsInTime: (site: CallSite) => boolean, callers: ReadonlyMap<string, readonly CallSite[]>, hops = 0): boolean {
  const sites = callers.get(fn.id) ?? [];
  if (sites.length === 0 || hops === MAX_HOPS) return false;
  return sites.every((site) => hasDeadline(site) || endsInTime(site) || isBoundedByCallers(site, endsInTime, callers, hops + 1));
}

/** The effect as reached from this call is bounded, though not by itself. */
function reachesInTime(site: CallSite, { kind, at }: Effect, longestDefault: number): boolean {
  const reached = site.effects(kind).filter(({ effect }) => placeKey(effect.at) === placeKey(at));
  return reached.length > 0 && !reached.some(({ effect }) => isUnbounded(effect, longestDefault));
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function placeKey({ file, span }: Place): string {
  return `${file}:${span.join(':')}`;
}

function toReport({ client, calls }: Cause): Report {
  const inOrder = calls.toSorted((a, b) => comparePlaces(a.at, b.at));
  const first = inOrder[0]!;
  const effect = first.effect!;
  const standard = effect.deadline.is === 'yes' ? ` (its default is ${Math.round((effect.deadline.value ?? 0) / 1000)} s)` : '';
  const steps = inOrder.map((call) => step(call, call.effect!.api));
  if (client) {
    const count = calls.length === 1 ? 'one call waits' : `${calls.length} calls wait`;
    return { at: client, message: `This ${effect.library} client has no deadline${standard}: ${count} for as long as the other side likes`, places: steps, target: effect.library };
  }
  const more = calls.length > 1 ? `, and ${calls.length - 1} more in this file` : '';
  const target = effect.target ? ` to ${effect.target}` : '';
  return { at: first.at, message: `${effect.api}${target} has no deadline${standard}${more}`, places: steps.slice(1), target: effect.target ?? effect.api };
}
