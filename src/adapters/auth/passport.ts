import { defineAdapter } from '../../model/index.ts';

const STRATEGIES = [
  'passport-google-oauth20', 'passport-google-oauth2', 'passport-github', 'passport-github2', 'passport-facebook', 'passport-twitter', 'passport-azure-ad', 'passport-oauth2', 'passport-openidconnect',
  'passport-saml', '@node-saml/passport-saml', 'passport-auth0', 'passport-gitlab2', 'passport-slack-oauth2', 'passport-discord', 'passport-microsoft',
].join('|');
const NONE = 'opaque';
const KINDS = `passport|koa-passport|@fastify/passport|fastify-passport`;

/** Passport under Express, Koa, Fastify and NestJS. Which strategy runs is told by name; the code of a strategy is called back. */
export default defineAdapter({
  name: 'passport',
  title: 'Passport',
  packages: ['passport', 'koa-passport', '@fastify/passport', 'fastify-passport', '@nestjs/passport'],
  language: 'typescript',
  states: [
    [`new ${KINDS} Passport|Authenticator|KoaPassport`, 'Passport'],
    ['type passport PassportStatic', 'Passport'],
  ],
  calls: [
    [`${KINDS} authenticate|authorize`, { input: ['arg2', 'arg1'], params: [NONE, 'input(principal)', NONE] }],
    ['Passport.authenticate|authorize', { input: ['arg2', 'arg1'], params: [NONE, 'input(principal)', NONE] }],
    [`${KINDS} serializeUser|deserializeUser`, { input: ['arg1', 'arg0'], turns: 'later', params: ['input(principal)'] }],
    ['new passport-local Strategy', { input: ['arg1', 'arg0'], turns: 'later', params: ['input(body)', 'input(body)'] }],
    ['new passport-jwt Strategy', { input: 'arg1', turns: 'later', params: ['input(principal)'] }],
    ['new passport-http-bearer|passport-http Strategy|BasicStrategy', { input: ['arg1', 'arg0'], turns: 'later', params: ['input(headers)'] }],
    [`new ${STRATEGIES} *`, { input: 'arg1', turns: 'later' }],
  ],
  checks: [
    [`${KINDS} authenticate|session|authorize|secureSession`, { check: 'authenticate', fails: 'responds' }],
    ['Passport.authenticate|session|authorize', { check: 'authenticate', fails: 'responds' }],
    ['@nestjs/passport AuthGuard', { check: 'authenticate', fails: 'throws' }],
    ['extends @nestjs/passport AuthGuard', { check: 'authenticate', fails: 'throws' }],
  ],
});
