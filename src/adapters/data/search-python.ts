import { defineAdapter } from '../../model/index.ts';

const CLIENTS = [
  'elasticsearch Elasticsearch|AsyncElasticsearch', 'elasticsearch8 Elasticsearch|AsyncElasticsearch', 'opensearchpy OpenSearch|AsyncOpenSearch',
];
const HELPERS = 'elasticsearch.helpers|elasticsearch8.helpers|opensearchpy.helpers';
/** Milliseconds. Both clients give up after ten seconds. */
const DEFAULT = '10000';
const on = { target: 'arg(index)', handle: 'recv', verb: 'name', deadline: ['arg(request_timeout)', 'recv.deadline'] } as const;
const BULKS = 'bulk|async_bulk|streaming_bulk|async_streaming_bulk|parallel_bulk';

export default defineAdapter({
  name: 'search-python',
  title: 'Elasticsearch and OpenSearch for Python',
  packages: ['elasticsearch', 'elasticsearch8', 'opensearch-py', 'opensearchpy'],
  language: 'python',
  states: [
    ...CLIENTS.map((client) => [`new ${client}`, 'Client', { deadline: ['arg(request_timeout)', 'arg(timeout)', DEFAULT] }] as const),
    ['Client.options', 'Self', { deadline: 'arg(request_timeout)' }],
    [`${HELPERS} scan|async_scan`, 'Pages', { table: 'arg(index)', where: 'arg(query)', client: 'arg0' }],
  ],
  effects: [
    ['Client.search', { ...on, effect: 'db.read', where: ['arg(query)', 'arg(body)'], columns: 'arg(source)', limit: 'arg(size)', gives: 'rows' }],
    ['Client.mget|msearch|scroll', { ...on, effect: 'db.read', where: ['arg(ids)', 'arg(body)', 'arg(searches)'], gives: 'rows' }],
    ['Client.get|get_source', { ...on, effect: 'db.read', where: 'arg(id)', gives: 'row' }],
    ['Client.count|exists', { ...on, effect: 'db.read', where: ['arg(id)', 'arg(query)'], gives: 'count' }],
    ['Client.index|create|update', { ...on, effect: 'db.write', where: 'arg(id)', data: ['arg(document)', 'arg(doc)', 'arg(body)'], gives: 'row' }],
    ['Client.delete', { ...on, effect: 'db.write', where: 'arg(id)', gives: 'count' }],
    ['Client.bulk', { ...on, effect: 'db.write', data: ['arg(operations)', 'arg(body)'], gives: 'count' }],
    ['Client.update_by_query|delete_by_query|reindex', { ...on, effect: 'db.write', where: ['arg(query)', 'arg(body)'], gives: 'count' }],
    [`${HELPERS} ${BULKS}`, { effect: 'db.write', target: 'arg(index)', data: 'arg1', handle: 'arg0', verb: 'name', gives: 'count' }],
    ['Client.indices.exists|get|get_mapping', { ...on, effect: 'db.read', gives: 'count' }],
    ['Client.indices.create|delete|refresh|put_mapping|put_settings|put_alias', { ...on, effect: 'db.write', gives: 'void' }],
    ['Client.ping|info', { ...on, effect: 'db.read', trivial: true, gives: 'void' }],
    ['iterate Pages', { effect: 'db.read', target: 'recv.table', where: 'recv.where', handle: 'recv.client', gives: 'rows' }],
  ],
});
