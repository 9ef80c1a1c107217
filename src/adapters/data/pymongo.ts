import { defineAdapter } from '../../model/index.ts';

const CLIENTS = [
  'pymongo MongoClient|AsyncMongoClient', 'pymongo.mongo_client MongoClient', 'pymongo.asynchronous.mongo_client AsyncMongoClient', 'motor.motor_asyncio AsyncIOMotorClient', 'motor.motor_tornado MotorClient',
  'flask_pymongo PyMongo',
];
const DATABASES = ['pymongo.database Database', 'pymongo.asynchronous.database AsyncDatabase', 'motor.motor_asyncio AsyncIOMotorDatabase', 'motor.core AgnosticDatabase'];
const COLLECTIONS = ['pymongo.collection Collection', 'pymongo.asynchronous.collection AsyncCollection', 'motor.motor_asyncio AsyncIOMotorCollection', 'motor.core AgnosticCollection'];
const SESSIONS = ['pymongo.client_session ClientSession', 'motor.motor_asyncio AsyncIOMotorClientSession'];

const on = { target: 'recv.table', handle: 'arg(session)', verb: 'name' } as const;
const drain = { effect: 'db.read', target: 'recv.table', where: 'recv.where', columns: 'recv.columns', limit: 'recv.limit', verb: 'recv.verb' } as const;
/** Milliseconds. Sockets have no deadline of their own. */
const bounded = { deadline: ['arg(timeoutMS)', 'arg(socketTimeoutMS)'] } as const;

/** The synchronous and asynchronous drivers share one shape; databases and collections are members or items of what they belong to. */
export default defineAdapter({
  name: 'pymongo',
  title: 'PyMongo and Motor',
  packages: ['pymongo', 'motor', 'flask-pymongo', 'flask_pymongo'],
  language: 'python',
  states: [
    ...CLIENTS.map((client) => [`new ${client}`, 'Client', bounded] as const),
    ...DATABASES.map((database) => [`new ${database}`, 'Db'] as const),
    ...COLLECTIONS.map((collection) => [`new ${collection}`, 'Collection'] as const),
    ...SESSIONS.map((session) => [`new ${session}`, 'Session'] as const),
    ['Client.start_session', 'Session'],
    ['Client.get_database|get_default_database', 'Db'],
    ['Db.get_collection|with_options', 'Collection', { table: 'arg0' }],
    ['get Client.__enter__|__aenter__', 'Self'],
    ['get Client.*', 'Db'],
    ['get Db.*', 'Collection', { table: 'name' }],
    ['Collection.with_options', 'Self'],
    ['Collection.find|find_raw_batches', 'Cursor', { where: 'arg(filter, 0)', columns: 'arg(projection, 1)', limit: 'arg(limit)', verb: 'name' }],
    ['Collection.aggregate', 'Cursor', { where: 'arg(pipeline, 0)', verb: 'name' }],
    ['Cursor.limit', 'Self', { limit: 'arg0' }],
    ['Cursor.sort|skip|hint|batch_size|max_time_ms|collation|comment|allow_disk_use|add_option', 'Self'],
    ['Collection.initialize_ordered_bulk_op|initialize_unordered_bulk_op', 'Bulk'],
    ['Bulk.find|insert|upsert|update|update_one|replace_one|remove|remove_one', 'Self'],
  ],
  effects: [
    ['Collection.find_one', { ...on, effect: 'db.read', where: 'arg(filter, 0)', columns: 'arg(projection, 1)', gives: 'row' }],
    ['Collection.count_documents|estimated_document_count|count', { ...on, effect: 'db.read', where: 'arg0', gives: 'count' }],
    ['Collection.distinct', { ...on, effect: 'db.read', columns: 'arg0', where: 'arg1', gives: 'rows' }],
    ['Collection.insert_one|insert_many|bulk_write', { ...on, effect: 'db.write', data: 'arg0', gives: 'count' }],
    ['Collection.update_one|update_many|replace_one', { ...on, effect: 'db.write', where: 'arg0', data: 'arg1', gives: 'count' }],
    ['Collection.delete_one|delete_many', { ...on, effect: 'db.write', where: 'arg0', gives: 'count' }],
    ['Collection.find_one_and_update|find_one_and_replace|find_one_and_delete', { ...on, effect: 'db.write', where: 'arg0', data: 'arg1', gives: 'row' }],
    ['Collection.create_index|create_indexes|drop_index|drop|rename', { ...on, effect: 'db.write', gives: 'void' }],
    ['Bulk.execute', { effect: 'db.write', target: 'recv.table', verb: 'name', gives: 'count' }],
    ['Cursor.to_list|distinct', { ...drain, gives: 'rows' }],
    ['Cursor.next|count|explain', { ...drain, gives: 'row' }],
    ['iterate Cursor', { ...drain, gives: 'rows' }],
    ['global list|tuple', { effect: 'db.read', target: 'arg0.table', where: 'arg0.where', columns: 'arg0.columns', limit: 'arg0.limit', verb: 'arg0.verb', gives: 'rows' }, { if: { 'arg0.verb': ['find', 'aggregate', 'find_raw_batches'] } }],
    ['Db.command', { effect: 'db.read', verb: 'name', gives: 'row' }],
    ['Client.admin.command', { effect: 'db.read', verb: 'name', trivial: true, gives: 'row' }],
  ],
  calls: [['Session.with_transaction', { input: 'arg0', params: ['recv'] }]],
  scopes: [
    ['Session.with_transaction', { holds: 'transaction', around: 'arg0', handle: ['recv'] }],
    ['Session.start_transaction', { holds: 'transaction', around: 'block' }],
  ],
});
