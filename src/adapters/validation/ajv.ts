import { defineAdapter } from '../../model/index.ts';

/** A compiled schema tells whether data fits; it hands nothing back. JSON Type Definition's parser does. */
export default defineAdapter({
  name: 'ajv',
  title: 'Ajv and fast-json-stringify',
  packages: ['ajv', 'ajv/dist/2019', 'ajv/dist/2020', 'ajv/dist/jtd', 'fast-json-stringify'],
  language: 'typescript',
  states: [
    ['new ajv|ajv/dist/2019|ajv/dist/2020|ajv/dist/jtd default', 'Ajv'],
    ['new ajv|ajv/dist/2019|ajv/dist/2020|ajv/dist/jtd Ajv|Ajv2019|Ajv2020', 'Ajv'],
    ['Ajv.addSchema|addFormat|addKeyword', 'Self'],
    ['Ajv.compile', 'Validator', { schema: 'arg0' }],
    ['Ajv.getSchema', 'Validator', { schema: 'arg0' }],
    ['Ajv.compileParser', 'Parser', { schema: 'arg0' }],
    ['Ajv.compileSerializer', 'Serializer'],
    ['fast-json-stringify default', 'Serializer'],
  ],
  values: [
    ['Validator', 'opaque'],
    ['Ajv.validate', 'opaque'],
    ['Parser', 'parsed(arg0)'],
    // A serializer writes the fields that its schema names.
    ['Serializer', 'project(arg0)'],
  ],
  checks: [
    ['Validator', { check: 'validate', of: 'arg0', schema: 'recv.schema', fails: 'false' }],
    ['Ajv.validate', { check: 'validate', of: 'arg1', schema: 'arg0', fails: 'false' }],
    ['Parser', { check: 'validate', of: 'arg0', schema: 'recv.schema', fails: 'null' }],
  ],
});
