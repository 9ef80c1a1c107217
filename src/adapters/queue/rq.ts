import { defineAdapter } from '../../model/index.ts';

/** What a queue is handed runs in a worker: a function, or the dotted path of one. */
const job = { entry: 'job', params: ['...input(payload)'] } as const;

/** RQ and rq-scheduler. */
export default defineAdapter({
  name: 'rq',
  title: 'RQ and rq-scheduler',
  packages: ['rq', 'rq-scheduler', 'django-rq'],
  language: 'python',
  states: [
    ['new rq|rq.queue Queue', 'Queue', { queue: 'arg(name, 0)' }],
    ['django_rq get_queue', 'Queue', { queue: 'arg(name, 0)' }],
    ['new rq_scheduler|rq_scheduler.scheduler Scheduler', 'Scheduler', { queue: 'arg(queue_name)' }],
    ['django_rq get_scheduler', 'Scheduler', { queue: 'arg(name, 0)' }],
    ['Queue|Scheduler.enqueue|enqueue_call|enqueue_at|enqueue_in|schedule|cron|fetch_job', 'Job'],
    ['rq.job Job.fetch|create', 'Job'],
  ],
  entries: [
    ['Queue.enqueue|enqueue_call', { ...job, path: ['arg(f, 0)', 'arg(func)', 'recv.queue', '=queue'], handler: ['arg(f, 0)', 'arg(func)'], on: 'result' }],
    ['Queue|Scheduler.enqueue_at|enqueue_in', { ...job, path: ['arg(func, 1)', 'recv.queue', '=queue'], handler: 'arg(func, 1)', on: 'result' }],
    ['Scheduler.schedule', { ...job, entry: 'cron', path: ['arg(func, 1)', 'recv.queue', '=queue'], handler: 'arg(func, 1)', on: 'result' }],
    ['Scheduler.cron', { ...job, entry: 'cron', path: ['arg(func, 1)', 'recv.queue', '=queue'], handler: 'arg(func, 1)', on: 'result' }],
    ['@ rq.decorators job', { ...job, path: 'key', handler: 'decorated' }],
    ['@ django_rq job', { ...job, path: 'key', handler: 'decorated' }],
  ],
  effects: [
    ['Queue.enqueue|enqueue_call', { effect: 'enqueue', verb: 'name', target: ['recv.queue', 'arg(f, 0)'], data: 'args[1..]', handle: 'recv' }],
    ['Queue|Scheduler.enqueue_at|enqueue_in', { effect: 'enqueue', verb: 'name', target: ['recv.queue', 'arg(func, 1)'], data: 'args[2..]', handle: 'recv' }],
    ['Queue.enqueue_many', { effect: 'enqueue', verb: 'name', target: 'recv.queue', data: 'arg0', handle: 'recv' }],
    ['Scheduler.schedule|cron', { effect: 'enqueue', verb: 'name', target: ['recv.queue', 'arg(func, 1)'], data: 'arg(args)', handle: 'recv' }],
    ['python/Function.delay', { effect: 'enqueue', verb: 'name', target: 'recv', data: 'args' }],
    ['django_rq enqueue', { effect: 'enqueue', verb: 'name', target: 'arg(func, 0)', data: 'args[1..]' }],
  ],
});
