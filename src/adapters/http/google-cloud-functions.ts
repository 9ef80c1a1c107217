import { defineAdapter } from '../../model/index.ts';

const FRAMEWORK = '@google-cloud/functions-framework';

/** The functions framework of Google Cloud: HTTP functions get an Express request and response. */
export default defineAdapter({
  name: 'google-cloud-functions',
  title: 'Google Cloud functions framework',
  language: 'typescript',
  packages: [FRAMEWORK],
  calls: [
    [`type ${FRAMEWORK} HttpFunction`, { input: 'result', turns: 'never', params: ['express/Request', 'express/Response'] }],
    [`type ${FRAMEWORK} CloudEventFunction|EventFunction`, { input: 'result', turns: 'never', params: ['CloudEvent'] }],
  ],
  entries: [
    [`${FRAMEWORK} http`, { entry: 'http', path: 'arg0', handler: 'arg1', params: ['express/Request', 'express/Response'] }],
    [`${FRAMEWORK} cloudEvent`, { entry: 'consumer', path: 'arg0', handler: 'arg1', params: ['CloudEvent'] }],
    [`type ${FRAMEWORK} HttpFunction`, { entry: 'http', path: 'key', params: ['express/Request', 'express/Response'] }],
    [`type ${FRAMEWORK} CloudEventFunction|EventFunction`, { entry: 'consumer', path: 'key', params: ['CloudEvent'] }],
  ],
  inputs: [
    ['get CloudEvent.data|subject', 'payload'],
  ],
});
