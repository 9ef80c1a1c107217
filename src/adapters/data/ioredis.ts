import { defineAdapter } from '../../model/index.ts';

/** Commands that backends use; connection management and events are no round trip of a request. */
const COMMANDS = [
  'get', 'set', 'setex', 'psetex', 'setnx', 'getset', 'getdel', 'getex', 'mget', 'mset', 'del', 'unlink', 'exists', 'expire', 'pexpire', 'expireat', 'ttl', 'pttl', 'persist',
  'incr', 'incrby', 'incrbyfloat', 'decr', 'decrby', 'append', 'strlen', 'keys', 'scan', 'type', 'rename', 'hget', 'hset', 'hsetnx', 'hmget', 'hmset', 'hgetall', 'hdel', 'hexists',
  'hincrby', 'hkeys', 'hvals', 'hlen', 'lpush', 'rpush', 'lpop', 'rpop', 'lrange', 'llen', 'ltrim', 'lrem', 'blpop', 'brpop', 'sadd', 'srem', 'smembers', 'sismember', 'scard', 'spop',
  'zadd', 'zrem', 'zrange', 'zrevrange', 'zrangebyscore', 'zremrangebyscore', 'zcard', 'zcount', 'zscore', 'zrank', 'zincrby', 'xadd', 'xread', 'xreadgroup', 'xack', 'pfadd', 'pfcount',
  'zadd', 'zpopmin', 'zpopmax', 'zrevrangebyscore', 'zmscore', 'zscan', 'hscan', 'sscan', 'hstrlen', 'smismember', 'sinter', 'sunion', 'sdiff', 'srandmember', 'smove', 'lindex', 'lset', 'linsert', 'lmove',
  'rpoplpush', 'brpoplpush', 'setbit', 'getbit', 'bitcount', 'setrange', 'getrange', 'msetnx', 'pexpireat', 'expiretime', 'touch', 'copy', 'dump', 'restore', 'sort', 'geoadd', 'geosearch', 'georadius', 'geopos',
  'geodist', 'xlen', 'xrange', 'xrevrange', 'xdel', 'xtrim', 'xgroup', 'xpending', 'xclaim', 'xautoclaim', 'pfmerge', 'eval', 'evalsha', 'script', 'dbsize', 'flushdb', 'flushall', 'ping', 'info', 'call',
].join('|');

const timed = {
  deadline: ['arg0.commandTimeout', 'arg1.commandTimeout', 'arg2.commandTimeout'],
  pipelined: ['arg0.enableAutoPipelining', 'arg1.enableAutoPipelining', 'arg2.enableAutoPipelining'],
} as const;
const command = { effect: 'cache', target: 'arg0', verb: 'name', data: 'arg1', handle: 'recv', deadline: 'recv.deadline' } as const;

export default defineAdapter({
  name: 'ioredis',
  title: 'ioredis',
  packages: ['ioredis', '@liaoliaots/nestjs-redis', '@songkeys/nestjs-redis', '@nestjs-modules/ioredis'],
  language: 'typescript',
  states: [
    ['new ioredis default', 'Client', timed],
    ['new ioredis Redis', 'Client', timed],
    ['new ioredis Cluster', 'Client'],
    ['type ioredis RedisCommander', 'Client'],
    ['new @liaoliaots/nestjs-redis|@songkeys/nestjs-redis RedisManager|RedisService', 'Service'],
    ['Service.getClient|getOrThrow|getOrNil', 'Client'],
    ['Client.duplicate', 'Self'],
    ['Client.multi|pipeline', 'Pipeline', { client: 'recv' }],
    ['Pipeline.*', 'Self'],
  ],
  effects: [
    [`Client.${COMMANDS}`, { ...command, batched: true }, { if: { 'recv.pipelined': true } }],
    [`Client.${COMMANDS}`, command],
    ['Pipeline.exec', { effect: 'cache', verb: 'name', handle: 'recv.client' }],
    ['Client.publish|spublish', { effect: 'publish', target: 'arg0', data: 'arg1', handle: 'recv' }],
  ],
});
