import { defineAdapter } from '../../model/index.ts';

const GRPC = '@grpc/grpc-js|grpc';
const HANDLER = ['Call', 'Callback'];

/** gRPC servers: what is filled into a service definition. The core library answers by callback, nice-grpc by return. */
export default defineAdapter({
  name: 'grpc',
  title: 'gRPC',
  language: 'typescript',
  packages: ['@grpc/grpc-js', 'grpc', 'nice-grpc'],
  states: [
    [`new ${GRPC} Server`, 'Server'],
    [`type ${GRPC} ServerUnaryCall|ServerReadableStream|ServerWritableStream|ServerDuplexStream`, 'Call'],
    [`type ${GRPC} sendUnaryData`, 'Callback'],
    ['nice-grpc createServer', 'NiceServer'],
    ['NiceServer.use|with', 'Self'],
    ['type nice-grpc CallContext', 'NiceContext'],
  ],
  calls: [
    [`type ${GRPC} handleUnaryCall|handleServerStreamingCall|handleClientStreamingCall|handleBidiStreamingCall|UntypedServiceImplementation`, { input: 'result', turns: 'never', params: HANDLER }],
    ['Call.on|once', { input: 'arg1', turns: 'later', params: ['input(payload)'] }],
    ['Server.bindAsync|tryShutdown', { input: 'args', turns: 'later' }],
  ],
  entries: [
    ['Server.addService', { entry: 'rpc', method: '=grpc', each: 'arg1', path: 'key', params: HANDLER }],
    ['NiceServer.add', { entry: 'rpc', method: '=grpc', each: 'arg1', path: 'key', params: ['input(payload)', 'NiceContext'], respond: 'return' }],
  ],
  layers: [
    ['NiceServer.use', { layer: 'arg0', phase: 'middleware' }],
  ],
  inputs: [
    ['get Call.request', 'payload'],
    ['get Call.metadata', 'headers'],
    ['Call.getPeer', 'headers'],
    ['get NiceContext.metadata', 'headers'],
  ],
  effects: [
    ['Callback', { effect: 'respond', verb: '=callback', body: 'arg1', status: 'arg0.code' }],
    ['Call.write', { effect: 'respond', verb: 'name', body: 'arg0' }],
    ['new nice-grpc|nice-grpc-common ServerError', { effect: 'respond', verb: '=throw', status: 'arg0', body: 'arg1' }],
  ],
});
