import { defineAdapter } from '../../model/index.ts';

/** What every operation of a model delegate has in common: the delegate is the table, its client the handle. */
const on = { target: 'recv.table', handle: 'recv.client', verb: 'name' } as const;
const filtered = { ...on, where: 'arg0.where', columns: 'arg0.select', include: 'arg0.include', without: 'arg0.omit' } as const;

export default defineAdapter({
  name: 'prisma',
  title: 'Prisma Client',
  packages: ['@prisma/client', 'prisma', 'nestjs-prisma'],
  language: 'typescript',
  modules: [
    ['prisma-client-js', '@prisma/client'],
    ['prisma-client', '@prisma/client'],
    ['.prisma/client', '@prisma/client'],
    ['@prisma/client/*', '@prisma/client'],
    ['**/generated/prisma', '@prisma/client'],
    ['**/generated/prisma/**', '@prisma/client'],
  ],
  states: [
    ['new @prisma/client PrismaClient', 'Client'],
    ['new nestjs-prisma PrismaService', 'Client'],
    ['get nestjs-prisma CustomPrismaService.client', 'Client'],
    ['type @prisma/client Prisma.TransactionClient', 'Client', { tx: true }],
    ['type @prisma/client Prisma.DefaultPrismaClient', 'Client'],
    // A client with read replicas hands out one of its own kind for each side.
    ['Client.$extends|$primary|$replica', 'Self'],
    ['get Client.*', 'Model', { table: 'name', client: 'recv' }],
    ['@prisma/client Prisma.sql|raw|join', 'Sql', { text: 'arg0' }],
    ['get @prisma/client Prisma.empty', 'Sql', { text: '=' }],
  ],
  effects: [
    // The client's own loader merges the findUnique calls of one tick into one query.
    ['Model.findUnique|findUniqueOrThrow', { ...filtered, effect: 'db.read', gives: 'row', batched: true }],
    ['Model.findFirst|findFirstOrThrow', { ...filtered, effect: 'db.read', gives: 'row' }],
    ['Model.findMany', { ...filtered, effect: 'db.read', limit: 'arg0.take', gives: 'rows' }],
    ['Model.count|aggregate', { ...on, effect: 'db.read', where: 'arg0.where', gives: 'count' }],
    ['Model.groupBy', { ...on, effect: 'db.read', where: 'arg0.where', columns: 'arg0.by', limit: 'arg0.take', gives: 'rows' }],
    ['Model.findRaw|aggregateRaw', { ...on, effect: 'db.read', gives: 'rows' }],
    ['Model.create|update|delete', { ...filtered, effect: 'db.write', data: 'arg0.data', gives: 'row' }],
    ['Model.upsert', { ...filtered, effect: 'db.write', data: 'arg0.create', gives: 'row' }],
    ['Model.createMany|updateMany|deleteMany', { ...on, effect: 'db.write', where: 'arg0.where', data: 'arg0.data', gives: 'count' }],
    ['Model.createManyAndReturn|updateManyAndReturn', { ...filtered, effect: 'db.write', data: 'arg0.data', gives: 'rows' }],
    // The fluent form: a relation asked of the promise of one row. Rows themselves have no methods, and those of promises take a function.
    ['Row.*', { effect: 'db.read', target: 'name', verb: 'name', gives: 'rows', batched: true }, { if: { arg0: 'absent' } }],
    ['Client.$queryRaw|$queryRawUnsafe|$queryRawTyped', { effect: 'sql(arg0)', verb: 'name', handle: 'recv', gives: 'rows' }],
    ['Client.$executeRaw|$executeRawUnsafe|$runCommandRaw', { effect: 'sql(arg0)', verb: 'name', handle: 'recv', gives: 'count' }],
  ],
  values: [['Client.$transaction', 'returned(arg0)']],
  calls: [['Client.$transaction', { input: 'arg0', params: ['Client?tx=true'] }]],
  scopes: [['Client.$transaction', { holds: 'transaction', around: 'arg0', handle: ['Client?tx=true'], batches: 'arg0' }]],
});
