import { defineAdapter } from '../../model/index.ts';

/** Both packages ask by fetch and bound nothing themselves. */
export default defineAdapter({
  name: 'graphql-request',
  title: 'graphql-request and urql core',
  packages: ['graphql-request', '@urql/core'],
  language: 'typescript',
  states: [
    ['new graphql-request GraphQLClient', 'Client', { url: 'arg0', deadline: ['arg1.signal', 'arg1.fetch'] }],
    ['new @urql/core Client', 'Urql', { url: 'arg0.url', deadline: ['arg0.fetchOptions.signal', 'arg0.fetch'] }],
    ['@urql/core createClient', 'Urql', { url: 'arg0.url', deadline: ['arg0.fetchOptions.signal', 'arg0.fetch'] }],
    ['Urql.query|mutation|executeQuery|executeMutation', 'Operation', { url: 'recv.url', verb: 'name', data: 'arg1', deadline: ['arg2.fetchOptions.signal', 'arg2.fetch', 'recv.deadline'] }],
  ],
  effects: [
    ['Client.request|rawRequest|batchRequests', { effect: 'http', target: 'recv.url', verb: 'name', data: 'arg1', handle: 'recv', deadline: ['arg0.signal', 'recv.deadline'] }],
    ['graphql-request request|rawRequest|batchRequests', { effect: 'http', target: 'arg0.url', verb: 'name', data: 'arg0.variables', deadline: 'arg0.signal' }, { if: { 'arg0.url': 'present' } }],
    ['graphql-request request|rawRequest|batchRequests', { effect: 'http', target: 'arg0', verb: 'name', data: 'arg2', deadline: 'arg0.signal' }],
    ['graphql-request default', { effect: 'http', target: 'arg0', verb: '=request', data: 'arg2', deadline: 'arg0.signal' }],
    ['await Operation', { effect: 'http', target: 'recv.url', verb: 'recv.verb', data: 'recv.data', deadline: 'recv.deadline' }],
    ['Operation.toPromise|subscribe', { effect: 'http', target: 'recv.url', verb: 'recv.verb', data: 'recv.data', deadline: 'recv.deadline' }],
  ],
});
