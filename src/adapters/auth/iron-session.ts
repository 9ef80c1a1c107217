import { defineAdapter } from '../../model/index.ts';

/** iron-session 6 to 8: a sealed cookie. A visitor without one gets an empty session. */
export default defineAdapter({
  name: 'iron-session',
  title: 'iron-session',
  packages: ['iron-session'],
  language: 'typescript',
  inputs: [
    ['iron-session|iron-session/edge getIronSession|unsealData', 'principal'],
  ],
  checks: [
    ['iron-session|iron-session/edge getIronSession', { check: 'authenticate', fails: 'null' }],
    ['iron-session|iron-session/edge unsealData', { check: 'authenticate', of: 'arg0', fails: 'null' }],
    ['iron-session/next withIronSessionApiRoute|withIronSessionSsr', { check: 'authenticate', fails: 'null' }],
    ['iron-session/express ironSession', { check: 'authenticate', fails: 'null' }],
  ],
});
