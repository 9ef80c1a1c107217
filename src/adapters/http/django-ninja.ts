import { defineAdapter } from '../../model/index.ts';

const VERBS = 'get|post|put|patch|delete';

/** Django Ninja: operations on routers; a parameter is input unless it is the request. */
export default defineAdapter({
  name: 'django-ninja',
  title: 'Django Ninja',
  language: 'python',
  packages: ['django-ninja', 'ninja', 'django-ninja-extra'],
  states: [
    ['new ninja NinjaAPI', 'Api'],
    ['new ninja_extra NinjaExtraAPI', 'Api'],
    ['new ninja Router', 'Router'],
    ['new ninja.router Router', 'Router'],
    ['get Api.urls', 'django/Included', { of: 'recv' }],
  ],
  entries: [
    [`@ Api|Router.${VERBS}`, { entry: 'http', method: 'name', path: ['arg(path)', 'arg0'], handler: 'decorated', on: 'recv', params: ['django/Request', '...input(any)'], respond: 'return', output: 'arg(response)' }],
    ['@ Api|Router.api_operation', { entry: 'http', method: ['arg(methods)', 'arg0'], path: ['arg(path)', 'arg1'], handler: 'decorated', on: 'recv', params: ['django/Request', '...input(any)'], respond: 'return', output: 'arg(response)' }],
  ],
  layers: [
    ['Api|Router.add_router', { layer: ['arg(router)', 'arg1'], under: ['arg(prefix)', 'arg0'], as: 'mount' }],
    ['@ Api.exception_handler', { layer: 'decorated', on: 'recv', phase: 'error', params: ['django/Request', 'opaque'] }],
  ],
  effects: [
    ['new ninja.errors HttpError', { effect: 'respond', verb: '=raise', status: ['arg(status_code)', 'arg0'], body: ['arg(message)', 'arg1'] }],
    ['Api.create_response', { effect: 'respond', verb: 'name', body: 'arg1', status: ['arg(status)', '200'] }],
  ],
});
