import { defineAdapter } from '../../model/index.ts';

/** node-redis 4 and later spells commands in camel case and in capitals; version 3 in lower case. */
const COMMANDS = [
  'get', 'set', 'setEx', 'setex', 'pSetEx', 'setNX', 'setnx', 'getSet', 'getDel', 'getEx', 'mGet', 'mget', 'mSet', 'mset', 'del', 'unlink', 'exists', 'expire', 'pExpire', 'ttl', 'pTTL',
  'incr', 'incrBy', 'incrby', 'decr', 'decrBy', 'append', 'keys', 'scan', 'scanIterator', 'rename', 'hGet', 'hget', 'hSet', 'hset', 'hmset', 'hmGet', 'hGetAll', 'hgetall', 'hDel', 'hdel',
  'hExists', 'hIncrBy', 'hKeys', 'hVals', 'hLen', 'lPush', 'lpush', 'rPush', 'rpush', 'lPop', 'rPop', 'lRange', 'lrange', 'lLen', 'lTrim', 'lRem', 'blPop', 'brPop', 'sAdd', 'sadd', 'sRem',
  'srem', 'sMembers', 'smembers', 'sIsMember', 'sCard', 'sPop', 'zAdd', 'zadd', 'zRem', 'zRange', 'zRangeByScore', 'zRemRangeByScore', 'zCard', 'zCount', 'zScore', 'zRank', 'zIncrBy',
  'xAdd', 'xRead', 'xReadGroup', 'xAck', 'eval', 'evalSha', 'flushDb', 'flushAll', 'ping', 'info', 'sendCommand',
].join('|');

export default defineAdapter({
  name: 'redis',
  title: 'node-redis',
  packages: ['redis'],
  language: 'typescript',
  states: [
    ['redis createClient|createCluster|createClientPool|createSentinel', 'Client', { deadline: 'arg0.commandOptions.timeout' }],
    ['type redis RedisClientType|RedisClusterType', 'Client'],
    ['Client.connect|duplicate|legacyMode', 'Self'],
    ['get Client.v4', 'Client'],
    ['Client.multi|batch', 'Multi', { client: 'recv' }],
    ['Multi.*', 'Self'],
  ],
  effects: [
    [`Client.${COMMANDS}`, { effect: 'cache', target: 'arg0', verb: 'name', data: 'arg1', handle: 'recv', deadline: 'recv.deadline' }],
    ['Multi.exec|execAsPipeline', { effect: 'cache', verb: 'name', handle: 'recv.client' }],
    ['Client.publish', { effect: 'publish', target: 'arg0', data: 'arg1', handle: 'recv' }],
  ],
});
