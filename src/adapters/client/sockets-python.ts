import { defineAdapter } from '../../model/index.ts';

/** Milliseconds `websockets` gives the opening of a connection (`open_timeout=10`). */
const OPENING = '10000';

const call = { effect: 'http', handle: 'recv', deadline: ['arg(timeout)', 'recv.deadline'] } as const;

/** urllib3 waits without end unless a pool or a call says otherwise; a gRPC call takes a `timeout` and has none by itself. */
export default defineAdapter({
  name: 'sockets-python',
  title: 'urllib3, websockets, gRPC for Python',
  packages: ['urllib3', 'websockets', 'grpc', 'grpcio'],
  language: 'python',
  states: [
    ['new urllib3 PoolManager|ProxyManager|HTTPConnectionPool|HTTPSConnectionPool', 'Pool', { deadline: 'arg(timeout)' }],
    ['new urllib3|urllib3.util Timeout', 'Timeout', { deadline: ['arg(read)', 'arg(total)'] }],
    ['grpc insecure_channel|secure_channel', 'Channel'],
    ['grpc.aio insecure_channel|secure_channel', 'Channel'],
    ['new grpc|grpc.aio Channel', 'Channel'],
    ['Channel.unary_unary|unary_stream|stream_unary|stream_stream', 'Method', { path: 'arg0' }],
  ],
  effects: [
    ['Pool.request|urlopen', { ...call, target: 'arg(url, 1)', verb: 'arg(method, 0)', data: ['arg(json)', 'arg(body)', 'arg(fields)'] }],
    ['urllib3 request', { effect: 'http', target: 'arg(url, 1)', verb: 'arg(method, 0)', data: ['arg(json)', 'arg(body)', 'arg(fields)'], deadline: 'arg(timeout)' }],
    ['websockets|websockets.client|websockets.sync.client|websockets.asyncio.client connect', { effect: 'http', target: 'arg(uri, 0)', verb: '=connect', deadline: 0 }, { if: { 'arg(open_timeout)': null } }],
    ['websockets|websockets.client|websockets.sync.client|websockets.asyncio.client connect', { effect: 'http', target: 'arg(uri, 0)', verb: '=connect', deadline: ['arg(open_timeout)', OPENING] }],
    ['Method', { effect: 'http', verb: '=call', data: 'arg0', deadline: 'arg(timeout)' }],
    ['Method.with_call|future', { effect: 'http', verb: 'name', data: 'arg0', deadline: 'arg(timeout)' }],
  ],
});
