import { defineAdapter } from '../../model/index.ts';

const WORKFLOW = '@temporalio/workflow';
const started = { effect: 'enqueue', verb: 'name', target: ['arg1.taskQueue', 'arg0'], data: 'arg1.args', handle: 'recv' } as const;

/** Temporal's TypeScript SDK: workflows are started through a client, and call activities through proxies that are typed by them. */
export default defineAdapter({
  name: 'temporal',
  title: 'Temporal',
  packages: ['@temporalio/workflow', '@temporalio/client', '@temporalio/worker', '@temporalio/activity', 'nestjs-temporal', 'nestjs-temporal-core'],
  language: 'typescript',
  states: [
    ['new @temporalio/client Client|WorkflowClient', 'Client'],
    ['get Client.workflow|schedule', 'Client'],
    ['new @temporalio/client ScheduleClient', 'Client'],
    ['Client.start|getHandle|signalWithStart', 'Handle'],
    ['type @temporalio/client WorkflowHandle', 'Handle'],
    [`${WORKFLOW} startChild`, 'Handle'],
    [`${WORKFLOW} getExternalWorkflowHandle`, 'Handle'],
    [`${WORKFLOW} defineSignal|defineQuery|defineUpdate`, 'Signal', { signal: 'arg0' }],
    ['@temporalio/worker Worker.create', 'Worker', { queue: 'arg0.taskQueue' }],
    ['type @temporalio/worker Worker', 'Worker'],
  ],
  values: [
    [`${WORKFLOW} proxyActivities|proxyLocalActivities`, 'type0'],
    [`${WORKFLOW} sleep|condition|uuid4|workflowInfo|patched|deprecatePatch`, 'opaque'],
  ],
  entries: [
    [`${WORKFLOW} setHandler`, { entry: 'consumer', path: ['arg0.signal', '=signal'], handler: 'arg1', params: ['...input(payload)'] }],
    ['@temporalio/worker Worker.create', { entry: 'job', each: 'arg0.activities', path: 'key', on: 'result', params: ['...input(payload)'] }],
    ['@ nestjs-temporal|nestjs-temporal-core Activity', { entry: 'job', path: ['arg0.name', 'arg0', 'key'], handler: 'decorated', params: ['...input(payload)'] }],
  ],
  calls: [
    [`${WORKFLOW} CancellationScope.nonCancellable|cancellable`, { input: 'arg0' }],
    [`${WORKFLOW} CancellationScope.withTimeout`, { input: 'arg1' }],
  ],
  scopes: [
    [`${WORKFLOW} CancellationScope.withTimeout`, { holds: 'deadline', around: 'arg1', deadline: 'arg0' }],
  ],
  effects: [
    ['Client.start|execute|signalWithStart', started],
    ['Client.create', { effect: 'enqueue', verb: 'name', target: 'arg0.scheduleId', data: 'arg0', handle: 'recv' }],
    [`${WORKFLOW} executeChild|startChild`, { effect: 'enqueue', verb: 'name', target: 'arg1.taskQueue', data: 'arg1.args' }],
    [`${WORKFLOW} continueAsNew`, { effect: 'enqueue', verb: 'name', data: 'args' }],
    ['Handle.signal|executeUpdate|startUpdate', { effect: 'publish', verb: 'name', target: ['arg0.signal', 'arg0'], data: 'args[1..]', handle: 'recv' }],
  ],
});
