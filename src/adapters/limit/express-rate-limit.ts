import { defineAdapter } from '../../model/index.ts';

const OPTIONS = {
  input: 'arg0', members: ['keyGenerator', 'skip', 'handler', 'limit', 'max'], turns: 'later', params: ['express/Request', 'express/Response', 'express/Next'],
} as const;
const responds = { check: 'limit-rate', fails: 'responds' } as const;

/** Limits as middleware: of Express, Koa, Hono and Fastify. Each call makes one limiter with its own counter. */
export default defineAdapter({
  name: 'express-rate-limit',
  title: 'express-rate-limit, koa-ratelimit, hono-rate-limiter and @fastify/rate-limit',
  packages: ['express-rate-limit', 'express-slow-down', 'koa-ratelimit', 'koa2-ratelimit', 'hono-rate-limiter', '@fastify/rate-limit', 'fastify-rate-limit'],
  language: 'typescript',
  calls: [
    ['express-rate-limit default', OPTIONS],
    ['express-rate-limit rateLimit', OPTIONS],
  ],
  checks: [
    ['express-rate-limit default', responds],
    ['express-rate-limit rateLimit', responds],
    ['express-slow-down default', responds],
    ['express-slow-down slowDown', responds],
    ['koa-ratelimit default', responds],
    ['koa2-ratelimit RateLimit.middleware', responds],
    ['hono-rate-limiter rateLimiter', responds],
    ['@fastify/rate-limit|fastify-rate-limit default', responds],
    ['fastify/App.rateLimit', responds],
  ],
});
