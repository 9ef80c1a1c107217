import { defineAdapter } from '../../model/index.ts';

const EACH = 'map|forEach|each|forEachRight|eachRight|filter|reject|find|findLast|findIndex|findLastIndex|some|any|every|all|flatMap|flatMapDeep|keyBy|groupBy|countBy|partition|sortBy|orderBy|uniqBy|sumBy|minBy|maxBy|meanBy|mapValues|mapKeys|pickBy|omitBy|forOwn|forIn|remove|dropWhile|takeWhile|times';
const ELEMENT = ['element(arg0)', 'opaque', 'arg0'];

/** Packages that hold one function each: `lodash/map`, `lodash.map`. */
const only = (...names: readonly string[]) => names.flatMap(name => [`lodash/${name}`, `lodash.${name}`, `lodash-es/${name}`]).join('|');

/** Lodash and its ES build: callbacks per element, and the copies that keep or drop fields. */
export default defineAdapter({
  name: 'lodash',
  title: 'Lodash',
  language: 'typescript',
  packages: ['lodash', 'lodash-es', 'radash', 'remeda', 'es-toolkit', 'ramda'],
  states: [
    ['lodash|lodash-es default', 'Chain', { of: 'arg0' }],
    ['lodash|lodash-es chain', 'Chain', { of: 'arg0' }],
    [`Chain.${EACH}|uniq|compact|flatten|take|drop|slice|reverse|keys|values|entries|toPairs|fromPairs|pick|omit|chunk`, 'Self'],
  ],
  values: [
    ['lodash|lodash-es map', 'mapped(arg0, arg1)'],
    ['lodash|lodash-es flatMap|flatMapDeep', 'flat(arg0, arg1)'],
    ['lodash|lodash-es mapValues', 'mapped(arg0, arg1)'],
    ['lodash|lodash-es filter|reject|sortBy|orderBy|uniq|uniqBy|uniqWith|compact|take|takeRight|drop|dropRight|slice|reverse|shuffle|sampleSize|flatten|flattenDeep|concat|difference|differenceBy|intersection|intersectionBy|union|unionBy|without|remove|tail|initial|pull|toArray', 'array(arg0)'],
    ['lodash|lodash-es values', 'values(arg0)'],
    ['lodash|lodash-es toPairs|entries', 'entries(arg0)'],
    ['lodash|lodash-es keyBy|groupBy', 'array(arg0)'],
    ['lodash|lodash-es|es-toolkit|es-toolkit/compat|remeda chunk', 'batches(arg0)'],
    ['lodash/chunk|lodash.chunk default', 'batches(arg0)'],
    ['ramda splitEvery', 'batches(arg1)'],
    ['lodash|lodash-es partition', 'array(arg0)'],
    ['lodash|lodash-es find|findLast|head|first|last|nth|sample|minBy|maxBy|min|max', 'element(arg0)'],
    ['lodash|lodash-es pick|omit|pickBy|omitBy', 'project(arg0)'],
    ['radash|remeda|es-toolkit|es-toolkit/compat pick|omit|pickBy|omitBy', 'project(arg0)'],
    ['radash|remeda|es-toolkit|es-toolkit/compat clone|cloneDeep|merge|assign|mergeDeep', 'same(arg0)'],
    ['lodash|lodash-es cloneDeep|clone|merge|assign|defaults|defaultsDeep|extend|cloneDeepWith', 'same(arg0)'],
    ['lodash|lodash-es get|result', 'opaque'],
    ['lodash|lodash-es debounce|throttle|memoize|once|partial|curry|negate|flow|after|before|unary|bind', 'arg0'],
    ['lodash|lodash-es reduce|reduceRight|transform', 'returned(arg1)'],
    ['lodash|lodash-es noop|identity', 'opaque'],
    [`${only('map', 'flatMap', 'mapValues')} default`, 'mapped(arg0, arg1)'],
    [`${only('filter', 'sortBy', 'orderBy', 'uniq', 'uniqBy', 'compact', 'flatten', 'difference', 'values', 'keyBy', 'groupBy', 'partition')} default`, 'array(arg0)'],
    [`${only('find', 'head', 'first', 'last')} default`, 'element(arg0)'],
    [`${only('pick', 'omit', 'pickBy', 'omitBy')} default`, 'project(arg0)'],
    [`${only('cloneDeep', 'clone', 'merge', 'assign', 'defaults')} default`, 'same(arg0)'],
    [`${only('debounce', 'throttle', 'memoize', 'once')} default`, 'arg0'],
    ['Chain.value|valueOf', 'array(recv.of)'],
  ],
  calls: [
    [`lodash|lodash-es ${EACH}`, { input: 'arg1', turns: 'each', over: 'arg0', params: ELEMENT }],
    [`${only('map', 'flatMap', 'mapValues', 'forEach', 'each', 'filter', 'find', 'some', 'every', 'keyBy', 'groupBy', 'sortBy', 'orderBy', 'uniqBy', 'partition')} default`, { input: 'arg1', turns: 'each', over: 'arg0', params: ELEMENT }],
    ['lodash|lodash-es reduce|reduceRight|transform', { input: 'arg1', turns: 'each', over: 'arg0', params: ['arg2', 'element(arg0)', 'opaque', 'arg0'] }],
    ['lodash|lodash-es delay|defer', { input: 'arg0', turns: 'later' }],
    ['lodash|lodash-es attempt|tap|thru', { input: 'arg0' }],
    [`Chain.${EACH}`, { input: 'arg0', turns: 'each', over: 'recv.of', params: ['element(recv.of)', 'opaque'] }],
    ['radash|es-toolkit|remeda map|filter|sort|group|sum|min|max|sift|unique|flat|select|boil|forEach|groupBy|keyBy|sortBy|uniqueBy|partition|pickBy|omitBy|mapValues', { input: 'arg1', turns: 'each', over: 'arg0', params: ELEMENT }],
    ['radash parallel', { input: 'arg2', turns: 'each', over: 'arg1', params: ['element(arg1)'], parallel: true }],
    ['radash retry', { input: 'arg1', turns: 'retry' }],
  ],
});
