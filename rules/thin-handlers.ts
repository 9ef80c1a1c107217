import { z } from 'zod';
import { defineRule, step } from '../src/model/index.ts';
import type { BackendModel, CallSite, EffectKind, Entry, EntryKind, FnView } from '../src/model/index.ts';

const options = z.object({
  effects: z.number().int().positive().default(4).describe('Own database, HTTP, mail and queue calls from which a handler that also decides holds business logic.'),
  decisions: z.number().int().positive().default(2).describe('Loops and branches beyond guard clauses that make it so.'),
  script: z.number().int().positive().default(5).describe('Own calls, two of which change something, from which it holds business logic without a decision.'),
  reads: z.number().int().positive().default(5).describe('Own queries from which a handler that only reads, and decides once more than `decisions`, holds business logic.'),
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
    what: 'Reports a handler that itself does several database, HTTP, mail or queue calls and decides between them, beyond validation, authorisation and mapping.',
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
      'calls that a service or repository makes',
      'guard clauses: validation, authorisation, not found',
      'a few queries and an answer; pages and loaders that only read',
      'jobs, consumers and commands, whose function is the business itself',
    ],
    precision: { read: 37, true: 34 },
  },

  *check({ model, options }) {
    for (const [handler, entries] of handlersOf(model)) {
      const work = handler.calls.filter((call) => isOwnWork(call, entries[0]!));
      const share = (count: number): number => count / entries.length;
      const { branches, guards = 0, loops } = handler.size;
      const decisions = share(branches - guards + loops);
      const changes = share(work.filter((call) => call.effect?.kind !== 'db.read').length);
      const holdsLogic = changes > 0
        ? share(work.length) >= options.effects && (decisions >= options.decisions || (share(work.length) >= options.script && changes >= 2))
        : share(work.length) >= options.reads && decisions > options.decisions;
      if (!holdsLogic) continue;
      yield {
        at: handler.at,
        message: `${labelOf(entries)} holds business logic: ${inventory(work)}${decisionsText(handler)} in the handler itself`,
        because: [step(entries[0]!, labelOf(entries)), ...work.slice(0, 8).map((call) => step(call, call.effect?.api ?? call.text))],
        instead: `Move the ${work.length} calls and what decides between them into one service function that takes plain data; leave parsing, authorisation and the answer here.`,
        target: entries[0]!.path,
      };
    }
  },
});

/** `POST /orders`; a function that serves several methods is named by its path. */
function labelOf(entries: readonly Entry[]): string {
  return entries.length === 1 ? entries[0]!.label : entries[0]!.path;
}

/** Entries by handler: one function may serve several (it tests the method). */
function handlersOf(model: BackendModel): Map<FnView, Entry[]> {
  const byHandler = new Map<FnView, Entry[]>();
  for (const entry of model.entries) {
    if (!entry.handler || entry.handler.role !== 'source' || !TRANSPORT.includes(entry.kind)) continue;
    byHandler.set(entry.handler, [...(byHandler.get(entry.handler) ?? []), entry]);
  }
  return byHandler;
}

function isOwnWork(call: CallSite, entry: Entry): boolean {
  const effect = call.effect;
  if (!effect || effect.trivial || !WORK.has(effect.kind)) return false;
  return entry.kind !== 'page' || effect.kind !== 'db.read';
}

/** `2 queries, 1 write, 1 mail`. */
function inventory(work: readonly CallSite[]): string {
  return [...WORK].flatMap(([kind, word]) => {
    const count = work.filter((call) => call.effect?.kind === kind).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? word : plural(word)}`];
  }).join(', ');
}

function plural(word: string): string {
  return word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`;
}

function decisionsText({ size }: FnView): string {
  const branches = size.branches - (size.guards ?? 0);
  const parts = [branches > 0 ? `${branches} branch${branches === 1 ? '' : 'es'}` : '', size.loops > 0 ? `${size.loops} loop${size.loops === 1 ? '' : 's'}` : ''];
  const text = parts.filter(Boolean).join(' and ');
  return text ? ` with ${text}` : '';
}
