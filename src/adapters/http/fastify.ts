import { defineAdapter } from '../../model/index.ts';

const VERBS = 'get|post|put|patch|delete|all|options|head';
const HANDLER = ['Request', 'Reply'];
const HOOK = ['Request', 'Reply', 'Next'];
const ERROR_HANDLER = ['opaque', 'Request', 'Reply'];
const REQUEST_HOOKS = ['onRequest', 'preValidation', 'preHandler', 'preSerialization', 'onSend', 'onResponse', 'onTimeout'];
/** Hooks that a route brings itself, in the order they run. */
const ROUTE_HOOKS = ['onRequest', 'preParsing', 'preValidation', 'preHandler', 'preSerialization', 'onSend', 'onResponse'] as const;
const PLUGIN_TYPES = 'FastifyPluginAsync|FastifyPluginCallback|FastifyPlugin';

/** Fastify 3 to 5. A plugin is a router by itself: it gets its own instance, with the prefix and the hooks of its parent. */
export default defineAdapter({
  name: 'fastify',
  title: 'Fastify',
  language: 'typescript',
  packages: ['fastify', '@nestjs/platform-fastify', 'fastify-plugin', '@fastify/autoload'],
  states: [
    ['fastify default', 'App'],
    ['fastify fastify', 'App'],
    ['type fastify FastifyInstance', 'App'],
    ['App.withTypeProvider|after|addHook|decorate|decorateRequest|decorateReply|setErrorHandler|setNotFoundHandler|setValidatorCompiler|setSerializerCompiler|addSchema|register', 'Self'],
    [`App.${VERBS}|route`, 'Self'],
    ['type fastify FastifyRequest', 'Request'],
    ['type fastify FastifyReply', 'Reply'],
    ['type fastify HookHandlerDoneFunction|DoneFuncWithErrOrRes', 'Next'],
    ['Reply.code|status', 'Self', { status: 'arg0' }],
    ['set Reply.statusCode', 'Self', { status: 'value' }],
    ['Reply.header|headers|type|removeHeader|serializer|setCookie|clearCookie|cookie|hijack|trailer', 'Self'],
    ['get Reply.request', 'Request'],
    ['get Request.server', 'App'],
    ['get Reply.server', 'App'],
  ],
  values: [
    ['fastify-plugin default', 'arg0'],
    ['fastify-plugin fp|fastifyPlugin', 'arg0'],
  ],
  calls: [
    ['App.register', { input: 'arg0' }],
    ['fastify-plugin default', { input: 'arg0', turns: 'never', params: ['App'] }],
    ['fastify-plugin fp|fastifyPlugin', { input: 'arg0', turns: 'never', params: ['App'] }],
    [`type fastify ${PLUGIN_TYPES}`, { input: 'result', turns: 'never', params: ['App'] }],
    ['type @fastify/type-provider-typebox FastifyPluginAsyncTypebox|FastifyPluginCallbackTypebox', { input: 'result', turns: 'never', params: ['App'] }],
    ['type @fastify/type-provider-json-schema-to-ts FastifyPluginAsyncJsonSchemaToTs|FastifyPluginCallbackJsonSchemaToTs', { input: 'result', turns: 'never', params: ['App'] }],
    ['type fastify-type-provider-zod FastifyPluginAsyncZod|FastifyPluginCallbackZod', { input: 'result', turns: 'never', params: ['App'] }],
    ['type fastify RouteHandlerMethod|RouteHandler', { input: 'result', turns: 'never', params: HANDLER }],
    ['type fastify preHandlerHookHandler|preHandlerAsyncHookHandler|onRequestHookHandler|onRequestAsyncHookHandler|preValidationHookHandler', { input: 'result', turns: 'never', params: HOOK }],
    ['App.ready|after|listen', { input: 'args', turns: 'later' }],
    ['App.addHook', { input: 'arg1', turns: 'later', params: ['App'] }, { if: { arg0: ['onClose', 'onReady', 'onListen', 'onRegister', 'preClose'] } }],
  ],
  entries: [
    [`App.${VERBS}`, {
      entry: 'http', method: 'name', path: 'arg0', handler: ['arg2', 'arg1.handler', 'arg1'], params: HANDLER, respond: 'return', schema: 'arg1.schema', output: 'arg1.schema.response',
    }],
    ['App.route', {
      entry: 'http', method: 'arg0.method', path: ['arg0.url', 'arg0.path'], handler: 'arg0.handler', params: HANDLER, respond: 'return', schema: 'arg0.schema', output: 'arg0.schema.response',
    }],
  ],
  files: [
    ['{,src/,server/,server/src/}routes/**/*.{ts,js,mts,mjs,cts,cjs}', { entry: 'http', export: 'default', role: 'mount', params: ['App'], package: '@fastify/autoload' }],
    ['{,src/,server/,server/src/}plugins/**/*.{ts,js,mts,mjs,cts,cjs}', { entry: 'http', export: 'default', role: 'mount', params: ['App'], package: '@fastify/autoload' }],
  ],
  layers: [
    ['App.register', { layer: 'arg0', under: 'arg1.prefix', as: 'mount' }],
    ['App.addHook', { layer: 'arg1', phase: 'middleware', params: HOOK }, { if: { arg0: REQUEST_HOOKS } }],
    ['App.addHook', { layer: 'arg1', phase: 'middleware', params: ['Request', 'Reply', 'opaque', 'Next'] }, { if: { arg0: 'preParsing' } }],
    ['App.addHook', { layer: 'arg1', phase: 'error', params: ['Request', 'Reply', 'opaque'] }, { if: { arg0: 'onError' } }],
    ['App.setErrorHandler', { layer: 'arg0', phase: 'error', params: ERROR_HANDLER }],
    ...ROUTE_HOOKS.map(hook => [`App.${VERBS}`, { layer: `arg1.${hook}`, on: 'entry', phase: 'middleware', params: HOOK }] as const),
    ...ROUTE_HOOKS.map(hook => ['App.route', { layer: `arg0.${hook}`, on: 'entry', phase: 'middleware', params: HOOK }] as const),
  ],
  slots: [
    ['App.decorate', { write: 'token(arg0)', value: 'arg1' }],
    ['App.decorateRequest', { write: 'token(arg0)', value: 'arg1' }],
    ['App.decorateReply', { write: 'token(arg0)', value: 'arg1' }],
    ['App.getDecorator', { read: 'token(arg0)' }],
    ['get App.*', { read: 'token(name)' }],
    ['App.*', { read: 'token(name)' }],
  ],
  inputs: [
    ['get Request.body', 'body'],
    ['get Request.query', 'query'],
    ['get Request.params', 'params'],
    ['get Request.headers|hostname|host|ip|ips|url|originalUrl|raw', 'headers'],
    ['get Request.cookies', 'cookies'],
    ['Request.file|files|parts|saveRequestFiles|formData', 'file'],
    ['get Request.user|session', 'principal'],
    ['get Request.rawBody', 'body'],
  ],
  effects: [
    ['Reply.send', { effect: 'respond', verb: 'name', body: 'arg0', status: 'recv.status' }],
    ['Reply.redirect', { effect: 'respond', verb: 'name', status: 302 }],
    // What is given to a template is not what is sent: the markup names the fields.
    ['Reply.view|viewAsync', { effect: 'respond', verb: 'name', status: 'recv.status' }],
    ['Reply.sendFile|download', { effect: 'respond', verb: 'name', status: 'recv.status' }],
    ['Reply.callNotFound', { effect: 'respond', verb: 'name', status: 404 }],
    ['Reply.badRequest', { effect: 'respond', verb: 'name', status: 400 }],
    ['Reply.unauthorized', { effect: 'respond', verb: 'name', status: 401 }],
    ['Reply.forbidden', { effect: 'respond', verb: 'name', status: 403 }],
    ['Reply.notFound', { effect: 'respond', verb: 'name', status: 404 }],
    ['Reply.conflict', { effect: 'respond', verb: 'name', status: 409 }],
    ['Reply.internalServerError', { effect: 'respond', verb: 'name', status: 500 }],
  ],
  checks: [
    ['Request.jwtVerify', { check: 'authenticate', fails: 'throws' }],
  ],
});
