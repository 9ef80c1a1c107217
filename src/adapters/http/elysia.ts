import { defineAdapter } from '../../model/index.ts';

const VERBS = 'get|post|put|patch|delete|all|head|options';
const STEPS = 'group|guard|use|decorate|derive|resolve|state|model|macro|mapDerive|mapResolve|onRequest|onParse|onTransform|onBeforeHandle|onAfterHandle|mapResponse|onError|onAfterResponse|onStart|onStop|as|listen|error|cron|compile|trace|parser|prefix';
const LOCAL = ['parse', 'transform', 'beforeHandle', 'afterHandle', 'afterResponse'] as const;

/** Elysia 1: one chain of steps; a plugin is another instance or a function of one. What a handler returns is the response. */
export default defineAdapter({
  name: 'elysia',
  title: 'Elysia',
  language: 'typescript',
  packages: ['elysia'],
  states: [
    ['new elysia Elysia', 'App', { prefix: 'arg0.prefix' }],
    ['new elysia default', 'App', { prefix: 'arg0.prefix' }],
    ['type elysia Elysia', 'App'],
    [`App.${VERBS}|route|ws|mount`, 'Self'],
    [`App.${STEPS}`, 'Self'],
    ['type elysia Context', 'Context'],
    ['get Context.request', 'web/Request'],
  ],
  calls: [
    ['App.onStart|onStop|listen|trace', { input: 'args', turns: 'later' }],
  ],
  entries: [
    [`App.${VERBS}`, { entry: 'http', method: 'name', path: 'arg0', handler: 'arg1', params: ['Context'], respond: 'return', schema: 'arg2', output: 'arg2.response' }],
    ['App.route', { entry: 'http', method: 'arg0', path: 'arg1', handler: 'arg2', params: ['Context'], respond: 'return', schema: 'arg3', output: 'arg3.response' }],
    ['App.ws', { entry: 'rpc', method: '=WS', path: 'arg0', handler: 'arg1.message', params: ['Socket', 'input(payload)'] }],
  ],
  layers: [
    ['App.use', { layer: 'arg0', as: 'mount' }],
    ['App.group', { layer: ['arg2', 'arg1'], under: 'arg0', as: 'mount' }],
    ['App.guard', { layer: 'arg1', as: 'mount' }],
    ['App.guard', { layer: 'arg0.beforeHandle', phase: 'middleware', params: ['Context'] }],
    ['App.derive|resolve|onRequest|onTransform|onBeforeHandle|onAfterHandle|mapResponse', { layer: 'args', phase: 'middleware', params: ['Context'] }],
    ['App.onError', { layer: 'args', phase: 'error', params: ['Context'] }],
    ...LOCAL.map(hook => [`App.${VERBS}`, { layer: `arg2.${hook}`, on: 'entry', phase: 'middleware', params: ['Context'] }] as const),
  ],
  slots: [
    ['App.decorate|state', { write: 'token(arg0)', value: 'arg1' }],
    ['get Context.*', { read: 'token(name)' }],
    ['get Context.store.*', { read: 'token(name)' }],
  ],
  inputs: [
    ['get Context.body', 'body'],
    ['get Context.query', 'query'],
    ['get Context.params', 'params'],
    ['get Context.headers|path|route|ip', 'headers'],
    ['get Context.cookie', 'cookies'],
    ['get Context.user|session', 'principal'],
  ],
  effects: [
    ['Context.status|error', { effect: 'respond', verb: 'name', status: 'arg0', body: 'arg1' }],
    ['elysia status|error', { effect: 'respond', verb: 'name', status: 'arg0', body: 'arg1' }],
    ['Context.redirect', { effect: 'respond', verb: 'name', status: ['arg1', '302'] }],
  ],
});
