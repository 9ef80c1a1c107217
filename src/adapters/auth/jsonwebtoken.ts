import { defineAdapter } from '../../model/index.ts';

/** jsonwebtoken. `verify` throws, or calls back; `decode` checks nothing. */
export default defineAdapter({
  name: 'jsonwebtoken',
  title: 'jsonwebtoken',
  packages: ['jsonwebtoken'],
  language: 'typescript',
  calls: [
    ['jsonwebtoken verify', { input: ['arg3', 'arg2'], params: ['opaque', 'input(principal)'] }],
  ],
  inputs: [
    ['jsonwebtoken verify', 'principal'],
  ],
  checks: [
    ['jsonwebtoken verify', { check: 'authenticate', of: 'arg0', fails: 'throws' }],
  ],
});
