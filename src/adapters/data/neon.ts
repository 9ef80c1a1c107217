import { defineAdapter } from '../../model/index.ts';

/** SQL over HTTP: one request a query, several in a `transaction`. The tag also builds fragments; only what is awaited runs. Pools and clients are node-postgres'. */
export default defineAdapter({
  name: 'neon',
  title: 'Neon serverless driver',
  packages: ['@neondatabase/serverless'],
  language: 'typescript',
  states: [
    ['@neondatabase/serverless neon', 'Tag'],
    ['type @neondatabase/serverless NeonQueryFunction', 'Tag'],
    ['Tag', 'Query', { text: 'arg0', where: 'args[1..]', client: 'recv' }],
    ['Tag.query', 'Query', { text: 'arg0', where: 'arg1', client: 'recv' }],
    ['Tag.unsafe', 'Part'],
  ],
  values: [['get Rows.rows', 'recv']],
  effects: [
    ['await Query', { effect: 'sql(recv.text)', where: 'recv.where', handle: 'recv.client', gives: 'rows' }],
    ['Tag.transaction', { effect: 'db.write', data: 'arg0', handle: 'recv', verb: 'name', gives: 'rows' }],
  ],
  scopes: [['Tag.transaction', { holds: 'transaction', around: 'arg0', batches: 'arg0' }]],
});
