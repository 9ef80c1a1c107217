import { defineAdapter } from '../../model/index.ts';

const session = { check: 'authenticate', fails: 'null' } as const;

/** NextAuth 4 and Auth.js 5 with its siblings for Express, SvelteKit and Hono. A session that is missing is null: the caller has to look. */
export default defineAdapter({
  name: 'next-auth',
  title: 'NextAuth and Auth.js',
  packages: ['next-auth', '@auth/core', '@auth/express', '@auth/sveltekit', '@hono/auth-js'],
  language: 'typescript',
  states: [
    ['next-auth default', 'Auth'],
    ['@auth/sveltekit SvelteKitAuth', 'Auth'],
  ],
  calls: [
    ['Auth.auth', { input: 'arg0', params: ['next/Request', 'next/RouteContext'] }],
    ['next-auth/middleware withAuth', { input: 'arg0', params: ['next/Request'] }],
  ],
  inputs: [
    ['next-auth|next-auth/next getServerSession|unstable_getServerSession', 'principal'],
    ['next-auth/react getSession', 'principal'],
    ['next-auth/jwt getToken|decode', 'principal'],
    ['@auth/core/jwt getToken|decode', 'principal'],
    ['@auth/express getSession', 'principal'],
    ['@hono/auth-js getAuthUser', 'principal'],
    ['Auth.auth', 'principal', { if: { arg0: 'absent' } }],
  ],
  checks: [
    ['next-auth|next-auth/next getServerSession|unstable_getServerSession', session],
    ['next-auth/react getSession', session],
    ['next-auth/jwt getToken|decode', session],
    ['@auth/core/jwt getToken|decode', session],
    ['@auth/express getSession', session],
    ['@hono/auth-js getAuthUser', session],
    ['Auth.auth', session],
    ['next-auth/middleware default', { check: 'authenticate', fails: 'responds' }],
    ['next-auth/middleware withAuth', { check: 'authenticate', fails: 'responds' }],
    ['@hono/auth-js verifyAuth', { check: 'authenticate', fails: 'responds' }],
  ],
});
