import { defineAdapter } from '../../model/index.ts';

const call = { effect: 'http', target: 'arg0', verb: 'name' } as const;

/** `open_timeout` (10 s) bounds the connection only; the answer is waited for without end (`response_timeout: 0` in the package's defaults). */
export default defineAdapter({
  name: 'needle',
  title: 'needle',
  packages: ['needle'],
  language: 'typescript',
  effects: [
    ['needle get|head', { ...call, deadline: ['arg1.response_timeout', 'arg1.read_timeout'] }],
    ['needle post|put|patch|delete', { ...call, data: 'arg1', deadline: ['arg2.response_timeout', 'arg2.read_timeout'] }],
    ['needle request', { ...call, target: 'arg1', verb: 'arg0', data: 'arg2', deadline: ['arg3.response_timeout', 'arg3.read_timeout'] }],
    ['needle default', { ...call, target: 'arg1', verb: 'arg0', deadline: ['arg2.response_timeout', 'arg2.read_timeout', 'arg3.response_timeout', 'arg3.read_timeout'] }],
  ],
});
