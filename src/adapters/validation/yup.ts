import { defineAdapter } from '../../model/index.ts';

export default defineAdapter({
  name: 'yup',
  title: 'yup',
  packages: ['yup'],
  language: 'typescript',
  states: [
    ['yup object|string|number|boolean|bool|array|date|mixed|tuple|lazy|ref', 'Schema'],
    ['Schema.*', 'Self'],
  ],
  values: [
    ['Schema.validate|validateSync', 'parsed(arg0)'],
    ['Schema.cast', 'same(arg0)'],
    ['Schema.isValid|isValidSync', 'opaque'],
  ],
  checks: [
    ['Schema.validate|validateSync', { check: 'validate', of: 'arg0', schema: 'recv', fails: 'throws' }],
    ['Schema.isValid|isValidSync', { check: 'validate', of: 'arg0', schema: 'recv', fails: 'false' }],
  ],
});
