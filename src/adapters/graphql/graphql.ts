import { defineAdapter, type EntryRow } from '../../model/index.ts';

const SERVERS = '@apollo/server|apollo-server|apollo-server-express|apollo-server-fastify|apollo-server-koa|apollo-server-lambda|apollo-server-micro|apollo-server-core';
const SCHEMAS = '@graphql-tools/schema|graphql-tools|graphql-yoga|@apollo/subgraph|@apollo/federation|graphql-modules|apollo-server|apollo-server-express';
const MAKERS = 'makeExecutableSchema|createSchema|buildSubgraphSchema|buildFederatedSchema|createModule|addResolversToSchema';
/** A resolver gets the parent, the arguments of the field, the context (of which its type says most) and how it was asked for. */
const RESOLVER = { entry: 'graphql', path: 'key', params: ['opaque', 'input(body)'], respond: 'return' } as const;
const ROOTS = 'Query|Mutation|Subscription';

type Row = readonly [fact: EntryRow, conditions: Readonly<Record<string, 'present' | 'absent'>>];

/**
 * A map of resolvers: the three root types are what clients call, every other type's functions run once per parent. Of a list of maps the
 * types cannot be told apart here, so their names stand before the fields instead.
 */
function resolversAt(map: string): readonly Row[] {
  const [query, mutation, subscription] = [`${map}.Query`, `${map}.Mutation`, `${map}.Subscription`];
  const fields: EntryRow = { ...RESOLVER, each: map, levels: 2, except: ROOTS, method: '=field' };
  return [
    [{ ...RESOLVER, each: query, method: '=query' }, {}],
    [{ ...RESOLVER, each: mutation, method: '=mutation' }, {}],
    [{ ...RESOLVER, each: subscription, method: '=subscription' }, {}],
    [fields, { [query]: 'present' }],
    [fields, { [query]: 'absent', [mutation]: 'present' }],
    [fields, { [query]: 'absent', [mutation]: 'absent', [subscription]: 'present' }],
    [{ ...RESOLVER, each: map, levels: 2 }, { [query]: 'absent', [mutation]: 'absent', [subscription]: 'absent' }],
  ];
}

/** Resolver maps of Apollo Server, GraphQL Yoga, graphql-tools and Mercurius, and the object types of graphql-js. */
export default defineAdapter({
  name: 'graphql',
  title: 'Apollo Server, GraphQL Yoga, graphql-tools, Mercurius',
  language: 'typescript',
  packages: ['graphql', '@apollo/server', 'apollo-server', 'apollo-server-express', 'graphql-yoga', '@graphql-tools/schema', '@graphql-tools/merge', '@apollo/subgraph', 'mercurius', 'graphql-modules'],
  states: [
    [`new ${SERVERS} ApolloServer`, 'Server'],
    ['graphql-yoga createYoga', 'Server'],
  ],
  values: [
    ['@graphql-tools/merge mergeResolvers', 'arg0'],
  ],
  entries: [
    ...resolversAt('arg0.resolvers').flatMap(([fact, conditions]) => [
      [`new ${SERVERS} ApolloServer`, fact, { if: conditions }] as const,
      [`${SCHEMAS} ${MAKERS}`, fact, { if: conditions }] as const,
    ]),
    ...resolversAt('arg1.resolvers').map(([fact, conditions]) => ['fastify/App.register', fact, { if: { 'arg1.schema': 'present', ...conditions } }] as const),
    ['new graphql GraphQLObjectType', { ...RESOLVER, each: 'arg0.fields', method: 'arg0.name' }],
  ],
  slots: [
    [`new ${SERVERS} ApolloServer`, { write: 'context', result: 'arg0.context' }],
    ['@apollo/server/standalone startStandaloneServer', { write: 'context', result: 'arg1.context' }],
    ['@apollo/server/express4|@as-integrations/express5 expressMiddleware', { write: 'context', result: 'arg1.context' }],
    ['@as-integrations/next startServerAndCreateNextHandler', { write: 'context', result: 'arg1.context' }],
    ['@as-integrations/aws-lambda startServerAndCreateLambdaHandler', { write: 'context', result: 'arg2.context' }],
    ['graphql-yoga createYoga', { write: 'context', result: 'arg0.context' }],
  ],
  effects: [
    ['new graphql GraphQLError', { effect: 'respond', verb: '=throw', body: 'arg1.extensions' }],
    ['new apollo-server|apollo-server-express|apollo-server-core|@apollo/server AuthenticationError', { effect: 'respond', verb: '=throw', status: 401 }],
    ['new apollo-server|apollo-server-express|apollo-server-core|@apollo/server ForbiddenError', { effect: 'respond', verb: '=throw', status: 403 }],
    ['new apollo-server|apollo-server-express|apollo-server-core|@apollo/server UserInputError', { effect: 'respond', verb: '=throw', status: 400 }],
  ],
});
