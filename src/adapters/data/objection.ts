import { defineAdapter } from '../../model/index.ts';

const run = {
  effect: 'recv.op', target: 'recv.entity', where: 'recv.where', columns: 'recv.columns', include: 'recv.include', data: 'recv.data', limit: 'recv.limit', handle: 'recv.client', verb: 'recv.verb',
} as const;
const one = { if: { 'recv.op': 'db.read', 'recv.one': true } } as const;
const many = { if: { 'recv.op': 'db.read', 'recv.one': 'absent' } } as const;
const fetched = { if: { 'recv.op': 'db.write', 'recv.fetched': true } } as const;
const counted = { if: { 'recv.op': 'db.write', 'recv.fetched': 'absent' } } as const;

/** Model classes give builders on Knex; a builder runs when it is awaited. */
export default defineAdapter({
  name: 'objection',
  title: 'Objection',
  packages: ['objection'],
  language: 'typescript',
  states: [
    ['extends objection Model', 'Model', { entity: 'class' }],
    ['new objection Model', 'Row', { table: 'this' }],
    ['Model.bindKnex|bindTransaction', 'Self'],
    ['Model.fromJson|fromDatabaseJson', 'Row', { table: 'recv.entity' }],
    ['Model.query', 'Query', { op: 'db.read', entity: 'recv.entity', client: 'arg0' }],
    ['Model.relatedQuery', 'Query', { op: 'db.read', entity: 'recv.entity', relation: 'arg0', client: 'arg1' }],
    ['Row.$query', 'Query', { op: 'db.read', entity: 'recv.table', one: true, client: 'arg0' }],
    ['Row.$relatedQuery', 'Query', { op: 'db.read', entity: 'recv.table', relation: 'arg0', client: 'arg1' }],
    ['type objection QueryBuilder|QueryBuilderType', 'Query', { op: 'db.read', entity: 'type0' }],
    ['Query.findById', 'Self', { one: true, where: 'arg0', verb: 'name' }],
    ['Query.findOne', 'Self', { one: true, where: 'args', verb: 'name' }],
    ['Query.first', 'Self', { one: true }],
    ['Query.findByIds|for', 'Self', { where: 'arg0', verb: 'name' }],
    ['Query.insert|insertGraph|upsertGraph|patch|update|relate', 'Self', { op: 'db.write', data: 'arg0', verb: 'name' }],
    ['Query.insertAndFetch|insertGraphAndFetch|upsertGraphAndFetch|patchAndFetch|updateAndFetch', 'Self', { op: 'db.write', data: 'arg0', fetched: true, verb: 'name' }],
    ['Query.patchAndFetchById|updateAndFetchById', 'Self', { op: 'db.write', where: 'arg0', data: 'arg1', fetched: true, verb: 'name' }],
    ['Query.delete|del|unrelate|truncate', 'Self', { op: 'db.write', verb: 'name' }],
    ['Query.deleteById', 'Self', { op: 'db.write', where: 'arg0', verb: 'name' }],
    ['Query.increment|decrement', 'Self', { op: 'db.write', data: 'args', verb: 'name' }],
    ['Query.select|columns|column', 'Self', { columns: 'args' }],
    ['Query.where|andWhere|orWhere|whereIn|whereNot|whereNull|whereNotNull|whereBetween|whereRaw|whereExists|whereComposite|whereNotIn', 'Self', { where: 'args' }],
    ['Query.withGraphFetched|withGraphJoined', 'Self', { include: 'arg0' }],
    ['Query.limit', 'Self', { limit: 'arg0' }],
    ['Query.page', 'Self', { limit: 'arg1' }],
    ['Query.range', 'Self', { limit: 'args' }],
    ['Query.*', 'Self'],
    ['objection transaction', 'knex/Db', { tx: true }],
    ['objection transaction.start', 'knex/Db', { tx: true }],
    ['Model.startTransaction', 'knex/Db', { tx: true }],
    ['Model.knex', 'knex/Db'],
    ['objection raw|ref|val|fn', 'Sql', { text: 'arg0' }],
  ],
  values: [
    ['get Rows.results', 'recv'],
    ['get Rows.total', 'opaque'],
    ['Row.toJSON|$toJson|$clone', 'same(recv)'],
  ],
  effects: [
    ['await Query', { ...run, gives: 'row' }, one],
    ['await Query', { ...run, gives: 'rows' }, many],
    ['await Query', { ...run, gives: 'row' }, fetched],
    ['await Query', { ...run, gives: 'count' }, counted],
    ['Query.resultSize', { ...run, verb: 'name', gives: 'count' }],
    ['Model.fetchGraph', { effect: 'db.read', target: 'recv.entity', where: 'arg0', include: 'arg1', verb: 'name', gives: 'rows' }],
    ['Row.$fetchGraph', { effect: 'db.read', target: 'recv.table', include: 'arg0', verb: 'name', gives: 'row' }],
  ],
  calls: [
    ['Model.transaction', { input: ['arg1', 'arg0'], params: ['knex/Db?tx=true'] }],
    ['objection transaction', { input: ['arg4', 'arg3', 'arg2', 'arg1'], params: ['knex/Db?tx=true'] }],
    ['Query.modify', { input: 'arg0', params: ['recv'] }],
    ['Query.modifyGraph', { input: 'arg1', params: ['Query'] }],
  ],
  scopes: [
    ['Model.transaction', { holds: 'transaction', around: ['arg1', 'arg0'], handle: ['knex/Db?tx=true'] }],
    ['objection transaction', { holds: 'transaction', around: ['arg4', 'arg3', 'arg2', 'arg1'], handle: ['knex/Db?tx=true'] }],
  ],
});
