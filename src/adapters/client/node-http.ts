import { defineAdapter } from '../../model/index.ts';

const request = { effect: 'http', target: ['arg0.host', 'arg0.hostname', 'arg0'], data: 'result.write()' } as const;
const listens = ' & result.on|once|addListener(timeout)';
const deadline = [`arg0.timeout${listens}`, `arg1.timeout${listens}`, 'arg0.signal', 'arg1.signal', 'result.setTimeout()'];

/** A request waits for ever unless a signal is given, `setTimeout` is called on it, or someone listens to what `timeout` makes it emit. */
export default defineAdapter({
  name: 'node-http',
  title: 'node:http and node:https',
  packages: ['node:http', 'global'],
  language: 'typescript',
  effects: [
    ['node:http|http|node:https|https get', { ...request, verb: 'GET', deadline }],
    ['node:http|http|node:https|https request', { ...request, verb: ['arg0.method', 'arg1.method', 'GET'], deadline }],
  ],
  calls: [
    ['node:http|http|node:https|https get|request', { input: ['arg2', 'arg1'], turns: 'later', params: ['opaque'] }],
  ],
});
