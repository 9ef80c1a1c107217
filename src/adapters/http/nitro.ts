import { defineAdapter } from '../../model/index.ts';

const SOURCE = '{ts,js,mts,mjs}';
const PACKAGE = 'nuxt|nitropack|nitro|@nuxt/kit|@analogjs/platform|@solidjs/start|vinxi|@tanstack/react-start';
/** Nitro imports h3's functions by itself, so most files use them as globals. */
const H3 = 'h3|nitro|nitro/h3|nitropack/runtime|#imports|global';
const VERBS = ['get', 'post', 'put', 'patch', 'delete', 'head', 'options'] as const;
const ANY = `!(*.{${VERBS.join(',')}})`;
const DEFINE = 'defineEventHandler|eventHandler|defineHandler|defineLazyEventHandler|defineCachedEventHandler|cachedEventHandler|defineCachedHandler';
/** Of nuxt-auth-utils: what runs once somebody has signed in elsewhere. */
const SIGNED_IN = ['GitHub', 'Google', 'Discord', 'Microsoft', 'Apple', 'Auth0', 'Keycloak', 'Facebook', 'GitLab', 'LinkedIn', 'Twitch', 'X']
  .flatMap(provider => [`defineOAuth${provider}EventHandler`, `oauth${provider}EventHandler`]).join('|');
const handlers = { entry: 'http', export: 'default', params: ['Event'], respond: 'return', package: PACKAGE } as const;

/** Handlers of h3, and the files in which Nitro and Nuxt look for them. What a handler returns is the response. */
export default defineAdapter({
  name: 'nitro',
  title: 'Nitro, Nuxt server and h3',
  language: 'typescript',
  packages: ['h3', 'nitropack', 'nitro', 'nuxt'],
  states: [
    ['type h3|nitro/h3 H3Event|HTTPEvent', 'Event'],
    ['h3 createApp|createRouter', 'App', { prefix: 'arg0.prefix' }],
    ['new h3|nitro/h3 H3', 'App'],
    ['h3 useBase|withBase', 'App'],
    ['App.use|get|post|put|patch|delete|all|on|mount|add', 'Self'],
    ['get Event.req', 'web/Request'],
    ['get Event.node.req', 'NodeRequest'],
    ['get Event.context', 'EventContext'],
  ],
  values: [
    [`${H3} ${DEFINE}`, 'arg0.handler', { if: { 'arg0.handler': 'present' } }],
    [`${H3} ${DEFINE}`, 'arg0'],
    [`${H3} defineMiddleware|onRequest`, 'arg0'],
    [`#imports|global ${SIGNED_IN}`, 'arg0.onSuccess'],
    ['get App.handler', 'recv'],
  ],
  calls: [
    [`${H3} ${DEFINE}`, { input: 'arg0', turns: 'never', params: ['Event'] }],
    [`${H3} ${DEFINE}`, { input: 'arg0.handler', turns: 'never', params: ['Event'] }],
    [`${H3} defineMiddleware|onRequest`, { input: 'arg0', turns: 'never', params: ['Event', 'Next'] }],
    [`#imports|global ${SIGNED_IN}`, { input: 'arg0.onSuccess', turns: 'never', params: ['Event', 'SignedIn'] }],
  ],
  entries: [
    ['App.get|post|put|patch|delete|all', { entry: 'http', method: 'name', path: 'arg0', handler: 'arg1', params: ['Event'], respond: 'return' }, { if: { arg1: 'present' } }],
    ['App.on', { entry: 'http', method: 'arg0', path: 'arg1', handler: 'arg2', params: ['Event'], respond: 'return' }],
    [`nitropack/runtime|nitro|nitro/task|#imports|global defineTask`, { entry: 'job', path: ['arg0.meta.name', '=task'], handler: 'arg0.run', params: ['TaskEvent'] }],
  ],
  files: [
    ...(['api', 'routes'] as const).flatMap(folder => [
      [`{,src/}server/${folder}/**/${ANY}.${SOURCE}`, { ...handlers, ...(folder === 'api' ? { prefix: '/api' } : {}) }] as const,
      ...VERBS.map(verb => [`{,src/}server/${folder}/**/*.${verb}.${SOURCE}`, { ...handlers, method: verb.toUpperCase(), ...(folder === 'api' ? { prefix: '/api' } : {}) }] as const),
    ]),
    [`{,src/}server/middleware/**/*.${SOURCE}`, { entry: 'http', export: 'default', role: 'layer', params: ['Event'], package: PACKAGE }],
  ],
  layers: [
    ['App.use', { layer: ['arg1', 'arg0'], under: 'arg0?', phase: 'middleware', params: ['Event', 'Next'] }],
    ['App.mount', { layer: 'arg1', under: 'arg0', as: 'mount' }],
    ['h3 useBase|withBase', { layer: 'arg1', under: 'arg0', on: 'result', as: 'mount' }],
  ],
  inputs: [
    [`${H3} readBody|readRawBody|readValidatedBody|readFormData|readFormDataBody`, 'body'],
    [`${H3} getQuery|getValidatedQuery|getRequestURL|getRequestPath`, 'query'],
    [`${H3} getRouterParam|getRouterParams|getValidatedRouterParams`, 'params'],
    [`${H3} getHeader|getHeaders|getRequestHeader|getRequestHeaders|getRequestIP|getRequestHost`, 'headers'],
    [`${H3} getCookie|parseCookies`, 'cookies'],
    [`${H3} readMultipartFormData`, 'file'],
    [`${H3} getUserSession|requireUserSession|useSession|getSession|getServerSession`, 'principal'],
    ['get EventContext.params', 'params'],
    ['get EventContext.user|session|auth', 'principal'],
    ['get Event.path|url', 'query'],
    ['get Event.headers', 'headers'],
    ['get NodeRequest.headers|url', 'headers'],
    ['get SignedIn.user', 'principal'],
    ['get TaskEvent.payload', 'payload'],
  ],
  effects: [
    [`${H3} createError`, { effect: 'respond', verb: 'name', status: ['arg0.statusCode', 'arg0.status', '500'], body: 'arg0.data' }],
    ['new h3|nitro/h3 HTTPError', { effect: 'respond', verb: '=new', status: ['arg0.status', 'arg1.status', 'arg0', '500'] }],
    [`${H3} sendError`, { effect: 'respond', verb: 'name', status: 'arg1.statusCode' }],
    [`${H3} send`, { effect: 'respond', verb: 'name', body: 'arg1' }],
    [`${H3} sendRedirect`, { effect: 'respond', verb: 'name', status: ['arg2', '302'] }],
    [`${H3} setResponseStatus|sendNoContent`, { effect: 'respond', verb: 'name', status: ['arg1', '204'] }],
  ],
});
