import { defineAdapter } from '../../model/index.ts';

const on = { effect: 'sql(arg0)', where: 'arg1', handle: 'recv', verb: 'name' } as const;
const TASKS = 'task|taskIf|tx|txIf';

export default defineAdapter({
  name: 'pg-promise',
  title: 'pg-promise',
  packages: ['pg-promise'],
  language: 'typescript',
  states: [
    ['pg-promise default', 'Library'],
    ['Library', 'Db'],
    ['type pg-promise IDatabase', 'Db'],
    ['type pg-promise ITask', 'Db', { tx: true }],
    ['Library.helpers.insert|update|concat|values', 'Sql', { text: 'arg0' }],
  ],
  effects: [
    ['Db.any|many|manyOrNone|query|multi|map|each|func|stream', { ...on, gives: 'rows' }],
    ['Db.one|oneOrNone|multiResult', { ...on, gives: 'row' }],
    ['Db.none|result|proc', { ...on, gives: 'count' }],
  ],
  calls: [
    [`Db.${TASKS}`, { input: ['arg1', 'arg0'], params: ['Db?tx=true'] }],
    ['Db.map|each', { input: 'arg2', turns: 'each', over: 'result', params: ['element(result)'] }],
  ],
  scopes: [['Db.tx|txIf', { holds: 'transaction', around: ['arg1', 'arg0'], handle: ['Db?tx=true'] }]],
});
