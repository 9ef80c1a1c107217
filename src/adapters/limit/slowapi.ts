import { defineAdapter } from '../../model/index.ts';

/** Limits for FastAPI, Starlette and Flask: decorators of slowapi and Flask-Limiter, the dependency of fastapi-limiter. */
export default defineAdapter({
  name: 'slowapi',
  title: 'slowapi, fastapi-limiter and Flask-Limiter',
  packages: ['slowapi', 'fastapi-limiter', 'flask-limiter'],
  language: 'python',
  states: [
    ['new slowapi|slowapi.extension Limiter', 'Limiter'],
    ['new flask_limiter Limiter', 'Limiter'],
  ],
  layers: [
    ['@ Limiter.limit|shared_limit', { layer: 'applied', phase: 'guard' }],
  ],
  checks: [
    ['@ Limiter.limit|shared_limit', { check: 'limit-rate', fails: 'throws' }],
    ['new slowapi.middleware SlowAPIMiddleware|SlowAPIASGIMiddleware', { check: 'limit-rate', fails: 'responds' }],
    ['new fastapi_limiter.depends RateLimiter|WebSocketRateLimiter', { check: 'limit-rate', fails: 'throws' }],
  ],
});
