import { defineAdapter } from '../../model/index.ts';

const MESSAGES = '@nestjs/microservices';
const SOCKETS = '@nestjs/websockets';

/** What reaches a NestJS application otherwise than by HTTP: messages, sockets, events and commands. */
export default defineAdapter({
  name: 'nestjs-messages',
  title: 'NestJS microservices, sockets, events and commands',
  language: 'typescript',
  packages: ['@nestjs/microservices', '@nestjs/websockets', '@nestjs/event-emitter', '@nestjs/cqrs', 'nest-commander'],
  states: [
    ['type @nestjs/event-emitter EventEmitter2', 'Emitter'],
    ['type eventemitter2 EventEmitter2', 'Emitter'],
    ['type @nestjs/cqrs CommandBus|QueryBus', 'Bus'],
    ['type @nestjs/cqrs EventBus', 'EventBus'],
    [`type ${MESSAGES} ClientProxy|ClientKafka|ClientGrpc|ClientRMQ`, 'Client'],
  ],
  entries: [
    [`@ ${MESSAGES} MessagePattern`, { entry: 'rpc', method: '=message', path: ['arg0', 'arg0.cmd', 'key'], handler: 'decorated', respond: 'return' }],
    [`@ ${MESSAGES} EventPattern`, { entry: 'consumer', method: '=event', path: ['arg0', 'arg0.cmd', 'key'], handler: 'decorated' }],
    [`@ ${MESSAGES} GrpcMethod|GrpcStreamMethod|GrpcStreamCall`, { entry: 'rpc', method: '=grpc', path: ['arg1', 'key'], handler: 'decorated', respond: 'return' }],
    [`@ ${SOCKETS} SubscribeMessage`, { entry: 'rpc', method: '=message', path: 'arg0', handler: 'decorated', respond: 'return' }],
    ['@ @nestjs/event-emitter OnEvent', { entry: 'consumer', method: '=event', path: ['arg0', 'key'], handler: 'decorated' }],
    ['@ @nestjs/cqrs EventsHandler', { entry: 'consumer', method: '=event', path: ['arg0', 'key'], handler: 'class.handle' }],
    ['@ nest-commander Command|SubCommand', { entry: 'command', path: 'arg0.name', handler: 'class.run' }],
  ],
  slots: [
    ['@ @nestjs/cqrs CommandHandler|QueryHandler', { write: 'token(arg0)', value: 'class' }],
  ],
  calls: [
    ['Bus.execute', { input: 'token(arg0)', members: ['execute'], params: ['arg0'] }],
  ],
  inputs: [
    [`@ ${MESSAGES} Payload`, 'payload'],
    [`@ ${SOCKETS} MessageBody`, 'payload'],
  ],
  effects: [
    ['Emitter.emit|emitAsync', { effect: 'publish', verb: 'name', target: 'arg0', data: 'arg1' }],
    ['EventBus.publish|publishAll', { effect: 'publish', verb: 'name', data: 'arg0' }],
    ['Client.send|emit', { effect: 'publish', verb: 'name', target: 'arg0', data: 'arg1' }],
  ],
});
