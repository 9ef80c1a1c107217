import { defineAdapter } from '../../model/index.ts';

const SERVER = '@clerk/nextjs/server|@clerk/nextjs|@clerk/express|@clerk/fastify|@clerk/remix/ssr.server|@clerk/tanstack-react-start/server|@clerk/astro/server|@hono/clerk-auth|@clerk/hono';
const HOOKS = '@clerk/nextjs/webhooks|@clerk/express/webhooks|@clerk/fastify/webhooks|@clerk/backend/webhooks|@clerk/astro/webhooks|@clerk/tanstack-react-start/webhooks';

/** Clerk. Its middleware says who asks; `protect` and `requireAuth` turn away who is nobody. */
export default defineAdapter({
  name: 'clerk',
  title: 'Clerk',
  packages: ['@clerk/nextjs', '@clerk/express', '@clerk/fastify', '@clerk/remix', '@clerk/backend', '@clerk/clerk-sdk-node', '@clerk/tanstack-react-start', '@clerk/astro', '@hono/clerk-auth', '@clerk/hono'],
  language: 'typescript',
  states: [
    [`${SERVER} auth|getAuth`, 'Session'],
    ['@clerk/backend createClerkClient', 'Client'],
    ['@clerk/nextjs/server|@clerk/express clerkClient', 'Client'],
    ['get @clerk/nextjs/server|@clerk/express clerkClient', 'Client'],
  ],
  calls: [
    [`${SERVER} clerkMiddleware`, { input: 'arg0', params: ['Auth', 'next/Request'] }],
  ],
  inputs: [
    ['get Session.userId|sessionId|orgId|orgRole|orgSlug|sessionClaims|actor', 'principal'],
    [`${SERVER} currentUser`, 'principal'],
    ['@clerk/backend verifyToken', 'principal'],
    [`${HOOKS} verifyWebhook`, 'body'],
  ],
  checks: [
    [`${SERVER} auth|getAuth|currentUser`, { check: 'authenticate', fails: 'null' }],
    [`${SERVER} auth.protect`, { check: 'authenticate', fails: 'throws' }],
    ['Auth.protect', { check: 'authenticate', fails: 'throws' }],
    ['Auth', { check: 'authenticate', fails: 'null' }],
    ['Session.has', { check: 'authorise', of: 'arg0', fails: 'false' }],
    [`${SERVER} clerkMiddleware|clerkPlugin`, { check: 'authenticate', fails: 'null' }],
    ['@clerk/nextjs authMiddleware', { check: 'authenticate', fails: 'responds' }],
    ['@clerk/express requireAuth', { check: 'authenticate', fails: 'responds' }],
    ['@clerk/clerk-sdk-node ClerkExpressRequireAuth', { check: 'authenticate', fails: 'throws' }],
    ['@clerk/clerk-sdk-node ClerkExpressWithAuth', { check: 'authenticate', fails: 'null' }],
    ['@clerk/backend verifyToken', { check: 'authenticate', of: 'arg0', fails: 'throws' }],
    ['Client.authenticateRequest', { check: 'authenticate', of: 'arg0', fails: 'isAuthenticated = false' }],
    [`${HOOKS} verifyWebhook`, { check: 'verify-signature', of: 'arg0', fails: 'throws' }],
  ],
});
