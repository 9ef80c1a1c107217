import { defineAdapter } from '../../model/index.ts';
import type { Adapter } from '../../model/index.ts';

const DRIVERS = [
  'node-postgres', 'postgres-js', 'neon-http', 'neon-serverless', 'vercel-postgres', 'pglite', 'aws-data-api/pg', 'xata-http', 'pg-proxy',
  'mysql2', 'planetscale-serverless', 'tidb-serverless', 'mysql-proxy', 'singlestore',
  'better-sqlite3', 'libsql', 'libsql/node', 'libsql/http', 'libsql/web', 'd1', 'bun-sqlite', 'bun-sql', 'sql-js', 'sqlite-proxy', 'durable-sqlite', 'expo-sqlite', 'op-sqlite',
].map((driver) => `drizzle-orm/${driver}`);

const DATABASE_TYPES = [
  'NodePgDatabase', 'PostgresJsDatabase', 'NeonHttpDatabase', 'NeonDatabase', 'VercelPgDatabase', 'PgliteDatabase', 'AwsDataApiPgDatabase', 'XataHttpDatabase', 'PgRemoteDatabase',
  'MySql2Database', 'PlanetScaleDatabase', 'TiDBServerlessDatabase', 'MySqlRemoteDatabase', 'SingleStoreDriverDatabase',
  'BetterSQLite3Database', 'LibSQLDatabase', 'DrizzleD1Database', 'BunSQLiteDatabase', 'BunSQLDatabase', 'SQLJsDatabase', 'SqliteRemoteDatabase', 'DrizzleSqliteDODatabase',
].join('|');

const CORES = { pg: 'drizzle-orm/pg-core', mysql: 'drizzle-orm/mysql-core', sqlite: 'drizzle-orm/sqlite-core', singlestore: 'drizzle-orm/singlestore-core' } as const;
const ALL_CORES = Object.values(CORES).join('|');

/** Column builders, by the type they make; the four dialects share most names. */
const TYPES = [
  'uuid', 'text', 'varchar', 'char', 'integer', 'int', 'smallint', 'mediumint', 'tinyint', 'bigint', 'boolean', 'timestamp', 'datetime', 'date', 'time', 'interval', 'year',
  'json', 'jsonb', 'numeric', 'decimal', 'real', 'float', 'double', 'doublePrecision', 'binary', 'varbinary', 'blob', 'bytea', 'longtext', 'mediumtext', 'tinytext',
  'inet', 'cidr', 'macaddr', 'point', 'line', 'geometry', 'vector', 'bit', 'mysqlEnum',
];
const SEQUENCES = ['serial', 'bigserial', 'smallserial'];

const columns: Adapter['states'] = [
  ...TYPES.flatMap((type) => [
    [`${ALL_CORES} ${type}`, 'Column', { type, name: 'arg0' }] as const,
    [`Builders.${type}`, 'Column', { type, name: 'arg0' }] as const,
  ]),
  ...SEQUENCES.flatMap((type) => [
    [`${ALL_CORES} ${type}`, 'Column', { type, name: 'arg0', default: 'sequence' }] as const,
    [`Builders.${type}`, 'Column', { type, name: 'arg0', default: 'sequence' }] as const,
  ]),
  [`${ALL_CORES} pgEnum`, 'Enum'],
  ['Enum', 'Column', { type: 'enum', name: 'arg0' }],
  [`${ALL_CORES} customType`, 'CustomType'],
  ['CustomType', 'Column', { type: 'custom', name: 'arg0' }],
  ['Column.primaryKey', 'Self', { primary: true, default: 'sequence' }, { if: { 'arg0.autoIncrement': true } }],
  ['Column.primaryKey', 'Self', { primary: true }],
  ['Column.notNull', 'Self', { nullable: false }],
  ['Column.unique', 'Self', { unique: true }],
  ['Column.default|$default|$defaultFn', 'Self', { default: 'arg0' }],
  ['Column.defaultNow', 'Self', { default: 'now' }],
  ['Column.defaultRandom', 'Self', { default: 'uuid4' }],
  ['Column.autoincrement|generatedAlwaysAsIdentity|generatedByDefaultAsIdentity', 'Self', { default: 'sequence' }],
  ['Column.references', 'Self', { relation: 'arg0' }],
  ['Column.*', 'Self'],
];

const run = { effect: 'recv.op', target: 'recv.table', where: 'recv.where', data: 'recv.data', columns: 'recv.columns', limit: 'recv.limit', handle: 'recv.client' } as const;
const find = { effect: 'db.read', target: 'name-1', where: 'arg0.where', columns: 'arg0.columns', include: 'arg0.with', handle: 'recv' } as const;
const returns = { if: { 'recv.returning': true } } as const;
const counts = { if: { 'recv.returning': 'absent', 'recv.op': 'db.write' } } as const;
const reads = { if: { 'recv.op': 'db.read' } } as const;

