import { defineAdapter } from '../../model/index.ts';

const call = { effect: 'http', target: 'arg0', verb: 'name', handle: 'recv' } as const;
const ends = ['token(HttpModule.timeout)'];

/** The client's calls are Observables of axios responses; the module's registration sets defaults for all of them. */
export default defineAdapter({
  name: 'nestjs-axios',
  title: 'HttpService of NestJS',
  packages: ['@nestjs/axios'],
  language: 'typescript',
  states: [
    ['new @nestjs/axios HttpService', 'Client'],
    ['Client.get|delete|head|post|put|patch|request', 'Observable'],
    ['Observable.pipe|toPromise', 'Self'],
    ['get Client.axiosRef', 'axios/Client', { deadline: [...ends, '0'] }],
  ],
  effects: [
    ['Client.get|delete|head', { ...call, deadline: ['arg1.timeout', 'arg1.signal', ...ends] }],
    ['Client.post|put|patch', { ...call, data: 'arg1', deadline: ['arg2.timeout', 'arg2.signal', ...ends] }],
    ['Client.request', { ...call, target: 'arg0.url', verb: ['arg0.method', 'GET'], data: 'arg0.data', deadline: ['arg0.timeout', 'arg0.signal', ...ends] }],
  ],
  // An rxjs operator among the pipe's arguments bounds the source it is piped from.
  scopes: [['Observable.pipe', { holds: 'deadline', around: 'recv', deadline: 'args.timeout' }, { if: { 'args.timeout': 'present' } }]],
  slots: [
    ['@nestjs/axios HttpModule.register', { write: 'token(HttpModule.timeout)', value: 'arg0.timeout' }],
    ['@nestjs/axios HttpModule.registerAsync', { write: 'token(HttpModule.timeout)', value: ['arg0.useFactory.returned.timeout', 'arg0.useClass', 'arg0.useExisting'] }],
  ],
});
