import { defineAdapter } from '../../model/index.ts';
import type { Adapter } from '../../model/index.ts';

/** Milliseconds; ky gives up on its own, and `timeout: false` takes that away. */
const DEFAULT = '10000';

/** The package itself is an instance as much as what `create` and `extend` make. */
function calls(head: string, on: string, otherwise: string): NonNullable<Adapter['effects']> {
  const call = { effect: 'http', target: ['arg0.url', 'arg0'], data: 'arg1.json', handle: 'recv' } as const;
  const bounded = { deadline: ['arg1.timeout', 'arg1.signal', otherwise] };
  const off = { if: { 'arg1.timeout': false } } as const;
  return [
    [head, { ...call, verb: ['arg1.method', 'GET'], deadline: 'arg1.signal' }, off],
    [head, { ...call, verb: ['arg1.method', 'GET'], ...bounded }],
    [`${on}get|post|put|patch|delete|head`, { ...call, verb: 'name', deadline: 'arg1.signal' }, off],
    [`${on}get|post|put|patch|delete|head`, { ...call, verb: 'name', ...bounded }],
  ];
}

export default defineAdapter({
  name: 'ky',
  title: 'ky',
  packages: ['ky', 'ky-universal'],
  language: 'typescript',
  states: [
    ['ky|ky-universal create|extend', 'Client', { deadline: 0 }, { if: { 'arg0.timeout': false } }],
    ['ky|ky-universal create|extend', 'Client', { deadline: ['arg0.timeout', DEFAULT] }],
    ['Client.create|extend', 'Client', { deadline: 0 }, { if: { 'arg0.timeout': false } }],
    ['Client.create', 'Client', { deadline: ['arg0.timeout', DEFAULT] }],
    ['Client.extend', 'Client', { deadline: ['arg0.timeout', 'recv.deadline'] }],
    ['type ky KyInstance', 'Client', { deadline: DEFAULT }],
  ],
  effects: [...calls('ky|ky-universal default', 'ky|ky-universal ', DEFAULT), ...calls('Client', 'Client.', 'recv.deadline')],
});
