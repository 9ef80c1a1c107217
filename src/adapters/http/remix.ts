import { defineAdapter } from '../../model/index.ts';

const SOURCE = '{ts,tsx,js,jsx}';
const RUNTIMES = '@remix-run/node|@remix-run/server-runtime|@remix-run/cloudflare|@remix-run/deno|react-router';
const PACKAGE = '@remix-run/node|@remix-run/react|@remix-run/server-runtime|@remix-run/cloudflare|@react-router/node|@react-router/dev';

/** Remix and React Router in framework mode: a route module's loader reads, its action writes, both answer with what they return. */
export default defineAdapter({
  name: 'remix',
  title: 'Remix and React Router',
  language: 'typescript',
  packages: ['@remix-run/node', '@remix-run/server-runtime', '@remix-run/react', '@remix-run/cloudflare', '@react-router/node', '@react-router/dev'],
  // React Router writes the types of each route beside it.
  modules: [['{.,..}/**/+types/*', 'react-router']],
  states: [
    ['type react-router Route.LoaderArgs|ActionArgs|MiddlewareArgs', 'RouteArgs'],
    [`type ${RUNTIMES} LoaderFunctionArgs|ActionFunctionArgs|LoaderArgs|ActionArgs|DataFunctionArgs`, 'RouteArgs'],
    ['get RouteArgs.request', 'web/Request'],
  ],
  values: [
    [`${RUNTIMES} defer|data`, 'arg0'],
  ],
  calls: [
    [`type ${RUNTIMES} LoaderFunction|ActionFunction`, { input: 'result', turns: 'never', params: ['RouteArgs'] }],
    [`type ${RUNTIMES} MiddlewareFunction`, { input: 'result', turns: 'never', params: ['RouteArgs', 'Next'] }],
    ['type react-router Route.MiddlewareFunction', { input: 'result', turns: 'never', params: ['RouteArgs', 'Next'] }],
    ['Next', { input: 'next' }],
  ],
  files: [
    [`app/routes/**/*.${SOURCE}`, { entry: 'http', export: 'loader', method: 'GET', params: ['RouteArgs'], respond: 'return', separator: '.', package: PACKAGE }],
    [`app/routes/**/*.${SOURCE}`, { entry: 'http', export: 'action', method: 'POST', params: ['RouteArgs'], respond: 'return', separator: '.', package: PACKAGE }],
    [`app/root.${SOURCE}`, { entry: 'http', export: 'loader', method: 'GET', params: ['RouteArgs'], respond: 'return', package: PACKAGE }],
    [`app/root.${SOURCE}`, { entry: 'http', export: 'action', method: 'POST', params: ['RouteArgs'], respond: 'return', package: PACKAGE }],
    // Where `app/routes.ts` says which file is a route, any file of the application may be one.
    [`app/!(routes)/**/*.{tsx,jsx}`, { entry: 'http', export: 'loader', method: 'GET', params: ['RouteArgs'], respond: 'return', package: '@react-router/dev' }],
    [`app/!(routes)/**/*.{tsx,jsx}`, { entry: 'http', export: 'action', method: 'POST', params: ['RouteArgs'], respond: 'return', package: '@react-router/dev' }],
    [`app/root.${SOURCE}`, { entry: 'http', export: 'middleware', role: 'layer', params: ['RouteArgs', 'Next'], package: '@react-router/dev' }],
  ],
  inputs: [
    ['get RouteArgs.params', 'params'],
  ],
  effects: [
    [`${RUNTIMES} json|data`, { effect: 'respond', verb: 'name', body: 'arg0', status: ['arg1.status', 'arg1', '200'] }],
    [`${RUNTIMES} redirect|redirectDocument|replace`, { effect: 'respond', verb: 'name', status: ['arg1.status', 'arg1', '302'] }],
  ],
});
