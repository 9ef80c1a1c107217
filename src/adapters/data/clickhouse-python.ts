import { defineAdapter } from '../../model/index.ts';

/** Milliseconds, `send_receive_timeout` of both packages (seconds there). */
const DEFAULT = '300000';
const on = { handle: 'recv', verb: 'name', deadline: 'recv.deadline' } as const;

export default defineAdapter({
  name: 'clickhouse-python',
  title: 'ClickHouse for Python',
  packages: ['clickhouse-connect', 'clickhouse_connect', 'clickhouse-driver', 'clickhouse_driver'],
  language: 'python',
  states: [
    ['clickhouse_connect get_client|create_client|get_async_client', 'Client', { deadline: ['arg(send_receive_timeout)', DEFAULT] }],
    ['new clickhouse_connect.driver.client Client', 'Client'],
    ['new clickhouse_connect.driver.asyncclient AsyncClient', 'Client'],
    ['new clickhouse_driver Client', 'Driver', { deadline: ['arg(send_receive_timeout)', DEFAULT] }],
    ['clickhouse_driver Client.from_url', 'Driver'],
  ],
  effects: [
    ['Client.query|query_df|query_np|query_arrow|query_rows_stream|query_row_block_stream|raw_query', { ...on, effect: 'sql(arg(query, 0))', where: 'arg(parameters, 1)', gives: 'rows' }],
    ['Client.command', { ...on, effect: 'sql(arg(cmd, 0))', where: 'arg(parameters, 1)', gives: 'count' }],
    ['Client.insert|insert_df|insert_arrow|raw_insert', { ...on, effect: 'db.write', target: 'arg(table, 0)', data: 'arg(data, 1)', gives: 'count' }],
    ['Client.ping', { ...on, effect: 'db.read', trivial: true, gives: 'void' }],
    ['Driver.execute|execute_iter|execute_with_progress|query_dataframe', { ...on, effect: 'sql(arg0)', where: 'arg1', gives: 'rows' }],
  ],
});
