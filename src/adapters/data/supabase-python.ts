import { defineAdapter } from '../../model/index.ts';

const run = { effect: 'recv.op', target: 'recv.table', where: 'recv.where', columns: 'recv.columns', data: 'recv.data', limit: 'recv.limit', handle: 'recv.client', verb: 'recv.verb' } as const;

/** As in TypeScript, but a chain is sent by `execute`. */
export default defineAdapter({
  name: 'supabase-python',
  title: 'Supabase for Python',
  packages: ['supabase', 'postgrest'],
  language: 'python',
  states: [
    ['supabase create_client|create_async_client|acreate_client', 'Client'],
    ['new supabase Client|AsyncClient', 'Client'],
    ['Client.schema', 'Self'],
    ['Client.table|from_', 'Table', { table: 'arg0', client: 'recv' }],
    ['Client.rpc', 'Query', { op: 'db.read', table: 'arg0', data: 'arg1', verb: 'name', client: 'recv' }],
    ['Table.select', 'Query', { op: 'db.read', columns: 'args', verb: 'name' }],
    ['Table.insert|upsert|update', 'Query', { op: 'db.write', data: 'arg0', verb: 'name' }],
    ['Table.delete', 'Query', { op: 'db.write', verb: 'name' }],
    ['Query.eq|neq|gt|gte|lt|lte|like|ilike|is_|in_|contains|or_|match|filter', 'Self', { where: 'args' }],
    ['Query.limit', 'Self', { limit: 'arg0' }],
    ['Query.range', 'Self', { limit: 'arg1' }],
    ['Query.single|maybe_single', 'Self', { one: true }],
    ['Query.order|offset|text_search|not_|csv', 'Self'],
  ],
  values: [['get Row|Rows.data', 'recv'], ['get Row|Rows.count', 'opaque']],
  effects: [
    ['Query.execute', { ...run, gives: 'row' }, { if: { 'recv.one': true } }],
    ['Query.execute', { ...run, gives: 'rows' }],
  ],
});
