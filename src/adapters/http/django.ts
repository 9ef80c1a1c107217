import { defineAdapter } from '../../model/index.ts';

const URLS = 'django.urls|django.conf.urls';
const VIEWS = 'django.views|django.views.generic|django.views.generic.base|django.views.generic.edit|django.views.generic.list|django.views.generic.detail';
const PARAMS = ['Request', '...input(params)'];
/** A class whose methods are verbs: one entry each. */
const BY_VERB = { entry: 'http', path: ['arg(route)', 'arg0'], each: 'arg1.class', members: 'get|post|put|patch|delete', method: 'key', on: 'result', params: PARAMS, respond: 'return' } as const;

/** Django: views by the routes that name them, as functions or as classes. A list of routes is mounted where it is included. */
export default defineAdapter({
  name: 'django',
  title: 'Django',
  language: 'python',
  packages: ['django', 'Django'],
  states: [
    [`${VIEWS} *.as_view`, 'View', { class: 'class' }],
    [`${URLS} include`, 'Included', { of: 'arg0' }],
    ['get django.contrib admin.site.urls', 'Included', { of: '=admin' }],
    [`new ${VIEWS} *`, 'ViewObject'],
    ['get ViewObject.request', 'Request'],
    ['type django.http HttpRequest', 'Request'],
    ['new django.http HttpResponse|JsonResponse', 'Response'],
    ['set Response.status_code', 'Self', { status: 'value' }],
  ],
  values: [
    ['django.views.decorators.csrf csrf_exempt|csrf_protect|ensure_csrf_cookie', 'arg0'],
    ['django.contrib.auth.decorators login_required', 'arg0', { if: { arg0: 'present' } }],
    ['django.views.decorators.cache never_cache', 'arg0'],
  ],
  calls: [
    ['django.db.transaction on_commit', { input: 'arg0', turns: 'later' }],
  ],
  entries: [
    [`${URLS} path|re_path|url`, { entry: 'http', path: ['arg(route)', 'arg0'], handler: ['arg(view)', 'arg1'], on: 'result', params: PARAMS, respond: 'return' }, { if: { 'arg1.of': 'absent', 'arg1.class': 'absent' } }],
    [`${URLS} path|re_path|url`, BY_VERB],
    ['@ django.dispatch receiver', { entry: 'consumer', method: '=signal', path: ['arg(sender)', 'key'], handler: 'decorated', params: ['input(payload)'] }],
  ],
  layers: [
    [`${URLS} path|re_path|url`, { layer: 'arg1.of', under: ['arg(route)', 'arg0'], on: 'result', as: 'mount' }],
    ['@ django.contrib.auth.decorators login_required|permission_required|user_passes_test', { layer: 'applied', phase: 'guard' }],
    ['@ django.views.decorators.http require_http_methods|require_GET|require_POST|require_safe', { layer: 'applied', phase: 'guard' }],
  ],
  inputs: [
    ['get Request.GET', 'query'],
    ['get Request.POST|body', 'body'],
    ['get Request.FILES', 'file'],
    ['get Request.headers|META|path|path_info|method|get_full_path', 'headers'],
    ['get Request.COOKIES', 'cookies'],
    ['get Request.user|session|auth', 'principal'],
    ['get ViewObject.kwargs|args', 'params'],
  ],
  effects: [
    ['new django.http HttpResponse|JsonResponse|StreamingHttpResponse|FileResponse', { effect: 'respond', verb: '=new', body: ['arg(data)', 'arg(content)', 'arg0'], status: ['arg(status)', '200'] }],
    ['new django.http HttpResponseRedirect|HttpResponsePermanentRedirect', { effect: 'respond', verb: '=new', status: 302 }],
    ['new django.http HttpResponseBadRequest', { effect: 'respond', verb: '=new', status: 400 }],
    ['new django.http HttpResponseForbidden', { effect: 'respond', verb: '=new', status: 403 }],
    ['new django.http HttpResponseNotFound|Http404', { effect: 'respond', verb: '=new', status: 404 }],
    ['django.shortcuts render', { effect: 'respond', verb: 'name', body: ['arg(context)', 'arg2'], status: ['arg(status)', '200'] }],
    ['django.shortcuts redirect', { effect: 'respond', verb: 'name', status: 302 }],
  ],
  checks: [
    ['@ django.contrib.auth.decorators login_required', { check: 'authenticate', fails: 'responds' }],
    ['django.contrib.auth.decorators login_required', { check: 'authenticate', fails: 'responds' }],
    ['django.contrib.auth.decorators permission_required', { check: 'authorise', fails: 'responds' }],
  ],
});
