import { z } from 'zod';
import { contains, defineRule, perTurn, step } from '../src/model/index.ts';
import type { CallSite, Effect, Loop, Place, ReachedEffect, Value } from '../src/model/index.ts';

/**
 * A call that touches this many tables is an operation of its own, not a look-up that a join or an `in` could replace: read by eye, every
 * second such report was wrong. A function that does nothing but read, all by itself, is a look-up of several tables.
 */
const TABLES_OF_AN_OPERATION = 3;

const options = z.object({
  boundedTurns: z.number().int().positive().default(5).describe('Loops proven to turn at most this often are left alone.'),
  http: z.boolean().default(false).describe('Report HTTP look-ups per element too. Few services offer a bulk read, so this is for those that do.'),
  cache: z.boolean().default(false).describe('Report cache commands per element too (a pipeline or MGET would do).'),
  operations: z.boolean().default(false).describe('Report whole operations per element too: calls that touch three or more tables, or another service.'),
});

export default defineRule({
  id: 'no-n-plus-one',
  title: 'Query runs once per row',
  standards: ['A15', 'B10', 'E1'],
  category: 'data',
  severity: 'error',
  presets: ['recommended', 'strict', 'all'],
  since: '0.1',
  needs: ['calls'],
  options,
  docs: {
    what: 'Reports a database call (and, when asked to, an HTTP or cache call) that is executed once per element of an iteration, directly or through any number of calls.',
    why: 'Every element adds a round trip, so the response time grows with the data: what takes 20 ms with ten rows in development takes seconds with a thousand in production, and holds a connection all the while.',
    instead: 'Collect the keys first and ask once for all of them (`where: { id: { in: ids } }`, a join, `createMany`), then look the results up in a map.',
    prelude: 'express-prisma',
    bad: `import { Router } from 'express';
import { prisma } from './db.js';

export const users = Router();

users.get('/users', async (req, res) => {
  const list = await prisma.user.findMany({ select: { id: true, name: true }, take: 50 });
  const withPosts = [];
  for (const user of list) {
    const posts = await prisma.post.findMany({ where: { authorId: user.id }, select: { title: true } });
    withPosts.push({ name: user.name, posts });
  }
  res.json(withPosts);
});
`,
    good: `import { Router } from 'express';
import { prisma } from './db.js';

export const users = Router();

users.get('/users', async (req, res) => {
  const list = await prisma.user.findMany({ select: { id: true, name: true }, take: 50 });
  const posts = await prisma.post.findMany({
    where: { authorId: { in: list.map((user) => user.id) } },
    select: { authorId: true, title: true },
  });
  res.json(list.map((user) => ({ name: user.name, posts: posts.filter((post) => post.authorId === user.id) })));
});
`,
    silent: [
      'the loop runs over a literal or constant list, or is proven to turn at most `boundedTurns` times',
      'each turn needs the one before: paging by cursor, retrying, polling, draining a queue',
      'elements come in batches, or the calls of one tick are merged by a loader',
      'the loop ends with the first turn that reaches the call, or is a search that ends with the first element that fits',
      'HTTP and cache calls, unless the options `http` and `cache` ask for them; what is sent to each element, always',
      'the call is an operation of its own: it touches three tables or more and does not only read them itself, or it calls another service (`operations` asks for those)',
      'what is loaded is kept for the next time: a memo by key, a client made once',
      'the query stands behind an option that this call does not give',
      'a read with the same arguments in a loop that also writes: it may see something else in each turn',
      'a recursive call repeats what the loop already does itself',
      'the receiver is no client: `Map.delete`, `Array.find`',
      'migrations, seeds, scripts, tests',
    ],
    precision: { read: 512, true: 408 },
  },

  *check({ model, options }) {
    const calls = [...model.loopCalls()];
    const own = new Set(calls.flatMap((call) => (call.effect ? [`${key(call.loop.at)} ${key(call.effect.at)}`] : [])));
    for (const call of calls) {
      if (call.fn.role !== 'source') continue;
      const loops = call.loops.filter((loop) => isPerElement(loop, options.boundedTurns));
      if (loops.length === 0 || isBatched(call.loop)) continue;

      const reached = findRemoteWork(call, loops[0]!, options);
      if (!reached || (reached.hops > 0 && own.has(`${key(call.loop.at)} ${key(reached.effect.at)}`))) continue;
      if (!options.operations && isOperation(call, options.http)) continue;
      if (reached.effect.kind === 'db.read' && loops[0]!.endsAtFirstHit) continue;
      const driving = loops.find((loop) => call.dependsOnTurn(loop) || reached.dependsOnTurn(loop));
      if (!driving && (!isHoistable(reached, loops[0]!) || changesIn(loops[0]!, calls))) continue;

      const loop = driving ?? loops[0]!;
      const through = reached.hops > 0 ? [step(call, `each turn calls ${call.text}`)] : [];
      yield {
        at: call.at,
        message: driving ? `${subjectOf(reached)} once per ${perTurn(loop)}` : `${subjectOf(reached)} in every turn of the loop with the same arguments`,
        because: [step(loop, loop.overText ? `the loop over ${loop.overText}` : 'the loop'), ...through, ...reached.steps],
        ...(driving ? {} : { instead: 'Ask once before the loop and keep the result.' }),
        target: reached.effect.target ?? reached.effect.library,
        certainty: reached.certainty,
      };
    }
  },
});

