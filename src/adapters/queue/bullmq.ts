import { defineAdapter } from '../../model/index.ts';

const PACKAGES = 'bullmq|@taskforcesh/bullmq-pro';

/** Queues, their workers and schedulers. A worker given a path instead of a function runs that file: its handler stays open. */
export default defineAdapter({
  name: 'bullmq',
  title: 'BullMQ',
  packages: ['bullmq', '@taskforcesh/bullmq-pro', '@nestjs/bullmq'],
  language: 'typescript',
  states: [
    [`new ${PACKAGES} Queue|QueuePro`, 'Queue', { queue: 'arg0' }],
    [`new ${PACKAGES} FlowProducer|FlowProducerPro`, 'Flow'],
    [`new ${PACKAGES} Worker|WorkerPro`, 'Worker', { queue: 'arg0' }],
    [`new ${PACKAGES} QueueEvents|QueueEventsPro`, 'Events', { queue: 'arg0' }],
    [`type ${PACKAGES} Job|JobPro|SandboxedJob`, 'Job'],
    ['Queue.getJob', 'Job'],
    ['@ @nestjs/bullmq InjectQueue', 'Queue', { queue: 'arg0' }],
    ['@ @nestjs/bullmq InjectFlowProducer', 'Flow'],
  ],
  values: [
    ['get Job.id|name|attemptsMade|timestamp|opts|queueName|progress|token', 'opaque'],
  ],
  entries: [
    [`new ${PACKAGES} Worker|WorkerPro`, { entry: 'job', path: ['arg0', '=queue'], handler: 'arg1', on: 'result', params: ['Job'] }, { if: { arg1: 'present' } }],
  ],
  calls: [
    [`type ${PACKAGES} Processor`, { input: 'result', turns: 'never', params: ['Job'] }],
    ['Queue|Worker|Events.on|once', { input: 'arg1', turns: 'later' }],
  ],
  inputs: [
    ['get Job.data', 'payload'],
  ],
  effects: [
    ['Queue.add', { effect: 'enqueue', verb: 'name', target: 'recv.queue', data: ['arg1', 'arg0'], handle: 'recv' }],
    ['Queue.addBulk', { effect: 'enqueue', verb: 'name', target: 'recv.queue', data: 'arg0', handle: 'recv' }],
    ['Queue.upsertJobScheduler', { effect: 'enqueue', verb: 'name', target: 'recv.queue', data: 'arg2', handle: 'recv' }],
    ['Flow.add|addBulk', { effect: 'enqueue', verb: 'name', target: 'arg0.queueName', data: 'arg0', handle: 'recv' }],
  ],
});
