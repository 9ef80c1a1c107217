import { defineAdapter } from '../../model/index.ts';

export default defineAdapter({
  name: 'uuid',
  title: 'uuid, uuidv7, UUID of MongoDB',
  packages: ['uuid', 'uuidv7', 'uuid-random', '@lukeed/uuid', 'short-uuid', 'mongoose', 'mongodb', 'bson'],
  language: 'typescript',
  states: [
    ['uuid v1', 'Id', { scheme: 'uuid', version: 1 }],
    ['uuid v3', 'Id', { scheme: 'uuid', version: 3 }],
    ['uuid v4', 'Id', { scheme: 'uuid', version: 4 }],
    ['uuid v5', 'Id', { scheme: 'uuid', version: 5 }],
    ['uuid v6', 'Id', { scheme: 'uuid', version: 6 }],
    ['uuid v7', 'Id', { scheme: 'uuid', version: 7 }],
    // Up to version 3 the package itself was the function.
    ['uuid default', 'Id', { scheme: 'uuid', version: 4 }, { when: 'uuid <4' }],
    ['uuid/v1 default', 'Id', { scheme: 'uuid', version: 1 }],
    ['uuid/v4 default', 'Id', { scheme: 'uuid', version: 4 }],
    ['uuidv7 uuidv7', 'Id', { scheme: 'uuid', version: 7 }],
    ['uuidv7 uuidv4', 'Id', { scheme: 'uuid', version: 4 }],
    ['uuid-random default', 'Id', { scheme: 'uuid', version: 4 }],
    ['@lukeed/uuid v4|uuid', 'Id', { scheme: 'uuid', version: 4 }],
    ['short-uuid generate', 'Id', { scheme: 'uuid', version: 4 }],
    // Made of nothing it is random; made of a text it is that text.
    ['new mongoose Types.UUID', 'Id', { scheme: 'uuid', version: 4 }, { if: { arg0: 'absent' } }],
    ['new mongodb|bson UUID', 'Id', { scheme: 'uuid', version: 4 }, { if: { arg0: 'absent' } }],
    ['mongodb|bson UUID.generate', 'Id', { scheme: 'uuid', version: 4 }],
  ],
  values: [['uuid validate|version|parse|stringify', 'opaque']],
});
