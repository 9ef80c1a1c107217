import { defineAdapter } from '../../model/index.ts';
import type { Adapter } from '../../model/index.ts';

const ORM = 'sqlalchemy.orm|sqlalchemy.orm.session|sqlalchemy.orm.scoping';
const ASYNC = 'sqlalchemy.ext.asyncio|sqlalchemy.ext.asyncio.session';
const SQL = 'sqlalchemy|sqlalchemy.sql|sqlalchemy.sql.expression|sqlalchemy.future';
const DIALECTS = 'sqlalchemy.dialects.postgresql|sqlalchemy.dialects.mysql|sqlalchemy.dialects.sqlite';

const column = {
  type: 'arg0', primary: 'arg(primary_key)', unique: 'arg(unique)', nullable: 'arg(nullable)', name: ['arg(name)', 'arg0'],
  default: ['arg(default)', 'arg(default_factory)', 'arg(insert_default)', 'arg(server_default)'],
} as const;

/** What a statement given first does: its own facts where it was built here, the text where it is SQL, else a read. */
const STATEMENT = 'arg(statement, 0)';
const given = {
  target: `${STATEMENT}.entity`, where: `${STATEMENT}.where`, columns: `${STATEMENT}.columns`, include: `${STATEMENT}.loading`, limit: `${STATEMENT}.limit`, data: [`${STATEMENT}.data`, 'arg(params, 1)'], handle: 'recv', verb: 'name',
} as const;

function executes(pattern: string, gives: 'rows' | 'row' | 'count'): NonNullable<Adapter['effects']> {
  return [
    [pattern, { ...given, effect: 'db.read', gives }, { if: { [`${STATEMENT}.op`]: 'db.read' } }],
    [pattern, { ...given, effect: 'db.write', gives }, { if: { [`${STATEMENT}.op`]: 'db.write' } }],
    [pattern, { effect: `sql(${STATEMENT}.text)`, where: 'arg(params, 1)', handle: 'recv', verb: 'name', gives }, { if: { [`${STATEMENT}.text`]: 'present' } }],
    [pattern, { effect: `sql(${STATEMENT})`, where: 'arg(params, 1)', handle: 'recv', verb: 'name', gives }],
  ];
}

const queried = { effect: 'db.read', target: 'recv.entity', where: 'recv.where', columns: 'recv.columns', include: 'recv.loading', limit: 'recv.limit', handle: 'recv.client', verb: 'name' } as const;

