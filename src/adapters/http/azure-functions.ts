import { defineAdapter } from '../../model/index.ts';

const APP = '@azure/functions app';
const HANDLER = ['arg1.handler', 'arg1'] as const;

/** Azure Functions, the model of version 4: every function is registered on one `app`. */
export default defineAdapter({
  name: 'azure-functions',
  title: 'Azure Functions',
  language: 'typescript',
  packages: ['@azure/functions'],
  states: [
    ['type @azure/functions HttpRequest', 'Request'],
    ['type @azure/functions InvocationContext', 'Context'],
  ],
  calls: [
    ['type @azure/functions HttpHandler', { input: 'result', turns: 'never', params: ['Request', 'Context'] }],
  ],
  entries: [
    [`${APP}.http`, { entry: 'http', method: 'arg1.methods', path: ['arg1.route', 'arg0'], handler: HANDLER, params: ['Request', 'Context'], respond: 'return' }],
    [`${APP}.get|post|put|patch|deleteRequest`, { entry: 'http', method: 'name', path: ['arg1.route', 'arg0'], handler: HANDLER, params: ['Request', 'Context'], respond: 'return' }],
    [`${APP}.timer`, { entry: 'cron', path: 'arg0', handler: HANDLER, params: ['input(payload)', 'Context'] }],
    [`${APP}.serviceBusQueue|storageQueue|eventHub`, { entry: 'consumer', path: ['arg1.queueName', 'arg1.eventHubName', 'arg0'], handler: HANDLER, params: ['input(payload)', 'Context'] }],
    [`${APP}.serviceBusTopic`, { entry: 'consumer', path: ['arg1.topicName', 'arg0'], handler: HANDLER, params: ['input(payload)', 'Context'] }],
    [`${APP}.storageBlob|eventGrid|cosmosDB|sql|generic|webPubSub`, { entry: 'consumer', path: 'arg0', handler: HANDLER, params: ['input(payload)', 'Context'] }],
  ],
  inputs: [
    ['Request.json|text|formData|arrayBuffer|blob', 'body'],
    ['get Request.body', 'body'],
    ['get Request.query|url', 'query'],
    ['get Request.params', 'params'],
    ['get Request.headers', 'headers'],
    ['get Request.user', 'principal'],
  ],
});
