import { defineAdapter } from '../../model/index.ts';

const PACKAGES = '@clickhouse/client|@clickhouse/client-web|@depyronick/nestjs-clickhouse';
/** Milliseconds, `request_timeout` of the client's configuration. */
const DEFAULT = '30000';
const on = { handle: 'recv', verb: 'name', deadline: ['arg0.abort_signal', 'recv.deadline'] } as const;

/** A client over HTTP. An insert takes as many rows as it is given, so one a turn is a request a row. */
export default defineAdapter({
  name: 'clickhouse',
  title: 'ClickHouse',
  packages: PACKAGES.split('|'),
  language: 'typescript',
  states: [
    [`${PACKAGES} createClient`, 'Client', { deadline: ['arg0.request_timeout', DEFAULT] }],
    [`type ${PACKAGES} ClickHouseClient`, 'Client', { deadline: ['arg0.request_timeout', DEFAULT] }],
  ],
  values: [
    ['Rows.json|text|stream', 'recv'],
  ],
  effects: [
    ['Client.query', { ...on, effect: 'sql(arg0.query)', where: 'arg0.query_params', gives: 'rows' }],
    ['Client.exec|command', { ...on, effect: 'sql(arg0.query)', where: 'arg0.query_params', gives: 'void' }],
    ['Client.insert', { ...on, effect: 'db.write', target: 'arg0.table', data: 'arg0.values', gives: 'count' }],
    ['Client.ping', { ...on, effect: 'db.read', trivial: true, gives: 'void' }],
  ],
});
