import { defineAdapter } from '../../model/index.ts';

const MODEL = 'tortoise.models|tortoise';
const FIELDS = 'tortoise.fields|tortoise.fields.data';

const run = { effect: 'recv.op', target: 'recv.entity', where: 'recv.where', columns: 'recv.columns', include: 'recv.include', data: 'recv.data', limit: 'recv.limit', handle: 'recv.client', verb: 'recv.verb' } as const;
const column = { primary: ['arg(pk)', 'arg(primary_key)'], unique: 'arg(unique)', nullable: 'arg(null)', default: ['arg(default)', 'arg(db_default)'], name: 'arg(source_field)' } as const;
const gives = (what: 'rows' | 'row' | 'count') => ({ if: { 'recv.gives': what } }) as const;

/** Query sets are lazy and ask when awaited or iterated; relations of a row are query sets too. */
export default defineAdapter({
  name: 'tortoise',
  title: 'Tortoise ORM',
  packages: ['tortoise-orm', 'tortoise'],
  language: 'python',
  states: [
    [`extends ${MODEL} Model`, 'Model', { entity: 'class' }],
    [`new ${MODEL} Model`, 'Row', { table: 'this' }],
    ['Model.filter|exclude', 'Query', { entity: 'recv.entity', op: 'db.read', where: 'args', gives: 'rows', verb: 'name' }],
    ['Model.all|annotate', 'Query', { entity: 'recv.entity', op: 'db.read', gives: 'rows', verb: 'name' }],
    ['Model.get|get_or_none', 'Query', { entity: 'recv.entity', op: 'db.read', where: 'args', gives: 'row', verb: 'name' }],
    ['Model.first', 'Query', { entity: 'recv.entity', op: 'db.read', gives: 'row', verb: 'name' }],
    ['Model.exists', 'Query', { entity: 'recv.entity', op: 'db.read', where: 'args', gives: 'count', verb: 'name' }],
    ['Model.raw', 'Query', { entity: 'recv.entity', op: 'db.read', where: 'arg0', gives: 'rows', verb: 'name' }],
    ['Model.bulk_create|bulk_update', 'Query', { entity: 'recv.entity', op: 'db.write', data: 'arg0', gives: 'count', verb: 'name' }],
    ['Query.filter|exclude', 'Self', { where: 'args' }],
    ['Query.get|get_or_none', 'Self', { where: 'args', gives: 'row' }],
    ['Query.first|last|latest|earliest', 'Self', { gives: 'row' }],
    ['Query.count|exists', 'Self', { gives: 'count' }],
    ['Query.limit', 'Self', { limit: 'arg0' }],
    ['Query.only|values|values_list', 'Self', { columns: 'args' }],
    ['Query.prefetch_related|select_related', 'Self', { include: 'args' }],
    ['Query.update', 'Self', { op: 'db.write', data: 'args', gives: 'count', verb: 'name' }],
    ['Query.delete', 'Self', { op: 'db.write', gives: 'count', verb: 'name' }],
    ['Query.using_db', 'Self', { client: 'arg0' }],
    ['Query.*', 'Self'],
    ['Row.*.all|filter|exclude|order_by', 'Query', { op: 'db.read', entity: 'name-1', where: 'args', gives: 'rows', verb: 'name' }],
    ['tortoise Tortoise.get_connection', 'Client'],
    ['tortoise connections.get', 'Client'],
    ['tortoise.transactions in_transaction', 'Client', { tx: true }],
    [`new ${FIELDS} IntField|BigIntField|SmallIntField`, 'Column', { ...column, type: 'name', default: 'sequence' }, { if: { 'arg(pk)': true } }],
    [`new ${FIELDS} IntField|BigIntField|SmallIntField`, 'Column', { ...column, type: 'name', default: 'sequence' }, { if: { 'arg(primary_key)': true } }],
    // A UUID key makes its own values where no default is given.
    [`new ${FIELDS} UUIDField`, 'Column', { ...column, type: 'uuid', default: ['arg(default)', 'uuid4'] }, { if: { 'arg(pk)': true } }],
    [`new ${FIELDS} UUIDField`, 'Column', { ...column, type: 'uuid', default: ['arg(default)', 'uuid4'] }, { if: { 'arg(primary_key)': true } }],
    [`new ${FIELDS} IntField|BigIntField|SmallIntField|CharField|TextField|BooleanField|DecimalField|DatetimeField|DateField|TimeField|TimeDeltaField|FloatField|JSONField|UUIDField|BinaryField|CharEnumField|IntEnumField`, 'Column', { ...column, type: 'name' }],
    [`${FIELDS} ForeignKeyField|OneToOneField`, 'Column', { nullable: 'arg(null)', relation: 'arg0' }],
  ],
  effects: [
    ['await Query', { ...run, gives: 'rows' }, gives('rows')],
    ['await Query', { ...run, gives: 'row' }, gives('row')],
    ['await Query', { ...run, gives: 'count' }, gives('count')],
    ['Model.create|get_or_create|update_or_create', { effect: 'db.write', target: 'recv.entity', data: 'args', handle: 'arg(using_db)', verb: 'name', gives: 'row' }],
    ['Model.in_bulk', { effect: 'db.read', target: 'recv.entity', where: 'arg0', verb: 'name', gives: 'rows' }],
    ['Model.fetch_for_list', { effect: 'db.read', target: 'recv.entity', where: 'arg0', include: 'args[1..]', verb: 'name', gives: 'void' }],
    ['Row.save|delete', { effect: 'db.write', target: 'recv.table', data: 'recv', verb: 'name', gives: 'void' }],
    ['Row.refresh_from_db|fetch_related', { effect: 'db.read', target: 'recv.table', include: 'args', verb: 'name', gives: 'void' }],
    ['Row.*.add|remove|clear', { effect: 'db.write', target: 'name-1', data: 'args', verb: 'name', gives: 'void' }],
    ['Client.execute_query|execute_query_dict', { effect: 'sql(arg0)', where: 'arg1', handle: 'recv', verb: 'name', gives: 'rows' }],
    ['Client.execute_script|execute_insert|execute_many', { effect: 'sql(arg0)', data: 'arg1', handle: 'recv', verb: 'name', gives: 'count' }],
  ],
  scopes: [
    ['tortoise.transactions in_transaction', { holds: 'transaction', around: 'block' }],
    ['@ tortoise.transactions atomic', { holds: 'transaction', around: 'decorated' }],
  ],
  tables: [[`extends ${MODEL} Model`, { table: 'class.Meta.table', columns: 'fields', as: 'class', key: 'id' }]],
});
