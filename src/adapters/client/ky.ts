import { defineAdapter } from '../../model/index.ts';

/** ky gives up after 10 s on its own; `timeout: false` takes that away. */
const DEFAULT = '10000';

const call = { effect: 'http', target: ['arg0.url', 'arg0'], data: 'arg1.json', handle: 'recv', gives: 'row' } as const;
const bounded = { deadline: ['arg1.timeout', 'arg1.signal', 'recv.deadline'] } as const;
const unbounded = { if: { 'arg1.timeout': false } } as const;

export default defineAdapter({
  name: 'ky',
  title: 'ky',
  packages: ['ky', 'ky-universal'],
  language: 'typescript',
  states: [
    ['get ky|ky-universal default', 'Client', { deadline: DEFAULT }],
    ['Client.create', 'Client', { deadline: 0 }, { if: { 'arg0.timeout': false } }],
    ['Client.create', 'Client', { deadline: ['arg0.timeout', DEFAULT] }],
    ['Client.extend', 'Client', { deadline: 0 }, { if: { 'arg0.timeout': false } }],
    ['Client.extend', 'Client', { deadline: ['arg0.timeout', 'recv.deadline'] }],
    ['type ky KyInstance', 'Client', { deadline: DEFAULT }],
  ],
  effects: [
    ['Client', { ...call, verb: ['arg1.method', 'GET'], deadline: 'arg1.signal' }, unbounded],
    ['Client', { ...call, verb: ['arg1.method', 'GET'], ...bounded }],
    ['Client.get|post|put|patch|delete|head', { ...call, verb: 'name', deadline: 'arg1.signal' }, unbounded],
    ['Client.get|post|put|patch|delete|head', { ...call, verb: 'name', ...bounded }],
  ],
});
