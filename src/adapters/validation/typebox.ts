import { defineAdapter } from '../../model/index.ts';

const BOX = '@sinclair/typebox|typebox';
const VALUE = '@sinclair/typebox/value|typebox/value';

/** `Check` and `Assert` look only; `Clean` takes what the schema does not name off, `Parse` and `Decode` hand the value on. */
export default defineAdapter({
  name: 'typebox',
  title: 'TypeBox',
  packages: BOX.split('|'),
  language: 'typescript',
  states: [
    [`${BOX} Type.*`, 'Schema'],
    [`${BOX} default.*`, 'Schema'],
    ['@sinclair/typebox/compiler TypeCompiler.Compile', 'Validator', { schema: 'arg0' }],
    ['typebox/compile Compile', 'Validator', { schema: 'arg0' }],
  ],
  values: [
    [`${VALUE} Value.Parse|Decode|Cast|Convert|Encode`, 'parsed(arg1)'],
    [`${VALUE} Value.Clean`, 'project(arg1)'],
    [`${VALUE} Value.Check|Errors|Equal|Hash`, 'opaque'],
    ['Validator.Decode|Parse|Encode', 'parsed(arg0)'],
    ['Validator.Check|Errors', 'opaque'],
  ],
  checks: [
    [`${VALUE} Value.Parse|Decode|Assert`, { check: 'validate', of: 'arg1', schema: 'arg0', fails: 'throws' }],
    [`${VALUE} Value.Check`, { check: 'validate', of: 'arg1', schema: 'arg0', fails: 'false' }],
    ['Validator.Check', { check: 'validate', of: 'arg0', schema: 'recv.schema', fails: 'false' }],
    ['Validator.Decode|Parse', { check: 'validate', of: 'arg0', schema: 'recv.schema', fails: 'throws' }],
  ],
});
