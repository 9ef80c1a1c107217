import { defineAdapter } from '../../model/index.ts';

/** A type is called with the data and gives it back, or the errors. It keeps undeclared keys unless told otherwise. */
export default defineAdapter({
  name: 'arktype',
  title: 'ArkType',
  packages: ['arktype'],
  language: 'typescript',
  states: [
    ['arktype type', 'Type'],
    ['Type.pipe|to|narrow|array|or|and|partial|required|pick|omit|merge|describe|onUndeclaredKey|default|optional', 'Self'],
  ],
  values: [
    ['Type', 'parsed(arg0)'],
    ['Type.assert|from', 'parsed(arg0)'],
    ['Type.allows', 'opaque'],
    ['arktype type.errors', 'opaque'],
  ],
  checks: [
    ['Type', { check: 'validate', of: 'arg0', schema: 'recv', fails: 'instance of errors' }],
    ['Type.assert', { check: 'validate', of: 'arg0', schema: 'recv', fails: 'throws' }],
    ['Type.allows', { check: 'validate', of: 'arg0', schema: 'recv', fails: 'false' }],
  ],
});
