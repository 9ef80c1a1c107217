import { defineAdapter } from '../../model/index.ts';

/** arq. Jobs are enqueued by the name of their function; the class that lists a worker's functions has no base to tell it by. */
export default defineAdapter({
  name: 'arq',
  title: 'arq',
  packages: ['arq'],
  language: 'python',
  states: [
    ['arq create_pool', 'Pool'],
    ['arq.connections create_pool', 'Pool'],
    ['new arq ArqRedis', 'Pool'],
    ['new arq.connections ArqRedis', 'Pool'],
    ['new arq.jobs Job', 'Job'],
    ['Pool.enqueue_job', 'Job'],
  ],
  entries: [
    ['arq cron', { entry: 'cron', path: ['arg(name)', 'arg(coroutine, 0)', '=cron'], handler: 'arg(coroutine, 0)' }],
    ['arq.cron cron', { entry: 'cron', path: ['arg(name)', 'arg(coroutine, 0)', '=cron'], handler: 'arg(coroutine, 0)' }],
    ['new arq|arq.worker Worker', { entry: 'job', each: 'arg(functions, 0)', path: 'key', params: ['opaque', '...input(payload)'] }],
    ['arq func', { entry: 'job', path: ['arg(name)', 'arg(coroutine, 0)', '=job'], handler: 'arg(coroutine, 0)', params: ['opaque', '...input(payload)'] }],
    ['arq.worker func', { entry: 'job', path: ['arg(name)', 'arg(coroutine, 0)', '=job'], handler: 'arg(coroutine, 0)', params: ['opaque', '...input(payload)'] }],
  ],
  effects: [
    ['Pool.enqueue_job', { effect: 'enqueue', verb: 'name', target: 'arg(function, 0)', data: 'args[1..]', handle: 'recv' }],
  ],
});
