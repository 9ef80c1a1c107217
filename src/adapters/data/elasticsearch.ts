import { defineAdapter } from '../../model/index.ts';

const PACKAGES = '@elastic/elasticsearch|@elastic/elasticsearch-serverless|@opensearch-project/opensearch';
/** Milliseconds, `requestTimeout` of both clients. */
const DEFAULT = '30000';
const bounded = { deadline: ['arg0.requestTimeout', DEFAULT] } as const;
const on = { target: ['arg0.index', 'arg0._index'], handle: 'recv', verb: 'name', deadline: ['arg1.signal', 'arg1.requestTimeout', 'recv.deadline'] } as const;

export default defineAdapter({
  name: 'elasticsearch',
  title: 'Elasticsearch and OpenSearch',
  packages: [...PACKAGES.split('|'), '@nestjs/elasticsearch'],
  language: 'typescript',
  states: [
    [`new ${PACKAGES} Client`, 'Client', bounded],
    ['new @nestjs/elasticsearch ElasticsearchService', 'Client', bounded],
    ['Client.child', 'Self'],
    // What the helper scrolls through is asked page by page while it is iterated.
    ['Client.helpers.scrollSearch|scrollDocuments', 'Pages', { table: 'arg0.index', where: 'arg0.query' }],
  ],
  values: [
    ['get Rows|Row.body', 'recv'],
    ['get Rows.hits|docs|responses', 'recv'],
    ['get Row._source', 'recv'],
    ['get Row|Rows._id|_score|total|took|found', 'opaque'],
  ],
  effects: [
    ['Client.search|searchTemplate|asyncSearch', { ...on, effect: 'db.read', where: ['arg0.query', 'arg0.body'], columns: 'arg0._source', limit: ['arg0.size', 'arg0.body.size'], gives: 'rows' }],
    ['Client.mget|msearch|scroll|knnSearch', { ...on, effect: 'db.read', where: 'arg0', gives: 'rows' }],
    ['Client.get|getSource', { ...on, effect: 'db.read', where: 'arg0.id', gives: 'row' }],
    ['Client.count|exists|existsSource', { ...on, effect: 'db.read', where: 'arg0', gives: 'count' }],
    ['Client.index|create|update', { ...on, effect: 'db.write', where: 'arg0.id', data: ['arg0.document', 'arg0.doc', 'arg0.body'], gives: 'row' }],
    ['Client.delete', { ...on, effect: 'db.write', where: 'arg0.id', gives: 'count' }],
    ['Client.bulk', { ...on, effect: 'db.write', data: ['arg0.operations', 'arg0.body'], gives: 'count' }],
    ['Client.updateByQuery|deleteByQuery|reindex', { ...on, effect: 'db.write', where: ['arg0.query', 'arg0.body'], gives: 'count' }],
    ['Client.helpers.bulk', { ...on, effect: 'db.write', data: 'arg0.datasource', gives: 'count' }],
    ['Client.helpers.search', { ...on, effect: 'db.read', where: ['arg0.query', 'arg0.body'], limit: 'arg0.size', gives: 'rows' }],
    ['Client.sql|esql.query', { effect: 'sql(arg0.query)', handle: 'recv', verb: 'name', deadline: on.deadline, gives: 'rows' }],
    ['Client.indices.exists|get|getMapping|getSettings|stats', { ...on, effect: 'db.read', gives: 'count' }],
    ['Client.indices.create|delete|refresh|putMapping|putSettings|putAlias|updateAliases|close|open', { ...on, effect: 'db.write', gives: 'void' }],
    ['Client.ping|info', { ...on, effect: 'db.read', trivial: true, gives: 'void' }],
    ['iterate Pages', { effect: 'db.read', target: 'recv.table', where: 'recv.where', gives: 'rows' }],
  ],
});
