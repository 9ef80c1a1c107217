import { defineAdapter } from '../../model/index.ts';

const HTTPS = 'firebase-functions/v2/https|firebase-functions/https';
const V1 = 'firebase-functions|firebase-functions/v1';
const EXPRESS = ['express/Request', 'express/Response'];
const DOCUMENT = 'onDocumentCreated|onDocumentUpdated|onDocumentDeleted|onDocumentWritten|onDocumentCreatedWithAuthContext|onDocumentUpdatedWithAuthContext';
const VALUE = 'onValueCreated|onValueUpdated|onValueDeleted|onValueWritten';
const STORED = 'onObjectFinalized|onObjectDeleted|onObjectArchived|onObjectMetadataUpdated';

/** Cloud Functions for Firebase, both generations. A function goes by the name it is exported under; options may stand before it. */
export default defineAdapter({
  name: 'firebase-functions',
  title: 'Cloud Functions for Firebase',
  language: 'typescript',
  packages: ['firebase-functions'],
  states: [
    [`${V1} region|runWith`, 'Builder'],
    ['Builder.region|runWith', 'Self'],
    [`${V1} pubsub.schedule`, 'Schedule'],
    ['Builder.pubsub.schedule', 'Schedule'],
    ['Schedule.timeZone|retryConfig', 'Self'],
    [`${V1} firestore.document`, 'Document'],
    ['Builder.firestore.document', 'Document'],
    [`${V1} pubsub.topic`, 'Topic', { topic: 'arg0' }],
  ],
  entries: [
    [`${HTTPS} onRequest`, { entry: 'http', chain: 'args', named: 'tree', params: EXPRESS }],
    [`${HTTPS} onCall`, { entry: 'rpc', method: '=call', chain: 'args', named: 'tree', params: ['Call'], respond: 'return' }],
    [`${V1} https.onRequest`, { entry: 'http', chain: 'args', named: 'tree', params: EXPRESS }],
    ['Builder.https.onRequest', { entry: 'http', chain: 'args', named: 'tree', params: EXPRESS }],
    [`${V1} https.onCall`, { entry: 'rpc', method: '=call', handler: 'arg0', named: 'tree', params: ['input(body)', 'CallContext'], respond: 'return' }],
    ['Builder.https.onCall', { entry: 'rpc', method: '=call', handler: 'arg0', named: 'tree', params: ['input(body)', 'CallContext'], respond: 'return' }],
    ['firebase-functions/v2/scheduler|firebase-functions/scheduler onSchedule', { entry: 'cron', chain: 'args', named: 'tree', params: ['Event'] }],
    ['Schedule.onRun', { entry: 'cron', handler: 'arg0', named: 'tree', params: ['Event'] }],
    [`firebase-functions/v2/firestore|firebase-functions/firestore ${DOCUMENT}`, { entry: 'consumer', method: '=document', path: ['arg0.document', 'arg0'], chain: 'args', params: ['Event'] }],
    ['Document.onCreate|onUpdate|onDelete|onWrite', { entry: 'consumer', method: '=document', handler: 'arg0', named: 'tree', params: ['input(payload)', 'Event'] }],
    [`firebase-functions/v2/database|firebase-functions/database ${VALUE}`, { entry: 'consumer', method: '=value', path: ['arg0.ref', 'arg0'], chain: 'args', params: ['Event'] }],
    [`firebase-functions/v2/storage|firebase-functions/storage ${STORED}`, { entry: 'consumer', method: '=object', chain: 'args', named: 'tree', params: ['Event'] }],
    ['firebase-functions/v2/pubsub|firebase-functions/pubsub onMessagePublished', { entry: 'consumer', method: '=message', path: ['arg0.topic', 'arg0'], chain: 'args', params: ['Event'] }],
    ['Topic.onPublish', { entry: 'consumer', method: '=message', path: 'recv.topic', handler: 'arg0', params: ['Event'] }],
    ['firebase-functions/v2/tasks|firebase-functions/tasks onTaskDispatched', { entry: 'job', chain: 'args', named: 'tree', params: ['Event'] }],
  ],
  inputs: [
    ['get Call.data', 'body'],
    ['get Call.auth', 'principal'],
    ['get Call.rawRequest', 'headers'],
    ['get CallContext.auth', 'principal'],
    ['get Event.data', 'payload'],
    ['get Event.params', 'params'],
  ],
  effects: [
    [`new ${HTTPS}|firebase-functions/v1/https HttpsError`, { effect: 'respond', verb: '=throw', status: 'arg0', body: 'arg2' }],
    [`new ${V1} https.HttpsError`, { effect: 'respond', verb: '=throw', status: 'arg0', body: 'arg2' }],
  ],
});
