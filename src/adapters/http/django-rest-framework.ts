import { defineAdapter } from '../../model/index.ts';

const VIEWS = 'rest_framework.views|rest_framework.generics|rest_framework.viewsets|rest_framework.mixins|rest_framework.decorators|rest_framework';
const PARAMS = ['Request', '...input(params)'];
const ANSWER = { entry: 'http', params: PARAMS, respond: 'return' } as const;
/** What a view set or a generic view does is told by the names of its methods. */
const ACTIONS = [
  { ...ANSWER, method: '=GET', members: 'list|retrieve' },
  { ...ANSWER, method: '=POST', members: 'create' },
  { ...ANSWER, method: '=PUT', members: 'update' },
  { ...ANSWER, method: '=PATCH', members: 'partial_update' },
  { ...ANSWER, method: '=DELETE', members: 'destroy' },
] as const;

/** Django REST framework: API views, view sets behind a router, and functions made into views. */
export default defineAdapter({
  name: 'django-rest-framework',
  title: 'Django REST framework',
  language: 'python',
  packages: ['djangorestframework', 'rest_framework'],
  states: [
    [`${VIEWS} *.as_view`, 'django/View', { class: 'class' }],
    [`new ${VIEWS} *`, 'ViewObject'],
    ['new rest_framework.routers DefaultRouter|SimpleRouter', 'Router'],
    ['get ViewObject.request', 'Request'],
    ['type rest_framework.request Request', 'Request'],
  ],
  values: [
    ['get Router.urls', 'recv'],
  ],
  entries: [
    ...ACTIONS.flatMap(action => [
      ['Router.register', { ...action, path: ['arg(prefix)', 'arg0'], each: ['arg(viewset)', 'arg1'] }] as const,
      ['django.urls|django.conf.urls path|re_path|url', { ...action, path: ['arg(route)', 'arg0'], each: 'arg1.class', on: 'result' }] as const,
    ]),
    ['@ rest_framework.decorators action', { entry: 'http', method: ['arg(methods)', '=GET'], path: ['arg(url_path)', 'key'], handler: 'decorated', params: PARAMS, respond: 'return' }],
  ],
  layers: [
    ['Router.register', { layer: ['arg(viewset)', 'arg1'], under: ['arg(prefix)', 'arg0'], as: 'mount' }],
    ['@ rest_framework.decorators permission_classes|authentication_classes|throttle_classes', { layer: 'applied', phase: 'guard' }],
  ],
  inputs: [
    ['get Request.data', 'body'],
    ['get Request.query_params|GET', 'query'],
    ['get Request.FILES', 'file'],
    ['get Request.headers|META', 'headers'],
    ['get Request.COOKIES', 'cookies'],
    ['get Request.user|auth', 'principal'],
    ['get ViewObject.kwargs', 'params'],
  ],
  effects: [
    ['new rest_framework.response Response', { effect: 'respond', verb: '=new', body: ['arg(data)', 'arg0'], status: ['arg(status)', 'arg1', '200'] }],
    ['new rest_framework.exceptions NotFound', { effect: 'respond', verb: '=raise', status: 404 }],
    ['new rest_framework.exceptions PermissionDenied', { effect: 'respond', verb: '=raise', status: 403 }],
    ['new rest_framework.exceptions NotAuthenticated|AuthenticationFailed', { effect: 'respond', verb: '=raise', status: 401 }],
    ['new rest_framework.exceptions ValidationError|ParseError', { effect: 'respond', verb: '=raise', status: 400 }],
  ],
  checks: [
    ['@ rest_framework.decorators permission_classes', { check: 'authorise', fails: 'responds' }],
  ],
});
