import { defineAdapter } from '../../model/index.ts';

const query = { effect: 'sql(arg0)', where: 'arg1', handle: 'recv', verb: 'name' } as const;

/** The statement is sent by `execute`; the fetch calls only hand over what has arrived. */
export default defineAdapter({
  name: 'psycopg',
  title: 'psycopg 2 and 3',
  packages: ['psycopg', 'psycopg2', 'psycopg2-binary', 'psycopg_pool', 'psycopg-pool'],
  language: 'python',
  states: [
    ['psycopg|psycopg2 connect', 'Connection', { deadline: 'arg(connect_timeout)' }],
    ['psycopg Connection|AsyncConnection.connect', 'Connection'],
    ['type psycopg Connection|AsyncConnection', 'Connection'],
    ['type psycopg2.extensions connection', 'Connection'],
    ['new psycopg_pool ConnectionPool|AsyncConnectionPool', 'Pool'],
    ['new psycopg2.pool SimpleConnectionPool|ThreadedConnectionPool', 'Pool'],
    ['Pool.connection|getconn', 'Connection'],
    ['Connection.cursor', 'Cursor', { client: 'recv' }],
    ['type psycopg Cursor|AsyncCursor', 'Cursor'],
    ['psycopg|psycopg2 sql.SQL', 'Sql', { text: 'arg0' }],
    ['Sql.format|join', 'Self'],
    ['type psycopg2.extensions cursor', 'Cursor'],
  ],
  effects: [
    ['Connection|Cursor.execute', { ...query, gives: 'rows' }],
    ['Cursor.stream', { ...query, gives: 'rows' }],
    ['Cursor.callproc', { effect: 'db.read', target: 'arg0', where: 'arg1', handle: 'recv', verb: 'name', gives: 'rows' }],
    ['Cursor.copy|copy_expert', { ...query, effect: 'db.write', gives: 'void' }],
    ['Cursor.copy_from', { effect: 'db.write', target: 'arg1', data: 'arg0', handle: 'recv', verb: 'name', gives: 'void' }],
    ['Cursor.executemany', { ...query, effect: 'db.write', gives: 'count' }],
    ['psycopg2.extras execute_values|execute_batch', { effect: 'db.write', data: 'arg2', handle: 'arg0', gives: 'count' }],
    ['Connection.commit|rollback', { effect: 'db.write', handle: 'recv', verb: 'name', trivial: true }],
  ],
  scopes: [['Connection.transaction', { holds: 'transaction', around: 'block' }]],
});
