import { defineAdapter } from '../../model/index.ts';

const query = { effect: 'sql(arg0)', handle: 'recv', deadline: 'recv.deadline', gives: 'rows' } as const;

export default defineAdapter({
  name: 'pg',
  title: 'node-postgres',
  packages: ['pg', '@neondatabase/serverless'],
  language: 'typescript',
  states: [
    ['new pg|@neondatabase/serverless Pool|Client', 'Connection', { deadline: ['arg0.query_timeout', 'arg0.statement_timeout'] }],
    ['type pg|@neondatabase/serverless PoolClient|ClientBase', 'Connection'],
    // Awaited, a pool's `connect` gives one of its clients; a client's gives nothing that is used.
    ['Connection.connect', 'Connection', { deadline: 'recv.deadline' }],
  ],
  values: [
    ['get Rows.rows', 'recv'],
    ['get Rows.rowCount', 'opaque'],
  ],
  effects: [
    ['Connection.query', { ...query, effect: 'sql(arg0.text)', where: 'arg0.values' }, { if: { 'arg0?.text': 'present' } }],
    ['Connection.query', { ...query, where: 'arg1' }],
  ],
});
