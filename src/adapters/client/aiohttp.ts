import { defineAdapter } from '../../model/index.ts';

/** Milliseconds aiohttp allows for a whole request when nothing is set (`ClientTimeout.total`, since 3.0). */
const DEFAULT = '300000';

const call = { effect: 'http', data: ['arg(json)', 'arg(data)'], handle: 'recv', deadline: ['arg(timeout).deadline', 'arg(timeout)', 'recv.deadline'] } as const;

export default defineAdapter({
  name: 'aiohttp',
  title: 'aiohttp client',
  packages: ['aiohttp'],
  language: 'python',
  states: [
    ['new aiohttp|aiohttp.client ClientSession', 'Session', { deadline: 0 }, { if: { 'arg(timeout)': null } }],
    ['new aiohttp|aiohttp.client ClientSession', 'Session', { deadline: ['arg(timeout).deadline', 'arg(timeout)', DEFAULT] }],
    ['new aiohttp|aiohttp.client ClientTimeout', 'Timeout', { deadline: ['arg(total, 0)', 'arg(sock_read)', 'arg(connect)'] }],
  ],
  effects: [
    ['Session.get|post|put|patch|delete|head|options|ws_connect', { ...call, target: 'arg(url, 0)', verb: 'name' }],
    ['Session.request', { ...call, target: 'arg(url, 1)', verb: 'arg(method, 0)' }],
    ['aiohttp request', { ...call, target: 'arg(url, 1)', verb: 'arg(method, 0)', deadline: ['arg(timeout).deadline', DEFAULT] }],
  ],
});
