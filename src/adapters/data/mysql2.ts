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
  ],
  effects: [
    ['Connection.query|execute', { effect: 'sql(arg0)', handle: 'recv', verb: 'name', deadline: 'arg0.timeout', gives: 'rows' }],
    ['Connection.beginTransaction|commit|rollback', { effect: 'db.write', handle: 'recv', verb: 'name', trivial: true }],
  ],
});
