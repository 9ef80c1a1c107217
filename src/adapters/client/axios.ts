import { defineAdapter } from '../../model/index.ts';

const call = { effect: 'http', target: 'arg0', verb: 'name', handle: 'recv', gives: 'row' } as const;
const bare = { deadline: ['arg1.timeout', 'arg1.signal', 'arg1.cancelToken', 'recv.deadline'] } as const;
const withBody = { data: 'arg1', deadline: ['arg2.timeout', 'arg2.signal', 'arg2.cancelToken', 'recv.deadline'] } as const;
const config = {
  effect: 'http', target: 'arg0.url', verb: ['arg0.method', 'GET'], data: 'arg0.data', handle: 'recv', gives: 'row',
  deadline: ['arg0.timeout', 'arg0.signal', 'arg0.cancelToken', 'recv.deadline'],
} as const;

/** No deadline by default (`timeout: 0`). */
export default defineAdapter({
  name: 'axios',
  title: 'axios',
  packages: ['axios'],
  language: 'typescript',
  states: [
    ['get axios default', 'Client'],
    ['get axios axios', 'Client'],
    ['new axios Axios', 'Client', { deadline: 'arg0.timeout', base: 'arg0.baseURL' }],
    ['Client.create', 'Client', { deadline: ['arg0.timeout', 'arg0.signal', 'recv.deadline'], base: 'arg0.baseURL' }],
    ['type axios AxiosInstance|AxiosStatic', 'Client'],
    ['set Client.defaults.timeout', 'Self', { deadline: 'value' }],
    ['set Client.defaults.signal', 'Self', { deadline: 'value' }],
  ],
  effects: [
    ['Client.get|delete|head|options', { ...call, ...bare }],
    ['Client.post|put|patch|postForm|putForm|patchForm', { ...call, ...withBody }],
    ['Client.request', config],
    ['Client', config, { if: { 'arg0.url': 'present' } }],
    ['Client', { ...call, verb: ['arg1.method', 'GET'], data: 'arg1.data', ...bare }],
  ],
  calls: [['Client.interceptors.request|response.use', { input: 'args', turns: 'later', params: ['opaque'] }]],
});
