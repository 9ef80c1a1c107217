import { defineAdapter } from '../../model/index.ts';

const REMOTE = 'RateLimiterRedis|RateLimiterRedisNonAtomic|RateLimiterMemcache|RateLimiterValkey|RateLimiterValkeyGlide';
const STORED = 'RateLimiterMongo|RateLimiterPostgres|RateLimiterMySQL|RateLimiterPrisma|RateLimiterDrizzle|RateLimiterSQLite|RateLimiterDynamo|RateLimiterEtcd';
const LOCAL = 'RateLimiterMemory|RateLimiterCluster|RateLimiterClusterMaster|RateLimiterClusterMasterPM2|BurstyRateLimiter|RLWrapperBlackAndWhite|RateLimiterUnion|RLWrapperTimeouts';

/** rate-limiter-flexible. `consume` rejects when nothing is left; where the count is kept is told by the class. */
export default defineAdapter({
  name: 'rate-limiter-flexible',
  title: 'rate-limiter-flexible',
  packages: ['rate-limiter-flexible'],
  language: 'typescript',
  states: [
    [`new rate-limiter-flexible ${REMOTE}`, 'Limiter', { kind: '=cache' }],
    [`new rate-limiter-flexible ${STORED}`, 'Limiter', { kind: '=db.write' }],
    [`new rate-limiter-flexible ${LOCAL}`, 'Limiter'],
    ['new rate-limiter-flexible RateLimiterQueue', 'Queue'],
    ['type rate-limiter-flexible RateLimiterAbstract|RateLimiterStoreAbstract|IRateLimiterRes', 'Limiter'],
  ],
  values: [
    ['Limiter.consume|get|set|penalty|reward|block|delete', 'opaque'],
  ],
  effects: [
    ['Limiter.consume|get|set|penalty|reward|block|delete', { effect: 'cache', target: 'arg0', verb: 'name', handle: 'recv' }, { if: { 'recv.kind': 'cache' } }],
    ['Limiter.consume|set|penalty|reward|block|delete', { effect: 'db.write', verb: 'name', handle: 'recv' }, { if: { 'recv.kind': 'db.write' } }],
    ['Limiter.get', { effect: 'db.read', verb: 'name', handle: 'recv' }, { if: { 'recv.kind': 'db.write' } }],
  ],
  checks: [
    ['Limiter.consume', { check: 'limit-rate', of: 'arg0', fails: 'throws' }],
    ['Queue.removeTokens', { check: 'limit-rate', fails: 'throws' }],
  ],
});
