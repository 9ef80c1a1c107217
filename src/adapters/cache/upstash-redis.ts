import { defineAdapter } from '../../model/index.ts';

const COMMANDS = [
  'append', 'bitcount', 'bitfield', 'bitop', 'copy', 'dbsize', 'decr', 'decrby', 'del', 'eval', 'evalRo', 'evalsha', 'exec', 'exists', 'expire', 'expireat', 'flushall', 'flushdb', 'geoadd', 'geodist', 'geosearch',
  'get', 'getbit', 'getdel', 'getex', 'getrange', 'getset', 'hdel', 'hexists', 'hexpire', 'hget', 'hgetall', 'hgetdel', 'hgetex', 'hincrby', 'hincrbyfloat', 'hkeys', 'hlen', 'hmget', 'hmset', 'hrandfield', 'hscan',
  'hset', 'hsetex', 'hsetnx', 'hstrlen', 'hvals', 'incr', 'incrby', 'incrbyfloat', 'keys', 'lindex', 'linsert', 'llen', 'lmove', 'lmpop', 'lpop', 'lpos', 'lpush', 'lpushx', 'lrange', 'lrem', 'lset', 'ltrim', 'mget',
  'mset', 'msetnx', 'persist', 'pexpire', 'pexpireat', 'pfadd', 'pfcount', 'pfmerge', 'ping', 'psetex', 'pttl', 'randomkey', 'rename', 'renamenx', 'rpop', 'rpush', 'rpushx', 'sadd', 'scan', 'scard', 'scriptLoad',
  'sdiff', 'sdiffstore', 'set', 'setbit', 'setex', 'setnx', 'setrange', 'sinter', 'sinterstore', 'sismember', 'smembers', 'smismember', 'smove', 'spop', 'srandmember', 'srem', 'sscan', 'strlen', 'sunion', 'time',
  'touch', 'ttl', 'type', 'unlink', 'xack', 'xadd', 'xdel', 'xgroup', 'xlen', 'xrange', 'xread', 'xreadgroup', 'xtrim', 'zadd', 'zcard', 'zcount', 'zdiff', 'zincrby', 'zinter', 'zmscore', 'zpopmax', 'zpopmin', 'zrange',
  'zrank', 'zrem', 'zremrangebyrank', 'zremrangebyscore', 'zrevrank', 'zscan', 'zscore', 'zunion',
].join('|');

const PACKAGES = '@upstash/redis|@upstash/redis/nodejs|@upstash/redis/cloudflare|@upstash/redis/fastly';
const made = { deadline: 'arg0.signal', pipelined: 'arg0.enableAutoPipelining' } as const;
const command = { effect: 'cache', target: 'arg0', verb: 'name', data: 'arg1', handle: 'recv', deadline: 'recv.deadline' } as const;

/** Each command is one HTTP request. Commands of one tick go out together where auto-pipelining is on, which is the default since 1.33. */
export default defineAdapter({
  name: 'upstash-redis',
  title: 'Upstash Redis',
  packages: PACKAGES.split('|'),
  language: 'typescript',
  states: [
    [`new ${PACKAGES} Redis`, 'Client', made],
    [`${PACKAGES} Redis.fromEnv`, 'Client', made],
    ['Client.multi|pipeline', 'Pipeline', { client: 'recv' }],
    ['Pipeline.*', 'Self'],
    ['Client.createScript', 'Script'],
  ],
  effects: [
    [`Client.${COMMANDS}`, { ...command, batched: true }, { if: { 'recv.pipelined': true } }],
    [`Client.${COMMANDS}`, { ...command, batched: true }, { when: '@upstash/redis >=1.33', if: { 'recv.pipelined': 'absent' } }],
    [`Client.${COMMANDS}`, command],
    ['Client.json.*', command],
    ['Script.exec|eval|evalsha', { effect: 'cache', verb: 'name', data: 'args', handle: 'recv' }],
    ['Pipeline.exec', { effect: 'cache', verb: 'name', handle: 'recv.client' }],
    ['Client.publish', { effect: 'publish', target: 'arg0', data: 'arg1', handle: 'recv' }],
  ],
});
