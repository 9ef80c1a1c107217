import { defineAdapter } from '../../model/index.ts';

const read = { effect: 'db.read', target: 'recv.table', verb: 'name', handle: 'recv' } as const;
const write = { effect: 'db.write', target: 'recv.table', verb: 'name', handle: 'recv' } as const;
/** Algolia 5 names the index in the argument. */
const named = { target: 'arg0.indexName', verb: 'name', handle: 'recv' } as const;
/** Milliseconds: Algolia reads for 5 s and writes for 30 s, Typesense waits 5 s; Meilisearch waits without end unless told. */
const READ = '5000';
const WRITE = '30000';

/** What an index gives are documents made for searching, not the rows of a table: they may be answered whole. */
export default defineAdapter({
  name: 'search-services',
  title: 'Algolia, Meilisearch, Typesense',
  packages: ['algoliasearch', '@algolia/client-search', 'meilisearch', 'typesense'],
  language: 'typescript',
  states: [
    ['algoliasearch|@algolia/client-search default', 'Algolia'],
    ['algoliasearch|@algolia/client-search algoliasearch|liteClient|searchClient', 'Algolia'],
    ['Algolia.initIndex', 'Index', { table: 'arg0' }],
    ['new meilisearch MeiliSearch|Meilisearch', 'Meili', { deadline: ['arg0.timeout', 'arg0.requestInit.signal'] }],
    ['Meili.index', 'MeiliIndex', { table: 'arg0', deadline: 'recv.deadline' }],
    ['Meili.getIndex', 'MeiliIndex', { table: 'arg0', deadline: 'recv.deadline' }],
    ['new typesense Client', 'Typesense', { deadline: ['arg0.connectionTimeoutSeconds', READ] }],
    ['new typesense Typesense.Client|default.Client', 'Typesense', { deadline: ['arg0.connectionTimeoutSeconds', READ] }],
    ['Typesense.collections', 'Collection', { table: 'arg0', deadline: 'recv.deadline' }],
    ['Collection.documents', 'Documents', { table: 'recv.table', id: 'arg0', deadline: 'recv.deadline' }],
  ],
  effects: [
    ['Index.search|browseObjects|getObjects|findObject', { ...read, where: 'arg0', deadline: READ }],
    ['Index.getObject', { ...read, where: 'arg0', deadline: READ }],
    ['Index.saveObject|saveObjects|partialUpdateObject|partialUpdateObjects|deleteObject|deleteObjects|deleteBy|replaceAllObjects|clearObjects|setSettings', { ...write, data: 'arg0', deadline: WRITE, gives: 'count' }],
    ['Algolia.search|searchSingleIndex|searchForHits|multipleQueries|browse', { ...named, effect: 'db.read', where: 'arg0', deadline: READ }],
    ['Algolia.getObject|getObjects', { ...named, effect: 'db.read', where: 'arg0.objectID', deadline: READ }],
    ['Algolia.saveObject|saveObjects|addOrUpdateObject|partialUpdateObject|partialUpdateObjects|deleteObject|deleteObjects|deleteBy|replaceAllObjects|clearObjects|setSettings|batch|multipleBatch', { ...named, effect: 'db.write', data: ['arg0.body', 'arg0.objects'], deadline: WRITE, gives: 'count' }],
    ['MeiliIndex.search|searchGet|getDocuments|searchSimilarDocuments', { ...read, where: 'arg0', limit: 'arg1.limit', deadline: ['arg2.signal', 'recv.deadline'] }],
    ['MeiliIndex.getDocument', { ...read, where: 'arg0', deadline: 'recv.deadline' }],
    ['MeiliIndex.addDocuments|addDocumentsInBatches|updateDocuments|updateDocumentsInBatches|deleteDocument|deleteDocuments|deleteAllDocuments|updateSettings|updateFilterableAttributes|updateSortableAttributes|updateSearchableAttributes', { ...write, data: 'arg0', deadline: 'recv.deadline', gives: 'count' }],
    ['Meili.multiSearch', { effect: 'db.read', verb: 'name', where: 'arg0', handle: 'recv', deadline: ['arg1.signal', 'recv.deadline'] }],
    ['Meili.createIndex|deleteIndex|updateIndex|swapIndexes', { effect: 'db.write', target: 'arg0', verb: 'name', handle: 'recv', deadline: 'recv.deadline', gives: 'void' }],
    ['Meili.health|isHealthy|getStats|stats|getVersion', { effect: 'db.read', verb: 'name', handle: 'recv', deadline: 'recv.deadline', trivial: true, gives: 'void' }],
    ['Documents.search', { ...read, where: 'arg0', limit: 'arg0.per_page', deadline: 'recv.deadline' }],
    ['Documents.retrieve', { ...read, where: 'recv.id', deadline: 'recv.deadline' }],
    ['Documents.create|upsert|update|delete|import', { ...write, where: 'recv.id', data: 'arg0', deadline: 'recv.deadline', gives: 'count' }],
  ],
});
