import { defineAdapter } from '../../model/index.ts';

const query = { effect: 'sql(arg0.text)', handle: 'recv', verb: 'name' } as const;

export default defineAdapter({
  name: 'slonik',
  title: 'Slonik',
  packages: ['slonik'],
  language: 'typescript',
  states: [
    ['slonik createPool', 'Db'],
    ['type slonik DatabasePool|DatabasePoolConnection|CommonQueryMethods|DatabaseConnection|DatabasePoolType|DatabasePoolConnectionType|CommonQueryMethodsType|DatabaseConnectionType', 'Db'],
    ['type slonik DatabaseTransactionConnection|DatabaseTransactionConnectionType', 'Db', { tx: true }],
    ['slonik sql', 'Sql', { text: 'arg0' }],
    ['slonik sql.unsafe|fragment', 'Sql', { text: 'arg0' }],
    ['slonik sql.type|typeAlias', 'Tag'],
    ['slonik sql.join|unnest|identifier|array|json|jsonb|date|timestamp|interval|binary|uuid|literalValue', 'Part'],
    ['slonik createSqlTag', 'Tags'],
    ['Tags.join|unnest|identifier|array|json|jsonb|date|timestamp|interval|binary|uuid|literalValue', 'Part'],
    ['Tags.unsafe|fragment', 'Sql', { text: 'arg0' }],
    ['Tags.type|typeAlias', 'Tag'],
    ['Tag', 'Sql', { text: 'arg0' }],
  ],
  values: [['get Rows.rows', 'recv']],
  effects: [
    ['Db.any|many|query', { ...query, gives: 'rows' }],
    ['Db.one|maybeOne', { ...query, gives: 'row' }],
    ['Db.anyFirst|manyFirst|oneFirst|maybeOneFirst|exists', { ...query, gives: 'count' }],
    ['Db.stream', { ...query, gives: 'rows' }],
  ],
  calls: [
    ['Db.transaction', { input: 'arg0', params: ['Db?tx=true'] }],
    ['Db.connect', { input: 'arg0', params: ['Db'] }],
  ],
  scopes: [['Db.transaction', { holds: 'transaction', around: 'arg0', handle: ['Db?tx=true'] }]],
});
