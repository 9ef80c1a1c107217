import { defineAdapter } from '../../model/index.ts';
import type { Adapter } from '../../model/index.ts';

const bare = { deadline: ['arg1.timeout', 'arg1.signal', 'arg1.cancelToken', 'recv.deadline'] } as const;
const withBody = { data: 'arg1', deadline: ['arg2.timeout', 'arg2.signal', 'arg2.cancelToken', 'recv.deadline'] } as const;
const config = {
  effect: 'http', target: 'arg0.url', verb: ['arg0.method', 'GET'], data: 'arg0.data', handle: 'recv',
  deadline: ['arg0.timeout', 'arg0.signal', 'arg0.cancelToken', 'recv.deadline'],
} as const;

/** What a request interceptor puts on the options of each call. */
const deadline = ['arg0.returned.timeout', 'arg0.returned.signal'] as const;

/** The package itself is a client as much as what `create` makes. */
function calls(head: string, on: string): NonNullable<Adapter['effects']> {
  const call = { effect: 'http', target: 'arg0', verb: 'name', handle: 'recv' } as const;
  return [
    [`${on}get|delete|head|options`, { ...call, ...bare }],
    [`${on}post|put|patch|postForm|putForm|patchForm`, { ...call, ...withBody }],
    [`${on}request`, config],
    [head, config, { if: { 'arg0.url': 'present' } }],
    [head, { ...call, verb: ['arg1.method', 'GET'], data: 'arg1.data', ...bare }],
  ];
}

/** No deadline by default (`timeout: 0`). */
export default defineAdapter({
  name: 'axios',
  title: 'axios',
  packages: ['axios'],
  language: 'typescript',
  states: [
    ['new axios Axios', 'Client', { deadline: 'arg0.timeout', base: 'arg0.baseURL' }],
    ['axios create', 'Client', { deadline: ['arg0.timeout', 'arg0.signal'], base: 'arg0.baseURL' }],
    ['Client.create', 'Client', { deadline: ['arg0.timeout', 'arg0.signal', 'recv.deadline'], base: 'arg0.baseURL' }],
    ['type axios AxiosInstance|AxiosStatic', 'Client'],
    ['get axios axios', 'Client', { deadline: 0 }],
    ['set axios default.defaults.timeout|signal', 'Self', { deadline: 'value' }],
    ['set Client.defaults.timeout|signal', 'Self', { deadline: 'value' }],
    ['later axios default.interceptors.request.use', 'Self', { deadline }],
    ['later Client.interceptors.request.use', 'Self', { deadline }],
  ],
  effects: [...calls('axios default', 'axios '), ...calls('Client', 'Client.')],
  calls: [['Client.interceptors.request|response.use', { input: 'args', turns: 'later', params: ['opaque'] }]],
});
