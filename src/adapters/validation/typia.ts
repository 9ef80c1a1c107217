import { defineAdapter } from '../../model/index.ts';

/** Functions made at compile time from their type argument. `prune` takes what the type does not name off. */
export default defineAdapter({
  name: 'typia',
  title: 'typia',
  packages: ['typia', '@nestia/core'],
  language: 'typescript',
  states: [
    ['typia validate|validateEquals', 'Result', { of: 'arg0' }],
    ['typia json.validateParse', 'Result', { of: 'arg0' }],
  ],
  values: [
    ['typia assert|assertEquals', 'parsed(arg0)'],
    ['typia json.assertParse|isParse', 'parsed(arg0)'],
    ['typia json.stringify|assertStringify|isStringify|validateStringify', 'project(arg0)'],
    ['typia is|equals', 'opaque'],
    ['typia misc.clone|assertClone|assertPrune|isPrune', 'project(arg0)'],
    ['get Result.data', 'parsed(recv.of)'],
    ['get Result.success|errors', 'opaque'],
  ],
  checks: [
    ['typia assert|assertEquals|assertGuard', { check: 'validate', of: 'arg0', schema: 'type0', fails: 'throws' }],
    ['typia json.assertParse', { check: 'validate', of: 'arg0', schema: 'type0', fails: 'throws' }],
    ['typia is|equals', { check: 'validate', of: 'arg0', schema: 'type0', fails: 'false' }],
    ['typia validate|validateEquals', { check: 'validate', of: 'arg0', schema: 'type0', fails: 'success = false' }],
  ],
});
