import { defineAdapter } from '../../model/index.ts';

const COMMANDS = [
  'get', 'set', 'setex', 'psetex', 'setnx', 'getset', 'getdel', 'getex', 'mget', 'mset', 'delete', 'unlink', 'exists', 'expire', 'pexpire', 'ttl', 'pttl', 'persist', 'incr', 'incrby', 'decr',
  'decrby', 'append', 'keys', 'scan', 'scan_iter', 'rename', 'hget', 'hset', 'hsetnx', 'hmget', 'hmset', 'hgetall', 'hdel', 'hexists', 'hincrby', 'hkeys', 'hvals', 'hlen', 'lpush', 'rpush',
  'lpop', 'rpop', 'lrange', 'llen', 'ltrim', 'lrem', 'blpop', 'brpop', 'sadd', 'srem', 'smembers', 'sismember', 'scard', 'spop', 'zadd', 'zrem', 'zrange', 'zrevrange', 'zrangebyscore',
  'zremrangebyscore', 'zcard', 'zcount', 'zscore', 'zrank', 'zincrby', 'xadd', 'xread', 'xreadgroup', 'xack', 'hscan_iter', 'sscan_iter', 'zscan_iter', 'hscan', 'sscan', 'zscan', 'zrevrangebyscore', 'zrevrank', 'zpopmin', 'zpopmax', 'zmscore', 'zremrangebyrank', 'bzpopmin', 'sinter', 'sunion', 'sdiff',
  'srandmember', 'smove', 'smismember', 'lindex', 'lset', 'linsert', 'lmove', 'rpoplpush', 'brpoplpush', 'setbit', 'getbit', 'bitcount', 'incrbyfloat', 'hincrbyfloat', 'hstrlen', 'msetnx', 'expireat', 'pexpireat',
  'touch', 'copy', 'type', 'dbsize', 'xlen', 'xrange', 'xrevrange', 'xdel', 'xtrim', 'xclaim', 'xautoclaim', 'xpending', 'xgroup_create', 'pfadd', 'pfcount', 'pfmerge', 'geoadd', 'geosearch', 'eval', 'evalsha', 'flushdb', 'flushall', 'ping', 'info', 'execute_command',
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
    ['get Pipeline.__enter__|__aenter__', 'Self'],
    ['Pipeline.*', 'Self'],
    ['Client.json|ft|ts|bf', 'Module', { client: 'recv' }],
    ['Client.register_script', 'Script', { client: 'recv' }],
  ],
  effects: [
    [`Client.${COMMANDS}`, { effect: 'cache', target: 'arg0', verb: 'name', data: 'arg1', handle: 'recv', deadline: 'recv.deadline' }],
    ['Module.get|mget|set|mset|delete|merge|search|aggregate|arrappend|numincrby|add|madd|range|info', { effect: 'cache', target: 'arg0', verb: 'name', data: 'args[1..]', handle: 'recv.client' }],
    ['Script', { effect: 'cache', verb: '=evalsha', data: 'args', handle: 'recv.client' }],
    ['Pipeline.execute', { effect: 'cache', verb: 'name', handle: 'recv.client' }],
    ['Client.publish', { effect: 'publish', target: 'arg0', data: 'arg1', handle: 'recv' }],
  ],
  scopes: [['Client.lock', { holds: 'lock', around: 'block', deadline: 'arg(timeout, 1)' }]],
});
