import { defineAdapter } from '../../model/index.ts';

/** node-redis 4 and later spells commands in camel case and in capitals; version 3 in lower case. */
const COMMANDS = [
  'get', 'set', 'setEx', 'pSetEx', 'setNX', 'getSet', 'getDel', 'getEx', 'mGet', 'mSet', 'mSetNX', 'del', 'unlink', 'exists', 'expire', 'expireAt', 'pExpire', 'ttl', 'pTTL', 'persist', 'touch', 'copy',
  'incr', 'incrBy', 'incrByFloat', 'decr', 'decrBy', 'append', 'strLen', 'keys', 'scan', 'scanIterator', 'rename', 'type', 'dbSize', 'hGet', 'hSet', 'hSetNX', 'hmGet', 'hGetAll', 'hDel', 'hExists', 'hIncrBy',
  'hKeys', 'hVals', 'hLen', 'hScan', 'hScanIterator', 'lPush', 'rPush', 'lPop', 'rPop', 'lRange', 'lLen', 'lTrim', 'lRem', 'lIndex', 'lSet', 'lMove', 'blPop', 'brPop', 'blMove', 'sAdd', 'sRem', 'sMembers',
  'sIsMember', 'smIsMember', 'sCard', 'sPop', 'sScan', 'sScanIterator', 'sInter', 'sUnion', 'sDiff', 'sRandMember', 'zAdd', 'zRem', 'zRange', 'zRangeWithScores', 'zRangeByScore', 'zRemRangeByScore',
  'zRemRangeByRank', 'zCard', 'zCount', 'zScore', 'zmScore', 'zRank', 'zRevRank', 'zIncrBy', 'zPopMin', 'zPopMax', 'zScan', 'xAdd', 'xRead', 'xReadGroup', 'xAck', 'xLen', 'xRange', 'xDel', 'xTrim', 'xAutoClaim',
  'xGroupCreate', 'pfAdd', 'pfCount', 'geoAdd', 'geoSearch', 'setBit', 'getBit', 'bitCount', 'eval', 'evalSha', 'scriptLoad', 'fCall', 'flushDb', 'flushAll', 'ping', 'info', 'sendCommand',
].flatMap((name) => [...new Set([name, name.toLowerCase(), name.toUpperCase()])]).concat('hmset').join('|');

const command = { effect: 'cache', target: 'arg0', verb: 'name', data: 'arg1', handle: 'recv', deadline: 'recv.deadline', batched: true } as const;

/** Commands of modules hang on a member each. */
const MODULES = 'json|ft|ts|bf|cf|cms|topK|tDigest|graph';

/** What is sent in one tick goes out in one write, unasked. */
export default defineAdapter({
  name: 'redis',
  title: 'node-redis',
  packages: ['redis', '@redis/client'],
  language: 'typescript',
  states: [
    ['redis|@redis/client createClient|createCluster|createClientPool|createSentinel', 'Client', { deadline: 'arg0.commandOptions.timeout' }],
    ['type redis|@redis/client RedisClientType|RedisClusterType|RedisClientPoolType|RedisClient', 'Client'],
    ['Client.connect|duplicate|legacyMode|legacy|withTypeMapping|withCommandOptions|withAbortSignal|on|once|off', 'Self'],
    ['get Client.v4', 'Client'],
    ['Client.multi|batch', 'Multi', { client: 'recv' }],
    ['Multi.*', 'Self'],
  ],
  effects: [
    [`Client.${COMMANDS}`, command],
    [`Client.${MODULES}.*`, command],
    ['Multi.exec|execAsPipeline', { effect: 'cache', verb: 'name', handle: 'recv.client' }],
    ['Client.publish', { effect: 'publish', target: 'arg0', data: 'arg1', handle: 'recv' }],
  ],
});
