import { defineAdapter } from '../../model/index.ts';

const read = { effect: 'db.read', target: 'recv.table', where: 'recv.where', columns: 'recv.columns', limit: 'recv.limit', handle: 'recv.client', verb: 'name' } as const;
const write = { effect: 'db.write', target: 'recv.table', where: 'recv.where', data: 'arg0', handle: 'recv.client', verb: 'name', gives: 'void' } as const;

/** As in TypeScript: documents one by one, `get_all` for many, batches and transactions sent together. */
export default defineAdapter({
  name: 'firestore-python',
  title: 'Firestore for Python',
  packages: ['google-cloud-firestore', 'firebase-admin', 'firebase_admin'],
  language: 'python',
  states: [
    ['new google.cloud.firestore Client|AsyncClient', 'Db'],
    ['new google.cloud.firestore_v1 Client|AsyncClient', 'Db'],
    ['firebase_admin firestore.client', 'Db'],
    ['firebase_admin firestore_async.client', 'Db'],
    ['Db.collection|collection_group', 'Collection', { table: 'arg0', client: 'recv' }],
    ['Db.document', 'Document', { where: 'arg0', client: 'recv' }],
    ['Collection.document', 'Document', { where: 'arg0' }],
    ['Document.collection', 'Collection', { table: 'arg0' }],
    ['Collection.where', 'Self', { where: 'args' }],
    ['Collection.limit|limit_to_last', 'Self', { limit: 'arg0' }],
    ['Collection.select', 'Self', { columns: 'arg0' }],
    ['Collection.order_by|start_at|start_after|end_at|end_before|offset', 'Self'],
    ['Collection.count', 'Count'],
    ['Db.batch|bulk_writer', 'Batch', { client: 'recv' }],
    ['Batch.set|update|create|delete', 'Self'],
    ['Db.transaction', 'Batch', { client: 'recv' }],
  ],
  values: [['Row.to_dict', 'same(recv)']],
  effects: [
    ['Collection.get|stream', { ...read, gives: 'rows' }],
    ['Collection.list_documents', { ...read, gives: 'rows' }],
    ['Collection.add', { ...write, gives: 'row' }],
    ['Count.get', { ...read, gives: 'count' }],
    ['Document.get', { ...read, gives: 'row' }],
    ['Document.set|create|update|delete', write],
    ['Db.get_all', { effect: 'db.read', where: 'arg0', handle: 'recv', verb: 'name', gives: 'rows' }],
    ['Batch.commit|flush|close', { effect: 'db.write', handle: 'recv.client', verb: 'name', gives: 'void' }],
  ],
});
