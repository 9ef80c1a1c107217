import { defineAdapter } from '../../model/index.ts';

const SDK = '@trigger.dev/sdk|@trigger.dev/sdk/v3';
const TASK = { path: ['arg0.id', '=task'], handler: 'arg0.run', params: ['input(payload)', 'RunContext'] } as const;

/** Trigger.dev 3 and 4. A task is a job of its own; triggering one is a request to the platform, which queues it. */
export default defineAdapter({
  name: 'trigger-dev',
  title: 'Trigger.dev',
  packages: ['@trigger.dev/sdk'],
  language: 'typescript',
  states: [
    [`${SDK} task|schemaTask`, 'Task', { id: 'arg0.id' }],
    [`${SDK} schedules.task`, 'Task', { id: 'arg0.id' }],
    [`type ${SDK} Task|TaskWithSchema`, 'Task'],
  ],
  entries: [
    [`${SDK} task|schemaTask`, { entry: 'job', ...TASK }],
    [`${SDK} schedules.task`, { entry: 'cron', ...TASK }],
  ],
  calls: [
    [`${SDK} task|schemaTask`, { input: 'arg0', members: ['onStart', 'onSuccess', 'onFailure', 'onComplete', 'init', 'cleanup', 'catchError', 'handleError'], turns: 'later', params: ['input(payload)'] }],
    [`${SDK} retry.onThrow`, { input: 'arg0', turns: 'retry' }],
    [`${SDK} tasks.onStart|onStartAttempt|onFailure|onSuccess|onComplete|middleware|catchError`, { input: ['arg1', 'arg0'], turns: 'later' }],
    [`${SDK} logger.trace`, { input: 'arg1' }],
  ],
  values: [
    [`${SDK} retry.onThrow`, 'returned(arg0)'],
    [`${SDK} logger.trace`, 'returned(arg1)'],
    [`${SDK} queue`, 'opaque'],
    [`${SDK} idempotencyKeys.create`, 'opaque'],
  ],
  scopes: [
    [`${SDK} retry.onThrow`, { holds: 'retry', around: 'arg0' }],
  ],
  effects: [
    ['Task.trigger|triggerAndWait', { effect: 'enqueue', verb: 'name', target: 'recv.id', data: 'arg0', handle: 'recv' }],
    ['Task.batchTrigger|batchTriggerAndWait', { effect: 'enqueue', verb: 'name', target: 'recv.id', data: 'arg0', handle: 'recv' }],
    [`${SDK} tasks.trigger|triggerAndWait|triggerAndPoll|triggerAndSubscribe|batchTrigger|batchTriggerAndWait`, { effect: 'enqueue', verb: 'name', target: 'arg0', data: 'arg1' }],
    [`${SDK} batch.trigger|triggerAndWait|triggerByTask|triggerByTaskAndWait`, { effect: 'enqueue', verb: 'name', data: 'arg0' }],
    [`${SDK} schedules.create`, { effect: 'enqueue', verb: 'name', target: 'arg0.task', data: 'arg0' }],
  ],
});
