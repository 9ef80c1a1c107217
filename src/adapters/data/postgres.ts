import { defineAdapter } from '../../model/index.ts';

/** The tag builds both queries and fragments; only what is awaited runs. */
export default defineAdapter({
  name: 'postgres',
  title: 'postgres.js',
  packages: ['postgres'],
  language: 'typescript',
  states: [
    ['postgres default', 'Db'],
    ['type postgres Sql', 'Db'],
    ['type postgres default.Sql', 'Db'],
    ['type postgres TransactionSql', 'Db', { tx: true }],
    ['Db', 'Query', { text: 'arg0', client: 'recv' }],
    ['Db.unsafe|file', 'Query', { text: 'arg0', client: 'recv' }],
    ['Query.values|raw|simple|execute', 'Self'],
    ['Db.reserve', 'Db'],
  ],
  effects: [
    ['await Query', { effect: 'sql(recv.text)', handle: 'recv.client', gives: 'rows' }],
    ['Query.cursor|forEach', { effect: 'sql(recv.text)', handle: 'recv.client', gives: 'rows' }],
  ],
  calls: [['Db.begin|savepoint', { input: ['arg1', 'arg0'], params: ['Db?tx=true'] }]],
  scopes: [['Db.begin', { holds: 'transaction', around: ['arg1', 'arg0'], handle: ['Db?tx=true'] }]],
});
