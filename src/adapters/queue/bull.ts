import { defineAdapter } from '../../model/index.ts';

/** Bull 3 and 4. One queue object adds jobs and works them off. */
export default defineAdapter({
  name: 'bull',
  title: 'Bull',
  packages: ['bull', '@nestjs/bull'],
  language: 'typescript',
  states: [
    ['new bull default', 'Queue', { queue: 'arg0' }],
    ['bull default', 'Queue', { queue: 'arg0' }],
    ['type bull Queue', 'Queue'],
    ['type bull Job', 'Job'],
    ['Queue.getJob', 'Job'],
    ['@ @nestjs/bull InjectQueue', 'Queue', { queue: 'arg0' }],
  ],
  values: [
    ['get Job.id|name|attemptsMade|timestamp|opts', 'opaque'],
  ],
  entries: [
    ['Queue.process', { entry: 'job', path: ['arg0', 'recv.queue', '=queue'], chain: 'args', params: ['Job', 'Done'] }, { if: { arg2: 'present' } }],
    // Before the function stands a name, or how many jobs run at once.
    ['Queue.process', { entry: 'job', path: ['recv.queue', '=queue'], chain: 'args', params: ['Job', 'Done'] }],
  ],
  calls: [
    ['type bull ProcessPromiseFunction|ProcessCallbackFunction', { input: 'result', turns: 'never', params: ['Job', 'Done'] }],
    ['Queue.on|once', { input: 'arg1', turns: 'later' }],
  ],
  inputs: [
    ['get Job.data', 'payload'],
  ],
  effects: [
    ['Queue.add', { effect: 'enqueue', verb: 'name', target: 'recv.queue', data: ['arg1', 'arg0'], handle: 'recv' }],
    ['Queue.addBulk', { effect: 'enqueue', verb: 'name', target: 'recv.queue', data: 'arg0', handle: 'recv' }],
  ],
});
