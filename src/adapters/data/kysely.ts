import { defineAdapter } from '../../model/index.ts';

const chosen = { effect: 'recv.op', target: 'recv.table', where: 'recv.where', data: 'recv.data', limit: 'recv.limit', handle: 'recv.client' } as const;
const run = { ...chosen, columns: 'recv.columns' } as const;
// selectAll and returningAll win over names listed before or after.
const allRows = { if: { 'recv.op': 'db.read', 'recv.all': true } } as const;
const allReturned = { if: { 'recv.op': 'db.write', 'recv.returning': true, 'recv.all': true } } as const;
const rows = { if: { 'recv.op': 'db.read' } } as const;
const returned = { if: { 'recv.op': 'db.write', 'recv.returning': true } } as const;
const counted = { if: { 'recv.op': 'db.write', 'recv.returning': 'absent' } } as const;

export default defineAdapter({
  name: 'kysely',
  title: 'Kysely',
  packages: ['kysely', 'nestjs-kysely'],
  language: 'typescript',
  states: [
    ['new kysely Kysely', 'Db'],
    ['type kysely Transaction|ControlledTransaction', 'Db', { tx: true }],
    ['Db.withSchema|withPlugin|withoutPlugins|withTables|$extendTables|$omitTables|$pickTables', 'Self'],
    // All of a common table expression is what that one names.
    ['Db.with|withRecursive', 'Self', { named: true }],
    ['Db.selectFrom', 'Query', { op: 'db.read', table: 'arg0', client: 'recv' }],
    ['Db.insertInto|replaceInto|updateTable|deleteFrom|mergeInto', 'Query', { op: 'db.write', table: 'arg0', client: 'recv' }],
    ['type kysely SelectQueryBuilder', 'Query', { op: 'db.read', table: 'type1' }],
    ['Query.select', 'Self', { columns: 'arg0' }],
    ['Query.selectAll', 'Self', { all: true }, { if: { 'recv.named': 'absent' } }],
    ['Query.selectAll', 'Self', { columns: '=' }],
    ['Query.returning', 'Self', { returning: true, columns: 'arg0' }],
    ['Query.returningAll', 'Self', { returning: true, all: true }],
    ['Query.where|whereRef', 'Self', { where: 'args' }],
    ['Query.values|set', 'Self', { data: 'arg0' }],
    ['Query.limit|top|fetch', 'Self', { limit: 'arg0' }],
    ['Query.as|compile|toOperationNode', 'Expression'],
    ['Query.*', 'Self'],
    ['kysely sql', 'Sql', { text: 'arg0' }],
    ['kysely sql.raw|lit|val|ref|table|id|join', 'Sql', { text: 'arg0' }],
    ['Sql.as|$castTo|$notNull', 'Self'],
    ['Db.transaction|startTransaction', 'TransactionBuilder', { client: 'recv' }],
    ['TransactionBuilder.setIsolationLevel|setAccessMode', 'Self'],
    ['TransactionBuilder.execute', 'Db', { tx: true }, { if: { arg0: 'absent' } }],
    ['Db.connection', 'ConnectionBuilder', { client: 'recv' }],
  ],
  values: [
    ['TransactionBuilder.execute', 'returned(arg0)', { if: { arg0: 'present' } }],
    ['ConnectionBuilder.execute', 'returned(arg0)'],
  ],
  effects: [
    ['Query.execute|stream', { ...chosen, gives: 'rows' }, allRows],
    ['Query.execute', { ...chosen, gives: 'rows' }, allReturned],
    ['Query.executeTakeFirst|executeTakeFirstOrThrow', { ...chosen, gives: 'row' }, allRows],
    ['Query.executeTakeFirst|executeTakeFirstOrThrow', { ...chosen, gives: 'row' }, allReturned],
    ['Query.execute|stream', { ...run, gives: 'rows' }, rows],
    ['Query.execute', { ...run, gives: 'rows' }, returned],
    ['Query.execute|executeTakeFirst|executeTakeFirstOrThrow', { ...run, gives: 'count' }, counted],
    ['Query.executeTakeFirst|executeTakeFirstOrThrow', { ...run, gives: 'row' }, rows],
    ['Query.executeTakeFirst|executeTakeFirstOrThrow', { ...run, gives: 'row' }, returned],
    ['Sql.execute', { effect: 'sql(recv.text)', handle: 'arg0', gives: 'rows' }],
    ['Db.executeQuery', { effect: 'db.read', handle: 'recv', gives: 'rows' }],
  ],
  calls: [
    ['TransactionBuilder.execute', { input: 'arg0', params: ['Db?tx=true'] }],
    ['ConnectionBuilder.execute', { input: 'arg0', params: ['Db'] }],
    ['Query.$if', { input: 'arg1', params: ['recv'] }],
    ['Query.$call', { input: 'arg0', params: ['recv'] }],
  ],
  scopes: [['TransactionBuilder.execute', { holds: 'transaction', around: 'arg0', handle: ['Db?tx=true'] }]],
});
