import { defineAdapter } from '../../model/index.ts';

const OPTS = ['Opts'];

/** tRPC 10 and 11. A procedure is built step by step; its path is where it hangs in the tree of routers. */
export default defineAdapter({
  name: 'trpc',
  title: 'tRPC',
  language: 'typescript',
  packages: ['@trpc/server'],
  states: [
    ['@trpc/server initTRPC.context', 'Init', { context: 'type0' }],
    ['@trpc/server initTRPC.meta', 'Init'],
    ['@trpc/server initTRPC.create', 'Trpc'],
    ['Init.context', 'Self', { context: 'type0' }],
    ['Init.meta', 'Self'],
    ['Init.create', 'Trpc'],
    ['get Trpc.procedure', 'Procedure'],
    ['Procedure.use|unstable_concat|concat', 'Self'],
    ['Procedure.meta', 'Self'],
    ['Procedure.input', 'Self', { input: 'arg0' }],
    ['Procedure.output', 'Self', { output: 'arg0' }],
    ['Trpc.router', 'Router'],
    ['Trpc.mergeRouters', 'Router'],
    ['Router.createCaller', 'Caller', { router: 'recv' }],
    ['Trpc.createCallerFactory', 'CallerFactory', { router: 'arg0' }],
    ['CallerFactory', 'Caller', { router: 'recv.router' }],
    ['type @trpc/server inferProcedureBuilderResolverOptions', 'Opts'],
    ['get Opts.next', 'Next'],
  ],
  values: [
    ['Trpc.middleware', 'arg0'],
    ['@trpc/server experimental_trpcMiddleware|experimental_standaloneMiddleware().create', 'arg0'],
  ],
  calls: [
    ['Trpc.middleware', { input: 'arg0', turns: 'never', params: OPTS }],
    ['@trpc/server experimental_trpcMiddleware|experimental_standaloneMiddleware().create', { input: 'arg0', turns: 'never', params: OPTS }],
    ['Opts.next', { input: 'next' }],
  ],
  entries: [
    ['Procedure.query|mutation|subscription', {
      entry: 'rpc', method: 'name', handler: 'arg0', on: 'recv', params: OPTS, respond: 'return', named: 'tree', schema: 'recv.input', output: 'recv.output',
    }],
  ],
  layers: [
    ['Procedure.use', { layer: 'arg0', on: 'result', phase: 'middleware', params: OPTS }],
    ['Trpc.router', { layer: 'arg0', on: 'result', as: 'mount' }],
    ['Trpc.mergeRouters', { layer: 'args', on: 'result', as: 'mount' }],
  ],
  slots: [
    ['Init.create', { write: 'context', value: 'recv.context' }],
    ['Opts.next', { write: 'context', value: 'arg0.ctx' }],
    ['get Opts.ctx', { read: 'context' }],
    ['@trpc/server/adapters/fetch fetchRequestHandler', { write: 'context', result: 'arg0.createContext' }],
    ['@trpc/server/adapters/next createNextApiHandler', { write: 'context', result: 'arg0.createContext' }],
    ['@trpc/server/adapters/express createExpressMiddleware', { write: 'context', result: 'arg0.createContext' }],
    ['@trpc/server/adapters/standalone createHTTPServer|createHTTPHandler', { write: 'context', result: 'arg0.createContext' }],
    ['@trpc/server/adapters/ws applyWSSHandler', { write: 'context', result: 'arg0.createContext' }],
    ['@hono/trpc-server trpcServer', { write: 'context', result: 'arg0.createContext' }],
  ],
  inputs: [
    ['get Opts.input|rawInput', 'body'],
    ['Opts.getRawInput', 'body'],
  ],
  checks: [
    ['Procedure.input', { check: 'validate', schema: 'arg0', fails: 'throws' }],
  ],
});
