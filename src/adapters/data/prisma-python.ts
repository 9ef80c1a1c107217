import { defineAdapter } from '../../model/index.ts';

const on = { target: 'recv.table', handle: 'recv.client', verb: 'name' } as const;

/** The Python client: a delegate a model, as in the TypeScript one, without its loader. */
export default defineAdapter({
  name: 'prisma-python',
  title: 'Prisma Client Python',
  packages: ['prisma'],
  language: 'python',
  states: [
    ['new prisma Prisma|Client', 'Client'],
    // Entering a client's or transaction's block gives it back.
    ['get Client.__enter__|__aenter__', 'Self'],
    ['get Client.*', 'Model', { table: 'name', client: 'recv' }],
    ['Client.batch_', 'Batch', { client: 'recv' }],
    ['Client.tx', 'Client', { tx: true }],
  ],
  effects: [
    ['Model.find_unique|find_unique_or_raise|find_first|find_first_or_raise', { ...on, effect: 'db.read', where: 'arg(where)', include: 'arg(include)', gives: 'row' }],
    ['Model.find_many|group_by', { ...on, effect: 'db.read', where: 'arg(where)', include: 'arg(include)', limit: 'arg(take)', gives: 'rows' }],
    ['Model.count', { ...on, effect: 'db.read', where: 'arg(where)', gives: 'count' }],
    ['Model.create|update|upsert|delete', { ...on, effect: 'db.write', where: 'arg(where)', data: 'arg(data)', gives: 'row' }],
    ['Model.create_many|update_many|delete_many', { ...on, effect: 'db.write', where: 'arg(where)', data: 'arg(data)', gives: 'count' }],
    ['Client.query_raw|query_first', { effect: 'sql(arg0)', where: 'args[1..]', handle: 'recv', verb: 'name', gives: 'rows' }],
    ['Client.execute_raw', { effect: 'sql(arg0)', where: 'args[1..]', handle: 'recv', verb: 'name', gives: 'count' }],
    ['Batch.commit', { effect: 'db.write', handle: 'recv.client', verb: 'name', gives: 'void' }],
  ],
  scopes: [['Client.tx', { holds: 'transaction', around: 'block' }]],
});
