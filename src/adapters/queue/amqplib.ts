import { defineAdapter } from '../../model/index.ts';

const TYPES = 'amqplib|amqplib/callback_api';

/** RabbitMQ by `amqplib` and by `amqp-connection-manager`, whose channels look the same and wait for their connection. */
export default defineAdapter({
  name: 'amqplib',
  title: 'amqplib',
  packages: ['amqplib', 'amqp-connection-manager'],
  language: 'typescript',
  states: [
    ['amqplib connect', 'Connection'],
    ['amqp-connection-manager connect', 'Connection'],
    [`type ${TYPES} Connection|ChannelModel`, 'Connection'],
    ['type amqp-connection-manager AmqpConnectionManager|IAmqpConnectionManager', 'Connection'],
    ['Connection.createChannel|createConfirmChannel', 'Channel'],
    [`type ${TYPES} Channel|ConfirmChannel`, 'Channel'],
    ['type amqp-connection-manager ChannelWrapper', 'Channel'],
    [`type ${TYPES} Message|ConsumeMessage|GetMessage`, 'Message'],
    ['Channel.assertQueue', 'Asserted', { queue: 'arg0' }],
    ['Channel.get', 'Message'],
  ],
  values: [
    ['get Asserted.queue', 'recv.queue'],
    ['get Message.fields|properties', 'opaque'],
  ],
  entries: [
    ['Channel.consume', { entry: 'consumer', path: ['arg0', '=queue'], handler: 'arg1', params: ['Message'] }],
  ],
  calls: [
    ['amqplib/callback_api connect', { input: ['arg2', 'arg1'], params: ['opaque', 'Connection'] }],
    ['Connection.createChannel|createConfirmChannel', { input: 'arg0', params: ['opaque', 'Channel'] }],
    ['Connection.createChannel', { input: 'arg0.setup', turns: 'later', params: ['Channel'] }],
    ['Channel.addSetup', { input: 'arg0', turns: 'later', params: ['Channel'] }],
    ['Connection|Channel.on|once', { input: 'arg1', turns: 'later' }],
  ],
  inputs: [
    ['get Message.content', 'payload'],
  ],
  effects: [
    ['Channel.sendToQueue', { effect: 'enqueue', verb: 'name', target: 'arg0', data: 'arg1', handle: 'recv' }],
    ['Channel.publish', { effect: 'publish', verb: 'name', target: 'arg0', data: 'arg2', handle: 'recv' }],
  ],
});
