import { defineAdapter } from '../../model/index.ts';

const handled = { entry: 'job', path: ['arg0', '=queue'], handler: ['arg2', 'arg1'] } as const;
const sent = { effect: 'enqueue', verb: 'name', target: ['arg0.name', 'arg0'], data: ['arg1', 'arg0.data'], handle: 'recv' } as const;

/** pg-boss 7 and later. A handler gets one job up to version 9, or a list of them in batches; from 10 on always a list. */
export default defineAdapter({
  name: 'pg-boss',
  title: 'pg-boss',
  packages: ['pg-boss'],
  language: 'typescript',
  states: [
    ['new pg-boss default', 'Boss'],
    ['new pg-boss PgBoss', 'Boss'],
    ['type pg-boss Job|JobWithMetadata', 'Job'],
    ['Boss.start', 'Self'],
    ['Boss.getJobById', 'Job'],
  ],
  values: [
    ['get Job.id|name|signal|expireInSeconds', 'opaque'],
  ],
  entries: [
    ['Boss.work', { ...handled, params: ['input(payload)'] }, { when: 'pg-boss >=10' }],
    ['Boss.work', { ...handled, params: ['input(payload)'] }, { if: { 'arg1.batchSize': 'present' } }],
    ['Boss.work', { ...handled, params: ['Job'] }, { when: 'pg-boss <10' }],
    ['Boss.onComplete', { ...handled, params: ['Job'] }, { when: 'pg-boss <10' }],
  ],
  calls: [
    ['Boss.on|once', { input: 'arg1', turns: 'later' }],
  ],
  inputs: [
    ['get Job.data', 'payload'],
  ],
  effects: [
    ['Boss.send|sendAfter|sendOnce|sendSingleton|sendThrottled|sendDebounced', sent],
    ['Boss.insert', { effect: 'enqueue', verb: 'name', target: 'arg0', data: 'arg1', handle: 'recv' }, { if: { arg1: 'present' } }],
    ['Boss.insert', { effect: 'enqueue', verb: 'name', data: 'arg0', handle: 'recv' }],
    ['Boss.publish', { effect: 'publish', verb: 'name', target: 'arg0', data: 'arg1', handle: 'recv' }],
    ['Boss.schedule', { effect: 'enqueue', verb: 'name', target: 'arg0', data: 'arg2', handle: 'recv' }],
  ],
});
