import { defineAdapter } from '../../model/index.ts';
import type { Adapter } from '../../model/index.ts';

/** Milliseconds httpx allows for each of connect, read, write and pool when nothing is set; `timeout=None` takes it away. */
const DEFAULT = '5000';

/** A `Timeout` that leaves the wait for an answer unbounded: `Timeout(None, connect=5)`. */
const ENDLESS = { 'arg(timeout).phases': true, 'arg(timeout).read': 'absent' } as const;

/** `timeout=None` on the call beats the client's. */
function sends(pattern: string, row: { target: string; verb: string; otherwise: string; handle?: string }): NonNullable<Adapter['effects']> {
  const { otherwise, ...rest } = row;
  const call = { effect: 'http', data: ['arg(json)', 'arg(data)', 'arg(content)'], ...rest } as const;
  return [
    [pattern, { ...call, deadline: 0 }, { if: { 'arg(timeout)': null } }],
    [pattern, { ...call, deadline: 0 }, { if: ENDLESS }],
    [pattern, { ...call, deadline: ['arg(timeout)', otherwise] }],
  ];
}

export default defineAdapter({
  name: 'httpx',
  title: 'HTTPX',
  packages: ['httpx'],
  language: 'python',
  states: [
    ['new httpx Client|AsyncClient', 'Client', { deadline: 0, base: 'arg(base_url)' }, { if: { 'arg(timeout)': null } }],
    ['new httpx Client|AsyncClient', 'Client', { deadline: 0, base: 'arg(base_url)' }, { if: ENDLESS }],
    ['new httpx Client|AsyncClient', 'Client', { deadline: ['arg(timeout)', DEFAULT], base: 'arg(base_url)' }],
    // Only what bounds the wait for an answer counts, not the connection or the place in the pool.
    ['new httpx Timeout', 'Timeout', { phases: true }, { if: { 'arg(read)': null } }],
    ['new httpx Timeout', 'Timeout', { phases: true, read: ['arg(read)', 'arg(timeout, 0)'] }],
  ],
  effects: [
    ...sends('httpx get|post|put|patch|delete|head|options', { target: 'arg(url, 0)', verb: 'name', otherwise: DEFAULT }),
    ...sends('httpx request|stream', { target: 'arg(url, 1)', verb: 'arg(method, 0)', otherwise: DEFAULT }),
    ...sends('Client.get|post|put|patch|delete|head|options', { target: 'arg(url, 0)', verb: 'name', otherwise: 'recv.deadline', handle: 'recv' }),
    ...sends('Client.request|stream', { target: 'arg(url, 1)', verb: 'arg(method, 0)', otherwise: 'recv.deadline', handle: 'recv' }),
    ['Client.send', { effect: 'http', target: 'arg0.url', handle: 'recv', deadline: 'recv.deadline' }],
  ],
});
