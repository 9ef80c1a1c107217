import { defineAdapter } from '../../model/index.ts';

const COMMANDS = [
  'get', 'set', 'setex', 'psetex', 'setnx', 'getset', 'getdel', 'getex', 'mget', 'mset', 'delete', 'unlink', 'exists', 'expire', 'pexpire', 'ttl', 'pttl', 'persist', 'incr', 'incrby', 'decr',
  'decrby', 'append', 'keys', 'scan', 'scan_iter', 'rename', 'hget', 'hset', 'hsetnx', 'hmget', 'hmset', 'hgetall', 'hdel', 'hexists', 'hincrby', 'hkeys', 'hvals', 'hlen', 'lpush', 'rpush',
  'lpop', 'rpop', 'lrange', 'llen', 'ltrim', 'lrem', 'blpop', 'brpop', 'sadd', 'srem', 'smembers', 'sismember', 'scard', 'spop', 'zadd', 'zrem', 'zrange', 'zrevrange', 'zrangebyscore',
  'zremrangebyscore', 'zcard', 'zcount', 'zscore', 'zrank', 'zincrby', 'xadd', 'xread', 'xreadgroup', 'xack', 'eval', 'evalsha', 'flushdb', 'flushall', 'ping', 'info', 'execute_command',
].join('|');

export default defineAdapter({
  name: 'redis-py',
  title: 'redis-py',
  packages: ['redis', 'aioredis'],
  language: 'python',
  states: [
    ['new redis|redis.asyncio|redis.asyncio.client|redis.client|aioredis Redis|StrictRedis', 'Client', { deadline: 'arg(socket_timeout)' }],
    ['new redis|redis.cluster|redis.asyncio|redis.asyncio.cluster RedisCluster', 'Client', { deadline: 'arg(socket_timeout)' }],
    ['redis|redis.asyncio|aioredis Redis.from_url', 'Client', { deadline: 'arg(socket_timeout)' }],
    ['redis|redis.asyncio|aioredis from_url', 'Client', { deadline: 'arg(socket_timeout)' }],
    ['Client.pipeline', 'Pipeline', { client: 'recv' }],
    ['Pipeline.*', 'Self'],
  ],
  effects: [
    [`Client.${COMMANDS}`, { effect: 'cache', target: 'arg0', verb: 'name', data: 'arg1', handle: 'recv', deadline: 'recv.deadline' }],
    ['Pipeline.execute', { effect: 'cache', verb: 'name', handle: 'recv.client' }],
    ['Client.publish', { effect: 'publish', target: 'arg0', data: 'arg1', handle: 'recv' }],
  ],
  scopes: [['Client.lock', { holds: 'lock', around: 'block', deadline: 'arg(timeout, 1)' }]],
});
