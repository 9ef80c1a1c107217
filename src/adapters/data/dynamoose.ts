import { defineAdapter } from '../../model/index.ts';

const on = { target: 'recv.entity', verb: 'name' } as const;
const asked = { effect: 'db.read', target: 'recv.entity', where: 'recv.where', columns: 'recv.columns', limit: 'recv.limit', verb: 'name' } as const;

export default defineAdapter({
  name: 'dynamoose',
  title: 'Dynamoose',
  packages: ['dynamoose', 'nestjs-dynamoose'],
  language: 'typescript',
  states: [
    ['dynamoose model', 'Model', { entity: 'arg0' }],
    ['type nestjs-dynamoose Model', 'Model', { entity: 'type0' }],
    ['new Model', 'Row', { table: 'recv.entity' }],
    ['Model.query|scan', 'Query', { entity: 'recv.entity', where: 'arg0' }],
    ['Query.limit', 'Self', { limit: 'arg0' }],
    ['Query.attributes', 'Self', { columns: 'arg0' }],
    ['Query.where|filter|eq|in|contains|beginsWith|between', 'Self', { where: 'args' }],
    ['Query.*', 'Self'],
  ],
  effects: [
    ['Model.get', { ...on, effect: 'db.read', where: 'arg0', columns: 'arg1.attributes', gives: 'row' }],
    ['Model.batchGet', { ...on, effect: 'db.read', where: 'arg0', gives: 'rows' }],
    ['Model.create|update', { ...on, effect: 'db.write', data: 'args', gives: 'row' }],
    ['Model.delete', { ...on, effect: 'db.write', where: 'arg0', gives: 'void' }],
    ['Model.batchPut|batchDelete', { ...on, effect: 'db.write', data: 'arg0', gives: 'count' }],
    ['Query.exec', { ...asked, gives: 'rows' }],
    ['dynamoose transaction', { effect: 'db.write', data: 'arg0', verb: 'name', gives: 'void' }],
    ['Row.save|delete', { effect: 'db.write', target: 'recv.table', data: 'recv', verb: 'name', gives: 'row' }],
    ['Row.populate', { effect: 'db.read', target: 'recv.table', verb: 'name', gives: 'row' }],
  ],
});
