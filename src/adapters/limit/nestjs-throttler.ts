import { defineAdapter } from '../../model/index.ts';

/** NestJS throttler: a guard, for all of an application or for one route; decorators on a route only change its figures. */
export default defineAdapter({
  name: 'nestjs-throttler',
  title: 'NestJS throttler',
  packages: ['@nestjs/throttler'],
  language: 'typescript',
  checks: [
    ['@nestjs/throttler ThrottlerGuard', { check: 'limit-rate', fails: 'throws' }],
  ],
});
