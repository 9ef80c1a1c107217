import { defineAdapter } from '../../model/index.ts';

const given = { target: 'arg0.entity', where: 'arg0.where', columns: 'arg0.columns', include: 'arg0.loading', limit: 'arg0.limit', handle: 'recv', verb: 'name' } as const;

/** SQLModel is SQLAlchemy underneath: its session and statements are that adapter's states. */
export default defineAdapter({
  name: 'sqlmodel',
  title: 'SQLModel',
  packages: ['sqlmodel'],
  language: 'python',
  states: [
    ['new sqlmodel Session', 'sqlalchemy/Session', { engine: 'arg(bind, 0)' }],
    ['new sqlmodel.ext.asyncio.session AsyncSession', 'sqlalchemy/Session', { engine: 'arg(bind, 0)' }],
    ['sqlmodel create_engine', 'sqlalchemy/Engine', { deadline: ['arg(connect_args).connect_timeout', 'arg(pool_timeout)'] }],
    ['sqlmodel|sqlmodel.sql.expression select', 'sqlalchemy/Statement', { op: 'db.read', entity: 'arg0', columns: 'args' }],
    ['sqlmodel insert|update|delete', 'sqlalchemy/Statement', { op: 'db.write', entity: 'arg0' }],
    ['sqlmodel text', 'sqlalchemy/Sql', { text: 'arg0' }],
    ['sqlmodel Field', 'Column', {
      primary: 'arg(primary_key)', unique: 'arg(unique)', nullable: 'arg(nullable)', type: 'arg(sa_type)',
      default: ['arg(default_factory)', 'arg(default, 0)'], relation: 'arg(foreign_key)', column: 'arg(sa_column)',
    }],
    ['sqlmodel Relationship', 'sqlalchemy/Relation', { lazy: 'arg(sa_relationship_kwargs).lazy' }],
    ['sqlmodel Column', 'sqlalchemy/Column', { type: 'arg0', primary: 'arg(primary_key)', unique: 'arg(unique)', default: ['arg(default)', 'arg(server_default)'] }],
  ],
  values: [
    ['Rows.all|unique|fetchall|fetchmany|partitions|yield_per|scalars|mappings|tuples|columns', 'recv'],
    ['Rows.first|one|one_or_none|fetchone', 'element(recv)'],
    ['Rows.keys', 'opaque'],
    ['sqlmodel SQLModel.model_validate|validate|from_orm', 'project(arg0)'],
    ['new sqlmodel SQLModel.model_dump|dict', 'same(recv)'],
  ],
  effects: [
    ['sqlalchemy/Session.exec', { ...given, effect: 'db.read', gives: 'rows' }, { if: { 'arg0.op': 'db.read' } }],
    ['sqlalchemy/Session.exec', { ...given, effect: 'db.write', gives: 'rows' }, { if: { 'arg0.op': 'db.write' } }],
    ['sqlalchemy/Session.exec', { ...given, effect: 'sql(arg0.text)', gives: 'rows' }],
  ],
  tables: [['extends sqlmodel SQLModel', { table: 'class.__tablename__', columns: 'fields', as: 'class' }, { if: { 'class.table': true } }]],
});
