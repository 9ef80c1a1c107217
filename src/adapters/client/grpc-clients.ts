import { defineAdapter } from '../../model/index.ts';

const GRPC = '@grpc/grpc-js|grpc';

/**
 * gRPC bounds no call by itself. The core library takes a `deadline` before the callback, nice-grpc a signal (or a deadline, by its
 * middleware), Connect a `timeoutMs`, also for the whole transport.
 */
export default defineAdapter({
  name: 'grpc-clients',
  title: 'gRPC and Connect clients',
  packages: ['@grpc/grpc-js', 'grpc', 'nice-grpc', '@connectrpc/connect', '@connectrpc/connect-node'],
  language: 'typescript',
  states: [
    [`${GRPC} loadPackageDefinition`, 'Package'],
    ['get Package.*', 'Package'],
    ['new Package', 'Client'],
    [`${GRPC} makeGenericClientConstructor|makeClientConstructor`, 'Maker'],
    ['new Maker', 'Client'],
    [`extends ${GRPC} Client`, 'Generated'],
    [`new ${GRPC} Client`, 'Generated'],
    ['nice-grpc createClient', 'Nice'],
    ['nice-grpc createClientFactory', 'Factory'],
    ['Factory.use', 'Self'],
    ['Factory.create', 'Nice'],
    ['@connectrpc/connect-node createConnectTransport|createGrpcTransport|createGrpcWebTransport', 'Transport', { url: 'arg0.baseUrl', deadline: 'arg0.defaultTimeoutMs' }],
    ['@connectrpc/connect createClient|createPromiseClient|createCallbackClient', 'Connect', { url: 'arg1.url', deadline: 'arg1.deadline' }],
  ],
  effects: [
    ['Client.close|getChannel|waitForReady', { effect: 'http', verb: 'name', deadline: 'none', trivial: true }],
    ['Client.*', { effect: 'http', verb: 'name', data: 'arg0', handle: 'recv', deadline: ['arg1.deadline', 'arg2.deadline', 'arg0.deadline'] }],
    ['Generated.makeUnaryRequest|makeServerStreamRequest', { effect: 'http', target: 'arg0', verb: 'name', data: 'arg3', handle: 'recv', deadline: ['arg5.deadline', 'arg4.deadline'] }],
    ['Generated.makeClientStreamRequest|makeBidiStreamRequest', { effect: 'http', target: 'arg0', verb: 'name', handle: 'recv', deadline: ['arg4.deadline', 'arg3.deadline'] }],
    ['Nice.*', { effect: 'http', verb: 'name', data: 'arg0', handle: 'recv', deadline: ['arg1.signal', 'arg1.deadline'] }],
    ['Connect.*', { effect: 'http', target: 'recv.url', verb: 'name', data: 'arg0', handle: 'recv', deadline: ['arg1.timeoutMs', 'arg1.signal', 'recv.deadline'] }],
  ],
});
