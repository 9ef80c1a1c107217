import { defineAdapter } from '../../model/index.ts';

const INIT = '@ts-rest/express|@ts-rest/fastify|@ts-rest/serverless|@ts-rest/next';
const SERVERLESS = '@ts-rest/serverless/next|@ts-rest/serverless/fetch|@ts-rest/serverless/aws|@ts-rest/serverless/azure|@ts-rest/serverless';
/** A route is a function, or a record with its own middleware beside the handler; routers nest as objects do. */
const ROUTE = { entry: 'rpc', path: 'key', params: ['Args', 'opaque'], respond: 'return' } as const;
const INSIDE = 'handler|middleware|hooks';
const routesAt = (place: string) => [
  { ...ROUTE, each: place, except: INSIDE },
  { ...ROUTE, each: place, levels: 2, except: INSIDE },
] as const;

/** ts-rest 3: functions filled into a contract, for Express, Fastify, Next, Nest and serverless. What they return is status and body. */
export default defineAdapter({
  name: 'ts-rest',
  title: 'ts-rest',
  language: 'typescript',
  packages: ['@ts-rest/core', '@ts-rest/express', '@ts-rest/fastify', '@ts-rest/nest', '@ts-rest/next', '@ts-rest/serverless'],
  states: [
    [`${INIT} initServer`, 'Server'],
    [`${SERVERLESS} tsr`, 'Server'],
    ['@ts-rest/core initContract', 'ContractBuilder'],
    ['get Args.req', 'express/Request'],
    ['get Args.res', 'express/Response'],
    ['get Args.request', 'fastify/Request'],
    ['get Args.reply', 'fastify/Reply'],
    ['@ @ts-rest/nest TsRestRequest', 'Args'],
  ],
  values: [
    ['ContractBuilder.router|query|mutation', 'arg0'],
    ['Server.router|route', 'arg1'],
    [`${SERVERLESS} tsr.router`, 'arg1'],
  ],
  entries: [
    ...routesAt('arg1').flatMap(fact => [
      ['Server.router', fact] as const,
      ['Server.registerRouter', fact] as const,
      [`${SERVERLESS} tsr.router`, fact] as const,
      [`${SERVERLESS} createNextHandler|fetchRequestHandler|createLambdaHandler`, fact] as const,
      ['@ts-rest/next createNextRouter', fact] as const,
      ['@ts-rest/nest tsRestHandler', fact] as const,
    ]),
    ['Server.route', { ...ROUTE, entry: 'http', method: 'arg0.method', path: 'arg0.path', handler: ['arg1.handler', 'arg1'] }, { if: { 'arg0.path': 'present' } }],
    ['Server.route', { entry: 'rpc', named: 'tree', params: ['Args', 'opaque'], respond: 'return', handler: ['arg1.handler', 'arg1'] }],
    ['@ts-rest/nest tsRestHandler', { ...ROUTE, entry: 'http', method: 'arg0.method', path: 'arg0.path', handler: 'arg1' }, { if: { 'arg0.path': 'present' } }],
    ['@ @ts-rest/nest TsRest|Api', { entry: 'http', method: 'arg0.method', path: 'arg0.path', handler: 'decorated', respond: 'return' }, { if: { 'arg0.path': 'present' } }],
  ],
  inputs: [
    ['get Args.body', 'body'],
    ['get Args.query', 'query'],
    ['get Args.params', 'params'],
    ['get Args.headers', 'headers'],
    ['get Args.file|files', 'file'],
  ],
});
