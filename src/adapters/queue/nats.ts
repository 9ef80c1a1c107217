import { defineAdapter } from '../../model/index.ts';

const CORE = 'nats|@nats-io/transport-node|@nats-io/nats-core';

/** NATS 2 and 3, core and JetStream. A subscription without a callback is a loop where it stands and no entry of its own. */
export default defineAdapter({
  name: 'nats',
  title: 'NATS',
  packages: ['nats', '@nats-io/transport-node', '@nats-io/nats-core', '@nats-io/jetstream'],
  language: 'typescript',
  states: [
    [`${CORE} connect|wsconnect`, 'Connection'],
    [`type ${CORE} NatsConnection`, 'Connection'],
    ['Connection.jetstream', 'Stream'],
    ['@nats-io/jetstream jetstream', 'Stream'],
    ['type nats|@nats-io/jetstream JetStreamClient', 'Stream'],
    ['get Stream.consumers', 'Consumers'],
    ['Consumers.get', 'Consumer', { stream: 'arg0', durable: 'arg1' }],
    ['type nats|@nats-io/jetstream Consumer', 'Consumer'],
    ['Connection.services.add', 'Service', { service: 'arg0.name' }],
    ['Service.addGroup', 'Self', { service: 'arg0' }],
    [`type ${CORE} Msg|ServiceMsg`, 'Message'],
    ['type nats|@nats-io/jetstream JsMsg', 'Message'],
  ],
  values: [
    ['get Message.subject|seq|info|reply', 'opaque'],
  ],
  entries: [
    ['Connection|Stream.subscribe', { entry: 'consumer', path: ['arg0', '=subject'], handler: 'arg1.callback', params: ['opaque', 'Message'] }, { if: { 'arg1.callback': 'present' } }],
    ['Consumer.consume', { entry: 'consumer', path: ['recv.durable', 'recv.stream', '=stream'], handler: 'arg0.callback', params: ['Message'] }, { if: { 'arg0.callback': 'present' } }],
    ['Service.addEndpoint', { entry: 'rpc', path: 'arg0', handler: ['arg1.handler', 'arg1'], params: ['opaque', 'Message'] }, { if: { arg1: 'present' } }],
  ],
  inputs: [
    ['get Message.data|headers', 'payload'],
    ['Message.json|string', 'payload'],
  ],
  effects: [
    ['Connection|Stream.publish', { effect: 'publish', verb: 'name', target: 'arg0', data: 'arg1', handle: 'recv' }],
    ['Connection.request|requestMany', { effect: 'publish', verb: 'name', target: 'arg0', data: 'arg1', handle: 'recv', deadline: ['arg2.timeout', '1000'] }],
    ['Message.respond', { effect: 'respond', verb: 'name', body: 'arg0' }],
  ],
});
