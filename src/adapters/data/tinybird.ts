import { defineAdapter } from '../../model/index.ts';

/** Tinybird through zod-bird: what is built is a function, and each call of it is one request to the analytical database. */
export default defineAdapter({
  name: 'tinybird',
  title: 'Tinybird (zod-bird)',
  packages: ['@chronark/zod-bird'],
  language: 'typescript',
  states: [
    ['new @chronark/zod-bird Tinybird|NoopTinybird', 'Client'],
    ['Client.buildPipe', 'Pipe', { table: 'arg0.pipe', client: 'recv' }],
    ['Client.buildIngestEndpoint', 'Ingest', { table: 'arg0.datasource', client: 'recv' }],
  ],
  values: [['get Rows.data', 'recv']],
  effects: [
    // The endpoint of a pipe names its columns.
    ['Pipe', { effect: 'db.read', target: 'recv.table', where: 'arg0', columns: '=', handle: 'recv.client', verb: '=query', gives: 'rows' }],
    ['Ingest', { effect: 'db.write', target: 'recv.table', data: 'arg0', handle: 'recv.client', verb: '=ingest', gives: 'count' }],
  ],
});
