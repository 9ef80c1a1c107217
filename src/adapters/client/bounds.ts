import { defineAdapter } from '../../model/index.ts';

/** Functions that give up on what they are handed after a time, whoever made it. */
export default defineAdapter({
  name: 'bounds',
  title: 'Promise.race, p-timeout, rxjs timeout',
  packages: ['global', 'p-timeout', 'promise-timeout', 'rxjs', 'cockatiel', 'opossum'],
  language: 'typescript',
  states: [
    ['rxjs|rxjs/operators timeout', 'Timeout', { timeout: ['arg0.each', 'arg0.first', 'arg0'] }],
    ['type rxjs Observable', 'Observable'],
    ['Observable.pipe', 'Self'],
    ['cockatiel timeout', 'Policy', { deadline: 'arg0' }],
    ['cockatiel wrap', 'Policy', { deadline: 'args.deadline' }],
    ['new opossum default', 'Breaker', { action: 'arg0' }, { if: { 'arg1.timeout': false } }],
    ['new opossum default', 'Breaker', { action: 'arg0', deadline: ['arg1.timeout', '10000'] }],
  ],
  calls: [
    ['Policy.execute', { input: 'arg0', params: ['opaque'] }],
    ['Breaker.fire', { input: 'recv.action', params: ['args'] }],
  ],
  scopes: [
    ['global Promise.race', { holds: 'deadline', around: 'arg0' }],
    ['p-timeout default', { holds: 'deadline', around: 'arg0', deadline: ['arg1.milliseconds', 'arg1'] }],
    ['promise-timeout timeout', { holds: 'deadline', around: 'arg0', deadline: 'arg1' }],
    ['Observable.pipe', { holds: 'deadline', around: 'recv', deadline: 'args.timeout' }, { if: { 'args.timeout': 'present' } }],
    ['Policy.execute', { holds: 'deadline', around: 'arg0', deadline: 'recv.deadline' }, { if: { 'recv.deadline': 'present' } }],
    ['Breaker.fire', { holds: 'deadline', around: 'recv.action', deadline: 'recv.deadline' }, { if: { 'recv.deadline': 'present' } }],
  ],
});
