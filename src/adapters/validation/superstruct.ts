import { defineAdapter } from '../../model/index.ts';

/** `mask` drops what the struct does not name; `create` refuses it. */
export default defineAdapter({
  name: 'superstruct',
  title: 'superstruct',
  packages: ['superstruct'],
  language: 'typescript',
  states: [['superstruct object|type|string|number|boolean|array|date|optional|nullable|enums|literal|union|record|tuple|assign|partial|pick|omit|coerce|defaulted|refine|size|pattern|define', 'Struct']],
  values: [
    ['superstruct create', 'parsed(arg0)'],
    ['superstruct mask', 'project(arg0)'],
    ['superstruct is', 'opaque'],
    ['Struct.create', 'parsed(arg0)'],
    ['Struct.mask', 'project(arg0)'],
  ],
  checks: [
    ['superstruct assert|create|mask', { check: 'validate', of: 'arg0', schema: 'arg1', fails: 'throws' }],
    ['superstruct is', { check: 'validate', of: 'arg0', schema: 'arg1', fails: 'false' }],
    ['superstruct validate', { check: 'validate', of: 'arg0', schema: 'arg1', fails: '0 = present' }],
    ['Struct.assert|create|mask', { check: 'validate', of: 'arg0', schema: 'recv', fails: 'throws' }],
    ['Struct.is', { check: 'validate', of: 'arg0', schema: 'recv', fails: 'false' }],
  ],
});
