import { defineAdapter } from '../../model/index.ts';

/** zsa: server actions with a schema; a procedure runs before them and what it returns is their context. */
export default defineAdapter({
  name: 'zsa',
  title: 'zsa',
  language: 'typescript',
  packages: ['zsa'],
  states: [
    ['zsa createServerAction', 'Action'],
    ['zsa createServerActionProcedure', 'Procedure'],
    ['Procedure.createServerAction', 'Action'],
    ['Action|Procedure.input', 'Self', { input: 'arg0' }],
    ['Action|Procedure.output', 'Self', { output: 'arg0' }],
    ['Action|Procedure.onError|onStart|onSuccess|onComplete|onInputParseError|experimental_shapeError|timeout|retry', 'Self'],
    ['Procedure.handler', 'Procedure'],
  ],
  values: [
    ['zsa chainServerActionProcedures', 'arg1'],
  ],
  calls: [
    ['Action|Procedure.onError|onStart|onSuccess|onComplete|onInputParseError', { input: 'arg0', turns: 'later' }],
  ],
  entries: [
    ['Action.handler', { entry: 'action', handler: 'arg0', named: 'tree', params: ['Opts'], respond: 'return', schema: 'recv.input', output: 'recv.output' }],
  ],
  layers: [
    ['Procedure.handler', { layer: 'arg0', on: 'result', phase: 'middleware', params: ['Opts'] }],
    // An action hangs below the procedure that makes it.
    ['Procedure.createServerAction', { on: 'result' }],
  ],
  slots: [
    ['Procedure.handler', { write: 'context', result: 'arg0' }],
    ['get Opts.ctx', { read: 'context' }],
  ],
  inputs: [
    ['get Opts.input', 'body'],
    ['get Opts.request', 'headers'],
  ],
  effects: [
    ['new zsa ZSAError', { effect: 'respond', verb: '=throw', body: 'arg1' }],
  ],
  checks: [
    ['Action.input', { check: 'validate', schema: 'arg0', fails: 'responds' }],
  ],
});
