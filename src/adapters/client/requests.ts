import { defineAdapter } from '../../model/index.ts';

const call = { effect: 'http', verb: 'name', data: ['arg(json)', 'arg(data)'], deadline: 'arg(timeout)' } as const;

const session = { ...call, deadline: ['arg(timeout)', 'recv.deadline'], handle: 'recv' } as const;

/**
 * No deadline by default, and a session has no option for one. A project's own adapter that is mounted on it, or something put in the place of
 * its `request`, may bring one.
 */
export default defineAdapter({
  name: 'requests',
  title: 'requests',
  packages: ['requests', 'requests_toolbelt', 'requests-toolbelt'],
  language: 'python',
  states: [
    ['new requests|requests.sessions Session', 'Session', { deadline: 0 }],
    ['requests session', 'Session', { deadline: 0 }],
    ['later Session.mount', 'Self', { deadline: ['arg1.send', 'arg1.timeout'] }],
    ['set Session.request|send', 'Self', { deadline: 'value' }],
  ],
  effects: [
    ['requests get|post|put|patch|delete|head|options', { ...call, target: 'arg(url, 0)' }],
    ['requests.api get|post|put|patch|delete|head|options', { ...call, target: 'arg(url, 0)' }],
    ['requests request', { ...call, target: 'arg(url, 1)', verb: 'arg(method, 0)' }],
    ['Session.get|post|put|patch|delete|head|options', { ...session, target: 'arg(url, 0)' }],
    ['Session.request', { ...session, target: 'arg(url, 1)', verb: 'arg(method, 0)' }],
    ['Session.send', { effect: 'http', target: 'arg0.url', handle: 'recv', deadline: ['arg(timeout)', 'recv.deadline'] }],
  ],
});
