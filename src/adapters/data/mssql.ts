import { defineAdapter } from '../../model/index.ts';

/** Milliseconds, `requestTimeout` of the pool's configuration. */
const DEFAULT = '15000';
const PACKAGES = 'mssql|mssql/msnodesqlv8';
const bounded = { deadline: ['arg0.requestTimeout', 'arg0.options.requestTimeout', DEFAULT] } as const;
const on = { where: 'recv.where', handle: 'recv', verb: 'name', deadline: 'recv.deadline' } as const;

export default defineAdapter({
  name: 'mssql',
  title: 'mssql',
  packages: ['mssql'],
  language: 'typescript',
  states: [
    [`new ${PACKAGES} ConnectionPool`, 'Pool', bounded],
    [`${PACKAGES} connect`, 'Pool', bounded],
    ['Pool.connect', 'Self'],
    ['Pool.request', 'Request', { client: 'recv' }],
    ['Pool.transaction', 'Pool', { tx: true }],
    [`new ${PACKAGES} Transaction`, 'Pool', { tx: true }],
    [`new ${PACKAGES} Request`, 'Request', { client: 'arg0' }],
    ['Request.input', 'Self', { where: ['arg2', 'arg1'] }],
    ['Request.output', 'Self'],
  ],
  values: [['get Rows.recordset|recordsets', 'recv'], ['get Rows.rowsAffected', 'opaque']],
  effects: [
    ['Request|Pool.query|batch', { ...on, effect: 'sql(arg0)', gives: 'rows' }],
    [`${PACKAGES} query`, { effect: 'sql(arg0)', where: 'args[1..]', verb: 'name', gives: 'rows' }],
    ['Request.execute', { ...on, effect: 'db.read', target: 'arg0', gives: 'rows' }],
    ['Request.bulk', { ...on, effect: 'db.write', data: 'arg0', gives: 'count' }],
    ['Pool.begin|commit|rollback', { effect: 'db.write', handle: 'recv', verb: 'name', trivial: true, gives: 'void' }],
  ],
});
