import { defineAdapter } from '../../model/index.ts';

const TASK = { entry: 'job', path: ['arg(name)', 'key'], handler: 'decorated' } as const;
const PAYLOAD = ['...input(payload)'];

/** Celery 4 and 5. A task is a function with more methods; `delay` on one of them puts it on the queue. */
export default defineAdapter({
  name: 'celery',
  title: 'Celery',
  packages: ['celery'],
  language: 'python',
  states: [
    ['new celery|celery.app.base Celery', 'App'],
    ['type celery Task', 'Task'],
    ['type celery.app.task Task', 'Task'],
    ['python/Function.s|si|signature|subtask', 'Signature', { task: 'recv' }],
    ['celery signature|subtask', 'Signature', { task: 'arg0' }],
    ['celery.canvas signature|subtask', 'Signature', { task: 'arg0' }],
    ['celery group|chain|chord|xmap|chunks', 'Signature'],
    ['celery.canvas group|chain|chord|xmap|chunks', 'Signature'],
    ['App.signature', 'Signature', { task: 'arg0' }],
    ['Signature.set|clone|link|link_error|on_error', 'Self'],
  ],
  entries: [
    ['@ App.task', { ...TASK, params: ['Task', ...PAYLOAD] }, { if: { 'arg(bind)': true } }],
    ['@ App.task', { ...TASK, params: PAYLOAD }],
    ['@ celery shared_task', { ...TASK, params: ['Task', ...PAYLOAD] }, { if: { 'arg(bind)': true } }],
    ['@ celery shared_task', { ...TASK, params: PAYLOAD }],
    ['@ celery.decorators|celery.task task|periodic_task', { ...TASK, params: PAYLOAD }],
  ],
  calls: [
    ['App.on_after_configure.connect', { input: 'arg0', turns: 'later', params: ['App'] }],
    ['@ App.on_after_configure.connect', { input: 'decorated', turns: 'later', params: ['App'] }],
    ['@ App.on_after_finalize.connect', { input: 'decorated', turns: 'later', params: ['App'] }],
  ],
  effects: [
    ['python/Function.delay', { effect: 'enqueue', verb: 'name', target: 'recv', data: 'args' }],
    ['python/Function.apply_async', { effect: 'enqueue', verb: 'name', target: 'recv', data: ['arg(kwargs, 1)', 'arg(args, 0)'] }],
    ['Signature.delay|apply_async', { effect: 'enqueue', verb: 'name', target: 'recv.task', data: 'args' }],
    ['Signature', { effect: 'enqueue', verb: '=call', target: 'recv.task', data: 'args' }],
    ['App.send_task', { effect: 'enqueue', verb: 'name', target: 'arg(name, 0)', data: ['arg(kwargs, 2)', 'arg(args, 1)'] }],
    ['App.add_periodic_task', { effect: 'enqueue', verb: 'name', target: 'arg(sig, 1)' }],
    ['Task.retry', { effect: 'enqueue', verb: 'name', exits: true }],
  ],
});