export default defineAdapter({
  name: 'sqlalchemy',
  title: 'SQLAlchemy',
  packages: ['sqlalchemy', 'sqlmodel', 'flask-sqlalchemy'],
  language: 'python',
  states: [
    ['sqlalchemy create_engine', 'Engine', { deadline: ['arg(connect_args).connect_timeout', 'arg(pool_timeout)'] }],
    ['sqlalchemy.engine create_engine|engine_from_config', 'Engine'],
    [`${ASYNC} create_async_engine|async_engine_from_config`, 'Engine', { deadline: ['arg(connect_args).command_timeout', 'arg(pool_timeout)'] }],
    ['type sqlalchemy|sqlalchemy.engine Engine', 'Engine'],
    [`type ${ASYNC} AsyncEngine`, 'Engine'],
    ['Engine.connect|begin', 'Session'],
    ['type sqlalchemy|sqlalchemy.engine Connection', 'Session'],
    [`type ${ASYNC} AsyncConnection`, 'Session'],
    [`new ${ORM} Session`, 'Session', { engine: 'arg(bind, 0)' }],
    [`new ${ASYNC} AsyncSession`, 'Session', { engine: 'arg(bind, 0)' }],
    [`${ORM} sessionmaker`, 'Factory', { engine: 'arg(bind, 0)' }],
    [`${ASYNC} async_sessionmaker`, 'Factory', { engine: 'arg(bind, 0)' }],
    [`type ${ORM} sessionmaker`, 'Factory'],
    [`type ${ASYNC} async_sessionmaker`, 'Factory'],
    // A scoped session is used as a session itself, and called for one.
    [`${ORM} scoped_session`, 'Session'],
    [`${ASYNC} async_scoped_session`, 'Session'],
    [`type ${ORM} scoped_session`, 'Session'],
    ['sqlalchemy.orm object_session', 'Session'],
    [`${ASYNC} async_object_session`, 'Session'],
    ['Session', 'Self'],
    ['Factory', 'Session', { engine: 'recv.engine' }],
    ['Factory.begin', 'Session', { engine: 'recv.engine' }],
    ['Session.connection|execution_options', 'Self'],
    ['get Session.sync_session', 'Session'],
    [`${SQL} select`, 'Statement', { op: 'db.read', entity: 'arg0', columns: 'args' }],
    [`${SQL} union|union_all|intersect|except_`, 'Statement', { op: 'db.read', entity: 'arg0.entity', where: 'arg0.where' }],
    ['sqlalchemy.orm selectinload|joinedload|subqueryload|immediateload|contains_eager|raiseload|lazyload|noload|defer|undefer|load_only|with_loader_criteria', 'Load'],
    ['Load.*', 'Self'],
    ['get fastapi_sqlalchemy|fastapi_async_sqlalchemy db.session', 'Session'],
    [`${SQL} insert|update|delete`, 'Statement', { op: 'db.write', entity: 'arg0' }],
    [`${DIALECTS} insert`, 'Statement', { op: 'db.write', entity: 'arg0' }],
    [`type ${SQL} Select`, 'Statement', { op: 'db.read' }],
    [`type ${SQL} Insert|Update|Delete`, 'Statement', { op: 'db.write' }],
    ['Statement.select_from', 'Self', { entity: 'arg0' }],
    ['Statement.where|filter|filter_by', 'Self', { where: 'args' }],
    ['Statement.values', 'Self', { data: ['arg0', 'keywords'] }],
    ['Statement.limit', 'Self', { limit: 'arg0' }],
    ['Statement.with_only_columns', 'Self', { columns: 'args' }],
    ['Statement.subquery|cte|alias|scalar_subquery|exists|label|as_scalar|compile', 'Expression'],
    // Options load relations along, by name or by a list made elsewhere.
    ['Statement.options', 'Self', { loading: '=*' }],
    ['Statement.*', 'Self'],
    [`${SQL} text`, 'Sql', { text: 'arg0' }],
    ['Sql.bindparams|columns', 'Self'],
    ['new sqlalchemy|sqlalchemy.schema Table', 'Table', { table: 'arg0' }],
    ['Table.select', 'Statement', { op: 'db.read', entity: 'recv' }],
    ['Table.insert|update|delete', 'Statement', { op: 'db.write', entity: 'recv' }],
    ['Session.query', 'Query', { entity: 'arg0', columns: 'args', client: 'recv' }],
    [`type ${ORM} Query`, 'Query', { entity: 'type0' }],
    ['Query.select_from', 'Self', { entity: 'arg0' }],
    ['Query.filter|filter_by|where', 'Self', { where: 'args' }],
    ['Query.limit', 'Self', { limit: 'arg0' }],
    ['Query.with_entities', 'Self', { columns: 'args' }],
    ['Query.subquery|cte|exists|label|as_scalar|scalar_subquery', 'Expression'],
    ['Query.options', 'Self', { loading: '=*' }],
    ['Query.*', 'Self'],
    ['new sqlalchemy|sqlalchemy.schema Column', 'Column', column],
    ['sqlalchemy.orm mapped_column', 'Column', column],
    ['sqlalchemy.orm relationship|relation', 'Relation', { to: 'arg(argument, 0)', lazy: 'arg(lazy)' }],
  ],
  values: [
    ['Rows.scalars|mappings|unique|tuples|all|fetchall|fetchmany|partitions|yield_per|columns', 'recv'],
    ['Rows.first|one|one_or_none|scalar|scalar_one|scalar_one_or_none|fetchone', 'element(recv)'],
    ['Rows.keys', 'opaque'],
    ['get Rows.rowcount', 'opaque'],
  ],
  effects: [
    ...executes('Session|Engine.execute', 'rows'),
    ...executes('Session.scalars|stream|stream_scalars', 'rows'),
    ...executes('Session.scalar', 'row'),
    ['Session.exec_driver_sql', { effect: 'sql(arg0)', where: 'arg1', handle: 'recv', verb: 'name', gives: 'rows' }],
    ['Session.get|get_one', { effect: 'db.read', target: 'arg(entity, 0)', where: 'arg(ident, 1)', handle: 'recv', verb: 'name', gives: 'row' }],
    ['Session.refresh', { effect: 'db.read', target: 'arg0', where: 'arg0', handle: 'recv', verb: 'name', gives: 'void' }],
    ['Session.merge', { effect: 'db.write', target: 'arg0', where: 'arg0', data: 'arg0', handle: 'recv', verb: 'name', gives: 'void' }],
    // add and delete only mark; the unit of work writes when it flushes.
    ['Session.flush|commit', { effect: 'db.write', handle: 'recv', verb: 'name', gives: 'void' }],
    ['Session.bulk_save_objects', { effect: 'db.write', target: 'arg0', data: 'arg0', handle: 'recv', verb: 'name', gives: 'void' }],
    ['Session.bulk_insert_mappings|bulk_update_mappings', { effect: 'db.write', target: 'arg0', data: 'arg1', handle: 'recv', verb: 'name', gives: 'void' }],
    ['Query.all|paginate', { ...queried, gives: 'rows' }],
    ['Query.first|one|one_or_none|get|get_or_404|first_or_404|one_or_404', { ...queried, gives: 'row' }],
    ['Query.count|scalar', { ...queried, gives: 'count' }],
    // Reading a relation that is not loaded yet asks for it.
    ['get Relation', { effect: 'db.read', target: 'recv.to', gives: 'void' }, { if: { 'recv.lazy': 'absent' } }],
    ['get Relation', { effect: 'db.read', target: 'recv.to', gives: 'void' }, { if: { 'recv.lazy': ['select', true] } }],
    ['iterate Query', { ...queried, gives: 'rows' }],
    ['Query.delete|update', { ...queried, effect: 'db.write', data: 'arg0', gives: 'count' }],
  ],
  calls: [['Session.run_sync', { input: 'arg0', params: ['recv'] }]],
  scopes: [
    ['Session|Factory|Engine.begin', { holds: 'transaction', around: 'block' }],
    ['Session.begin_nested', { holds: 'transaction', around: 'block' }],
  ],
  tables: [
    ['extends sqlalchemy.orm DeclarativeBase|DeclarativeBaseNoMeta', { table: 'class.__tablename__', columns: 'fields', as: 'class', unless: '__abstract__' }],
    ['extends sqlalchemy.orm|sqlalchemy.ext.declarative declarative_base()', { table: 'class.__tablename__', columns: 'fields', as: 'class', unless: '__abstract__' }],
    ['extends sqlalchemy.ext.automap automap_base()', { table: 'class.__tablename__', columns: 'fields', as: 'class', unless: '__abstract__' }],
    ['new sqlalchemy|sqlalchemy.schema Table', { table: 'arg0', columns: 'args[2..]' }],
  ],
});
