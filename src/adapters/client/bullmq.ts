import { defineAdapter } from '../../model/index.ts';

const add = { effect: 'enqueue', target: 'recv.queue', handle: 'recv' } as const;

/** Adding jobs; what works them off is an entry and stands elsewhere. */
export default defineAdapter({
  name: 'bullmq',
  title: 'BullMQ and Bull',
  packages: ['bullmq', 'bull', '@nestjs/bullmq', '@nestjs/bull'],
  language: 'typescript',
  states: [
    ['new bullmq Queue', 'Queue', { queue: 'arg0' }],
    ['new bull default', 'Queue', { queue: 'arg0' }],
    ['type bull Queue', 'Queue'],
    ['type bull default.Queue', 'Queue'],
    ['new bullmq FlowProducer', 'Flow'],
  ],
  effects: [
    ['Queue.add', { ...add, data: ['arg1', 'arg0'] }],
    ['Queue.addBulk', { ...add, data: 'arg0' }],
    ['Flow.add|addBulk', { effect: 'enqueue', target: 'arg0.queueName', data: 'arg0', handle: 'recv' }],
  ],
});
