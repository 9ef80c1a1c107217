import { defineAdapter } from '../../model/index.ts';

const command = { effect: 'cache', target: 'arg0', verb: 'name', data: 'arg1', handle: 'recv' } as const;

/** One front for many stores; `wrap` calls the function only where nothing is kept yet. */
export default defineAdapter({
  name: 'cache-manager',
  title: 'cache-manager',
  packages: ['cache-manager', '@nestjs/cache-manager'],
  language: 'typescript',
  states: [
    ['cache-manager caching|createCache|multiCaching', 'Cache'],
    ['type cache-manager|@nestjs/cache-manager Cache|MemoryCache|RedisCache', 'Cache'],
  ],
  values: [['Cache.wrap', 'returned(arg1)']],
  effects: [
    ['Cache.get|set|del|mget|mset|mdel|ttl|reset|clear', command],
    ['Cache.store.get|set|del|keys|mget|mset|mdel|ttl|reset', command],
    ['Cache.wrap', { effect: 'cache', target: 'arg0', verb: 'name', handle: 'recv' }],
  ],
  calls: [['Cache.wrap', { input: 'arg1' }]],
  scopes: [['Cache.wrap', { holds: 'cache', around: 'arg1' }]],
});
