import { defineAdapter } from '../../model/index.ts';

const run = { effect: 'recv.op', target: 'recv.entity', where: 'recv.where', columns: 'recv.columns', data: 'recv.data', limit: 'recv.limit', verb: 'recv.verb' } as const;
const column = { primary: 'arg(primary_key)', unique: 'arg(unique)', nullable: 'arg(null)', default: 'arg(default)', name: 'arg(column_name)' } as const;
const DATABASES = 'PostgresqlDatabase|MySQLDatabase|SqliteDatabase|CockroachDatabase|PooledPostgresqlDatabase|PooledPostgresqlExtDatabase|PooledMySQLDatabase|PooledSqliteDatabase|SqliteExtDatabase|Database|DatabaseProxy|Proxy';

/** Selects are lazy until iterated or asked for one row; what changes rows is sent by `execute`. */
export default defineAdapter({
  name: 'peewee',
  title: 'Peewee',
  packages: ['peewee'],
  language: 'python',
  states: [
    ['extends peewee Model', 'Model', { entity: 'class' }],
    ['new peewee Model', 'Row', { table: 'this' }],
    ['Model.select', 'Query', { entity: 'recv.entity', op: 'db.read', columns: 'args', verb: 'name' }],
    ['Model.filter', 'Query', { entity: 'recv.entity', op: 'db.read', where: 'args', verb: 'name' }],
    ['Model.raw', 'Query', { entity: 'recv.entity', op: 'db.read', where: 'args', verb: 'name' }],
    ['Model.insert|insert_many|replace|replace_many|update', 'Query', { entity: 'recv.entity', op: 'db.write', data: 'args', verb: 'name' }],
    ['Model.delete', 'Query', { entity: 'recv.entity', op: 'db.write', verb: 'name' }],
    ['Query.where|filter|orwhere', 'Self', { where: 'args' }],
    ['Query.limit', 'Self', { limit: 'arg0' }],
    ['Query.paginate', 'Self', { limit: 'arg1' }],
    ['Query.join|switch|order_by|order_by_extend|group_by|having|distinct|offset|dicts|tuples|namedtuples|objects|returning|on_conflict|on_conflict_ignore|on_conflict_replace|for_update|with_cte|from_|columns|join_from|union|alias|cte|iterator', 'Self'],
    ...['peewee', 'playhouse.pool', 'playhouse.postgres_ext', 'playhouse.sqlite_ext', 'playhouse.mysql_ext'].map((module) => [`new ${module} ${DATABASES}`, 'Db'] as const),
    ['playhouse.db_url connect', 'Db'],
    ['new peewee AutoField|BigAutoField|PrimaryKeyField|IdentityField', 'Column', { ...column, primary: true, default: 'sequence', type: 'name' }],
    ['new peewee CharField|FixedCharField|TextField|IntegerField|BigIntegerField|SmallIntegerField|FloatField|DoubleField|DecimalField|BooleanField|DateField|TimeField|DateTimeField|TimestampField|UUIDField|BinaryUUIDField|BlobField|IPField', 'Column', { ...column, type: 'name' }],
    ['new peewee ForeignKeyField', 'Column', { ...column, relation: 'arg(model, 0)', type: 'name' }],
  ],
  effects: [
    ['Model.get|get_or_none|get_by_id', { effect: 'db.read', target: 'recv.entity', where: 'args', verb: 'name', gives: 'row' }],
    ['Model.create|get_or_create', { effect: 'db.write', target: 'recv.entity', data: 'args', verb: 'name', gives: 'row' }],
    ['Model.bulk_create|bulk_update', { effect: 'db.write', target: 'recv.entity', data: 'arg0', verb: 'name', gives: 'count' }],
    ['Model.set_by_id', { effect: 'db.write', target: 'recv.entity', where: 'arg0', data: 'arg1', verb: 'name', gives: 'count' }],
    ['Model.delete_by_id', { effect: 'db.write', target: 'recv.entity', where: 'arg0', verb: 'name', gives: 'count' }],
    ['iterate Query', { ...run, gives: 'rows' }],
    ['Query.execute', { ...run, gives: 'rows' }, { if: { 'recv.op': 'db.read' } }],
    ['Query.execute', { ...run, gives: 'count' }, { if: { 'recv.op': 'db.write' } }],
    ['Query.get|get_or_none|first|peek', { ...run, gives: 'row' }],
    ['Query.count|exists|scalar', { ...run, gives: 'count' }],
    ['global list|tuple|len', { effect: 'db.read', target: 'arg0.entity', where: 'arg0.where', columns: 'arg0.columns', limit: 'arg0.limit', verb: 'arg0.verb', gives: 'rows' }, { if: { 'arg0.op': 'db.read', 'arg0.verb': ['select', 'filter', 'raw'] } }],
    ['peewee prefetch', { effect: 'db.read', target: 'arg0.entity', where: 'arg0.where', include: 'args[1..]', verb: 'name', gives: 'rows' }],
    ['Row.save|delete_instance', { effect: 'db.write', target: 'recv.table', data: 'recv', verb: 'name', gives: 'count' }],
    ['Db.execute_sql', { effect: 'sql(arg0)', where: 'arg1', handle: 'recv', verb: 'name', gives: 'rows' }],
  ],
  scopes: [
    ['Db.atomic|transaction|savepoint', { holds: 'transaction', around: 'block' }],
    ['@ Db.atomic', { holds: 'transaction', around: 'decorated' }],
  ],
  tables: [['extends peewee Model', { table: 'class.Meta.table_name', columns: 'fields', as: 'class', key: 'id' }]],
});
