import { defineAdapter } from '../../model/index.ts';

const VERBS = 'get|post|put|patch|delete|all|options|head';
const ROUTERS = '@koa/router|koa-router|koa-joi-router|koa-tree-router';
const HANDLER = ['Context', 'Next'];

/** Koa 2 and 3 with its routers. Everything is a middleware over one context; the response is what was assigned to `ctx.body`. */
export default defineAdapter({
  name: 'koa',
  title: 'Koa',
  language: 'typescript',
  packages: ['koa', '@koa/router', 'koa-router', 'koa-mount', 'koa-compose'],
  states: [
    ['new koa default', 'App'],
    ['new koa Application', 'App'],
    [`new ${ROUTERS} default`, 'Router', { prefix: 'arg0.prefix' }],
    [`new ${ROUTERS} Router`, 'Router', { prefix: 'arg0.prefix' }],
    [`${ROUTERS} default`, 'Router', { prefix: 'arg0.prefix' }],
    ['koa-mount default', 'Router'],
    ['App|Router.use|param|redirect', 'Self'],
    [`Router.${VERBS}|del|register`, 'Self'],
    ['type koa Context|ParameterizedContext|ExtendableContext|DefaultContext|BaseContext', 'Context', { state: 'type0' }],
    [`type ${ROUTERS} RouterContext|IRouterContext|IRouterParamContext`, 'Context'],
    [`type ${ROUTERS} default.RouterContext|default.IRouterContext`, 'Context'],
    ['type koa Next', 'Next'],
    ['get Context.request', 'Request'],
    ['type koa Request', 'Request'],
    ['get Context.response', 'Response'],
    ['type koa Response', 'Response'],
    ['set Context|Response.status', 'Self', { status: 'value' }],
  ],
  values: [
    [`Router.routes|middleware`, 'recv'],
    ['koa-compose default', 'arg0'],
    ['koa-convert default', 'arg0'],
  ],
  calls: [
    ['type koa Middleware', { input: 'result', turns: 'never', params: HANDLER }],
    [`type ${ROUTERS} Middleware|IMiddleware|RouterMiddleware`, { input: 'result', turns: 'never', params: HANDLER }],
    ['App.on', { input: 'arg1', turns: 'later', params: ['opaque', 'Context'] }],
    ['App.listen', { input: 'args', turns: 'later' }],
  ],
  entries: [
    // A second string is the path, the first one then names the route.
    [`Router.${VERBS}`, { entry: 'http', method: 'name', path: ['arg1', 'arg0'], chain: 'args[1..]', params: HANDLER }],
    ['Router.del', { entry: 'http', method: '=DELETE', path: ['arg1', 'arg0'], chain: 'args[1..]', params: HANDLER }],
    ['Router.register', { entry: 'http', method: 'arg1', path: 'arg0', chain: 'arg2', params: HANDLER }],
  ],
  layers: [
    ['App.use', { layer: 'args', phase: 'middleware', ordered: true, params: HANDLER }],
    ['Router.use', { layer: 'args', under: 'arg0?', phase: 'middleware', ordered: true, params: HANDLER }],
    ['Router.param', { layer: 'arg1', phase: 'middleware', params: ['input(params)', ...HANDLER] }],
    ['Router.prefix', { under: 'arg0', on: 'recv', as: 'prefix' }],
    ['koa-mount default', { layer: ['arg1', 'arg0'], under: 'arg0?', on: 'result', as: 'mount' }],
  ],
  inputs: [
    ['get Request.body|rawBody', 'body'],
    ['get Context|Request.query|querystring|search|URL', 'query'],
    ['get Context|Request.params', 'params'],
    ['get Context|Request.headers|header|host|hostname|ip|url|originalUrl|path|href|origin|protocol', 'headers'],
    ['Context|Request.get', 'headers'],
    ['Context.cookies.get', 'cookies'],
    ['get Request.files|file', 'file'],
    ['get Context.file|files', 'file'],
    ['get Context.session', 'principal'],
    ['get Context.state.user', 'principal'],
  ],
  effects: [
    ['set Context|Response.body', { effect: 'respond', verb: '=body', body: 'value', status: 'recv.status' }],
    ['Context|Response.redirect', { effect: 'respond', verb: 'name', status: 302 }],
    // What is given to a template is not what is sent: the markup names the fields.
    ['Context.render', { effect: 'respond', verb: 'name' }],
    ['Context.throw', { effect: 'respond', verb: 'name', status: 'arg0', body: 'arg1', exits: true }],
  ],
});
