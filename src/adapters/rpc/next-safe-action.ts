import { defineAdapter } from '../../model/index.ts';

const STEPS = 'use|useValidated|metadata|schema|inputSchema|outputSchema|bindArgsSchemas|bindArgsInputSchemas';
const ACTION = { entry: 'action', handler: 'arg0', named: 'tree', respond: 'return', schema: 'recv.input', output: 'recv.output' } as const;

/** next-safe-action: server actions behind a client with middleware and a schema. From version 7 on an action gets one object. */
export default defineAdapter({
  name: 'next-safe-action',
  title: 'next-safe-action',
  language: 'typescript',
  packages: ['next-safe-action'],
  states: [
    ['next-safe-action createSafeActionClient', 'Client'],
    ['next-safe-action default', 'Client', {}, { when: 'next-safe-action <5' }],
    ['Client.schema|inputSchema', 'Self', { input: 'arg0' }],
    ['Client.outputSchema', 'Self', { output: 'arg0' }],
    [`Client.${STEPS}`, 'Self'],
    ['next-safe-action createMiddleware', 'MiddlewareMaker'],
  ],
  values: [
    ['MiddlewareMaker.define', 'arg0'],
  ],
  calls: [
    ['MiddlewareMaker.define', { input: 'arg0', turns: 'never', params: ['Opts'] }],
    ['Opts.next', { input: 'next' }],
    ['Client.action|stateAction', { input: 'arg1', members: ['onSuccess', 'onError', 'onSettled', 'onNavigation'], turns: 'later' }],
  ],
  entries: [
    ['Client.action|stateAction', { ...ACTION, params: ['Opts'] }, { when: 'next-safe-action >=7' }],
    ['Client.action|stateAction', { ...ACTION, params: ['input(body)', 'Context'] }, { when: 'next-safe-action <7' }],
    ['Client', { ...ACTION, handler: 'arg1', params: ['input(body)', 'Context'] }, { when: 'next-safe-action <7' }],
  ],
  layers: [
    ['Client.use|useValidated', { layer: 'arg0', on: 'result', phase: 'middleware', params: ['Opts'] }],
  ],
  slots: [
    ['Opts.next', { write: 'context', value: 'arg0.ctx' }],
    ['get Opts.ctx', { read: 'context' }],
  ],
  inputs: [
    ['get Opts.parsedInput|clientInput|bindArgsParsedInputs|bindArgsClientInputs', 'body'],
  ],
  effects: [
    ['next-safe-action returnValidationErrors', { effect: 'respond', verb: 'name', body: 'arg1', exits: true }],
  ],
  checks: [
    ['Client.schema|inputSchema', { check: 'validate', schema: 'arg0', fails: 'responds' }],
  ],
});
