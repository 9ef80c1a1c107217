import { defineAdapter } from '../../model/index.ts';

const ADMIN = 'firebase-admin/firestore|@google-cloud/firestore';
const WEB = 'firebase/firestore|firebase/firestore/lite|@firebase/firestore';

const read = { effect: 'db.read', target: 'recv.table', where: 'recv.where', columns: 'recv.columns', limit: 'recv.limit', handle: 'recv.client', verb: 'name' } as const;
const write = { effect: 'db.write', target: 'recv.table', handle: 'recv.client', verb: 'name' } as const;
const given = { target: 'arg0.table', where: 'arg0.where', limit: 'arg0.limit', verb: 'name' } as const;

/**
 * A document is asked one by one, `getAll` and `in` ask for many at once, batches and transactions collect what they write and send it
 * together. A collection's name is its last part (`users/1/posts` → `posts`); a document's is that of its collection.
 */
export default defineAdapter({
  name: 'firestore',
  title: 'Firestore',
  packages: ['firebase-admin', '@google-cloud/firestore', 'firebase', '@firebase/firestore'],
  language: 'typescript',
  states: [
    ['firebase-admin firestore', 'Db'],
    ['firebase-admin app().firestore', 'Db'],
    ['firebase-admin initializeApp().firestore', 'Db'],
    [`${ADMIN} getFirestore|initializeFirestore`, 'Db'],
    [`new ${ADMIN} Firestore`, 'Db'],
    ['type firebase-admin firestore.Firestore', 'Db'],
    [`${WEB} getFirestore|initializeFirestore`, 'Db'],
    ['Db.collection|collectionGroup', 'Collection', { table: 'arg0', client: 'recv' }],
    ['Db.doc', 'Document', { where: 'arg0', client: 'recv' }],
    [`type ${ADMIN} CollectionReference|Query|CollectionGroup`, 'Collection'],
    [`type ${ADMIN} DocumentReference`, 'Document'],
    ['Collection.doc', 'Document', { table: 'recv.table', where: 'arg0', client: 'recv.client' }],
    ['Document.collection', 'Collection', { table: 'arg0', client: 'recv.client' }],
    ['get Document.parent', 'Collection'],
    ['Collection.where', 'Self', { where: 'args' }],
    ['Collection.limit|limitToLast', 'Self', { limit: 'arg0' }],
    ['Collection.select', 'Self', { columns: 'args' }],
    ['Collection.count|aggregate', 'Count'],
    ['Collection.orderBy|startAt|startAfter|endAt|endBefore|offset|withConverter|findNearest', 'Self'],
    ['Document.withConverter', 'Self'],
    ['Db.batch', 'Batch', { client: 'recv' }],
    [`type ${ADMIN} WriteBatch`, 'Batch'],
    ['Batch.set|update|create|delete', 'Self'],
    ['Db.bulkWriter', 'Writer', { client: 'recv' }],
    [`type ${ADMIN} Transaction`, 'Tx'],
    ['Tx.set|update|create|delete', 'Self'],
    [`${WEB} collection|collectionGroup`, 'Collection', { table: 'arg1', client: 'arg0' }],
    [`${WEB} doc`, 'Document', { table: ['arg0.table', 'arg1'], where: ['arg2', 'arg1'] }],
    [`${WEB} query`, 'Collection', { table: 'arg0.table', where: 'args[1..]', limit: 'args.limit' }],
    [`${WEB} limit`, 'Bound', { limit: 'arg0' }],
    [`${WEB} writeBatch`, 'Batch', { client: 'arg0' }],
  ],
  values: [
    ['get Rows.docs', 'recv'],
    ['get Rows.size|empty', 'opaque'],
    ['Row.data', 'same(recv)'],
    ['get Row.id|exists|createTime|updateTime', 'opaque'],
  ],
  effects: [
    ['Collection.get|stream', { ...read, gives: 'rows' }],
    ['Collection.listDocuments', { ...read, gives: 'rows' }],
    ['Collection.add', { ...write, data: 'arg0', gives: 'row' }],
    ['Count.get', { ...read, gives: 'count' }],
    ['Document.get', { ...read, gives: 'row' }],
    ['Document.set|create|update', { ...write, where: 'recv.where', data: 'arg0', gives: 'void' }],
    ['Document.delete', { ...write, where: 'recv.where', gives: 'void' }],
    ['Document.listCollections', { ...read, gives: 'rows' }],
    ['Db.getAll', { effect: 'db.read', target: 'arg0.table', where: 'args', handle: 'recv', verb: 'name', gives: 'rows' }],
    ['Db.recursiveDelete', { effect: 'db.write', target: 'arg0.table', handle: 'recv', verb: 'name', gives: 'void' }],
    ['Batch.commit', { effect: 'db.write', handle: 'recv.client', verb: 'name', gives: 'void' }],
    ['Writer.flush|close', { effect: 'db.write', handle: 'recv.client', verb: 'name', gives: 'void' }],
    ['Tx.get', { ...given, effect: 'db.read', handle: 'recv', gives: 'rows' }],
    ['Tx.getAll', { effect: 'db.read', target: 'arg0.table', where: 'args', handle: 'recv', verb: 'name', gives: 'rows' }],
    ['Db.runTransaction', { effect: 'db.write', handle: 'recv', verb: 'name', gives: 'void' }],
    [`${WEB} getDoc|getDocFromServer`, { ...given, effect: 'db.read', gives: 'row' }],
    [`${WEB} getDocs|getDocsFromServer`, { ...given, effect: 'db.read', gives: 'rows' }],
    [`${WEB} getCountFromServer|getAggregateFromServer`, { ...given, effect: 'db.read', gives: 'count' }],
    [`${WEB} addDoc|setDoc|updateDoc`, { ...given, effect: 'db.write', data: 'arg1', gives: 'void' }],
    [`${WEB} deleteDoc`, { ...given, effect: 'db.write', gives: 'void' }],
    [`${WEB} runTransaction`, { effect: 'db.write', handle: 'arg0', verb: 'name', gives: 'void' }],
  ],
  calls: [
    ['Db.runTransaction', { input: 'arg0', params: ['Tx'] }],
    [`${WEB} runTransaction`, { input: 'arg1', params: ['Tx'] }],
    ['Rows.forEach', { input: 'arg0', turns: 'each', over: 'recv', params: ['element(recv)'] }],
    ['Collection|Document.onSnapshot', { input: 'arg0', turns: 'later' }],
    [`${WEB} onSnapshot`, { input: 'arg1', turns: 'later' }],
  ],
  scopes: [
    ['Db.runTransaction', { holds: 'transaction', around: 'arg0', handle: ['Tx'] }],
    [`${WEB} runTransaction`, { holds: 'transaction', around: 'arg1', handle: ['Tx'] }],
  ],
});
