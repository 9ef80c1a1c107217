import { defineAdapter } from '../../model/index.ts';

const run = { effect: 'sql(recv.text)', handle: 'recv.client', where: 'args', verb: 'name' } as const;

export default defineAdapter({
  name: 'better-sqlite3',
  title: 'better-sqlite3',
  packages: ['better-sqlite3', 'libsql'],
  language: 'typescript',
  states: [
    ['new better-sqlite3|libsql default', 'Db'],
    ['type better-sqlite3 default.Database', 'Db'],
    ['Db.prepare', 'Statement', { text: 'arg0', client: 'recv' }],
    ['Statement.pluck|expand|raw|bind', 'Self'],
  ],
  // A transaction is a function of the same arguments, to be called later.
  values: [['Db.transaction', 'arg0']],
  calls: [['Db.transaction', { input: 'arg0', turns: 'never' }]],
  scopes: [['Db.transaction', { holds: 'transaction', around: 'arg0' }]],
  effects: [
    ['Statement.all|iterate', { ...run, gives: 'rows' }],
    ['Statement.get', { ...run, gives: 'row' }],
    ['Statement.run', { ...run, gives: 'count' }],
    ['Db.pragma', { effect: 'db.read', handle: 'recv', verb: 'name', trivial: true, gives: 'rows' }],
    ['Db.exec', { effect: 'sql(arg0)', handle: 'recv', gives: 'void' }],
  ],
});
