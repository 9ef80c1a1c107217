import { defineAdapter } from '../../model/index.ts';

export default defineAdapter({
  name: 'crypto-uuid',
  title: 'randomUUID of the platform',
  packages: ['global'],
  language: 'typescript',
  states: [
    ['node:crypto|crypto randomUUID', 'Id', { scheme: 'uuid', version: 4 }],
    ['node:crypto|crypto webcrypto.randomUUID', 'Id', { scheme: 'uuid', version: 4 }],
    ['global crypto.randomUUID', 'Id', { scheme: 'uuid', version: 4 }],
    ['global globalThis.crypto.randomUUID', 'Id', { scheme: 'uuid', version: 4 }],
  ],
});