export default defineAdapter({
  name: 'drizzle',
  title: 'Drizzle ORM',
  packages: ['drizzle-orm'],
  language: 'typescript',
  states: [
    [`drizzle-orm|${DRIVERS.join('|')} drizzle`, 'Db'],
    [`type drizzle-orm|${DRIVERS.join('|')} ${DATABASE_TYPES}`, 'Db'],
    [`type ${ALL_CORES} PgDatabase|MySqlDatabase|BaseSQLiteDatabase|SingleStoreDatabase`, 'Db'],
    [`type ${ALL_CORES} PgTransaction|MySqlTransaction|SQLiteTransaction|SingleStoreTransaction`, 'Db', { tx: true }],
    // With replicas, reads go to one of several databases of the same kind.
    [`${ALL_CORES} withReplicas`, 'Db'],
    ['get Db.$primary', 'Db'],
    ['Db.with', 'Self'],
    ['Db.select|selectDistinct|selectDistinctOn', 'Query', { op: 'db.read', columns: 'arg0', client: 'recv' }],
    ['Db.insert|update|delete', 'Query', { op: 'db.write', table: 'arg0', client: 'recv' }],
    ['Query.from', 'Self', { table: 'arg0' }],
    ['Query.where', 'Self', { where: 'arg0' }],
    ['Query.limit', 'Self', { limit: 'arg0' }],
    ['Query.values|set', 'Self', { data: 'arg0' }],
    ['Query.returning|$returningId', 'Self', { returning: true, columns: 'arg0' }],
    [`${ALL_CORES} union|unionAll|intersect|intersectAll|except|exceptAll`, 'Query', { op: 'db.read', table: 'arg0.table', where: 'arg0.where', client: 'arg0.client' }],
    ['Query.prepare', 'Self', { prepared: true }],
    ['Query.toSQL|getSQL|as', 'Sql'],
    ['Query.*', 'Self'],
    ['drizzle-orm sql', 'Sql', { text: 'arg0' }],
    ['drizzle-orm sql.raw', 'Sql', { text: 'arg0' }],
    ['Sql.*', 'Self'],
    [`${CORES.pg} pgSchema`, 'Schema'],
    [`${CORES.mysql} mysqlSchema`, 'Schema'],
    [`${CORES.pg} pgView|pgMaterializedView`, 'Table', { table: 'arg0' }],
    [`${CORES.mysql} mysqlView`, 'Table', { table: 'arg0' }],
    [`${CORES.sqlite} sqliteView`, 'Table', { table: 'arg0' }],
    ['Table.as|existing|with|using|withNoData|enableRLS', 'Self'],
    [`${ALL_CORES} pgTableCreator|mysqlTableCreator|sqliteTableCreator|singlestoreTableCreator`, 'TableCreator'],
    [`${ALL_CORES} pgTable|mysqlTable|sqliteTable|singlestoreTable`, 'Table', { table: 'arg0' }],
    ['Schema.table', 'Table', { table: 'arg0' }],
    ['TableCreator', 'Table', { table: 'arg0' }],
    ...columns,
  ],
  values: [['Db.transaction', 'returned(arg0)']],
  effects: [
    ['await Query', { ...run, gives: 'rows' }, reads],
    ['await Query', { ...run, gives: 'rows' }, returns],
    ['await Query', { ...run, gives: 'count' }, counts],
    ['Query.execute|all', { ...run, gives: 'rows' }, reads],
    ['Query.execute|all', { ...run, gives: 'rows' }, returns],
    ['Query.execute|run', { ...run, gives: 'count' }, counts],
    ['Query.get', { ...run, gives: 'row' }],
    ['Query.iterator', { ...run, gives: 'rows' }, reads],
    ['Db.query.*.findMany', { ...find, limit: 'arg0.limit', gives: 'rows' }],
    ['Db.query.*.findFirst', { ...find, gives: 'row' }],
    ['Db.$count', { effect: 'db.read', target: 'arg0', where: 'arg1', handle: 'recv', gives: 'count' }],
    ['Db.execute|all|values', { effect: 'sql(arg0)', handle: 'recv', gives: 'rows' }],
    ['Db.get', { effect: 'sql(arg0)', handle: 'recv', gives: 'row' }],
    ['Db.run', { effect: 'sql(arg0)', handle: 'recv', gives: 'count' }],
    ['Db.refreshMaterializedView', { effect: 'db.write', target: 'arg0', handle: 'recv', gives: 'void' }],
    ['Db.batch', { effect: 'db.write', target: 'arg0', handle: 'recv', gives: 'count' }],
  ],
  calls: [
    ['Db.transaction', { input: 'arg0', params: ['Db?tx=true'] }],
    [`${ALL_CORES} pgTable|mysqlTable|sqliteTable|singlestoreTable`, { input: 'arg1', params: ['Builders'] }],
  ],
  scopes: [
    ['Db.transaction', { holds: 'transaction', around: 'arg0', handle: ['Db?tx=true'] }],
    ['Db.batch', { holds: 'transaction', around: 'arg0', batches: 'arg0' }],
  ],
  tables: [
    [`${ALL_CORES} pgTable|mysqlTable|sqliteTable|singlestoreTable`, { table: 'arg0', columns: 'arg1' }],
    ['Schema.table', { table: 'arg0', columns: 'arg1' }],
    ['TableCreator', { table: 'arg0', columns: 'arg1' }],
  ],
});
