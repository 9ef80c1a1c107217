import { defineAdapter } from '../../model/index.ts';

const read = { op: 'db.read', entity: 'recv.entity', verb: 'name', where: 'arg0', columns: 'arg1' } as const;
const write = { op: 'db.write', entity: 'recv.entity', verb: 'name', where: 'arg0' } as const;
const run = {
  effect: 'recv.op', target: 'recv.entity', verb: 'recv.verb', where: 'recv.where', columns: 'recv.columns', data: 'recv.data', limit: 'recv.limit', handle: 'recv.session', include: 'recv.include',
} as const;
const on = { target: 'recv.entity', verb: 'name' } as const;
const own = { target: 'recv.table', verb: 'name' } as const;
const gives = (what: 'rows' | 'row' | 'count') => ({ if: { 'recv.gives': what } }) as const;

const column = { type: ['value.type', 'value'], unique: 'value.unique', default: 'value.default', relation: 'value.ref', read: 'value.select' } as const;

export default defineAdapter({
  name: 'mongoose',
  title: 'Mongoose',
  packages: ['mongoose', '@nestjs/mongoose', '@typegoose/typegoose'],
  language: 'typescript',
  states: [
    ['mongoose model', 'Model', { entity: 'arg0', json: 'arg1.json' }],
    ['mongoose models.*', 'Model', { entity: 'name' }],
    ['get mongoose models.*', 'Model', { entity: 'name' }],
    ['type mongoose Model', 'Model', { entity: 'type0' }],
    ['extends mongoose Model', 'Model', { entity: 'class' }],
    ['mongoose createConnection|connect', 'Connection'],
    ['get mongoose connection', 'Connection'],
    ['type mongoose Connection', 'Connection'],
    ['Connection.model', 'Model', { entity: 'arg0', json: 'arg1.json' }],
    ['Model.discriminator', 'Model', { entity: 'arg0' }],
    // Typegoose makes the model from a class.
    ['@typegoose/typegoose getModelForClass|getDiscriminatorModelForClass', 'Model', { entity: 'arg0' }],
    ['type @typegoose/typegoose ReturnModelType', 'Model', { entity: 'type0' }],
    ['type @typegoose/typegoose DocumentType', 'Row', { table: 'type0' }],
    ['get Connection.models.*', 'Model', { entity: 'name' }],
    ['Connection.useDb|asPromise', 'Self'],
    ['mongoose startSession', 'Session'],
    ['Connection.startSession', 'Session'],
    ['type mongoose ClientSession', 'Session'],
    ['new mongoose Schema', 'Schema', { columns: 'arg0', json: 'arg1.toJSON.transform' }],
    ['new Model', 'Row', { table: 'recv.entity' }],
    ['Model.hydrate', 'Row', { table: 'recv.entity' }],
    ['type mongoose HydratedDocument|Document', 'Row', { table: 'type0' }],
    ['Model.find', 'Query', { ...read, limit: 'arg2.limit', gives: 'rows' }],
    ['Model.findOne|findById', 'Query', { ...read, gives: 'row' }],
    ['Model.findOneAndUpdate|findByIdAndUpdate|findOneAndReplace', 'Query', { ...write, data: 'arg1', session: 'arg2.session', gives: 'row' }],
    ['Model.findOneAndDelete|findByIdAndDelete|findOneAndRemove|findByIdAndRemove', 'Query', { ...write, session: 'arg1.session', gives: 'row' }],
    ['Model.updateOne|updateMany|replaceOne|update', 'Query', { ...write, data: 'arg1', session: 'arg2.session', gives: 'count' }],
    ['Model.deleteOne|deleteMany|remove', 'Query', { ...write, session: 'arg1.session', gives: 'count' }],
    ['Model.countDocuments|estimatedDocumentCount|count|exists', 'Query', { ...read, columns: '=', gives: 'count' }],
    ['Model.distinct', 'Query', { op: 'db.read', entity: 'recv.entity', verb: 'name', columns: 'arg0', where: 'arg1', gives: 'rows' }],
    ['Model.aggregate', 'Query', { op: 'db.read', entity: 'recv.entity', verb: 'name', where: 'arg0', columns: '=', gives: 'rows' }],
    ['Model.where', 'Query', { op: 'db.read', entity: 'recv.entity', where: 'args', gives: 'rows' }],
    // Plain objects do not go through the schema's JSON form.
    ['Query.lean', 'Self', { json: false }],
    ['Query.select|projection', 'Self', { columns: 'arg0' }],
    ['Query.limit', 'Self', { limit: 'arg0' }],
    ['Query.session', 'Self', { session: 'arg0' }],
    ['Query.populate', 'Self', { include: 'arg0' }],
    ['Query.updateOne|updateMany|replaceOne|deleteOne|deleteMany', 'Self', { op: 'db.write', gives: 'count' }],
    ['Query.findOne', 'Self', { where: 'arg0', gives: 'row' }],
    ['Query.countDocuments', 'Self', { gives: 'count' }],
    ['Query.*', 'Self'],
  ],
  values: [
    ['Session.withTransaction', 'returned(arg0)'],
    ['Connection.transaction', 'returned(arg0)'],
    ['Row.toObject|toJSON', 'same(recv)'],
    ['Row|Rows.lean', 'recv'],
  ],
  effects: [
    ['await Query', { ...run, gives: 'rows' }, gives('rows')],
    ['await Query', { ...run, gives: 'row' }, gives('row')],
    ['await Query', { ...run, gives: 'count' }, gives('count')],
    ['Query.exec|orFail', { ...run, gives: 'rows' }, gives('rows')],
    ['Query.exec', { ...run, gives: 'row' }, gives('row')],
    ['Query.exec', { ...run, gives: 'count' }, gives('count')],
    ['iterate Query', { ...run, gives: 'rows' }],
    ['Query.cursor', { ...run, gives: 'rows' }],
    ['Model.create', { ...on, effect: 'db.write', data: 'arg0', handle: 'arg1.session', gives: 'row' }],
    ['Model.insertMany', { ...on, effect: 'db.write', data: 'arg0', handle: 'arg1.session', gives: 'rows' }],
    ['Model.bulkWrite|bulkSave', { ...on, effect: 'db.write', data: 'arg0', handle: 'arg1.session', gives: 'count' }],
    ['Model.populate', { ...on, effect: 'db.read', include: 'arg1', gives: 'rows' }],
    ['Row.save', { ...own, effect: 'db.write', data: 'recv', handle: 'arg0.session', gives: 'row' }],
    ['Row.deleteOne|remove|updateOne|replaceOne', { ...own, effect: 'db.write', data: 'arg0', gives: 'count' }],
    ['Row.populate|execPopulate', { ...own, effect: 'db.read', include: 'arg0', gives: 'row' }],
  ],
  calls: [
    ['Rows.eachAsync', { input: 'arg0', turns: 'each', params: ['element(recv)'] }],
    ['Session.withTransaction', { input: 'arg0', params: ['recv'] }],
    ['Connection.transaction', { input: 'arg0', params: ['Session'] }],
  ],
  scopes: [
    ['Session.withTransaction', { holds: 'transaction', around: 'arg0', handle: ['recv'] }],
    ['Connection.transaction', { holds: 'transaction', around: 'arg0', handle: ['Session'] }],
  ],
  tables: [
    ['mongoose model', { table: 'arg0', columns: 'arg1.columns', column, key: '_id' }],
    ['Connection.model', { table: 'arg0', columns: 'arg1.columns', column, key: '_id' }],
    ['@ @nestjs/mongoose Schema', { columns: 'fields', as: 'class', key: '_id' }],
  ],
  columns: [
    ['@ @nestjs/mongoose Prop', { type: ['arg0.type', 'arg0'], unique: 'arg0.unique', default: 'arg0.default', relation: 'arg0.ref', read: 'arg0.select' }],
  ],
});