function isPerElement(loop: Loop, boundedTurns: number): boolean {
  if (loop.turns !== undefined && (loop.turns <= boundedTurns || isWritten(loop.over))) return false;
  return !loop.dependsOnPreviousTurn && !loop.exitsEarly && !isBatched(loop);
}

/** A list whose elements all stand in the code: it grows with the code, not with the data. */
function isWritten(over: Value | undefined): boolean {
  if (over?.v === 'mapped') return isWritten(over.of);
  return over?.v === 'list' && over.open !== true;
}

/** Elements come in batches, by the shape of the loop or because its author says so (`idBatch`, `batchIds`). A row is one row, whatever it is named. */
function isBatched(loop: Loop): boolean {
  if (loop.batches) return true;
  return loop.over?.v !== 'rows' && loop.elementIs !== 'one' && /(batch|chunk)$|^(batch|chunk)\w*s$/i.test(loop.element ?? '');
}

/** The nearest effect that costs a round trip in each turn; the database comes first because its remedy is the best known. */
function findRemoteWork(call: CallSite, loop: Loop, { http, cache }: z.infer<typeof options>): ReachedEffect | undefined {
  const reached = [...call.effects('db'), ...(http ? call.effects('http') : []), ...(cache ? call.effects('cache') : [])];
  return reached.find((one) => {
    if (one.certainty === 'name' || one.effect.trivial || one.memoised) return false;
    if (one.effect.batched && loop.parallel) return false;
    if (one.effect.kind === 'http' && !isReadOfOneService(one.effect)) return false;
    if (!one.effect.kind.startsWith('db.') && !one.dependsOnTurn(loop)) return false;
    return !isInsideCallback(call, one);
  });
}

/** A look-up that a list endpoint could answer at once. What is sent to each element (mails, webhooks, uploads) has to be sent to each. */
function isReadOfOneService(effect: Effect): boolean {
  return (effect.target !== undefined || effect.client !== undefined) && /^(get|head|list|retrieve|query|search|find|fetch)/i.test(effect.verb ?? '');
}

/** The way to the effect starts within this very call: an inline callback, whose own call sites speak for themselves. */
function isInsideCallback(call: CallSite, reached: ReachedEffect): boolean {
  const first = reached.hops > 0 ? (reached.steps[0]?.at ?? reached.effect.at) : undefined;
  return first !== undefined && call.whole?.file === first.file && contains(call.whole.span, first.span);
}

/** A read whose arguments stay the same belongs before the loop; only a loop over elements proves that it is no polling. */
function isHoistable(reached: ReachedEffect, loop: Loop): boolean {
  return reached.effect.kind === 'db.read' && loop.over !== undefined && loop.kind !== 'recursion';
}

/** The call does a job of its own for its element: several tables, or another service. Its queries are the small part, and nothing batches them. */
function isOperation(call: CallSite, withHttp: boolean): boolean {
  if (call.effect) return false;
  const queries = call.effects('db');
  const tables = new Set(queries.map((one) => one.effect.target));
  const isLookUp = queries.every((one) => one.hops === 1 && one.effect.kind === 'db.read');
  return (tables.size >= TABLES_OF_AN_OPERATION && !isLookUp) || (['llm', 'spawn', ...(withHttp ? [] : ['http' as const])] as const).some((kind) => call.effects(kind).length > 0);
}

/** The loop writes to the database too, so a read may see something else in each turn. */
function changesIn(loop: Loop, calls: readonly CallSite[]): boolean {
  return calls.some((call) => call.loops.some((one) => key(one.at) === key(loop.at)) && call.effects('db').some((one) => one.effect.kind === 'db.write'));
}

function key({ file, span }: Place): string {
  return `${file}:${span.join(':')}`;
}

function subjectOf({ effect }: ReachedEffect): string {
  if (effect.kind === 'http') return `${effect.target ?? effect.library} is called`;
  if (effect.kind === 'cache') return `The cache (${effect.target ?? effect.library}) is asked`;
  return `${effect.target ?? 'The database'} is ${effect.kind === 'db.write' ? 'written' : 'queried'}`;
}
