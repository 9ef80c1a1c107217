import { defineAdapter } from '../../model/index.ts';

/** The web platform's own `Request`, `Response`, `Headers` and `FormData`, as every fetch-style framework hands them to handlers. */
export default defineAdapter({
  name: 'web',
  title: 'Web platform request and response',
  language: 'typescript',
  packages: ['global'],
  states: [
    ['type global Request', 'Request'],
    ['new global Request', 'Request'],
    ['Request.clone', 'Self'],
    ['get Request.headers', 'Headers'],
    ['type global Headers', 'Headers'],
    ['type global URLSearchParams', 'SearchParams'],
    ['new global URLSearchParams', 'SearchParams', { from: 'arg0' }],
    ['new global URL', 'Url', { from: 'arg0' }],
    ['type global URL', 'Url'],
  ],
  values: [
    ['new global Response', 'opaque'],
    ['get Url.searchParams', 'recv.from'],
    ['get Url.pathname|search|hash|host|hostname|origin|href|port|protocol', 'recv.from'],
    ['Url.toString', 'recv.from'],
    ['SearchParams.get|getAll|entries|keys|values|toString', 'recv.from'],
  ],
  inputs: [
    ['Request.json|text|formData|blob|arrayBuffer|bytes', 'body'],
    ['get Request.body', 'body'],
    ['get Request.url', 'query'],
    ['get Request.headers', 'headers'],
    ['Headers.get|entries|keys|values|has', 'headers'],
  ],
  effects: [
    ['new global Response', { effect: 'respond', verb: '=new', body: 'arg0', status: ['arg1.status', '200'] }],
    ['global Response.json', { effect: 'respond', verb: 'name', body: 'arg0', status: ['arg1.status', '200'] }],
    ['global Response.redirect', { effect: 'respond', verb: 'name', status: ['arg1', '302'] }],
    ['global Response.error', { effect: 'respond', verb: 'name' }],
  ],
});
