import { defineAdapter } from '../../model/index.ts';

/** Huey: calling a task puts it on the queue, so the call is the enqueueing and does not run the function. */
export default defineAdapter({
  name: 'huey',
  title: 'Huey',
  packages: ['huey'],
  language: 'python',
  states: [
    ['new huey Huey|RedisHuey|PriorityRedisHuey|SqliteHuey|MemoryHuey|FileHuey|PriorityRedisExpireHuey|RedisExpireHuey', 'App'],
  ],
  entries: [
    ['@ App.task', { entry: 'job', path: ['arg(name)', 'key'], handler: 'decorated', params: ['...input(payload)'] }],
    ['@ App.periodic_task', { entry: 'cron', path: ['arg(name)', 'key'], handler: 'decorated' }],
    ['@ huey.contrib.djhuey task|db_task', { entry: 'job', path: ['arg(name)', 'key'], handler: 'decorated', params: ['...input(payload)'] }],
    ['@ huey.contrib.djhuey periodic_task|db_periodic_task', { entry: 'cron', path: ['arg(name)', 'key'], handler: 'decorated' }],
  ],
  effects: [
    ['python/Function.schedule', { effect: 'enqueue', verb: 'name', target: 'recv', data: ['arg(args, 0)', 'arg(kwargs)'] }],
    ['App.enqueue', { effect: 'enqueue', verb: 'name', data: 'arg0', handle: 'recv' }],
  ],
});
