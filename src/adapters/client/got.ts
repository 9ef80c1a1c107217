import { defineAdapter } from '../../model/index.ts';

const own = ['arg1.timeout.request', 'arg1.timeout.response', 'arg1.timeout', 'arg1.signal', 'arg0.timeout.request', 'arg0.timeout'];

/** No deadline by default. */
export default defineAdapter({
  name: 'got',
  title: 'got',
  packages: ['got'],
  language: 'typescript',
  states: [
    ['got default', 'Client'],
    ['got got', 'Client'],
    ['Client.extend', 'Client', { deadline: ['arg0.timeout.request', 'arg0.timeout', 'recv.deadline'], base: 'arg0.prefixUrl' }],
    ['type got Got', 'Client'],
  ],
  effects: [
    ['Client', { effect: 'http', target: ['arg0.url', 'arg0'], verb: ['arg1.method', 'arg0.method', 'GET'], data: 'arg1.json', handle: 'recv', deadline: [...own, 'recv.deadline'], gives: 'row' }],
    ['Client.get|post|put|patch|delete|head|stream|paginate', { effect: 'http', target: 'arg0', verb: 'name', data: 'arg1.json', handle: 'recv', deadline: [...own, 'recv.deadline'], gives: 'row' }],
    ['Client.paginate.all|each', { effect: 'http', target: 'arg0', verb: 'GET', handle: 'recv', deadline: [...own, 'recv.deadline'], gives: 'rows' }],
  ],
});
