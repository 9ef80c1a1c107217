import { defineAdapter } from '../../model/index.ts';

export default defineAdapter({
  name: 'mysql2',
  title: 'mysql2',
  packages: ['mysql2', 'mysql'],
  language: 'typescript',
  states: [
    ['mysql2/promise|mysql2|mysql createPool|createConnection|createPoolCluster', 'Connection'],
    ['type mysql2/promise|mysql2 Pool|PoolConnection|Connection', 'Connection'],
    ['Connection.getConnection|promise', 'Connection'],
    ['Connection.prepare', 'Statement', { text: 'arg0', client: 'recv' }],
  ],
  effects: [
    ['Connection.query|execute', { effect: 'sql(arg0.sql)', handle: 'recv', verb: 'name', where: 'arg0.values', deadline: 'arg0.timeout', gives: 'rows', at: '0' }, { if: { 'arg0?.sql': 'present' } }],
    ['Connection.query|execute', { effect: 'sql(arg0)', handle: 'recv', verb: 'name', where: 'arg1', deadline: 'arg0.timeout', gives: 'rows', at: '0' }],
    ['Statement.execute', { effect: 'sql(recv.text)', handle: 'recv.client', where: 'args', verb: 'name', gives: 'rows', at: '0' }],
    ['Connection.beginTransaction|commit|rollback', { effect: 'db.write', handle: 'recv', verb: 'name', trivial: true }],
  ],
});
