import { defineAdapter } from '../../model/index.ts';

const OPTS = ['Opts', 'input(body)'];
const STEPS = '$context|$config|$meta|$route|$input|use|input|output|errors|meta|route|prefix|tag';
const HANDLED = { handler: 'arg0', params: ['Opts'], respond: 'return', schema: 'recv.input', output: 'recv.output' } as const;
const PROCEDURE = { ...HANDLED, entry: 'rpc', named: 'tree' } as const;
const ADAPTERS = '@orpc/server/fetch|@orpc/server/node|@orpc/server/fastify|@orpc/server/next|@orpc/server/ws|@orpc/server/bun-ws|@orpc/server/crossws|@orpc/server/websocket|@orpc/server/aws-lambda|@orpc/openapi/fetch|@orpc/openapi/node|@orpc/openapi/fastify|@orpc/openapi/aws-lambda';

/** oRPC 1: procedures built step by step from `os`, or filled into a contract; a router is a plain object of them. */
export default defineAdapter({
  name: 'orpc',
  title: 'oRPC',
  language: 'typescript',
  packages: ['@orpc/server', '@orpc/openapi'],
  states: [
    ['@orpc/server os.$context', 'Procedure', { context: 'type0' }],
    ['@orpc/server os.route|$route', 'Procedure', { method: 'arg0.method', path: 'arg0.path' }],
    ['@orpc/server os.input', 'Procedure', { input: 'arg0' }],
    ['@orpc/server os.output', 'Procedure', { output: 'arg0' }],
    ['@orpc/server os.use|errors|meta|$config|$meta|prefix|tag', 'Procedure'],
    ['Procedure.$context', 'Self', { context: 'type0' }],
    ['Procedure.route|$route', 'Self', { method: 'arg0.method', path: 'arg0.path' }],
    ['Procedure.input', 'Self', { input: 'arg0' }],
    ['Procedure.output', 'Self', { output: 'arg0' }],
    [`Procedure.${STEPS}`, 'Self'],
    ['@orpc/server implement', 'Contract'],
    ['Contract.$context', 'Self'],
    ['Contract.use', 'Self'],
    ['Contract.*.use|*.*.use', 'Procedure'],
    ['get Opts.next', 'Next'],
  ],
  values: [
    ['@orpc/server os.middleware', 'arg0'],
    ['Procedure|Contract.middleware', 'arg0'],
    ['@orpc/server os.router', 'arg0'],
    ['Procedure|Contract.router', 'arg0'],
    ['Procedure.handler().actionable|callable', 'recv'],
  ],
  calls: [
    ['@orpc/server os.middleware', { input: 'arg0', turns: 'never', params: OPTS }],
    ['Procedure|Contract.middleware', { input: 'arg0', turns: 'never', params: OPTS }],
    ['Opts.next', { input: 'next' }],
  ],
  entries: [
    ['@orpc/server os.handler', PROCEDURE],
    ['Procedure.handler', { ...HANDLED, entry: 'http', method: ['recv.method', '=POST'], path: 'recv.path' }, { if: { 'recv.path': 'present' } }],
    ['Procedure.handler', PROCEDURE],
    ['Contract.*.handler', PROCEDURE],
    ['Contract.*.*.handler', PROCEDURE],
    ['Contract.*.*.*.handler', PROCEDURE],
  ],
  layers: [
    ['@orpc/server os.use', { layer: 'arg0', on: 'result', phase: 'middleware', params: OPTS }],
    ['Procedure|Contract.use', { layer: 'arg0', on: 'result', phase: 'middleware', params: OPTS }],
    ['Contract.*.use', { layer: 'arg0', on: 'result', phase: 'middleware', params: OPTS }],
    ['Contract.*.*.use', { layer: 'arg0', on: 'result', phase: 'middleware', params: OPTS }],
    ['Procedure|Contract.router', { layer: 'arg0', as: 'mount' }],
    [`new ${ADAPTERS} RPCHandler|OpenAPIHandler`, { layer: 'arg0', on: 'result', as: 'mount' }],
    ['@orpc/server createRouterClient', { layer: 'arg0', on: 'result', as: 'mount' }],
  ],
  slots: [
    ['@orpc/server os.$context', { write: 'context', value: 'type0' }],
    ['Procedure|Contract.$context', { write: 'context', value: 'type0' }],
    ['Opts.next', { write: 'context', value: 'arg0.context' }],
    ['get Opts.context', { read: 'context' }],
  ],
  inputs: [
    ['get Opts.input', 'body'],
  ],
  effects: [
    ['new @orpc/server|@orpc/client ORPCError', { effect: 'respond', verb: '=throw', status: 'arg1.status', body: 'arg1.data' }],
  ],
  checks: [
    ['Procedure.input', { check: 'validate', schema: 'arg0', fails: 'throws' }],
  ],
});
