import { defineAdapter } from '../../model/index.ts';

const run = {
  effect: 'recv.op', target: 'recv.table', where: 'recv.where', columns: ['recv.returned', 'recv.columns'], data: 'recv.data', limit: 'recv.limit', handle: 'recv.client',
} as const;
const one = { if: { 'recv.op': 'db.read', 'recv.one': true } } as const;
const many = { if: { 'recv.op': 'db.read', 'recv.one': 'absent' } } as const;
const returned = { if: { 'recv.op': 'db.write', 'recv.returning': true } } as const;
const counted = { if: { 'recv.op': 'db.write', 'recv.returning': 'absent' } } as const;

export default defineAdapter({
  name: 'knex',
  title: 'Knex',
  packages: ['knex', 'nestjs-knex'],
  language: 'typescript',
  states: [
    ['knex default', 'Db'],
    ['knex knex', 'Db'],
    ['type knex Knex', 'Db'],
    ['type knex default', 'Db'],
    ['type knex Knex.Transaction', 'Db', { tx: true }],
    ['type knex Knex.QueryBuilder', 'Query', { op: 'db.read' }],
    ['Db.withUserParams', 'Self'],
    ['Db', 'Query', { op: 'db.read', table: 'arg0', client: 'recv' }],
    ['Db.from|into|table', 'Query', { op: 'db.read', table: 'arg0', client: 'recv' }],
    // All of a common table expression is what that one names.
    ['Db.with|withRecursive|withMaterialized|withNotMaterialized', 'Query', { op: 'db.read', client: 'recv', columns: '=' }],
    ['Query.with|withRecursive|withMaterialized|withNotMaterialized', 'Self', { columns: '=' }],
    ['Db.select|column|columns|distinct|withSchema|queryBuilder', 'Query', { op: 'db.read', client: 'recv' }],
    ['Db.insert|batchInsert', 'Query', { op: 'db.write', client: 'recv', data: 'arg0' }],
    ['Db.raw', 'Raw', { text: 'arg0', client: 'recv' }],
    ['Query.from|into|table', 'Self', { table: 'arg0' }],
    ['Query.select|columns|column', 'Self', {}, { if: { arg0: '*' } }],
    ['Query.select|columns|column', 'Self', { columns: 'args' }],
    ['Query.first', 'Self', { one: true }],
    ['Query.insert|upsert', 'Self', { op: 'db.write', data: 'arg0' }],
    ['Query.update|increment|decrement', 'Self', { op: 'db.write', data: 'arg0' }],
    ['Query.del|delete|truncate', 'Self', { op: 'db.write' }],
    ['Query.count|countDistinct|min|max|sum|sumDistinct|avg|avgDistinct|pluck', 'Self', { columns: 'arg0' }],
    ['Query.returning', 'Self', { returning: true }, { if: { arg0: '*' } }],
    ['Query.returning', 'Self', { returning: true, returned: 'arg0' }],
    ['Query.where|andWhere|orWhere|whereIn|whereNot|whereNull|whereNotNull|whereBetween|whereRaw|whereLike|whereILike|whereNotIn', 'Self', { where: 'args' }],
    ['Query.limit', 'Self', { limit: 'arg0' }],
    ['Query.transacting', 'Self', { client: 'arg0' }],
    ['Query.as|toSQL|toQuery|toString', 'Sql'],
    ['Query.*', 'Self'],
    ['Raw.transacting', 'Self', { client: 'arg0' }],
    ['Raw.wrap', 'Self'],
    // Without a function the transaction is handed back.
    ['Db.transaction', 'Db', { tx: true }, { if: { arg0: 'absent' } }],
    ...['isolationLevel', 'readOnly', 'doNotRejectOnRollback', 'userParams'].map(option => ['Db.transaction', 'Db', { tx: true }, { if: { [`arg0.${option}`]: 'present' } }] as const),
    ['Db.transactionProvider', 'Db', { tx: true }],
  ],
  values: [['Db.transaction', 'returned(arg0)']],
  effects: [
    ['await Query', { ...run, gives: 'row' }, one],
    ['await Query', { ...run, gives: 'rows' }, many],
    ['await Query', { ...run, gives: 'rows' }, returned],
    ['await Query', { ...run, gives: 'count' }, counted],
    ['iterate Query', { ...run, gives: 'rows' }, many],
    ['Query.stream', { ...run, gives: 'rows' }],
    ['await Raw', { effect: 'sql(recv.text)', handle: 'recv.client', gives: 'rows' }],
  ],
  calls: [
    ['Db.transaction', { input: 'arg0', params: ['Db?tx=true'] }],
    ['Query.modify', { input: 'arg0', params: ['recv'] }],
  ],
  scopes: [['Db.transaction', { holds: 'transaction', around: 'arg0', handle: ['Db?tx=true'] }]],
});
