import { defineAdapter } from '../../model/index.ts';
import type { Adapter } from '../../model/index.ts';

const deadline = ['arg1.timeout.request', 'arg1.timeout.response', 'arg1.timeout', 'arg1.signal', 'arg0.timeout.request', 'arg0.timeout', 'recv.deadline'];

/** The package itself is an instance as much as what `extend` makes. */
function calls(head: string, on: string): NonNullable<Adapter['effects']> {
  const call = { effect: 'http', data: 'arg1.json', handle: 'recv', deadline } as const;
  return [
    [head, { ...call, target: ['arg0.url', 'arg0'], verb: ['arg1.method', 'arg0.method', 'GET'] }],
    [`${on}get|post|put|patch|delete|head|stream|paginate`, { ...call, target: 'arg0', verb: 'name' }],
    [`${on}paginate.all|each`, { ...call, target: 'arg0', verb: 'GET' }],
  ];
}

/** No deadline by default. */
export default defineAdapter({
  name: 'got',
  title: 'got',
  packages: ['got'],
  language: 'typescript',
  states: [
    ['got extend', 'Client', { deadline: ['arg0.timeout.request', 'arg0.timeout'], base: 'arg0.prefixUrl' }],
    ['Client.extend', 'Client', { deadline: ['arg0.timeout.request', 'arg0.timeout', 'recv.deadline'], base: 'arg0.prefixUrl' }],
    ['get got got', 'Client', { deadline: 0 }],
    ['type got Got', 'Client'],
  ],
  effects: [...calls('got default', 'got '), ...calls('Client', 'Client.')],
});
