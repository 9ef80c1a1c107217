import { defineAdapter } from '../../model/index.ts';

/** Makers of ids that are not UUIDs. */
export default defineAdapter({
  name: 'sortable-ids',
  title: 'nanoid, ulid, cuid and others',
  packages: ['nanoid', 'ulid', 'ulidx', 'cuid', '@paralleldrive/cuid2', 'ksuid', 'typeid-js', 'bson', 'mongodb', 'mongoose'],
  language: 'typescript',
  states: [
    ['nanoid nanoid', 'Id', { scheme: 'nanoid' }],
    ['nanoid/non-secure nanoid', 'Id', { scheme: 'nanoid' }],
    ['nanoid customAlphabet|customRandom', 'Maker', { scheme: 'nanoid' }],
    ['Maker', 'Id', { scheme: 'recv.scheme' }],
    ['ulid|ulidx ulid', 'Id', { scheme: 'ulid' }],
    ['ulid|ulidx monotonicFactory', 'Maker', { scheme: 'ulid' }],
    ['cuid default', 'Id', { scheme: 'cuid' }],
    ['@paralleldrive/cuid2 createId', 'Id', { scheme: 'cuid2' }],
    ['@paralleldrive/cuid2 init', 'Maker', { scheme: 'cuid2' }],
    ['ksuid default.random|randomSync', 'Id', { scheme: 'ksuid' }],
    ['typeid-js typeid', 'Id', { scheme: 'typeid' }],
    ['new bson|mongodb ObjectId|ObjectID', 'Id', { scheme: 'objectid' }],
    ['new mongoose Types.ObjectId', 'Id', { scheme: 'objectid' }],
  ],
});
