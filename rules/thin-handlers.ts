import { z } from 'zod';
import { defineRule, step } from '../src/model/index.ts';
import type { BackendModel, CallSite, Effect, EffectKind, Entry, EntryKind, FnView } from '../src/model/index.ts';

const options = z.object({
  effects: z.number().int().positive().default(4).describe('Database, HTTP, mail and queue calls from which a handler that also decides holds business logic.'),
  decisions: z.number().int().positive().default(2).describe('Loops and branches beyond guard clauses that make it so.'),
  script: z.number().int().positive().default(5).describe('Own calls, two of which change something, from which it holds business logic without a decision.'),
  reads: z.number().int().positive().default(5).describe('Queries and HTTP look-ups from which a handler that only reads, and decides once more than `decisions`, holds business logic.'),
});

/** Kinds where a function speaks to the outside on one side and should call the business on the other. */
const TRANSPORT: readonly EntryKind[] = ['http', 'page', 'action', 'graphql', 'rpc', 'webhook'];

/** Work that belongs to the business, with the word a reader would use. */
const WORK: ReadonlyMap<EffectKind, string> = new Map([
  ['db.read', 'query'], ['db.write', 'write'], ['http', 'HTTP call'], ['mail', 'mail'], ['publish', 'message'], ['enqueue', 'job'], ['llm', 'model call'],
]);

export default defineRule({
  id: 'thin-handlers',
  title: 'Handler holds business logic',
  standards: ['A11', 'D3', 'A8'],
  category: 'api',
  severity: 'warning',
  presets: ['recommended', 'strict', 'all'],
  since: '0.1',
  needs: ['handlers'],
  options,
  docs: {
    what: 'Reports a handler that does several database, HTTP, mail or queue calls and decides between them, beyond validation, authorisation and mapping: itself, in other methods of its controller, or through functions that are one such call each.',
    why: 'Logic that lives in a handler cannot be called from a job, a second endpoint or a test without a request, so it is copied, and the copies drift apart.',
    instead: 'Keep parsing, authorisation and the answer in the handler; move the rest to one function that takes plain data and knows no request.',
    prelude: 'express-prisma',
    bad: `import { Router } from 'express';
import { prisma } from './db.js';

export const orders = Router();

orders.post('/orders', async (req, res) => {
  const user = await prisma.user.findUnique({ where: { id: Number(req.body.userId) } });
  if (!user) {
    res.status(404).json({ title: 'Unknown user' });
    return;
  }
  let discount = 0;
  if (user.visits > 10) {
    discount = 10;
  } else if (user.visits > 5) {
    discount = 5;
  }
  const post = await prisma.post.create({ data: { title: req.body.title, authorId: user.id, discount } });
  if (discount > 0) {
    await prisma.user.update({ where: { id: user.id }, data: { visits: 0 } });
  } else {
    await prisma.user.update({ where: { id: user.id }, data: { visits: { increment: 1 } } });
  }
  res.status(201).json({ id: post.id });
});
`,
    good: `import { Router } from 'express';
import { placeOrder } from './place-order.js';

export const orders = Router();

orders.post('/orders', async (req, res) => {
  const order = await placeOrder({ userId: Number(req.body.userId), title: String(req.body.title) });
  if (!order) {
    res.status(404).json({ title: 'Unknown user' });
    return;
  }
  res.status(201).json({ id: order.id });
});
`,
    silent: [
      'what a service does: a function that decides something, or does more than one call',
      'guard clauses: validation, authorisation, not found',
      'a few queries and an answer; pages and loaders that only read',
      'jobs, consumers and commands, whose function is the business itself',
    ],
    precision: { read: 81, true: 74 },
  },

  *check({ model, options }) {
    for (const [handler, entries] of handlersOf(model)) {
      const parts = partsOf(handler);
      const all = parts.flatMap((part) => workIn(part.calls.filter((call) => !call.callees.some(({ fn }) => parts.includes(fn))), entries[0]!));
      const size = sizeOf(parts);
      const methods = methodsOf(entries);
      const decisions = (size.branches + size.loops) / methods;
      const work = [all.filter((one) => !one.delegated), all].find((some) => isLogic(some, decisions, methods, options));
      if (!work) continue;
      yield {
        at: handler.at,
        message: `${labelOf(entries)} holds business logic: ${inventory(work)}${decisionsText(size)}${work.some((one) => one.delegated) ? '' : ' in the handler itself'}`,
        because: [step(entries[0]!, labelOf(entries)), ...work.slice(0, 8).map((one) => step(one.call, one.effect.api))],
        instead: `Move the ${work.length} calls and what decides between them into one service function that takes plain data; leave parsing, authorisation and the answer here.`,
        target: entries[0]!.path,
      };
    }
  },
});

/** A query, request, mail or job that a handler asks for. */
interface Work {
  readonly call: CallSite;
  readonly effect: Effect;
  /** Through a function that is this one effect and decides nothing: a repository's method, a wrapper of the driver. */
  readonly delegated: boolean;
}

type Size = Pick<FnView['size'], 'branches' | 'loops'>;

/** `POST /orders`; a function that serves several methods is named by its path. */
function labelOf(entries: readonly Entry[]): string {
  return methodsOf(entries) === 1 ? entries[0]!.label : entries[0]!.path;
}

