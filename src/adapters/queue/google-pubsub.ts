import { defineAdapter } from '../../model/index.ts';

/** Google Cloud Pub/Sub. Publishing gives up after ten minutes unless its retry settings say otherwise. */
export default defineAdapter({
  name: 'google-pubsub',
  title: 'Google Cloud Pub/Sub',
  packages: ['@google-cloud/pubsub'],
  language: 'typescript',
  states: [
    ['new @google-cloud/pubsub PubSub', 'Client'],
    ['Client.topic', 'Topic', { topic: 'arg0', deadline: 'arg1.gaxOpts.timeout' }],
    ['type @google-cloud/pubsub Topic', 'Topic'],
    ['Client|Topic.subscription', 'Subscription', { subscription: 'arg0' }],
    ['type @google-cloud/pubsub Subscription', 'Subscription'],
    ['type @google-cloud/pubsub Message', 'Message'],
  ],
  values: [
    ['get Message.id|publishTime|ackId|deliveryAttempt', 'opaque'],
  ],
  entries: [
    ['Subscription.on', { entry: 'consumer', path: ['recv.subscription', '=subscription'], handler: 'arg1', params: ['Message'] }, { if: { arg0: 'message' } }],
  ],
  calls: [
    ['Subscription.on|once', { input: 'arg1', turns: 'later' }],
  ],
  inputs: [
    ['get Message.data|attributes', 'payload'],
  ],
  effects: [
    ['Topic.publishMessage', { effect: 'publish', verb: 'name', target: 'recv.topic', data: 'arg0', handle: 'recv', deadline: ['recv.deadline', '600000'] }],
    ['Topic.publish|publishJSON', { effect: 'publish', verb: 'name', target: 'recv.topic', data: 'arg0', handle: 'recv', deadline: ['recv.deadline', '600000'] }],
  ],
});
