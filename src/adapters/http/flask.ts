import { defineAdapter } from '../../model/index.ts';

const VERBS = 'get|post|put|patch|delete';
/** Flask's own blueprints, and those of extensions that add schemas or documentation to them. */
const BLUEPRINT = 'flask|flask.blueprints|flask_smorest|flask_openapi3|quart';
const RESTFUL = 'flask_restful|flask_restx|flask_restplus';
/** A class whose methods are verbs: one entry each. */
const BY_VERB = { entry: 'http', members: VERBS, method: 'key', params: ['...input(params)'], respond: 'return' } as const;
const IS_FUNCTION = { 'decorated.get': 'absent', 'decorated.post': 'absent', 'decorated.put': 'absent', 'decorated.patch': 'absent', 'decorated.delete': 'absent' } as const;
const STATUS = ['arg(status)', 'arg1', '200'];

/** Flask, and Quart with the same interface. What a view returns is the response; the request is a global object. */
export default defineAdapter({
  name: 'flask',
  title: 'Flask',
  language: 'python',
  packages: ['flask', 'Flask', 'quart', 'Quart', 'flask-smorest', 'flask-openapi3', 'flask-restful', 'flask-restx'],
  states: [
    ['new flask|quart Flask|Quart', 'App'],
    ['new flask_openapi3 OpenAPI', 'App'],
    [`new ${BLUEPRINT} Blueprint|APIBlueprint`, 'Router', { prefix: 'arg(url_prefix)' }],
    ['new flask_smorest Api', 'Api', { app: 'arg0' }],
    ['flask.views|quart.views MethodView.as_view', 'View', { class: 'class' }],
    [`new ${RESTFUL} Api`, 'RestApi', { prefix: 'arg(prefix)' }],
    [`new ${RESTFUL} Namespace`, 'Namespace', { prefix: ['arg(path)', 'arg0'] }],
    ['flask|quart make_response', 'Response', { status: 'arg1' }],
    ['new flask|quart Response', 'Response'],
    ['type flask|quart Response', 'Response'],
    ['type flask|quart Request', 'Request'],
    ['set Response.status_code|status', 'Self', { status: 'value' }],
  ],
  values: [
    ['flask|quart jsonify', 'same(arg0)', { if: { arg0: 'present' } }],
    ['flask|quart copy_current_request_context|stream_with_context', 'arg0'],
    ['flask|quart url_for', 'opaque'],
  ],
  calls: [
    ['@ App|Router.teardown_request|teardown_appcontext|after_this_request|context_processor|app_context_processor|shell_context_processor|record|record_once', { input: 'decorated', turns: 'later' }],
    ['flask|quart after_this_request', { input: 'arg0', turns: 'later' }],
  ],
  entries: [
    ['@ App|Router.route', {
      entry: 'http', method: ['arg(methods)', '=GET'], path: ['arg(rule)', 'arg0'], handler: 'decorated', on: 'recv', params: ['...input(params)'], respond: 'return',
    }, { if: IS_FUNCTION }],
    ['@ App|Router.route', { ...BY_VERB, each: 'decorated', path: ['arg(rule)', 'arg0'], on: 'recv' }],
    ['@ RestApi|Namespace.route', { ...BY_VERB, each: 'decorated', path: 'args', on: 'recv' }],
    ['RestApi|Namespace.add_resource', { ...BY_VERB, each: 'arg0', path: 'args[1..]' }],
    ['App|Router.add_url_rule', { ...BY_VERB, each: 'arg(view_func, 2).class', path: ['arg(rule)', 'arg0'] }],
    [`@ App|Router.${VERBS}`, { entry: 'http', method: 'name', path: ['arg(rule)', 'arg0'], handler: 'decorated', on: 'recv', params: ['...input(params)'], respond: 'return' }],
    ['@ App|Router.websocket', { entry: 'rpc', method: '=WS', path: 'arg0', handler: 'decorated', on: 'recv', params: ['...input(params)'] }],
    ['App|Router.add_url_rule', {
      entry: 'http', method: ['arg(methods)', '=GET'], path: ['arg(rule)', 'arg0'], handler: 'arg(view_func, 2)', params: ['...input(params)'], respond: 'return',
    }, { if: { 'arg(view_func, 2).class': 'absent' } }],
    ['@ App|Router.cli.command', { entry: 'command', path: ['arg(name)', 'arg0', 'key'], handler: 'decorated', params: ['...input(any)'] }],
  ],
  layers: [
    ['App|Router.register_blueprint', { layer: 'arg(blueprint, 0)', under: 'arg(url_prefix)', as: 'mount' }],
    ['App.register_api', { layer: 'arg0', under: 'arg(url_prefix)', as: 'mount' }],
    ['Api.register_blueprint', { layer: 'arg(blueprint, 0)', under: 'arg(url_prefix)', on: 'recv.app', as: 'mount' }],
    [`new ${RESTFUL} Api`, { layer: 'result', on: 'arg0', as: 'mount' }],
    ['RestApi.init_app', { layer: 'recv', on: 'arg0', as: 'mount' }],
    ['RestApi.add_namespace', { layer: 'arg(ns, 0)', under: 'arg(path)', as: 'mount' }],
    ['@ App|Router.before_request|after_request', { layer: 'decorated', on: 'recv', phase: 'middleware' }],
    ['App|Router.before_request|after_request', { layer: 'arg0', phase: 'middleware' }],
    ['@ Router.before_app_request|after_app_request', { layer: 'decorated', on: 'app', phase: 'middleware' }],
    ['Router.before_app_request|after_app_request', { layer: 'arg0', on: 'app', phase: 'middleware' }],
    ['@ App|Router.errorhandler', { layer: 'decorated', on: 'recv', phase: 'error' }],
    ['@ Router.app_errorhandler', { layer: 'decorated', on: 'app', phase: 'error' }],
    ['App|Router.register_error_handler', { layer: 'arg(f, 1)', phase: 'error' }],
  ],
  inputs: [
    ['get flask|quart request.json|data|form|values', 'body'],
    ['flask|quart request.get_json|get_data', 'body'],
    ['get flask|quart request.args|query_string|full_path', 'query'],
    ['get flask|quart request.view_args', 'params'],
    ['get flask|quart request.headers|remote_addr|host|url|base_url|path|authorization|user_agent|referrer', 'headers'],
    ['get flask|quart request.cookies', 'cookies'],
    ['get flask|quart request.files|stream', 'file'],
    ['get Request.json|data|form|values', 'body'],
    ['Request.get_json|get_data', 'body'],
    ['get Request.args', 'query'],
    ['get Request.view_args', 'params'],
    ['get Request.headers|remote_addr|host|url|path|authorization', 'headers'],
    ['get Request.cookies', 'cookies'],
    ['get Request.files', 'file'],
    ['get flask|quart g.user|current_user', 'principal'],
    ['get flask|quart session', 'principal'],
  ],
  effects: [
    ['flask|quart jsonify', { effect: 'respond', verb: 'name', body: 'arg0', status: '200' }],
    ['flask|quart make_response', { effect: 'respond', verb: 'name', body: 'arg0', status: STATUS }],
    ['new flask|quart Response', { effect: 'respond', verb: '=new', body: ['arg(response)', 'arg0'], status: STATUS }],
    ['flask|quart abort', { effect: 'respond', verb: 'name', status: ['arg(code)', 'arg0'], exits: true }],
    ['flask_smorest|flask_restful|flask_restx abort', { effect: 'respond', verb: 'name', status: ['arg(code)', 'arg(http_status_code)', 'arg0'], exits: true }],
    ['flask|quart redirect', { effect: 'respond', verb: 'name', status: ['arg(code)', 'arg1', '302'] }],
    ['flask|quart render_template|render_template_string', { effect: 'respond', verb: 'name', status: '200' }],
    ['flask|quart send_file|send_from_directory', { effect: 'respond', verb: 'name', status: '200' }],
  ],
});
