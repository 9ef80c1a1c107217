import { defineAdapter } from '../../model/index.ts';

/** Milliseconds undici waits for the headers when nothing is set (`headersTimeout` of its Client). Its fetch is held to the same use as the built-in one. */
const HEADERS = '300000';

const options = { effect: 'http', verb: ['arg0.method', 'GET'], data: 'arg0.body' } as const;
const deadlines = (at: string): readonly string[] => [`${at}.headersTimeout`, `${at}.signal`, `${at}.bodyTimeout`];

export default defineAdapter({
  name: 'undici',
  title: 'undici',
  packages: ['undici'],
  language: 'typescript',
  states: [
    ['new undici Client|Pool|BalancedPool', 'Dispatcher', { origin: 'arg0', deadline: ['arg1.headersTimeout', 'arg1.bodyTimeout', HEADERS] }],
    ['new undici Agent|EnvHttpProxyAgent|RetryAgent', 'Dispatcher', { deadline: ['arg0.headersTimeout', 'arg0.bodyTimeout', HEADERS], chosen: ['arg0.headersTimeout', 'arg0.bodyTimeout'] }],
    ['new undici ProxyAgent', 'Dispatcher', { deadline: ['arg0.headersTimeout', HEADERS], chosen: 'arg0.headersTimeout' }],
    ['type undici Dispatcher', 'Dispatcher'],
    ['Dispatcher.compose', 'Self'],
  ],
  effects: [
    ['undici fetch', { effect: 'http', target: ['arg0.url', 'arg0'], verb: ['arg1.method', 'GET'], data: 'arg1.body', deadline: ['arg1.signal', 'arg0.signal', 'arg1.dispatcher.deadline', 'token(undici.chosen)'] }],
    ['undici request|stream|pipeline', { ...options, target: 'arg0', verb: ['arg1.method', 'GET'], data: 'arg1.body', deadline: [...deadlines('arg1'), 'arg1.dispatcher.deadline', HEADERS] }],
    ['Dispatcher.request|stream|pipeline', { ...options, target: ['recv.origin', 'arg0.path'], handle: 'recv', deadline: [...deadlines('arg0'), 'recv.deadline'] }],
  ],
  // One dispatcher for the whole process, the built-in fetch included. Only what the project chose counts.
  slots: [['undici setGlobalDispatcher', { write: 'token(undici.chosen)', value: 'arg0.chosen' }]],
});
