import { defineAdapter } from '../../model/index.ts';

const TYPES = 'type-graphql';
const NAMED = ['arg1.name', 'arg0.name', 'key'];

/** TypeGraphQL: resolver classes with decorators, authorisation by roles and middleware at every level. */
export default defineAdapter({
  name: 'type-graphql',
  title: 'TypeGraphQL',
  language: 'typescript',
  packages: [TYPES],
  calls: [
    [`type ${TYPES} MiddlewareFn`, { input: 'result', turns: 'never', params: ['Data', 'Next'] }],
    [`type ${TYPES} AuthChecker`, { input: 'result', turns: 'never', params: ['Data', 'opaque'] }],
  ],
  entries: [
    [`@ ${TYPES} Query`, { entry: 'graphql', method: '=query', path: NAMED, handler: 'decorated', respond: 'return' }],
    [`@ ${TYPES} Mutation`, { entry: 'graphql', method: '=mutation', path: NAMED, handler: 'decorated', respond: 'return' }],
    [`@ ${TYPES} Subscription`, { entry: 'graphql', method: '=subscription', path: NAMED, handler: 'decorated', respond: 'return' }],
    [`@ ${TYPES} FieldResolver`, { entry: 'graphql', method: '=field', path: NAMED, handler: 'decorated', respond: 'return' }],
  ],
  layers: [
    [`@ ${TYPES} UseMiddleware`, { layer: 'args', phase: 'middleware', method: 'use', params: ['Data', 'Next'] }],
    [`@ ${TYPES} Authorized`, { layer: 'applied', phase: 'guard' }],
    [`${TYPES} buildSchema|buildSchemaSync`, { layer: 'arg0.globalMiddlewares', on: 'app', phase: 'middleware', params: ['Data', 'Next'] }],
  ],
  inputs: [
    [`@ ${TYPES} Arg|Args`, 'body'],
    ['get Data.args', 'body'],
  ],
  checks: [
    [`@ ${TYPES} Authorized`, { check: 'authorise', fails: 'throws' }],
    [`${TYPES} Authorized`, { check: 'authorise', fails: 'throws' }],
  ],
});
