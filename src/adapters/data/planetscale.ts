import { defineAdapter } from '../../model/index.ts';

const query = { effect: 'sql(arg0)', where: 'arg1', handle: 'recv', verb: 'name', gives: 'rows' } as const;

/** MySQL over HTTP: one request a statement. */
export default defineAdapter({
  name: 'planetscale',
  title: 'PlanetScale serverless driver',
  packages: ['@planetscale/database'],
  language: 'typescript',
  states: [
    ['@planetscale/database connect', 'Connection'],
    ['new @planetscale/database Client', 'Connection'],
    ['type @planetscale/database Connection', 'Connection'],
    ['type @planetscale/database Transaction', 'Connection', { tx: true }],
    ['Connection.connection', 'Self'],
  ],
  values: [['get Rows.rows', 'recv'], ['get Rows.insertId|rowsAffected|size', 'opaque']],
  effects: [['Connection.execute', query]],
  calls: [['Connection.transaction', { input: 'arg0', params: ['Connection?tx=true'] }]],
  scopes: [['Connection.transaction', { holds: 'transaction', around: 'arg0', handle: ['Connection?tx=true'] }]],
});
