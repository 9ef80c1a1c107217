import { defineAdapter } from '../../model/index.ts';

const VERBS = 'get|post|put|patch|delete|all|options|head';
const HANDLER = ['Context', 'Next'];

/** Hono 3 and 4, with its OpenAPI variant. Builders chain: each call gives the same application. */
export default defineAdapter({
  name: 'hono',
  title: 'Hono',
  language: 'typescript',
  packages: ['hono', '@hono/zod-openapi', '@hono/zod-validator'],
  states: [
    ['new hono Hono', 'App'],
    ['new hono/tiny|hono/quick Hono', 'App'],
    ['new @hono/zod-openapi OpenAPIHono', 'App'],
    ['type hono Hono', 'App'],
    ['type @hono/zod-openapi OpenAPIHono', 'App'],
    ['@hono/zod-openapi createRoute', 'Route', { method: 'arg0.method', path: 'arg0.path', request: 'arg0.request', middleware: 'arg0.middleware' }],
    ['App.basePath', 'Self', { prefix: 'arg0' }],
    ['hono/factory createFactory', 'Factory'],
    ['new hono/factory Factory', 'Factory'],
    ['Factory.createApp', 'App'],
    [`App.${VERBS}|on|use|route|mount|onError|notFound|openapi`, 'Self'],
    ['type hono Context', 'Context'],
    ['type hono Next', 'Next'],
    ['get Context.req', 'Request'],
    ['type hono HonoRequest', 'Request'],
    ['get Request.raw', 'web/Request'],
    ['Context.status', 'Self', { status: 'arg0' }],
    ['Context.header', 'Self'],
  ],
  values: [
    ['hono/factory createMiddleware', 'arg0'],
    ['Factory.createMiddleware', 'arg0'],
    ['Factory.createHandlers', 'args'],
    ['hono/combine every|some', 'args'],
  ],
  calls: [
    ['hono/factory createMiddleware', { input: 'arg0', turns: 'never', params: HANDLER }],
    ['Factory.createMiddleware', { input: 'arg0', turns: 'never', params: HANDLER }],
    ['Factory.createHandlers', { input: 'args', turns: 'never', params: HANDLER }],
    ['type hono MiddlewareHandler|Handler', { input: 'result', turns: 'never', params: HANDLER }],
    ['type hono ErrorHandler', { input: 'result', turns: 'never', params: ['opaque', 'Context'] }],
    ['hono/streaming stream|streamText|streamSSE', { input: 'arg1', params: ['opaque'] }],
  ],
  entries: [
    [`App.${VERBS}`, { entry: 'http', method: 'name', path: 'arg0', chain: 'args[1..]', params: HANDLER, respond: 'return' }, { if: { arg1: 'present' } }],
    ['App.on', { entry: 'http', method: 'arg0', path: 'arg1', chain: 'args[2..]', params: HANDLER, respond: 'return' }],
    ['App.openapi', { entry: 'http', method: 'arg0.method', path: 'arg0.path', handler: 'arg1', params: HANDLER, respond: 'return', schema: 'arg0.request' }],
  ],
  layers: [
    ['App.use', { layer: 'args', under: 'arg0?', phase: 'middleware', ordered: true, params: HANDLER }],
    ['App.route', { layer: 'arg1', under: 'arg0', as: 'mount' }],
    ['hono/vercel handle', { layer: 'arg0', on: 'result', as: 'mount' }],
    ['hono/cloudflare-pages|hono/aws-lambda|hono/netlify|hono/lambda-edge handle', { layer: 'arg0', on: 'result', as: 'mount' }],
    ['App.onError', { layer: 'arg0', phase: 'error', params: ['opaque', 'Context'] }],
    ['App.openapi', { layer: 'arg0.middleware', on: 'entry', phase: 'middleware', params: HANDLER }],
  ],
  slots: [
    ['Context.set', { write: 'token(arg0)', value: 'arg1' }],
    ['Context.get', { read: 'token(arg0)' }],
    ['get Context.var.*', { read: 'token(name)' }],
  ],
  inputs: [
    ['Request.json|text|parseBody|formData|arrayBuffer|blob', 'body'],
    ['Request.query|queries', 'query'],
    ['get Request.url|path', 'query'],
    ['Request.param', 'params'],
    ['Request.header', 'headers'],
    ['Request.valid', 'any'],
    ['hono/cookie getCookie|getSignedCookie', 'cookies'],
  ],
  effects: [
    ['Context.json|text|html|body|newResponse', { effect: 'respond', verb: 'name', body: 'arg0', status: ['arg1.status', 'arg1', 'recv.status', '200'] }],
    ['Context.render', { effect: 'respond', verb: 'name', body: 'arg0', status: 'recv.status' }],
    ['Context.redirect', { effect: 'respond', verb: 'name', status: ['arg1', '302'] }],
    ['Context.notFound', { effect: 'respond', verb: 'name', status: 404 }],
  ],
  checks: [
    ['@hono/zod-validator zValidator', { check: 'validate', of: 'arg0', schema: 'arg1', fails: 'responds' }],
    ['hono/validator validator', { check: 'validate', of: 'arg0', schema: 'arg1', fails: 'responds' }],
    ['hono/jwt jwt', { check: 'authenticate', fails: 'responds' }],
    ['hono/bearer-auth bearerAuth', { check: 'authenticate', fails: 'responds' }],
    ['hono/basic-auth basicAuth', { check: 'authenticate', fails: 'responds' }],
  ],
});
