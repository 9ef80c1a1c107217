import { defineAdapter } from '../../model/index.ts';

const GRAPHQL = '@nestjs/graphql';

/** Resolvers of NestJS: queries, mutations, subscriptions and the fields that run once per parent object. */
export default defineAdapter({
  name: 'nestjs-graphql',
  title: 'NestJS GraphQL',
  language: 'typescript',
  packages: ['@nestjs/graphql'],
  states: [
    [`${GRAPHQL} GqlExecutionContext.create`, 'GqlContext'],
    ['GqlContext.getContext', 'Context'],
    [`@ ${GRAPHQL} Context`, 'Context'],
    ['get Context.req|request', 'express/Request'],
    ['get Context.res', 'express/Response'],
  ],
  entries: [
    [`@ ${GRAPHQL} Query`, { entry: 'graphql', method: '=query', path: ['arg1.name', 'arg0.name', 'arg0', 'key'], handler: 'decorated', respond: 'return' }],
    [`@ ${GRAPHQL} Mutation`, { entry: 'graphql', method: '=mutation', path: ['arg1.name', 'arg0.name', 'arg0', 'key'], handler: 'decorated', respond: 'return' }],
    [`@ ${GRAPHQL} Subscription`, { entry: 'graphql', method: '=subscription', path: ['arg1.name', 'arg0.name', 'arg0', 'key'], handler: 'decorated', respond: 'return' }],
    [`@ ${GRAPHQL} ResolveField|ResolveProperty`, { entry: 'graphql', method: '=field', path: ['arg1.name', 'arg0', 'key'], handler: 'decorated', respond: 'return' }],
    [`@ ${GRAPHQL} ResolveReference`, { entry: 'graphql', method: '=reference', path: 'key', handler: 'decorated', respond: 'return' }],
  ],
  inputs: [
    [`@ ${GRAPHQL} Args`, 'body'],
  ],
});
