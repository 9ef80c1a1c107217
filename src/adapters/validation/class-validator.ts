import { defineAdapter } from '../../model/index.ts';

export default defineAdapter({
  name: 'class-validator',
  title: 'class-validator',
  packages: ['class-validator'],
  language: 'typescript',
  checks: [
    ['class-validator validateOrReject', { check: 'validate', of: 'arg0', schema: 'arg0', fails: 'throws' }],
    ['class-validator validate|validateSync', { check: 'validate', of: 'arg0', schema: 'arg0', fails: 'length > 0' }],
  ],
});
