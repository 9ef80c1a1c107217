import { defineAdapter } from '../../model/index.ts';

const CONNECT = '@connectrpc/connect|@bufbuild/connect';
const SERVERS = '@connectrpc/connect-node|@connectrpc/connect-fastify|@connectrpc/connect-express|@connectrpc/connect-next|@bufbuild/connect-node|@bufbuild/connect-fastify|@bufbuild/connect-express';

/** Connect for Node: services filled in on a router that every server plugin hands out. */
export default defineAdapter({
  name: 'connect',
  title: 'Connect',
  language: 'typescript',
  packages: ['@connectrpc/connect', '@connectrpc/connect-node', '@bufbuild/connect'],
  states: [
    [`type ${CONNECT} ConnectRouter`, 'Router'],
    [`${CONNECT} createConnectRouter`, 'Router'],
    ['Router.service|rpc', 'Self'],
    [`type ${CONNECT} HandlerContext`, 'Context'],
  ],
  calls: [
    [`${SERVERS} connectNodeAdapter|expressConnectMiddleware|nextJsApiRouter`, { input: 'arg0.routes', params: ['Router'] }],
    [`${CONNECT} createRouterTransport`, { input: 'arg0', params: ['Router'] }],
    ['fastify/App.register', { input: 'arg1.routes', params: ['Router'] }],
  ],
  entries: [
    ['Router.service', { entry: 'rpc', method: '=connect', each: 'arg1', path: 'key', params: ['input(payload)', 'Context'], respond: 'return' }],
    ['Router.rpc', { entry: 'rpc', method: '=connect', path: ['arg0.name', 'name'], handler: ['arg2', 'arg1'], params: ['input(payload)', 'Context'], respond: 'return' }],
  ],
  inputs: [
    ['get Context.requestHeader', 'headers'],
    ['Context.values.get', 'principal'],
  ],
  effects: [
    [`new ${CONNECT} ConnectError`, { effect: 'respond', verb: '=throw', status: 'arg1', body: 'arg0' }],
  ],
});
