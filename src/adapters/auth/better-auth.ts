import { defineAdapter } from '../../model/index.ts';

/** Better Auth. Its own endpoints hang on one handler; elsewhere a server asks for the session. */
export default defineAdapter({
  name: 'better-auth',
  title: 'Better Auth',
  packages: ['better-auth'],
  language: 'typescript',
  states: [
    ['better-auth|better-auth/minimal betterAuth', 'Auth'],
  ],
  inputs: [
    ['Auth.api.getSession', 'principal'],
  ],
  checks: [
    ['Auth.api.getSession|verifyApiKey|getActiveMember', { check: 'authenticate', fails: 'null' }],
    ['Auth.api.userHasPermission|hasPermission', { check: 'authorise', fails: 'success = false' }],
  ],
});
