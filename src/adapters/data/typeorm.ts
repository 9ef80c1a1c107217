import { defineAdapter } from '../../model/index.ts';
import type { Adapter } from '../../model/index.ts';

/** Operations that a repository (also an active-record class) has on its own entity, and a manager on the entity given first. */
function operations(of: 'Repository' | 'Manager'): NonNullable<Adapter['effects']> {
  const [first, second] = of === 'Repository' ? ['arg0', 'arg1'] : ['arg1', 'arg2'];
  const on = { target: of === 'Repository' ? 'recv.entity' : 'arg0', handle: 'recv', verb: 'name' };
  const read = { ...on, effect: 'db.read' } as const;
  const write = { ...on, effect: 'db.write' } as const;
  const options = { where: `${first}.where`, columns: `${first}.select`, include: `${first}.relations` };
  return [
    [`${of}.find`, { ...read, ...options, limit: `${first}.take`, gives: 'rows' }],
    [`${of}.findAndCount`, { ...read, ...options, limit: `${first}.take`, gives: 'rows', at: '0' }],
    [`${of}.findBy|findByIds`, { ...read, where: first, gives: 'rows' }],
    [`${of}.findAndCountBy`, { ...read, where: first, gives: 'rows', at: '0' }],
    [`${of}.findTrees|findRoots|findDescendants|findAncestors|findDescendantsTree|findAncestorsTree`, { ...read, gives: 'rows' }],
    [`${of}.findOne|findOneOrFail`, { ...read, ...options, gives: 'row' }],
    [`${of}.findOneBy|findOneByOrFail|findOneById`, { ...read, where: first, gives: 'row' }],
    [`${of}.preload`, { ...read, gives: 'row' }],
    [`${of}.count|exists|exist`, { ...read, where: `${first}.where`, gives: 'count' }],
    [`${of}.countBy|existsBy`, { ...read, where: first, gives: 'count' }],
    [`${of}.sum|average|minimum|maximum`, { ...read, where: second, gives: 'count' }],
    [`${of}.insert|upsert`, { ...write, data: first, gives: 'count' }],
    [`${of}.update`, { ...write, where: first, data: second, gives: 'count' }],
    [`${of}.delete|softDelete|restore|increment|decrement`, { ...write, where: first, gives: 'count' }],
    [`${of}.clear|deleteAll|updateAll`, { ...write, gives: 'count' }],
    [`${of}.save|remove|softRemove|recover`, { ...write, data: of === 'Repository' ? 'arg0' : ['arg1', 'arg0'], gives: 'row' }],
    [`${of}.query`, { effect: 'sql(arg0)', handle: 'recv', gives: 'rows' }],
  ];
}

/** A column of an `EntitySchema`, which is a plain object. */
const column = {
  type: 'value.type', primary: 'value.primary', unique: 'value.unique', nullable: 'value.nullable', name: 'value.name', default: ['value.generated', 'value.default'],
} as const;

const built = { target: 'recv.entity', where: 'recv.where', columns: 'recv.columns', data: 'recv.data', limit: 'recv.limit', handle: 'recv.client' } as const;

