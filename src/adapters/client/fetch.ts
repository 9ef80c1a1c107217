import { defineAdapter } from '../../model/index.ts';

/** The built-in fetch. It has no deadline of its own: only a signal bounds it. */
export default defineAdapter({
  name: 'fetch',
  title: 'Built-in fetch',
  packages: ['global'],
  language: 'typescript',
  states: [
    ['new global Request', 'Request', { url: 'arg0', signal: 'arg1.signal' }],
    ['new global URL', 'Url', { url: 'arg0', base: 'arg1' }],
    ['global AbortSignal.timeout', 'Signal', { deadline: 'arg0' }],
    ['global AbortSignal.any', 'Signal'],
    ['new global AbortController', 'Controller'],
    ['get Controller.signal', 'Signal'],
  ],
  effects: [
    ['global fetch', { effect: 'http', target: 'arg0', verb: ['arg1.method', 'GET'], data: 'arg1.body', deadline: ['arg1.signal', 'arg0?.signal', 'token(undici.chosen)'] }],
  ],
});
