import { defineAdapter } from '../../model/index.ts';

const VERBS = 'get|post|put|patch|delete|all|options|head';
const HANDLER = ['Request', 'Response', 'Next'];
/** An error handler is told from a middleware by its four parameters. */
const ERROR_HANDLER = ['opaque', 'Request', 'Response', 'Next'];

/** Express 4 and 5. Routers nest by `use`; a response is what is sent on `res`, never what a handler returns. */
export default defineAdapter({
  name: 'express',
  title: 'Express',
  language: 'typescript',
  packages: ['express', 'express-serve-static-core', '@nestjs/platform-express', 'express-promise-router', 'express-async-router'],
  states: [
    ['express default', 'App'],
    ['express application', 'App'],
    ['express Router', 'Router'],
    ['new express Router', 'Router'],
    ['express-promise-router default', 'Router'],
    ['type express Express|Application', 'App'],
    ['type express-serve-static-core Express|Application', 'App'],
    ['type express Router|IRouter|IRoute', 'Router'],
    ['type express-serve-static-core Router|IRouter', 'Router'],
    ['App|Router.use|param|disable|enable|set|engine', 'Self'],
    [`App|Router.${VERBS}`, 'Self', {}, { if: { arg1: 'present' } }],
    ['App|Router.route', 'Route', { path: 'arg0', router: 'recv' }],
    [`Route.${VERBS}`, 'Self'],

    ['type express Request', 'Request'],
    ['type express-serve-static-core Request', 'Request'],
    ['type express Response', 'Response'],
    ['type express-serve-static-core Response', 'Response'],
    ['type express NextFunction', 'Next'],
    ['type express-serve-static-core NextFunction', 'Next'],
    ['get Request.res', 'Response'],
    ['get Response.req', 'Request'],
    ['Response.status', 'Self', { status: 'arg0' }],
    ['set Response.statusCode', 'Self', { status: 'value' }],
    ['Response.set|header|type|contentType|cookie|clearCookie|append|attachment|links|location|vary|setHeader|removeHeader|writeHead', 'Self'],
  ],
  values: [
    ['express-async-handler default', 'arg0'],
    ['express-promise-router default.wrap', 'arg0'],
  ],
  calls: [
    ['type express RequestHandler|Handler', { input: 'result', turns: 'never', params: HANDLER }],
    ['type express-serve-static-core RequestHandler|Handler', { input: 'result', turns: 'never', params: HANDLER }],
    ['type express ErrorRequestHandler', { input: 'result', turns: 'never', params: ERROR_HANDLER }],
    ['express-async-handler default', { input: 'arg0', params: HANDLER }],
    ['Response.on|once', { input: 'arg1', turns: 'later' }],
    ['Request.on|once', { input: 'arg1', turns: 'later' }],
    ['App.listen', { input: 'args', turns: 'later' }],
  ],
  entries: [
    [`App|Router.${VERBS}`, { entry: 'http', method: 'name', path: 'arg0', chain: 'args[1..]', params: HANDLER }, { if: { arg1: 'present' } }],
    [`Route.${VERBS}`, { entry: 'http', method: 'name', path: 'recv.path', chain: 'args', on: 'recv.router', params: HANDLER }],
  ],
  layers: [
    ['App|Router.use', { layer: 'args', under: 'arg0?', phase: 'middleware', ordered: true, params: HANDLER, errorParams: ERROR_HANDLER }],
    ['App|Router.param', { layer: 'arg1', phase: 'middleware', params: [...HANDLER, 'input(params)'] }],
  ],
  inputs: [
    ['get Request.body', 'body'],
    ['get Request.query', 'query'],
    ['get Request.params', 'params'],
    ['Request.param', 'any'],
    ['get Request.headers|hostname|host|ip|ips|url|originalUrl|path|rawHeaders', 'headers'],
    ['Request.get|header|accepts', 'headers'],
    ['get Request.cookies|signedCookies', 'cookies'],
    ['get Request.file|files', 'file'],
    ['get Request.user|auth|session', 'principal'],
    ['get Request.rawBody', 'body'],
  ],
  effects: [
    ['Response.json|jsonp|send|end', { effect: 'respond', verb: 'name', body: 'arg0', status: 'recv.status' }],
    ['Response.write', { effect: 'respond', verb: 'name', body: 'arg0', status: 'recv.status' }],
    ['Response.sendStatus', { effect: 'respond', verb: 'name', status: 'arg0' }],
    ['Response.redirect', { effect: 'respond', verb: 'name', status: 'arg0' }, { if: { arg1: 'present' } }],
    ['Response.redirect', { effect: 'respond', verb: 'name', status: 302 }, { if: { arg1: 'absent' } }],
    // What is given to a template is not what is sent: the markup names the fields.
    ['Response.render', { effect: 'respond', verb: 'name', status: 'recv.status' }],
    ['Response.sendFile|download|sendfile', { effect: 'respond', verb: 'name', status: 'recv.status' }],
  ],
});
