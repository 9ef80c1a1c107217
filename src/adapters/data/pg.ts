import { defineAdapter } from '../../model/index.ts';

const query = { effect: 'sql(arg0)', handle: 'recv', deadline: 'recv.deadline', gives: 'rows' } as const;

export default defineAdapter({
  name: 'pg',
  title: 'node-postgres',
  packages: ['pg', '@neondatabase/serverless', '@vercel/postgres'],
  language: 'typescript',
  states: [
    ['new pg|@neondatabase/serverless Pool|Client', 'Connection', { deadline: ['arg0.query_timeout', 'arg0.statement_timeout'] }],
    ['type pg PoolClient|ClientBase', 'Connection'],
    ['@vercel/postgres createPool|createClient', 'Connection'],
    ['get @vercel/postgres db', 'Connection'],
    // Awaited, a pool's `connect` gives one of its clients; a client's gives nothing that is used.
    ['Connection.connect', 'Connection', { deadline: 'recv.deadline' }],
    ['@neondatabase/serverless neon', 'Tag'],
  ],
  values: [
    ['get Rows.rows', 'recv'],
    ['get Rows.rowCount', 'opaque'],
  ],
  effects: [
    ['Connection.query', query],
    ['Connection.query', { ...query, effect: 'sql(arg0.text)' }, { if: { 'arg0.text': 'present' } }],
    ['@vercel/postgres sql', { effect: 'sql(arg0)', gives: 'rows' }],
    ['Tag', { effect: 'sql(arg0)', handle: 'recv', gives: 'rows' }],
    ['Tag.query', query],
  ],
});
