import { defineAdapter } from '../../model/index.ts';

const run = { effect: 'http', target: 'recv.url', verb: 'recv.verb', data: 'recv.data', deadline: ['recv.deadline'] } as const;

/** A request is built first and sent when awaited or ended; there is no deadline by default. */
export default defineAdapter({
  name: 'superagent',
  title: 'superagent',
  packages: ['superagent'],
  language: 'typescript',
  states: [
    ['superagent default', 'Request', { verb: 'arg0', url: 'arg1' }],
    ['superagent get|post|put|patch|delete|del|head', 'Request', { verb: 'name', url: 'arg0' }],
    ['superagent agent', 'Agent'],
    ['Agent.timeout', 'Self', { deadline: ['arg0.response', 'arg0.deadline', 'arg0'] }],
    ['Agent.get|post|put|patch|delete|del|head', 'Request', { verb: 'name', url: 'arg0', deadline: 'recv.deadline' }],
    ['Request.timeout', 'Self', { deadline: ['arg0.response', 'arg0.deadline', 'arg0'] }],
    ['Request.send', 'Self', { data: 'arg0' }],
    ['Request.*', 'Self'],
  ],
  effects: [
    ['await Request', run],
    ['Request.end|pipe', run],
  ],
});
