import { defineAdapter } from '../../model/index.ts';

/** Milliseconds, `socketOptions.readTimeout`. */
const DEFAULT = '12000';
const on = { handle: 'recv', verb: 'name', deadline: ['arg2.readTimeout', 'recv.deadline'] } as const;

export default defineAdapter({
  name: 'cassandra',
  title: 'Cassandra driver',
  packages: ['cassandra-driver'],
  language: 'typescript',
  states: [
    ['new cassandra-driver Client', 'Client', { deadline: ['arg0.socketOptions.readTimeout', DEFAULT] }],
    ['new cassandra-driver mapping.Mapper', 'Mapper'],
    ['Mapper.forModel', 'Model', { entity: 'arg0' }],
    ['Client.stream', 'Stream', { text: 'arg0', client: 'recv' }],
  ],
  values: [
    ['get Rows.rows', 'recv'],
    ['Rows.first', 'element(recv)'],
  ],
  effects: [
    ['Client.execute', { ...on, effect: 'sql(arg0)', where: 'arg1', gives: 'rows' }],
    ['Client.eachRow', { ...on, effect: 'sql(arg0)', where: 'arg1', gives: 'void' }],
    ['Client.batch', { ...on, effect: 'db.write', data: 'arg0', gives: 'count' }],
    ['Stream.on|once', { effect: 'sql(recv.text)', handle: 'recv.client', gives: 'rows' }, { if: { arg0: 'readable' } }],
    ['Model.get', { effect: 'db.read', target: 'recv.entity', where: 'arg0', verb: 'name', gives: 'row' }],
    ['Model.find|findAll', { effect: 'db.read', target: 'recv.entity', where: 'arg0', columns: 'arg1.fields', limit: 'arg1.limit', verb: 'name', gives: 'rows' }],
    ['Model.insert|update|remove', { effect: 'db.write', target: 'recv.entity', data: 'arg0', verb: 'name', gives: 'count' }],
    ['Mapper.batch', { effect: 'db.write', data: 'arg0', verb: 'name', gives: 'count' }],
  ],
  calls: [['Client.eachRow', { input: 'arg3', turns: 'each', over: 'result', params: ['opaque', 'opaque'] }]],
});
