import { defineAdapter } from '../../model/index.ts';

/** Upstash's limiter asks Redis over HTTP; after its timeout, five seconds unless told otherwise, it lets the request pass. */
export default defineAdapter({
  name: 'upstash-ratelimit',
  title: '@upstash/ratelimit',
  packages: ['@upstash/ratelimit', '@unkey/ratelimit'],
  language: 'typescript',
  states: [
    ['new @upstash/ratelimit Ratelimit|MultiRegionRatelimit', 'Limiter', { deadline: ['arg0.timeout', '5000'] }],
    ['new @unkey/ratelimit Ratelimit', 'Limiter', { deadline: ['arg0.timeout.ms', '5000'] }],
  ],
  values: [
    ['Limiter.limit|blockUntilReady', 'opaque'],
  ],
  effects: [
    ['Limiter.limit|blockUntilReady|getRemaining|resetUsedTokens', { effect: 'cache', target: 'arg0', verb: 'name', handle: 'recv', deadline: 'recv.deadline' }],
  ],
  checks: [
    ['Limiter.limit|blockUntilReady', { check: 'limit-rate', of: 'arg0', fails: 'success = false' }],
  ],
});
