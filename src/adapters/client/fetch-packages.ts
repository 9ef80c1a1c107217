import { defineAdapter } from '../../model/index.ts';

const init = { effect: 'http', target: ['arg0.url', 'arg0'], verb: ['arg1.method', 'GET'], data: 'arg1.body' } as const;

/** Packages whose function has the signature of the built-in fetch. */
export default defineAdapter({
  name: 'fetch-packages',
  title: 'node-fetch, cross-fetch and other fetch functions',
  packages: ['node-fetch', 'cross-fetch', 'isomorphic-fetch', 'isomorphic-unfetch', 'node-fetch-native', '@whatwg-node/fetch', 'fetch-with-proxy', 'make-fetch-happen', 'ofetch', 'nuxt', 'nitropack'],
  language: 'typescript',
  states: [
    ['ofetch ofetch|$fetch.create', 'Client', { deadline: ['arg0.timeout', 'arg0?.signal'] }],
    ['make-fetch-happen default.defaults', 'Client', { deadline: ['arg0.timeout', 'arg1.timeout'] }],
  ],
  effects: [
    // Version 2 also takes a `timeout`; 3 dropped it.
    ['node-fetch default', { ...init, deadline: ['arg1.signal', 'arg1.timeout', 'arg0?.signal'] }, { when: 'node-fetch <3' }],
    ['node-fetch default', { ...init, deadline: ['arg1.signal', 'arg0?.signal'] }, { when: 'node-fetch >=3' }],
    ['fetch-with-proxy default', { ...init, deadline: ['arg1.signal', 'arg1.timeout', 'arg0?.signal'] }],
    ['cross-fetch|isomorphic-fetch|isomorphic-unfetch|node-fetch-native default', { ...init, deadline: ['arg1.signal', 'arg0?.signal'] }],
    ['cross-fetch|node-fetch-native|@whatwg-node/fetch fetch', { ...init, deadline: ['arg1.signal', 'arg0?.signal'] }],
    ['make-fetch-happen default', { ...init, deadline: ['arg1.timeout', 'arg1.signal'] }],
    ['ofetch ofetch|$fetch', { ...init, deadline: ['arg1.timeout', 'arg1.signal'] }],
    ['ofetch ofetch|$fetch.raw|native', { ...init, deadline: ['arg1.timeout', 'arg1.signal'] }],
    ['global $fetch', { ...init, deadline: ['arg1.timeout', 'arg1.signal'] }],
    ['Client', { ...init, deadline: ['arg1.timeout', 'arg1.signal', 'recv.deadline'] }],
    ['Client.raw', { ...init, deadline: ['arg1.timeout', 'arg1.signal', 'recv.deadline'] }],
  ],
});
