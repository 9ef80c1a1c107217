import { defineAdapter } from '../../model/index.ts';
import type { Adapter } from '../../model/index.ts';

const packages = 'sequelize|sequelize-typescript|@sequelize/core';
const found = { effect: 'db.read', target: 'recv.entity', verb: 'name' } as const;
const wrote = { effect: 'db.write', target: 'recv.entity', verb: 'name' } as const;
const own = { target: 'recv.table', verb: 'name', handle: 'arg0.transaction' } as const;

/** A read with its options; `attributes` names columns, or those to leave out or to add. */
function finds(pattern: string, options: 'arg0' | 'arg1', fact: { readonly where: string; readonly limit?: string; readonly gives: 'rows' | 'row'; readonly at?: string }): NonNullable<Adapter['effects']> {
  const read = { ...found, ...fact, include: `${options}.include`, handle: `${options}.transaction` } as const;
  return [
    [pattern, { ...read, without: `${options}.attributes.exclude` }, { if: { [`${options}.attributes.exclude`]: 'present' } }],
    [pattern, read, { if: { [`${options}.attributes.include`]: 'present' } }],
    [pattern, { ...read, columns: `${options}.attributes` }],
  ];
}

const column = {
  type: ['value.type', 'value'], primary: 'value.primaryKey', unique: 'value.unique', nullable: 'value.allowNull', default: 'value.defaultValue', name: 'value.field',
} as const;

/** Version 7 has its decorators in packages of their own. */
const V7 = '@sequelize/core/decorators-legacy';

