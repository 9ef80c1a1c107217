import { defineAdapter } from '../../model/index.ts';

const query = { effect: 'sql(arg0)', where: 'args[1..]', handle: 'recv', verb: 'name', deadline: ['arg(timeout)', 'recv.deadline'] } as const;

export default defineAdapter({
  name: 'asyncpg',
  title: 'asyncpg',
  packages: ['asyncpg'],
  language: 'python',
  states: [
    ['asyncpg create_pool|connect', 'Connection', { deadline: 'arg(command_timeout)' }],
    ['asyncpg.pool create_pool', 'Connection', { deadline: 'arg(command_timeout)' }],
    ['type asyncpg Pool|Connection', 'Connection'],
    ['type asyncpg.pool Pool|PoolConnectionProxy', 'Connection'],
    ['type asyncpg.connection Connection', 'Connection'],
    ['Connection.acquire', 'Connection', { deadline: 'recv.deadline' }],
    ['Connection.prepare', 'Statement', { text: 'arg0', client: 'recv' }],
  ],
  effects: [
    ['Connection.fetch|cursor', { ...query, gives: 'rows' }],
    ['Connection.fetchrow', { ...query, gives: 'row' }],
    ['Connection.fetchval', { ...query, gives: 'count' }],
    ['Connection.execute', { ...query, gives: 'count' }],
    ['Connection.copy_records_to_table|copy_to_table', { effect: 'db.write', target: 'arg0', data: ['arg(records)', 'arg(source)'], handle: 'recv', verb: 'name', gives: 'count' }],
    ['Connection.executemany|fetchmany', { ...query, effect: 'db.write', data: 'arg1', gives: 'count' }],
    ['Statement.fetch|cursor', { effect: 'sql(recv.text)', where: 'args', handle: 'recv.client', gives: 'rows' }],
    ['Statement.fetchrow|fetchval', { effect: 'sql(recv.text)', where: 'args', handle: 'recv.client', gives: 'row' }],
  ],
  scopes: [['Connection.transaction', { holds: 'transaction', around: 'block' }]],
});