/** How many requests a function tells apart by itself: methods of one path. A router mounted under several prefixes does not make it do more. */
function methodsOf(entries: readonly Entry[]): number {
  return Math.max(...entries.map((one) => new Set(entries.filter(({ path }) => path === one.path).map(({ label }) => label)).size));
}

/** Entries by handler: one function may serve several (it tests the method). */
function handlersOf(model: BackendModel): Map<FnView, Entry[]> {
  const byHandler = new Map<FnView, Entry[]>();
  for (const entry of model.entries) {
    if (!entry.handler || !TRANSPORT.includes(entry.kind)) continue;
    const handler = answererOf(entry.handler);
    if (handler.role === 'source') byHandler.set(handler, [...(byHandler.get(handler) ?? []), entry]);
  }
  return byHandler;
}

/** `(req, res) => createOrder(req, res)` hands on what it was given: the function that answers is the handler. */
function answererOf(handler: FnView): FnView {
  const [call, ...more] = handler.calls.filter(({ callees, effect }) => callees.length > 0 || effect !== undefined);
  if (!call || more.length > 0 || call.effect || handler.size.branches > 0 || call.callees.length > 1) return handler;
  const { fn } = call.callees[0]!;
  return fn.does.some(({ effect }) => effect.kind === 'respond') ? fn : handler;
}

/** The handler and what is written beside it to be called by it alone: further methods of its controller, one level down. */
function partsOf(handler: FnView): FnView[] {
  const parts = new Set([handler]);
  for (const call of handler.calls) {
    const [callee, ...others] = call.callees;
    if (callee && others.length === 0 && isSibling(handler, callee.fn)) parts.add(callee.fn);
  }
  return [...parts];
}

/** A method of the same class, in the same file. */
function isSibling(handler: FnView, fn: FnView): boolean {
  const owner = /^[\w$]+\./.exec(handler.name)?.[0];
  return owner !== undefined && fn !== handler && fn.at.file === handler.at.file && fn.name.startsWith(owner);
}

/** Branches that are no guards, and loops, of all parts. */
function sizeOf(parts: readonly FnView[]): Size {
  const sum = (count: (fn: FnView) => number): number => parts.reduce((total, part) => total + count(part), 0);
  return { branches: sum(({ size }) => size.branches - (size.guards ?? 0)), loops: sum(({ size }) => size.loops) };
}

/** Whether so much work with so many decisions, shared by so many methods, is business logic. */
function isLogic(work: readonly Work[], decisions: number, methods: number, limits: z.infer<typeof options>): boolean {
  const calls = work.length / methods;
  const changes = work.filter((one) => !isRead(one.effect)).length / methods;
  if (changes === 0) return calls >= limits.reads && decisions > limits.decisions;
  // A call through a function of the project's own says less about its caller: it takes one more, and a decision.
  if (work.some((one) => one.delegated)) return calls > limits.effects && decisions >= limits.decisions;
  return calls >= limits.effects && (decisions >= limits.decisions || (calls >= limits.script && changes >= 2));
}

/** In order, each place once: a lazy query that a repository gives back is run where it is awaited. */
function workIn(calls: readonly CallSite[], entry: Entry): Work[] {
  const byPlace = new Map<string, Work>();
  for (const call of calls) {
    const one = workOf(call, entry);
    const place = call.at.span.join();
    if (one && (!one.delegated || !byPlace.has(place))) byPlace.set(place, one);
  }
  return [...byPlace.values()];
}

function workOf(call: CallSite, entry: Entry): Work | undefined {
  if (call.effect) return isWork(call.effect, entry) ? { call, effect: call.effect, delegated: false } : undefined;
  const [callee, ...others] = call.callees;
  if (!callee || others.length > 0 || callee.certainty !== 'exact' || callee.fn.size.loops > 0 || callee.fn.size.branches > 0) return undefined;
  const reached = [...WORK.keys()].flatMap((kind) => call.effects(kind));
  const [only, ...more] = reached;
  return only && more.length === 0 && isWork(only.effect, entry) ? { call, effect: only.effect, delegated: true } : undefined;
}

function isWork(effect: Effect, entry: Entry): boolean {
  return !effect.trivial && WORK.has(effect.kind) && (entry.kind !== 'page' || !isRead(effect));
}

/** Leaves the world as it is: a query, an HTTP request by a verb that only asks. */
function isRead(effect: Effect): boolean {
  return effect.kind === 'db.read' || (effect.kind === 'http' && /^(get|head)$/i.test(effect.verb ?? ''));
}

/** `2 queries, 1 write, 1 mail`. */
function inventory(work: readonly Work[]): string {
  return [...WORK].flatMap(([kind, word]) => {
    const count = work.filter((one) => one.effect.kind === kind).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? word : plural(word)}`];
  }).join(', ');
}

function plural(word: string): string {
  return word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`;
}

function decisionsText({ branches, loops }: Size): string {
  const parts = [branches > 0 ? `${branches} branch${branches === 1 ? '' : 'es'}` : '', loops > 0 ? `${loops} loop${loops === 1 ? '' : 's'}` : ''];
  const text = parts.filter(Boolean).join(' and ');
  return text ? ` with ${text}` : '';
}
