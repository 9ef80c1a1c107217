import { defineAdapter } from '../../model/index.ts';

/** Commands that backends use; connection management and events are no round trip of a request. */
const COMMANDS = [
  'get', 'set', 'setex', 'psetex', 'setnx', 'getset', 'getdel', 'getex', 'mget', 'mset', 'del', 'unlink', 'exists', 'expire', 'pexpire', 'expireat', 'ttl', 'pttl', 'persist',
  'incr', 'incrby', 'incrbyfloat', 'decr', 'decrby', 'append', 'strlen', 'keys', 'scan', 'type', 'rename', 'hget', 'hset', 'hsetnx', 'hmget', 'hmset', 'hgetall', 'hdel', 'hexists',
  'hincrby', 'hkeys', 'hvals', 'hlen', 'lpush', 'rpush', 'lpop', 'rpop', 'lrange', 'llen', 'ltrim', 'lrem', 'blpop', 'brpop', 'sadd', 'srem', 'smembers', 'sismember', 'scard', 'spop',
  'zadd', 'zrem', 'zrange', 'zrevrange', 'zrangebyscore', 'zremrangebyscore', 'zcard', 'zcount', 'zscore', 'zrank', 'zincrby', 'xadd', 'xread', 'xreadgroup', 'xack', 'pfadd', 'pfcount',
  'eval', 'evalsha', 'flushdb', 'flushall', 'ping', 'info', 'call',
].join('|');

const timed = { deadline: ['arg0.commandTimeout', 'arg1.commandTimeout', 'arg2.commandTimeout'] } as const;

export default defineAdapter({
  name: 'ioredis',
  title: 'ioredis',
  packages: ['ioredis', '@upstash/redis'],
  language: 'typescript',
  states: [
    ['new ioredis default', 'Client', timed],
    ['new ioredis Redis', 'Client', timed],
    ['new ioredis Cluster', 'Client'],
    ['new @upstash/redis Redis', 'Client'],
    ['@upstash/redis Redis.fromEnv', 'Client'],
    ['Client.duplicate', 'Self'],
    ['Client.multi|pipeline', 'Pipeline', { client: 'recv' }],
    ['Pipeline.*', 'Self'],
  ],
  effects: [
    [`Client.${COMMANDS}`, { effect: 'cache', target: 'arg0', verb: 'name', data: 'arg1', handle: 'recv', deadline: 'recv.deadline' }],
    ['Pipeline.exec', { effect: 'cache', verb: 'name', handle: 'recv.client' }],
    ['Client.publish|spublish', { effect: 'publish', target: 'arg0', data: 'arg1', handle: 'recv' }],
  ],
});
