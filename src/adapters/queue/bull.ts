import { defineAdapter } from '../../model/index.ts';

/** `process(5, fn)`: a number first is how many jobs run at once, a text the name of the job. */
const COUNTS = Array.from({ length: 100 }, (_, index) => index + 1);

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
  ],
  values: [
    ['get Job.id|name|attemptsMade|timestamp|opts', 'opaque'],
  ],
  entries: [
    ['Queue.process', { entry: 'job', path: ['arg0', 'recv.queue', '=queue'], chain: 'args', params: ['Job', 'Done'] }, { if: { arg2: 'present' } }],
    ['Queue.process', { entry: 'job', path: ['recv.queue', '=queue'], chain: 'args', params: ['Job', 'Done'] }, { if: { arg0: COUNTS } }],
    ['Queue.process', { entry: 'job', path: ['arg0', 'recv.queue', '=queue'], chain: 'args', params: ['Job', 'Done'] }],
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
