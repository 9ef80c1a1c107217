import { defineAdapter } from '../../model/index.ts';

/** jose. Verifying throws on a bad token; `decodeJwt` only reads one and checks nothing. */
export default defineAdapter({
  name: 'jose',
  title: 'jose',
  packages: ['jose'],
  language: 'typescript',
  inputs: [
    ['jose jwtVerify|jwtDecrypt', 'principal'],
  ],
  checks: [
    ['jose jwtVerify|jwtDecrypt', { check: 'authenticate', of: 'arg0', fails: 'throws' }],
    ['jose compactVerify|flattenedVerify|generalVerify|compactDecrypt|flattenedDecrypt|generalDecrypt', { check: 'verify-signature', of: 'arg0', fails: 'throws' }],
  ],
});
