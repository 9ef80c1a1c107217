import { defineAdapter } from '../../model/index.ts';

const SCALARS = 'string|int|float|boolean|id|stringList|intList|floatList|booleanList|idList';
const FIELDS = `field|${SCALARS}|fieldWithInput|connection|node|loadable|loadableList|authField|drizzleConnection`;
/** These get the query to pass on before everything else. */
const QUERY_FIRST = 'prismaField|prismaFieldWithInput|prismaConnection|drizzleField|drizzleFieldWithInput';
const RESOLVED = { entry: 'graphql', handler: 'arg0.resolve', respond: 'return' } as const;
const EACH = { entry: 'graphql', path: 'key', respond: 'return' } as const;

/** Pothos: a schema made of functions that are handed a builder of fields. */
export default defineAdapter({
  name: 'pothos',
  title: 'Pothos',
  language: 'typescript',
  packages: ['@pothos/core'],
  states: [
    ['new @pothos/core default', 'Builder'],
    ['new @pothos/core SchemaBuilder', 'Builder'],
    ['Builder.objectRef|interfaceRef|loadableObjectRef', 'Ref'],
    ['Ref.implement', 'Self'],
  ],
  values: [
    [`Fields.${FIELDS}`, 'arg0.resolve', { if: { 'arg0.resolve': 'present' } }],
    [`Fields.${QUERY_FIRST}`, 'arg0.resolve', { if: { 'arg0.resolve': 'present' } }],
  ],
  calls: [
    ['Builder.queryField', { input: 'arg1', turns: 'later', params: ['Fields?kind=query&name=arg0'] }],
    ['Builder.mutationField', { input: 'arg1', turns: 'later', params: ['Fields?kind=mutation&name=arg0'] }],
    ['Builder.subscriptionField', { input: 'arg1', turns: 'later', params: ['Fields?kind=subscription&name=arg0'] }],
    ['Builder.objectField|interfaceField|prismaObjectField', { input: 'arg2', turns: 'later', params: ['Fields?kind=field&name=arg1'] }],
    ['Builder.queryFields|mutationFields|subscriptionFields', { input: 'arg0', turns: 'later', params: ['Fields'] }],
    ['Builder.queryType|mutationType|subscriptionType', { input: 'arg0.fields', turns: 'later', params: ['Fields'] }],
    ['Builder.objectType|interfaceType|prismaObject|prismaNode|prismaInterface|drizzleObject|drizzleNode|node', { input: 'arg1.fields', turns: 'later', params: ['Fields'] }],
    ['Builder.objectFields|interfaceFields|prismaObjectFields', { input: 'arg1', turns: 'later', params: ['Fields'] }],
    ['Ref.implement', { input: 'arg0.fields', turns: 'later', params: ['Fields'] }],
    [`Fields.${FIELDS}`, { input: 'arg0.resolve', turns: 'never', params: ['opaque', 'input(body)'] }],
    [`Fields.${QUERY_FIRST}`, { input: 'arg0.resolve', turns: 'never', params: ['opaque', 'opaque', 'input(body)'] }],
  ],
  entries: [
    [`Fields.${FIELDS}|${QUERY_FIRST}`, { ...RESOLVED, method: 'recv.kind', path: 'recv.name' }, { if: { 'recv.name': 'present', 'arg0.resolve': 'present' } }],
    ['Builder.relayMutationField', { entry: 'graphql', method: '=mutation', path: 'arg0', handler: 'arg2.resolve', params: ['opaque', 'input(body)'], respond: 'return' }],
    ['Builder.queryType', { ...EACH, method: '=query', each: 'arg0.fields' }],
    ['Builder.mutationType', { ...EACH, method: '=mutation', each: 'arg0.fields' }],
    ['Builder.subscriptionType', { ...EACH, method: '=subscription', each: 'arg0.fields' }],
    ['Builder.queryFields', { ...EACH, method: '=query', each: 'arg0' }],
    ['Builder.mutationFields', { ...EACH, method: '=mutation', each: 'arg0' }],
    ['Builder.objectType|prismaObject|prismaNode|drizzleObject', { ...EACH, method: '=field', each: 'arg1.fields' }],
    ['Builder.objectFields', { ...EACH, method: '=field', each: 'arg1' }],
    ['Ref.implement', { ...EACH, method: '=field', each: 'arg0.fields' }],
  ],
});
