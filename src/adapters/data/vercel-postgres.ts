import { defineAdapter } from '../../model/index.ts';

/** A node-postgres pool with a tag of its own, read from the environment. */
export default defineAdapter({
  name: 'vercel-postgres',
  title: 'Vercel Postgres',
  packages: ['@vercel/postgres'],
  language: 'typescript',
  states: [
    ['@vercel/postgres createPool|createClient', 'pg/Connection', { deadline: ['arg0.query_timeout', 'arg0.statement_timeout'] }],
    ['get @vercel/postgres db', 'pg/Connection'],
    ['type @vercel/postgres VercelPool|VercelClient|VercelPoolClient', 'pg/Connection'],
    ['@vercel/postgres sql.connect', 'pg/Connection'],
    ['@vercel/postgres db.connect', 'pg/Connection'],
  ],
  values: [['get Rows.rows', 'recv'], ['get Rows.rowCount', 'opaque']],
  effects: [
    ['@vercel/postgres sql', { effect: 'sql(arg0)', where: 'args[1..]', verb: '=sql', gives: 'rows' }],
    ['@vercel/postgres sql.query', { effect: 'sql(arg0)', where: 'arg1', verb: 'name', gives: 'rows' }],
    ['@vercel/postgres db.query|sql', { effect: 'sql(arg0)', where: 'args[1..]', verb: 'name', gives: 'rows' }],
    ['pg/Connection.sql', { effect: 'sql(arg0)', where: 'args[1..]', handle: 'recv', verb: 'name', gives: 'rows' }],
  ],
});
