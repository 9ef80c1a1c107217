import { defineAdapter } from '../../model/index.ts';

const PACKAGE = '@golevelup/nestjs-rabbitmq';

/** RabbitMQ as NestJS decorators. A request waits ten seconds for its answer unless told otherwise. */
export default defineAdapter({
  name: 'nestjs-rabbitmq',
  title: 'NestJS RabbitMQ (golevelup)',
  packages: [PACKAGE],
  language: 'typescript',
  states: [
    [`type ${PACKAGE} AmqpConnection`, 'Connection'],
  ],
  entries: [
    [`@ ${PACKAGE} RabbitSubscribe`, { entry: 'consumer', path: ['arg0.queue', 'arg0.routingKey', 'arg0.name', 'key'], handler: 'decorated', params: ['input(payload)'] }],
    [`@ ${PACKAGE} RabbitRPC`, { entry: 'rpc', method: '=rabbit', path: ['arg0.routingKey', 'arg0.queue', 'arg0.name', 'key'], handler: 'decorated', params: ['input(payload)'], respond: 'return' }],
    [`@ ${PACKAGE} RabbitHandler`, { entry: 'consumer', path: ['arg0.queue', 'key'], handler: 'decorated', params: ['input(payload)'] }],
    ['Connection.createSubscriber', { entry: 'consumer', path: ['arg1.queue', 'arg1.routingKey', '=queue'], handler: 'arg0', params: ['input(payload)'] }],
  ],
  inputs: [
    [`@ ${PACKAGE} RabbitPayload`, 'payload'],
    [`@ ${PACKAGE} RabbitHeader`, 'headers'],
  ],
  effects: [
    ['Connection.publish', { effect: 'publish', verb: 'name', target: ['arg1', 'arg0'], data: 'arg2', handle: 'recv' }],
    ['Connection.request', { effect: 'publish', verb: 'name', target: ['arg0.routingKey', 'arg0.exchange'], data: 'arg0.payload', handle: 'recv', deadline: ['arg0.timeout', '10000'] }],
  ],
});
