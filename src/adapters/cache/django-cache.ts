import { defineAdapter } from '../../model/index.ts';

const NAMES = 'get|set|add|get_or_set|delete|touch|incr|decr|has_key|get_many|set_many|delete_many|clear'
  .split('|').flatMap((name) => [name, `a${name}`]).join('|');
const command = { effect: 'cache', target: 'arg0', verb: 'name', data: 'arg1', handle: 'recv' } as const;

export default defineAdapter({
  name: 'django-cache',
  title: 'Django cache',
  packages: ['django'],
  language: 'python',
  states: [
    ['get django.core.cache caches.*', 'Cache'],
  ],
  effects: [
    [`django.core.cache cache.${NAMES}`, command],
    [`Cache.${NAMES}`, command],
  ],
  calls: [
    ['django.core.cache cache.get_or_set', { input: 'arg1' }],
    ['Cache.get_or_set', { input: 'arg1' }],
  ],
  scopes: [
    ['django.core.cache cache.get_or_set', { holds: 'cache', around: 'arg1' }],
    ['Cache.get_or_set', { holds: 'cache', around: 'arg1' }],
  ],
});