export default defineAdapter({
  name: 'sequelize',
  title: 'Sequelize and sequelize-typescript',
  packages: ['sequelize', 'sequelize-typescript', '@sequelize/core'],
  language: 'typescript',
  states: [
    [`new ${packages} Sequelize`, 'Client'],
    [`extends ${packages} Model`, 'Model', { entity: 'class' }],
    [`new ${packages} Model`, 'Row', { table: 'this' }],
    ['Client.define', 'Model', { entity: 'arg0', client: 'recv' }],
    ['Client.model', 'Model', { entity: 'arg0', client: 'recv' }],
    ['get Client.models.*', 'Model', { entity: 'name' }],
    [`type ${packages} ModelStatic|ModelCtor`, 'Model', { entity: 'type0' }],
    ['new Model', 'Row', { table: 'recv.entity' }],
    ['Model.build', 'Row', { table: 'recv.entity' }],
    ['Model.scope|unscoped|withScope|withoutScope|withInitialScope|schema', 'Self'],
    [`type ${packages} Transaction`, 'Tx'],
    [`get ${packages} UUIDV4`, 'Id', { scheme: 'uuid', version: 4 }],
    [`get ${packages} DataTypes|DataType|Sequelize.UUIDV4`, 'Id', { scheme: 'uuid', version: 4 }],
    [`${packages} literal|fn`, 'Sql', { text: 'arg0' }],
    [`${packages} Sequelize.literal|fn`, 'Sql', { text: 'arg0' }],
    ['Client.literal|fn', 'Sql', { text: 'arg0' }],
    // Unmanaged: the transaction is handed back instead of given to a function.
    ['Client.transaction', 'Tx', {}, { if: { arg0: 'absent' } }],
    ...['isolationLevel', 'type', 'autocommit', 'readOnly', 'deferrable', 'transaction', 'logging'].map(option => ['Client.transaction', 'Tx', {}, { if: { [`arg0.${option}`]: 'present', arg1: 'absent' } }] as const),
  ],
  values: [
    ['Client.transaction', 'returned(arg1)', { if: { arg1: 'present' } }],
    ['Client.transaction', 'returned(arg0)'],
    ['Row.get|toJSON', 'same(recv)', { if: { arg0: 'absent' } }],
  ],
  effects: [
    ...finds('Model.findAll', 'arg0', { where: 'arg0.where', limit: 'arg0.limit', gives: 'rows' }),
    ...finds('Model.findAndCountAll', 'arg0', { where: 'arg0.where', limit: 'arg0.limit', gives: 'rows', at: 'rows' }),
    ...finds('Model.findOne', 'arg0', { where: 'arg0.where', gives: 'row' }),
    ...finds('Model.findByPk', 'arg1', { where: 'arg0', gives: 'row' }),
    ['Model.count', { ...found, where: 'arg0.where', handle: 'arg0.transaction', gives: 'count' }],
    ['Model.min|max|sum|aggregate', { ...found, where: 'arg1.where', handle: 'arg1.transaction', gives: 'count' }],
    ['Model.findOrCreate|findCreateFind|findOrBuild', { ...wrote, where: 'arg0.where', data: 'arg0.defaults', handle: 'arg0.transaction', gives: 'row' }],
    ['Model.create|upsert', { ...wrote, data: 'arg0', handle: 'arg1.transaction', gives: 'row' }],
    ['Model.bulkCreate', { ...wrote, data: 'arg0', handle: 'arg1.transaction', gives: 'rows' }],
    ['Model.update', { ...wrote, data: 'arg0', where: 'arg1.where', handle: 'arg1.transaction', gives: 'count' }],
    ['Model.destroy|restore|truncate', { ...wrote, where: 'arg0.where', handle: 'arg0.transaction', gives: 'count' }],
    ['Model.increment|decrement', { ...wrote, where: 'arg1.where', handle: 'arg1.transaction', gives: 'count' }],
    ['Row.save|destroy|restore', { ...own, effect: 'db.write', data: 'recv', gives: 'row' }],
    ['Row.update|increment|decrement', { ...own, effect: 'db.write', data: 'arg0', handle: 'arg1.transaction', gives: 'row' }],
    ['Row.reload', { ...own, effect: 'db.read', gives: 'row' }],
    ['Row.$get', { ...own, effect: 'db.read', target: 'arg0', handle: 'arg1.transaction', gives: 'rows' }],
    ['Row.$count|$has', { ...own, effect: 'db.read', target: 'arg0', gives: 'count' }],
    ['Row.$set|$add|$remove|$create', { ...own, effect: 'db.write', target: 'arg0', data: 'arg1', handle: 'arg2.transaction', gives: 'void' }],
    ['Client.query', { effect: 'sql(arg0)', handle: 'arg1.transaction', gives: 'rows' }],
  ],
  calls: [['Client.transaction', { input: ['arg1', 'arg0'], params: ['Tx'] }]],
  scopes: [['Client.transaction', { holds: 'transaction', around: ['arg1', 'arg0'], handle: ['Tx'] }]],
  tables: [
    ['Client.define', { table: 'arg0', columns: 'arg1', column }],
    [`${packages} Model.init`, { table: ['arg1.tableName', 'arg1.modelName'], columns: 'arg0', as: 'class', column }],
    ['Model.init', { table: ['arg1.tableName', 'arg1.modelName'], columns: 'arg0', as: 'class', column }],
    [`@ sequelize-typescript|${V7} Table`, { table: 'arg0.tableName', columns: 'fields', as: 'class' }],
  ],
  columns: [
    ['@ sequelize-typescript Column', {
      type: ['arg0.type', 'arg0'], primary: 'arg0.primaryKey', unique: 'arg0.unique', nullable: 'arg0.allowNull', default: 'arg0.defaultValue', name: 'arg0.field',
    }],
    [`@ ${V7} Attribute`, {
      type: ['arg0.type', 'arg0'], primary: 'arg0.primaryKey', unique: 'arg0.unique', nullable: 'arg0.allowNull', default: 'arg0.defaultValue', name: 'arg0.columnName',
    }],
    [`@ ${V7} NotNull`, { nullable: false }],
    [`@ sequelize-typescript|${V7} PrimaryKey`, { primary: true }],
    [`@ sequelize-typescript|${V7} AutoIncrement`, { default: 'sequence' }],
    [`@ sequelize-typescript|${V7} Default`, { default: 'arg0' }],
    ['@ sequelize-typescript AllowNull', { nullable: false }, { if: { arg0: false } }],
    ['@ sequelize-typescript AllowNull', { nullable: true }],
    [`@ sequelize-typescript|${V7} Unique`, { unique: true }],
    [`@ sequelize-typescript|${V7} CreatedAt|UpdatedAt`, { type: 'timestamp', default: 'now' }],
    [`@ sequelize-typescript|${V7} DeletedAt`, { type: 'timestamp', nullable: true }],
    [`@ sequelize-typescript|${V7} BelongsTo|HasOne`, { relation: 'arg0' }],
    [`@ sequelize-typescript|${V7} HasMany|BelongsToMany`, { relation: 'arg0', many: true }],
  ],
});
