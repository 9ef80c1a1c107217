import { defineAdapter } from '../../model/index.ts';

const SERVE = [
  'next', 'express', 'fastify', 'koa', 'hono', 'remix', 'astro', 'nuxt', 'sveltekit', 'h3', 'nitro', 'node', 'edge', 'bun', 'lambda', 'cloudflare', 'redwood', 'deno/fresh',
].map((framework) => `inngest/${framework}`).join('|');

const handled = { path: ['arg0.id', 'arg0.name', 'arg0'], handler: ['arg2', 'arg1'], params: ['Context'] } as const;

/** Inngest 2 to 4. Each step is retried by itself and its result kept; the served endpoint only hands out functions. */
export default defineAdapter({
  name: 'inngest',
  title: 'Inngest',
  packages: ['inngest'],
  language: 'typescript',
  states: [
    ['new inngest Inngest', 'Client', { app: 'arg0.id' }],
    ['inngest cron', 'Trigger', { cron: 'arg0' }],
    ['get Context.step', 'Step'],
    ['get Step.ai|realtime', 'Step'],
  ],
  values: [
    ['Step.run|try', 'returned(arg1)'],
    ['Step.sleep|sleepUntil', 'opaque'],
    ['Step.waitForEvent', 'input(payload)'],
    ['get Context.runId|attempt|logger', 'opaque'],
  ],
  entries: [
    ['Client.createFunction', { entry: 'cron', ...handled }, { if: { 'arg1.cron': 'present' } }],
    ['Client.createFunction', { entry: 'cron', ...handled }, { if: { 'arg0.triggers.cron': 'present' } }],
    ['Client.createFunction', { entry: 'job', ...handled }],
  ],
  layers: [
    [`${SERVE} serve`, { layer: ['arg0.functions', 'arg1'], on: 'result', as: 'mount' }],
  ],
  calls: [
    ['Step.run|try', { input: 'arg1', params: ['arg2', 'arg3'] }],
  ],
  scopes: [
    ['Step.run|try', { holds: 'retry', around: 'arg1' }],
  ],
  inputs: [
    ['get Context.event|events', 'payload'],
  ],
  effects: [
    ['Client.send', { effect: 'publish', verb: 'name', target: 'arg0.name', data: 'arg0', handle: 'recv' }],
    ['Step.sendEvent', { effect: 'publish', verb: 'name', target: 'arg1.name', data: 'arg1' }],
    ['Step.invoke', { effect: 'enqueue', verb: 'name', data: 'arg1.data' }],
  ],
});
