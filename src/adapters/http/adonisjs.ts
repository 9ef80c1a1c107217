import { defineAdapter } from '../../model/index.ts';

const ROUTER = '@adonisjs/core/services/router';
const VERBS = 'get|post|put|patch|delete|any';
const RESOURCE = { entry: 'http', each: 'arg1', path: 'arg0', params: ['Context'], respond: 'return' } as const;

/** AdonisJS 5 and 6. A handler answers by return or on its context's response. The prefix of a group is not seen: its routes hang on the one router. */
export default defineAdapter({
  name: 'adonisjs',
  title: 'AdonisJS',
  language: 'typescript',
  packages: ['@adonisjs/core', '@adonisjs/http-server'],
  modules: [['@ioc:Adonis/Core/Route', ROUTER], ['@ioc:Adonis/Core/HttpContext', '@adonisjs/core/http']],
  states: [
    ['type @adonisjs/core/http HttpContext|HttpContextContract', 'Context'],
    ['get Context.request', 'Request'],
    ['get Context.response', 'Response'],
    ['Response.status|header|safeHeader|cookie|plainCookie|clearCookie|type', 'Self', { status: 'arg0' }],
    [`${ROUTER} default.${VERBS}`, 'Route'],
    ['Route.use|middleware|as|where|prefix|domain', 'Self'],
  ],
  calls: [
    [`${ROUTER} default.group`, { input: 'arg0' }],
  ],
  entries: [
    [`${ROUTER} default.${VERBS}`, { entry: 'http', method: 'name', path: 'arg0', handler: 'arg1', on: 'result', params: ['Context'], respond: 'return' }],
    [`${ROUTER} default.route`, { entry: 'http', method: 'arg1', path: 'arg0', handler: 'arg2', params: ['Context'], respond: 'return' }],
    [`${ROUTER} default.resource`, { ...RESOURCE, method: '=GET', members: 'index|show|create|edit' }],
    [`${ROUTER} default.resource`, { ...RESOURCE, method: '=POST', members: 'store' }],
    [`${ROUTER} default.resource`, { ...RESOURCE, method: '=PUT', members: 'update' }],
    [`${ROUTER} default.resource`, { ...RESOURCE, method: '=DELETE', members: 'destroy' }],
  ],
  layers: [
    ['Route.use|middleware', { layer: 'args', phase: 'middleware', params: ['Context', 'Next'] }],
  ],
  inputs: [
    ['Request.body|all|only|except|input|raw|validateUsing|validate', 'body'],
    ['Request.qs|url|completeUrl', 'query'],
    ['Request.param|params', 'params'],
    ['Request.header|headers|ip|hostname', 'headers'],
    ['Request.cookie|plainCookie|cookiesList', 'cookies'],
    ['Request.file|files', 'file'],
    ['get Context.params', 'params'],
    ['get Context.auth.user|session', 'principal'],
    ['Context.auth.getUserOrFail|authenticate', 'principal'],
  ],
  effects: [
    ['Response.send|json|jsonp|download|stream', { effect: 'respond', verb: 'name', body: 'arg0', status: 'recv.status' }],
    ['Response.ok', { effect: 'respond', verb: 'name', body: 'arg0', status: 200 }],
    ['Response.created', { effect: 'respond', verb: 'name', body: 'arg0', status: 201 }],
    ['Response.noContent', { effect: 'respond', verb: 'name', status: 204 }],
    ['Response.badRequest', { effect: 'respond', verb: 'name', body: 'arg0', status: 400 }],
    ['Response.unauthorized', { effect: 'respond', verb: 'name', body: 'arg0', status: 401 }],
    ['Response.forbidden', { effect: 'respond', verb: 'name', body: 'arg0', status: 403 }],
    ['Response.notFound', { effect: 'respond', verb: 'name', body: 'arg0', status: 404 }],
    ['Response.unprocessableEntity', { effect: 'respond', verb: 'name', body: 'arg0', status: 422 }],
    ['Response.abort', { effect: 'respond', verb: 'name', body: 'arg0', status: 'arg1', exits: true }],
    ['Response.redirect', { effect: 'respond', verb: 'name', status: 302 }],
  ],
});
