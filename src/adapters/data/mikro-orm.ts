import { defineAdapter } from '../../model/index.ts';
import type { Adapter } from '../../model/index.ts';

const CORE = [
  'core', 'postgresql', 'mysql', 'mariadb', 'sqlite', 'better-sqlite', 'libsql', 'mssql', 'mongodb', 'knex', 'sql',
].map((driver) => `@mikro-orm/${driver}`).join('|');
/** Version 7 moved the decorators into a package of their own. */
const DECORATORS = `${CORE}|@mikro-orm/decorators/legacy|@mikro-orm/decorators/es`;

/** Operations that a repository has on its own entity, and the entity manager on the one given first. */
function operations(of: 'Repository' | 'Manager'): NonNullable<Adapter['effects']> {
  const [first, second] = of === 'Repository' ? ['arg0', 'arg1'] : ['arg1', 'arg2'];
  const on = { target: of === 'Repository' ? 'recv.entity' : ['arg0.entity', 'arg0'], handle: 'recv', verb: 'name' };
  const read = { ...on, effect: 'db.read', where: first } as const;
  const write = { ...on, effect: 'db.write' } as const;
  const options = { columns: `${second}.fields`, include: `${second}.populate`, without: `${second}.exclude` };
  return [
    [`${of}.find`, { ...read, ...options, limit: `${second}.limit`, gives: 'rows' }],
    [`${of}.findAndCount`, { ...read, ...options, limit: `${second}.limit`, gives: 'rows', at: '0' }],
    [`${of}.findAll|findByCursor|stream`, { ...read, where: `${first}.where`, columns: `${first}.fields`, include: `${first}.populate`, limit: [`${first}.limit`, `${first}.first`], gives: 'rows' }],
    [`${of}.findOne|findOneOrFail`, { ...read, ...options, gives: 'row' }],
    [`${of}.count|countBy`, { ...read, gives: 'count' }],
    [`${of}.insert|insertMany|nativeInsert`, { ...write, data: first, gives: 'count' }],
    [`${of}.nativeUpdate`, { ...write, where: first, data: second, gives: 'count' }],
    [`${of}.nativeDelete`, { ...write, where: first, gives: 'count' }],
    [`${of}.upsert|upsertMany`, { ...write, data: first, gives: 'row' }],
    [`${of}.populate`, { ...on, effect: 'db.read', target: of === 'Repository' ? 'recv.entity' : 'arg0', where: 'arg0', include: 'arg1', gives: 'rows' }],
    [`${of}.aggregate`, { ...read, gives: 'rows' }],
    [`${of}.refresh`, { ...on, effect: 'db.read', target: 'arg0', where: 'arg0', gives: 'row' }],
    [`${of}.lock`, { ...on, effect: 'db.read', target: 'arg0', where: 'arg0', gives: 'void' }],
  ];
}

const column = {
  type: ['arg0.type', 'arg0.columnType', 'arg0.entity'], nullable: 'arg0.nullable', unique: 'arg0.unique', name: ['arg0.fieldName', 'arg0.name'], default: ['arg0.defaultRaw', 'arg0.default', 'arg0.onCreate'],
  primary: 'arg0.primary',
} as const;
const built = { target: 'recv.entity', where: 'recv.where', columns: 'recv.columns', data: 'recv.data', limit: 'recv.limit', handle: 'recv.client', verb: 'name' } as const;

