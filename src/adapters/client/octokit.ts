import { defineAdapter } from '../../model/index.ts';

const KITS = '@octokit/rest|octokit|@octokit/core|@octokit/action';
const GROUPS = 'actions|activity|apps|billing|checks|codeScanning|dependabot|gists|git|issues|licenses|markdown|meta|orgs|packages|projects|pulls|rateLimit|reactions|repos|search|teams|users';
const call = { effect: 'http', verb: 'name', handle: 'recv' } as const;
const SIGNALS = ['arg0.request.signal', 'recv.deadline'];

/** No deadline by default. `request.timeout` worked as long as node-fetch sent the requests (core before 5); since then only a signal or an own fetch. */
export default defineAdapter({
  name: 'octokit',
  title: 'Octokit',
  packages: [...KITS.split('|'), '@octokit/request', '@octokit/graphql', '@octokit/app'],
  language: 'typescript',
  states: [
    [`new ${KITS} Octokit`, 'Kit', { deadline: ['arg0.request.timeout', 'arg0.request.signal', 'arg0.request.fetch'] }, { when: '@octokit/core <5' }],
    [`new ${KITS} Octokit`, 'Kit', { deadline: ['arg0.request.signal', 'arg0.request.fetch'] }, { when: '@octokit/core >=5' }],
    [`${KITS} Octokit.plugin`, 'KitClass'],
    [`${KITS} Octokit.defaults`, 'KitClass', { deadline: ['arg0.request.signal', 'arg0.request.fetch'] }],
    ['new KitClass', 'Kit', { deadline: ['arg0.request.signal', 'arg0.request.fetch', 'recv.deadline'] }],
    ['octokit-webhooks/App.getInstallationOctokit', 'Kit'],
    ['get octokit-webhooks/App.octokit', 'Kit'],
    ['get Kit.rest', 'Rest', { deadline: 'recv.deadline' }],
    [`get Kit|Rest.${GROUPS}`, 'Group', { deadline: 'recv.deadline' }],
    ['@octokit/request request.defaults', 'Request', { deadline: 'arg0.request.signal' }],
    ['@octokit/graphql graphql.defaults', 'Graph', { deadline: 'arg0.request.signal' }],
  ],
  effects: [
    ['Group.*', { ...call, target: '=https://api.github.com', data: 'arg0', deadline: SIGNALS }],
    ['Kit.request', { ...call, target: 'arg0', data: 'arg1', deadline: ['arg1.request.signal', 'recv.deadline'] }],
    ['Kit.graphql', { ...call, target: '=https://api.github.com', data: 'arg1', deadline: ['arg1.request.signal', 'recv.deadline'] }],
    ['Kit.paginate', { ...call, target: 'arg0', data: 'arg1', deadline: ['arg1.request.signal', 'recv.deadline'] }],
    ['@octokit/request request', { effect: 'http', target: 'arg0', verb: '=request', data: 'arg1', deadline: 'arg1.request.signal' }],
    ['@octokit/graphql graphql', { effect: 'http', target: '=https://api.github.com', verb: '=graphql', data: 'arg1', deadline: 'arg1.request.signal' }],
    ['Request', { effect: 'http', target: 'arg0', verb: '=request', data: 'arg1', deadline: ['arg1.request.signal', 'recv.deadline'] }],
    ['Graph', { effect: 'http', target: '=https://api.github.com', verb: '=graphql', data: 'arg1', deadline: ['arg1.request.signal', 'recv.deadline'] }],
  ],
});
