import { defineAdapter } from '../../model/index.ts';

const command = { effect: 'cache', target: 'arg0', verb: 'name', data: 'arg1', handle: 'recv' } as const;

/** Keyv and the memcached clients: get and set by key, over whatever store they were given. A Keyv without one keeps things in memory. */
export default defineAdapter({
  name: 'keyv',
  title: 'Keyv and memcached clients',
  packages: ['keyv', '@keyvhq/core', 'memcached', 'memjs'],
  language: 'typescript',
  states: [
    ['new keyv|@keyvhq/core default', 'Store', {}, { if: { arg0: 'present' } }],
    ['new keyv Keyv', 'Store', {}, { if: { arg0: 'present' } }],
    ['new memcached default', 'Store'],
    ['memjs Client.create', 'Store'],
  ],
  effects: [
    ['Store.get|getMany|getRaw|set|setMany|delete|deleteMany|has|hasMany|clear|add|replace|append|prepend|incr|decr|increment|decrement|touch|gets|getMulti|cas|del|flush', command],
  ],
});
