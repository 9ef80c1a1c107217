import { defineAdapter } from '../../model/index.ts';

const SOURCE = '{ts,js}';
const KIT = '@sveltejs/kit';
const EVENTS = 'RequestEvent|ServerLoadEvent|PageServerLoadEvent|LayoutServerLoadEvent|LoadEvent|PageLoadEvent|LayoutLoadEvent|RequestHandlerEvent|ActionEvent';

/** SvelteKit: endpoints, server loads, form actions, hooks and remote functions. Generated `$types` stand for the kit's own. */
export default defineAdapter({
  name: 'sveltekit',
  title: 'SvelteKit',
  language: 'typescript',
  packages: [KIT],
  modules: [['./$types', KIT], ['../$types', KIT], ['./$types.js', KIT], ['./$types.d.ts', KIT]],
  states: [
    [`type ${KIT} ${EVENTS}`, 'Event'],
    ['get Event.request', 'web/Request'],
    ['get HandleInput.event', 'Event'],
    ['$app/server getRequestEvent', 'Event'],
  ],
  values: [
    ['$app/server query.batch', 'arg0'],
  ],
  calls: [
    [`type ${KIT} RequestHandler|ServerLoad|PageServerLoad|LayoutServerLoad|Load|PageLoad|LayoutLoad|Action`, { input: 'result', turns: 'never', params: ['Event'] }],
    [`type ${KIT} Handle`, { input: 'result', turns: 'never', params: ['HandleInput'] }],
    [`type ${KIT} HandleServerError|HandleFetch`, { input: 'result', turns: 'never', params: ['HandleInput'] }],
    [`${KIT}/hooks sequence`, { input: 'args', turns: 'never', params: ['HandleInput'] }],
    ['HandleInput.resolve', { input: 'next' }],
  ],
  entries: [
    [`type ${KIT} Actions`, { entry: 'action', each: 'decorated', path: 'key', params: ['Event'], respond: 'return' }],
    ['$app/server query|form|command|prerender', { entry: 'rpc', method: 'name', handler: ['arg1', 'arg0'], params: ['input(body)'], respond: 'return', schema: 'arg0', named: 'tree' }],
    ['$app/server query.batch', { entry: 'rpc', method: '=query', handler: ['arg1', 'arg0'], params: ['input(body)'], respond: 'return', schema: 'arg0', named: 'tree' }],
  ],
  files: [
    [`{,src/}routes/**/+server.${SOURCE}`, { entry: 'http', export: 'GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|fallback', method: 'export', params: ['Event'], respond: 'return', package: KIT }],
    [`{,src/}routes/**/+{page,layout}.server.${SOURCE}`, { entry: 'page', export: 'load', params: ['Event'], respond: 'return', package: KIT }],
    [`{,src/}hooks.server.${SOURCE}`, { entry: 'http', export: 'handle', role: 'layer', params: ['HandleInput'], package: KIT }],
  ],
  inputs: [
    ['get Event.params', 'params'],
    ['get Event.url', 'query'],
    ['Event.cookies.get|getAll', 'cookies'],
    ['Event.getClientAddress', 'headers'],
    ['get Event.locals.user|session|auth|userId', 'principal'],
    ['Event.locals.auth|getSession|safeGetSession', 'principal'],
  ],
  effects: [
    [`${KIT} json|text`, { effect: 'respond', verb: 'name', body: 'arg0', status: ['arg1.status', '200'] }],
    [`${KIT} fail`, { effect: 'respond', verb: 'name', body: 'arg1', status: 'arg0' }],
    [`${KIT} error|redirect`, { effect: 'respond', verb: 'name', status: 'arg0', exits: true }],
    ['Event.fetch', { effect: 'http', target: 'arg0', verb: ['arg1.method', 'GET'], data: 'arg1.body', deadline: ['arg1.signal', 'arg0?.signal'] }],
  ],
});
