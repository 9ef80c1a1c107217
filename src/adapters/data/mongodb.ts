import { defineAdapter } from '../../model/index.ts';

const on = { target: 'recv.table', handle: 'recv.client', verb: 'name' } as const;
const drain = { effect: 'db.read', target: 'recv.table', where: 'recv.where', columns: 'recv.columns', limit: 'recv.limit' } as const;

export default defineAdapter({
  name: 'mongodb',
  title: 'MongoDB driver',
  packages: ['mongodb', 'mongoose'],
  language: 'typescript',
  states: [
    ['new mongodb MongoClient', 'Client', { deadline: ['arg1.socketTimeoutMS', 'arg1.timeoutMS'] }],
    ['mongodb MongoClient.connect', 'Client'],
    ['Client.connect', 'Self'],
    ['Client.db', 'Db', { client: 'recv' }],
    ['new mongodb Db', 'Db'],
    ['get mongoose connection.db', 'Db'],
    ['get mongoose/Connection.db', 'Db'],
    ['mongoose/Connection.collection', 'Collection', { table: 'arg0' }],
    ['Db.collection', 'Collection', { table: 'arg0', client: 'recv.client' }],
    ['mongoose connection.collection', 'Collection', { table: 'arg0' }],
    ['type mongodb Collection', 'Collection'],
    ['get mongoose/Model.collection', 'Collection', { table: 'recv.entity' }],
    ['Collection.find', 'Cursor', { table: 'recv.table', where: 'arg0', columns: 'arg1.projection', limit: 'arg1.limit' }],
    // What a pipeline gives is its own.
    ['Collection.aggregate', 'Cursor', { table: 'recv.table', where: 'arg0', columns: '=' }],
    ['Collection.initializeOrderedBulkOp|initializeUnorderedBulkOp', 'Bulk', { table: 'recv.table' }],
    ['Bulk.*', 'Self'],
    ['Cursor.limit', 'Self', { limit: 'arg0' }],
    ['Cursor.project', 'Self', { columns: 'arg0' }],
    ['Cursor.*', 'Self'],
    ['Client.startSession', 'Session'],
    ['type mongodb ClientSession', 'Session'],
  ],
  effects: [
    ['Collection.findOne', { ...on, effect: 'db.read', where: 'arg0', columns: 'arg1.projection', gives: 'row' }],
    ['Collection.countDocuments|estimatedDocumentCount|count', { ...on, effect: 'db.read', where: 'arg0', gives: 'count' }],
    ['Collection.distinct', { ...on, effect: 'db.read', columns: 'arg0', where: 'arg1', gives: 'rows' }],
    ['Collection.insertOne|insertMany|bulkWrite', { ...on, effect: 'db.write', data: 'arg0', handle: 'arg1.session', gives: 'count' }],
    ['Collection.updateOne|updateMany|replaceOne', { ...on, effect: 'db.write', where: 'arg0', data: 'arg1', handle: 'arg2.session', gives: 'count' }],
    ['Collection.deleteOne|deleteMany', { ...on, effect: 'db.write', where: 'arg0', handle: 'arg1.session', gives: 'count' }],
    ['Collection.findOneAndUpdate|findOneAndReplace', { ...on, effect: 'db.write', where: 'arg0', data: 'arg1', gives: 'row' }],
    ['Collection.findOneAndDelete', { ...on, effect: 'db.write', where: 'arg0', gives: 'row' }],
    ['Bulk.execute', { effect: 'db.write', target: 'recv.table', verb: 'name', gives: 'count' }],
    ['Collection.createIndex|createIndexes|dropIndex|drop|rename', { ...on, effect: 'db.write', data: 'arg0', gives: 'void' }],
    ['Db.command', { effect: 'db.read', handle: 'recv.client', verb: 'name', gives: 'row' }],
    ['Cursor.toArray|forEach', { ...drain, gives: 'rows' }],
    ['Cursor.next|tryNext|hasNext|count', { ...drain, gives: 'row' }],
    ['iterate Cursor', { ...drain, gives: 'rows' }],
  ],
  calls: [
    ['Session.withTransaction', { input: 'arg0', params: ['recv'] }],
    ['Client.withSession', { input: 'arg0', params: ['Session'] }],
    ['Cursor.forEach', { input: 'arg0', turns: 'each', params: ['opaque'] }],
  ],
  scopes: [['Session.withTransaction', { holds: 'transaction', around: 'arg0', handle: ['recv'] }]],
});
