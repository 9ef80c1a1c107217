import { defineAdapter } from '../../model/index.ts';

const PACKAGES = '@libsql/client|@libsql/client/web|@libsql/client/http|@libsql/client/node|@libsql/client/sqlite3|@libsql/client/ws';
const on = { handle: 'recv', verb: 'name' } as const;

/** Turso and other libSQL servers: SQL over HTTP or WebSocket, or in a local file. */
export default defineAdapter({
  name: 'libsql',
  title: 'libSQL (Turso)',
  packages: ['@libsql/client'],
  language: 'typescript',
  states: [
    [`${PACKAGES} createClient`, 'Client'],
    [`type ${PACKAGES} Client`, 'Client'],
    ['Client.transaction', 'Client', { tx: true }],
    [`type ${PACKAGES} Transaction`, 'Client', { tx: true }],
  ],
  values: [['get Rows.rows', 'recv'], ['get Rows.rowsAffected|lastInsertRowid', 'opaque']],
  effects: [
    ['Client.execute', { ...on, effect: 'sql(arg0.sql)', where: 'arg0.args', gives: 'rows' }, { if: { 'arg0?.sql': 'present' } }],
    ['Client.execute', { ...on, effect: 'sql(arg0)', where: 'arg1', gives: 'rows' }],
    ['Client.executeMultiple', { ...on, effect: 'sql(arg0)', gives: 'void' }],
    ['Client.batch|migrate', { ...on, effect: 'db.write', data: 'arg0', gives: 'rows' }],
    ['Client.commit|rollback', { ...on, effect: 'db.write', trivial: true, gives: 'void' }],
  ],
});
