import { defineAdapter } from '../../model/index.ts';

/** Milliseconds aiohttp allows for a whole request when nothing is set (`ClientTimeout.total`, since 3.0). */
const DEFAULT = '300000';

const call = { effect: 'http', data: ['arg(json)', 'arg(data)'], handle: 'recv', deadline: ['arg(timeout).deadline', 'arg(timeout)', 'recv.deadline'] } as const;

/** A `ClientTimeout` that leaves the wait for an answer unbounded: `ClientTimeout(total=None, sock_connect=5)`. */
const ENDLESS = { 'arg(timeout).phases': true, 'arg(timeout).deadline': 'absent' } as const;

export default defineAdapter({
  name: 'aiohttp',
  title: 'aiohttp client',
  packages: ['aiohttp'],
  language: 'python',
  states: [
    ['new aiohttp|aiohttp.client ClientSession', 'Session', { deadline: 0 }, { if: { 'arg(timeout)': null } }],
    ['new aiohttp|aiohttp.client ClientSession', 'Session', { deadline: 0 }, { if: ENDLESS }],
    ['new aiohttp|aiohttp.client ClientSession', 'Session', { deadline: ['arg(timeout).deadline', 'arg(timeout)', DEFAULT] }],
    // Only what bounds the wait for an answer counts, not the connection or the place in the pool. An object without a total has none.
    ['new aiohttp|aiohttp.client ClientTimeout', 'Timeout', { phases: true, deadline: ['arg(total, 0)', 'arg(sock_read, 2)'] }],
  ],
  effects: [
    ['Session.get|post|put|patch|delete|head|options|ws_connect', { ...call, target: 'arg(url, 0)', verb: 'name', deadline: 0 }, { if: ENDLESS }],
    ['Session.get|post|put|patch|delete|head|options|ws_connect', { ...call, target: 'arg(url, 0)', verb: 'name' }],
    ['Session.request', { ...call, target: 'arg(url, 1)', verb: 'arg(method, 0)', deadline: 0 }, { if: ENDLESS }],
    ['Session.request', { ...call, target: 'arg(url, 1)', verb: 'arg(method, 0)' }],
    ['aiohttp request', { ...call, target: 'arg(url, 1)', verb: 'arg(method, 0)', deadline: ['arg(timeout).deadline', DEFAULT] }],
  ],
});
