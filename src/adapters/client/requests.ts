import { defineAdapter } from '../../model/index.ts';

const call = { effect: 'http', verb: 'name', data: ['arg(json)', 'arg(data)'], deadline: 'arg(timeout)' } as const;

/** No deadline by default, and none can be set on a session. */
export default defineAdapter({
  name: 'requests',
  title: 'requests',
  packages: ['requests', 'requests_toolbelt', 'requests-toolbelt'],
  language: 'python',
  states: [
    ['new requests|requests.sessions Session', 'Session'],
    ['requests session', 'Session'],
  ],
  effects: [
    ['requests get|post|put|patch|delete|head|options', { ...call, target: 'arg(url, 0)' }],
    ['requests.api get|post|put|patch|delete|head|options', { ...call, target: 'arg(url, 0)' }],
    ['requests request', { ...call, target: 'arg(url, 1)', verb: 'arg(method, 0)' }],
    ['Session.get|post|put|patch|delete|head|options', { ...call, target: 'arg(url, 0)', handle: 'recv' }],
    ['Session.request', { ...call, target: 'arg(url, 1)', verb: 'arg(method, 0)', handle: 'recv' }],
    ['Session.send', { effect: 'http', target: 'arg0.url', handle: 'recv', deadline: 'arg(timeout)' }],
  ],
});