export default defineAdapter({
  name: 'typeorm',
  title: 'TypeORM',
  packages: ['typeorm', '@nestjs/typeorm', 'typeorm-transactional', 'typeorm-transactional-cls-hooked'],
  language: 'typescript',
  states: [
    ['new typeorm Repository|TreeRepository|MongoRepository|AbstractRepository', 'Repository', { entity: 'type0' }],
    ['typeorm getRepository|getTreeRepository|getMongoRepository', 'Repository', { entity: 'arg0' }],
    ['new typeorm DataSource|Connection', 'Source'],
    ['typeorm createConnection|getConnection', 'Source'],
    ['Source.initialize|connect', 'Self'],
    ['typeorm getManager', 'Manager'],
    ['new typeorm EntityManager|MongoEntityManager', 'Manager'],
    ['get Source|Repository.manager', 'Manager'],
    ['Source|Manager.getRepository|getTreeRepository|getMongoRepository', 'Repository', { entity: 'arg0', client: 'recv' }],
    ['Repository.extend', 'Self'],
    ['Source.createQueryRunner', 'Runner'],
    ['type typeorm QueryRunner', 'Runner'],
    ['get Runner.manager', 'Manager', { tx: true }],
    ['new typeorm EntitySchema', 'Schema', { table: 'arg0.name' }],
    ['extends typeorm BaseEntity', 'Repository', { entity: 'class' }],
    ['new typeorm BaseEntity', 'Row', { table: 'this' }],
    ['Repository.createQueryBuilder', 'Builder', { op: 'db.read', entity: 'recv.entity', client: 'recv' }],
    ['Manager|Source.createQueryBuilder', 'Builder', { op: 'db.read', entity: 'arg0', client: 'recv' }],
    ['type typeorm SelectQueryBuilder', 'Builder', { op: 'db.read', entity: 'type0' }],
    ['type typeorm UpdateQueryBuilder|DeleteQueryBuilder|InsertQueryBuilder|SoftDeleteQueryBuilder', 'Builder', { op: 'db.write', entity: 'type0' }],
    ['Builder.update|insert|delete|softDelete|restore', 'Self', { op: 'db.write' }, { if: { arg0: 'absent' } }],
    ['Builder.update', 'Self', { op: 'db.write', entity: 'arg0' }, { if: { arg0: 'present' } }],
    ['Builder.from|into', 'Self', { entity: 'arg0' }],
    ['Builder.select', 'Self', { columns: 'arg0' }],
    ['Builder.where|andWhere|orWhere|whereInIds', 'Self', { where: 'args' }],
    ['Builder.set|values', 'Self', { data: 'arg0' }],
    ['Builder.take|limit', 'Self', { limit: 'arg0' }],
    ['Builder.relation', 'Relation', { entity: 'arg0', client: 'recv.client' }, { if: { arg1: 'present' } }],
    ['Builder.relation', 'Relation', { entity: 'recv.entity', client: 'recv.client' }],
    ['Relation.of', 'Self', { where: 'arg0' }],
    ['Builder.getQuery|getSql|getParameters|getQueryAndParameters', 'Sql'],
    ['Builder.*', 'Self'],
  ],
  values: [
    ['Source|Manager.transaction', 'returned(arg1)', { if: { arg1: 'present' } }],
    ['Source|Manager.transaction', 'returned(arg0)'],
    ['typeorm getCustomRepository', 'instance(arg0)'],
    ['Manager.getCustomRepository', 'instance(arg0)'],
    ['Manager.withRepository', 'arg0'],
  ],
  effects: [
    ...operations('Repository'),
    ...operations('Manager'),
    ['Row.save|remove|softRemove|recover', { effect: 'db.write', target: 'recv.table', data: 'recv', verb: 'name', gives: 'row' }],
    ['Row.reload', { effect: 'db.read', target: 'recv.table', verb: 'name', gives: 'row' }],
    ['Builder.getMany|getRawMany|stream', { ...built, effect: 'db.read', gives: 'rows' }],
    ['Builder.getManyAndCount', { ...built, effect: 'db.read', gives: 'rows', at: '0' }],
    ['Builder.getRawAndEntities', { ...built, effect: 'db.read', gives: 'rows', at: 'entities' }],
    ['Builder.getOne|getOneOrFail|getRawOne', { ...built, effect: 'db.read', gives: 'row' }],
    ['Builder.getCount|getExists', { ...built, effect: 'db.read', gives: 'count' }],
    ['Builder.execute', { ...built, effect: 'recv.op', gives: 'count' }],
    ['Relation.loadMany|loadOne', { ...built, effect: 'db.read', verb: 'name', gives: 'rows' }],
    ['Relation.set|add|remove|addAndRemove', { ...built, effect: 'db.write', data: 'args', verb: 'name', gives: 'void' }],
    ['Source|Runner.query', { effect: 'sql(arg0)', handle: 'recv', gives: 'rows' }],
  ],
  calls: [
    ['Source|Manager.transaction', { input: ['arg1', 'arg0'], params: ['Manager?tx=true'] }],
  ],
  scopes: [
    ['Source|Manager.transaction', { holds: 'transaction', around: ['arg1', 'arg0'], handle: ['Manager?tx=true'] }],
    ['@ typeorm-transactional|typeorm-transactional-cls-hooked Transactional', { holds: 'transaction', around: 'decorated' }],
  ],
  tables: [
    ['@ typeorm Entity', { table: ['arg0.name', 'arg0'], columns: 'fields', as: 'class' }],
    ['@ typeorm ChildEntity|ViewEntity', { columns: 'fields', as: 'class' }],
    ['new typeorm EntitySchema', { table: ['arg0.tableName', 'arg0.name'], columns: 'arg0.columns', as: 'arg0.name', column }],
  ],
  columns: [
    ['@ typeorm PrimaryGeneratedColumn', { type: 'uuid', primary: true, default: 'uuid4' }, { if: { arg0: 'uuid' } }],
    ['@ typeorm PrimaryGeneratedColumn', { type: ['arg0.type', 'arg1.type', '=integer'], primary: true, default: 'sequence', name: ['arg0.name', 'arg1.name'] }],
    ['@ typeorm PrimaryColumn', { primary: true, type: ['arg0.type', 'arg0'], name: ['arg0.name', 'arg1.name'], default: ['arg0.default', 'arg1.default'] }],
    ['@ typeorm ObjectIdColumn', { primary: true, type: 'objectid' }],
    ['@ typeorm Column', {
      type: ['arg0.type', 'arg0'], name: ['arg0.name', 'arg1.name'], nullable: ['arg0.nullable', 'arg1.nullable'], unique: ['arg0.unique', 'arg1.unique'],
      primary: ['arg0.primary', 'arg1.primary'], default: ['arg0.default', 'arg1.default'], read: ['arg0.select', 'arg1.select'],
    }],
    ['@ typeorm Generated', { default: 'uuid4' }, { if: { arg0: 'uuid' } }],
    ['@ typeorm Generated', { default: 'sequence' }],
    ['@ typeorm CreateDateColumn|UpdateDateColumn', { type: 'timestamp', default: 'now', name: 'arg0.name' }],
    ['@ typeorm DeleteDateColumn', { type: 'timestamp', nullable: true, name: 'arg0.name' }],
    ['@ typeorm VersionColumn', { type: 'integer' }],
    ['@ typeorm ManyToOne|OneToOne', { relation: 'arg0' }],
    ['@ typeorm OneToMany|ManyToMany', { relation: 'arg0', many: true }],
  ],
});
