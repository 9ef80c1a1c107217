import { defineAdapter } from '../../model/index.ts';

const run = { effect: 'recv.op', target: 'recv.entity', where: 'recv.where', data: 'recv.data', limit: 'arg0.limit', columns: 'arg0.attributes', verb: 'recv.verb' } as const;

/** Every chain ends in `go`, which sends one request; a list of keys or items makes it a batch. */
export default defineAdapter({
  name: 'electrodb',
  title: 'ElectroDB',
  packages: ['electrodb'],
  language: 'typescript',
  states: [
    ['new electrodb Entity', 'Entity', { entity: 'arg0.model.entity' }],
    ['new electrodb Service', 'Service'],
    ['Entity.get', 'Chain', { op: 'db.read', where: 'arg0', one: true, verb: 'name' }],
    ['Entity.find|match', 'Chain', { op: 'db.read', where: 'arg0', verb: 'name' }],
    ['get Entity.scan', 'Chain', { op: 'db.read', verb: 'name' }],
    ['Entity.query.*', 'Chain', { op: 'db.read', where: 'arg0', verb: 'name' }],
    ['Entity.put|create|upsert|update|patch', 'Chain', { op: 'db.write', data: 'arg0', where: 'arg0', verb: 'name' }],
    ['Entity.delete|remove', 'Chain', { op: 'db.write', where: 'arg0', verb: 'name' }],
    ['Service.transaction.write', 'Chain', { op: 'db.write', verb: 'name' }],
    ['Service.transaction.get', 'Chain', { op: 'db.read', verb: 'name' }],
    ['Service.collections.*', 'Chain', { op: 'db.read', where: 'arg0', verb: 'name' }],
    ['Chain.set|add|append', 'Self', { data: 'arg0' }],
    ['Chain.params|where', 'Self'],
    ['Chain.*', 'Self'],
  ],
  values: [['get Row|Rows.data', 'recv']],
  effects: [
    ['Chain.go', { ...run, gives: 'row' }, { if: { 'recv.one': true } }],
    ['Chain.go', { ...run, gives: 'rows' }, { if: { 'recv.op': 'db.read' } }],
    ['Chain.go', { ...run, gives: 'row' }, { if: { 'recv.op': 'db.write' } }],
  ],
});