/** Persisting and removing only mark; the unit of work writes when it flushes, in as few statements as it can. */
export default defineAdapter({
  name: 'mikro-orm',
  title: 'MikroORM',
  packages: [...CORE.split('|'), '@mikro-orm/nestjs', '@mikro-orm/decorators'],
  language: 'typescript',
  states: [
    [`${CORE} MikroORM.init|initSync`, 'Orm'],
    [`new ${CORE} MikroORM`, 'Orm'],
    ['get Orm.em', 'Manager'],
    [`new ${CORE} EntityManager|SqlEntityManager|MongoEntityManager`, 'Manager'],
    [`${CORE} RequestContext.getEntityManager`, 'Manager'],
    ['Manager|Repository.getEntityManager', 'Manager'],
    ['get Repository.em', 'Manager'],
    ['Manager.fork|persist|remove|clear|getContext', 'Self'],
    ['Manager.getRepository', 'Repository', { entity: ['arg0.entity', 'arg0'] }],
    [`new ${CORE} EntityRepository|SqlEntityRepository|MongoEntityRepository`, 'Repository', { entity: 'type0' }],
    [`${CORE} defineEntity`, 'Schema', { entity: 'arg0.name' }],
    [`new ${CORE} EntitySchema`, 'Schema', { entity: ['arg0.class', 'arg0.name'] }],
    [`new ${CORE} Collection`, 'Collection', { entity: 'type0' }],
    [`type ${CORE} Ref|Reference|Loaded`, 'Ref', { entity: 'type0' }],
    ['Manager.createQueryBuilder|qb', 'Builder', { op: 'db.read', entity: ['arg0.entity', 'arg0'], client: 'recv' }],
    ['Repository.createQueryBuilder|qb', 'Builder', { op: 'db.read', entity: 'recv.entity', client: 'recv' }],
    [`type ${CORE} QueryBuilder|SelectQueryBuilder`, 'Builder', { op: 'db.read', entity: 'type0' }],
    ['Builder.insert|update|delete|truncate', 'Self', { op: 'db.write', data: 'arg0' }],
    ['Builder.select', 'Self', { columns: 'arg0' }],
    ['Builder.where|andWhere|orWhere', 'Self', { where: 'args' }],
    ['Builder.limit', 'Self', { limit: 'arg0' }],
    ['Builder.getQuery|getFormattedQuery|getKnexQuery|as|toQuery', 'Sql'],
    ['Builder.*', 'Self'],
    ['Manager.getConnection', 'Connection'],
  ],
  effects: [
    ...operations('Repository'),
    ...operations('Manager'),
    ['Manager|Repository.flush|persistAndFlush|removeAndFlush|commit', { effect: 'db.write', data: 'arg0', handle: 'recv', verb: 'name', gives: 'void' }],
    ['Manager|Connection.execute', { effect: 'sql(arg0)', where: 'arg1', handle: 'recv', verb: 'name', gives: 'rows' }],
    ['Collection.init|loadItems|matching', { effect: 'db.read', target: 'recv.entity', where: 'arg0.where', verb: 'name', gives: 'rows' }],
    ['Collection.loadCount', { effect: 'db.read', target: 'recv.entity', where: 'arg0.where', verb: 'name', gives: 'count' }],
    ['Ref.load|loadOrFail|loadProperty', { effect: 'db.read', target: 'recv.entity', verb: 'name', gives: 'row' }],
    ['Builder.getResultList|getResult|execute|all', { ...built, effect: 'recv.op', gives: 'rows' }],
    ['Builder.getSingleResult|get', { ...built, effect: 'recv.op', gives: 'row' }],
    ['Builder.getCount|run', { ...built, effect: 'recv.op', gives: 'count' }],
    ['await Builder', { ...built, effect: 'recv.op', gives: 'rows' }],
  ],
  calls: [
    ['Manager.transactional', { input: 'arg0', params: ['Manager?tx=true'] }],
    [`${CORE} RequestContext.create`, { input: 'arg1' }],
  ],
  scopes: [
    ['Manager.transactional', { holds: 'transaction', around: 'arg0', handle: ['Manager?tx=true'] }],
    [`@ ${DECORATORS} Transactional`, { holds: 'transaction', around: 'decorated' }],
  ],
  tables: [
    [`@ ${DECORATORS} Entity`, { table: ['arg0.tableName', 'arg0.collection'], columns: 'fields', as: 'class' }],
    [`${CORE} defineEntity`, { table: ['arg0.tableName', 'arg0.name'], columns: 'arg0.properties', as: 'arg0.name' }],
  ],
  columns: [
    [`@ ${DECORATORS} PrimaryKey`, { ...column, primary: true, default: ['arg0.defaultRaw', 'arg0.default', 'arg0.onCreate'] }],
    [`@ ${DECORATORS} SerializedPrimaryKey`, { primary: true }],
    [`@ ${DECORATORS} Property|Enum|Formula`, column],
    [`@ ${DECORATORS} Unique`, { unique: true }],
    [`@ ${DECORATORS} ManyToOne|OneToOne`, { relation: ['arg0.entity', 'arg0'], nullable: ['arg0.nullable', 'arg1.nullable'] }],
    [`@ ${DECORATORS} OneToMany|ManyToMany`, { relation: ['arg0.entity', 'arg0'], many: true }],
  ],
});
