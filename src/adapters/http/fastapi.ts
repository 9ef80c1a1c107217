import { defineAdapter } from '../../model/index.ts';

const VERBS = 'get|post|put|patch|delete|options|head|trace';
/** What FastAPI answers with: the declared model, else the annotated return type. */
const OUTPUT = ['arg(response_model)', 'decorated.returns'];

/** FastAPI. Parameters of a handler are input unless a dependency or a type of the framework says otherwise. */
export default defineAdapter({
  name: 'fastapi',
  title: 'FastAPI',
  language: 'python',
  packages: ['fastapi', 'fastapi-utils', 'fastapi-restful'],
  states: [
    ['new fastapi FastAPI', 'App', { prefix: 'arg(root_path)' }],
    ['new fastapi APIRouter', 'Router', { prefix: 'arg(prefix)' }],
    ['new fastapi.routing APIRouter', 'Router', { prefix: 'arg(prefix)' }],
    ['new fastapi_utils.inferring_router|fastapi_restful.inferring_router InferringRouter', 'Router', { prefix: 'arg(prefix)' }],
    ['type fastapi Request', 'starlette/Request'],
    ['type fastapi.requests Request', 'starlette/Request'],
    ['type fastapi WebSocket', 'starlette/WebSocket'],
    ['type fastapi Response', 'starlette/Response'],
    ['type fastapi BackgroundTasks', 'Tasks'],
    ['type fastapi UploadFile', 'Upload'],
    ['type fastapi.security HTTPAuthorizationCredentials|OAuth2PasswordRequestForm|HTTPBasicCredentials', 'Credentials'],
    ['new fastapi.security OAuth2PasswordBearer|HTTPBearer|HTTPBasic|APIKeyHeader|APIKeyCookie|APIKeyQuery|OpenIdConnect|OAuth2|OAuth2AuthorizationCodeBearer', 'Scheme'],
  ],
  values: [
    ['fastapi.encoders jsonable_encoder', 'same(arg0)'],
  ],
  calls: [
    ['Tasks.add_task', { input: 'arg0', turns: 'later' }],
    ['@ App|Router.on_event', { input: 'decorated', turns: 'later' }],
    ['App|Router.add_event_handler', { input: 'arg(func, 1)', turns: 'later' }],
    ['new fastapi FastAPI', { input: 'arg(lifespan)', turns: 'later', params: ['App'] }],
    ['fastapi.concurrency run_in_threadpool', { input: 'arg0', params: ['arg1', 'arg2', 'arg3'] }],
  ],
  entries: [
    [`@ App|Router.${VERBS}`, { entry: 'http', method: 'name', path: 'arg(path, 0)', handler: 'decorated', on: 'recv', params: ['...input(any)'], respond: 'return', output: OUTPUT }],
    ['@ App|Router.api_route', { entry: 'http', method: 'arg(methods)', path: 'arg(path, 0)', handler: 'decorated', on: 'recv', params: ['...input(any)'], respond: 'return', output: OUTPUT }],
    ['@ App|Router.route', { entry: 'http', method: 'arg(methods)', path: 'arg(path, 0)', handler: 'decorated', on: 'recv', params: ['starlette/Request'], respond: 'return' }],
    ['@ App|Router.websocket|websocket_route', { entry: 'rpc', method: '=WS', path: 'arg(path, 0)', handler: 'decorated', on: 'recv', params: ['...input(any)'] }],
    ['App|Router.add_api_route', { entry: 'http', method: 'arg(methods)', path: 'arg(path, 0)', handler: 'arg(endpoint, 1)', params: ['...input(any)'], respond: 'return', output: 'arg(response_model)' }],
    ['@ fastapi_utils.tasks|fastapi_restful.tasks repeat_every', { entry: 'cron', path: 'key', handler: 'decorated' }],
    ['App|Router.add_api_websocket_route', { entry: 'rpc', method: '=WS', path: 'arg(path, 0)', handler: 'arg(endpoint, 1)', params: ['...input(any)'] }],
  ],
  layers: [
    ['App|Router.include_router', { layer: 'arg(router, 0)', under: 'arg(prefix)', as: 'mount' }],
    ['App|Router.include_router', { layer: 'arg(dependencies)', on: 'arg(router, 0)', phase: 'guard' }],
    ['new fastapi FastAPI', { layer: 'arg(dependencies)', on: 'result', phase: 'guard' }],
    ['new fastapi APIRouter', { layer: 'arg(dependencies)', on: 'result', phase: 'guard' }],
    [`@ App|Router.${VERBS}|api_route|websocket`, { layer: 'arg(dependencies)', phase: 'guard' }],
    ['App|Router.add_api_route', { layer: 'arg(dependencies)', on: 'entry', phase: 'guard' }],
    ['App.mount', { layer: 'arg(app, 1)', under: 'arg(path, 0)', as: 'mount' }],
    ['App.add_middleware', { layer: 'arg(middleware_class, 0)', phase: 'middleware', method: 'dispatch', params: ['starlette/Request', 'starlette/Next'] }],
    ['@ App.middleware', { layer: 'decorated', on: 'recv', phase: 'middleware', params: ['starlette/Request', 'starlette/Next'] }],
    ['@ App.exception_handler', { layer: 'decorated', on: 'recv', phase: 'error', params: ['starlette/Request', 'opaque'] }],
    ['App.add_exception_handler', { layer: 'arg(handler, 1)', phase: 'error', params: ['starlette/Request', 'opaque'] }],
  ],
  slots: [
    ['fastapi Depends', { read: 'result of arg(dependency, 0)', result: 'arg(dependency, 0)', as: 'layer' }],
    ['fastapi Security', { read: 'result of arg(dependency, 0)', result: 'arg(dependency, 0)', as: 'layer' }],
    ['fastapi.param_functions Depends|Security', { read: 'result of arg(dependency, 0)', result: 'arg(dependency, 0)', as: 'layer' }],
    ['fastapi.params Depends|Security', { read: 'result of arg(dependency, 0)', result: 'arg(dependency, 0)', as: 'layer' }],
  ],
  inputs: [
    ['fastapi Body|Form', 'body'],
    ['fastapi Query', 'query'],
    ['fastapi Path', 'params'],
    ['fastapi Header', 'headers'],
    ['fastapi Cookie', 'cookies'],
    ['fastapi File', 'file'],
    ['Upload.read', 'file'],
    ['get Upload.file|filename|content_type|size|headers', 'file'],
    ['get Credentials.credentials|scheme|username|password|scopes', 'headers'],
  ],
  effects: [
    ['new fastapi HTTPException', { effect: 'respond', verb: '=raise', status: 'arg(status_code, 0)', body: 'arg(detail, 1)' }],
    ['new fastapi.exceptions HTTPException', { effect: 'respond', verb: '=raise', status: 'arg(status_code, 0)', body: 'arg(detail, 1)' }],
    ['new fastapi Response', { effect: 'respond', verb: '=new', status: ['arg(status_code)', '200'], body: 'arg(content, 0)' }],
    ['new fastapi.responses JSONResponse|ORJSONResponse|UJSONResponse|HTMLResponse|PlainTextResponse|Response|StreamingResponse', { effect: 'respond', verb: '=new', status: ['arg(status_code, 1)', '200'], body: 'arg(content, 0)' }],
    ['new fastapi.responses RedirectResponse', { effect: 'respond', verb: '=new', status: ['arg(status_code, 1)', '307'] }],
    ['new fastapi.responses FileResponse', { effect: 'respond', verb: '=new', status: ['arg(status_code, 1)', '200'] }],
  ],
});
