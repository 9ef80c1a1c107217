import { defineAdapter } from '../../model/index.ts';

export default defineAdapter({
  name: 'joi',
  title: 'Joi',
  packages: ['joi', '@hapi/joi'],
  language: 'typescript',
  states: [
    ['joi|@hapi/joi object|string|number|boolean|array|date|any|alternatives|binary|func|symbol|link', 'Schema'],
    ['joi|@hapi/joi Joi.object|string|number|boolean|array|date|any|alternatives|binary', 'Schema'],
    ['Schema.validate', 'Result', { of: 'arg0' }],
    ['Schema.*', 'Self'],
  ],
  values: [
    ['Schema.validateAsync', 'parsed(arg0)'],
    ['joi|@hapi/joi attempt', 'parsed(arg0)'],
    ['get Result.value', 'parsed(recv.of)'],
    ['get Result.error', 'opaque'],
  ],
  checks: [
    ['Schema.validate', { check: 'validate', of: 'arg0', schema: 'recv', fails: 'error = present' }],
    ['Schema.validateAsync', { check: 'validate', of: 'arg0', schema: 'recv', fails: 'throws' }],
    ['joi|@hapi/joi attempt|assert', { check: 'validate', of: 'arg0', schema: 'arg1', fails: 'throws' }],
  ],
});
