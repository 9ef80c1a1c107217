import { defineAdapter } from '../../model/index.ts';

const responds = { check: 'authenticate', fails: 'responds' } as const;
const throws = { check: 'authenticate', of: 'arg0', fails: 'throws' } as const;

/** Bearer tokens as a framework takes them: `express-jwt`, `express-oauth2-jwt-bearer`, `koa-jwt`, `@fastify/jwt`, `@nestjs/jwt`, Hono's own. */
export default defineAdapter({
  name: 'jwt-middleware',
  title: 'JWT middleware of Express, Koa, Fastify, NestJS and Hono',
  packages: ['express-jwt', 'express-oauth2-jwt-bearer', 'koa-jwt', '@fastify/jwt', '@nestjs/jwt', 'hono', 'fast-jwt'],
  language: 'typescript',
  states: [
    ['type @nestjs/jwt JwtService', 'Service'],
    ['fast-jwt createVerifier', 'Verifier'],
  ],
  inputs: [
    ['Service.verify|verifyAsync', 'principal'],
    ['Verifier', 'principal'],
    ['hono/jwt verify', 'principal'],
    ['fastify/App.jwt.verify', 'principal'],
  ],
  checks: [
    ['express-jwt default', responds],
    ['express-jwt expressjwt', responds],
    ['express-oauth2-jwt-bearer auth', responds],
    ['express-oauth2-jwt-bearer requiredScopes|scopeIncludesAny|claimEquals|claimIncludes|claimCheck', { check: 'authorise', fails: 'responds' }],
    ['koa-jwt default', responds],
    ['hono/jwt jwt', responds],
    ['hono/jwt verify', throws],
    ['hono/basic-auth basicAuth', responds],
    ['hono/bearer-auth bearerAuth', responds],
    ['Service.verify|verifyAsync', throws],
    ['Verifier', throws],
    ['fastify/App.jwt.verify', throws],
  ],
});
