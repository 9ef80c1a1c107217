import { defineAdapter } from '../../model/index.ts';

const run = { effect: 'recv.op', target: 'recv.entity', where: 'recv.where', columns: 'recv.columns', data: 'recv.data', limit: 'recv.limit', handle: 'recv.session', verb: 'recv.verb' } as const;
const document = 'beanie|beanie.odm.documents';

/** Documents over MongoDB: finds are lazy until awaited, iterated or listed. */
export default defineAdapter({
  name: 'beanie',
  title: 'Beanie',
  packages: ['beanie'],
  language: 'python',
  states: [
    [`extends ${document} Document|DocumentWithSoftDelete|View`, 'Model', { entity: 'class' }],
    [`new ${document} Document|DocumentWithSoftDelete|View`, 'Row', { table: 'this' }],
    ['Model.find|find_many|find_all', 'Query', { entity: 'recv.entity', op: 'db.read', where: 'args', session: 'arg(session)', limit: 'arg(limit)', verb: 'name' }],
    ['Model.find_one', 'Query', { entity: 'recv.entity', op: 'db.read', where: 'args', session: 'arg(session)', one: true, verb: 'name' }],
    ['Model.aggregate', 'Query', { entity: 'recv.entity', op: 'db.read', where: 'arg0', verb: 'name' }],
    ['Query.find|find_many', 'Self', { where: 'args' }],
    ['Query.find_one', 'Self', { where: 'args', one: true }],
    ['Query.limit', 'Self', { limit: 'arg0' }],
    ['Query.project', 'Self', { columns: 'arg0' }],
    ['Query.sort|skip|aggregate', 'Self'],
    ['Query.update|update_many|update_one|set|inc|upsert|replace_one', 'Self', { op: 'db.write', data: 'args', verb: 'name' }],
    ['Query.delete|delete_many|delete_one', 'Self', { op: 'db.write', verb: 'name' }],
    ['Model.update_all', 'Query', { entity: 'recv.entity', op: 'db.write', data: 'args', verb: 'name' }],
    ['Model.get_motor_collection|get_pymongo_collection', 'pymongo/Collection', { table: 'recv.entity' }],
  ],
  effects: [
    ['Model.get', { effect: 'db.read', target: 'recv.entity', where: 'arg0', handle: 'arg(session)', verb: 'name', gives: 'row' }],
    ['Model.count|distinct', { effect: 'db.read', target: 'recv.entity', verb: 'name', gives: 'count' }],
    ['Model.insert_one', { effect: 'db.write', target: 'recv.entity', data: 'arg0', handle: 'arg(session)', verb: 'name', gives: 'row' }],
    ['Model.insert_many|replace_many', { effect: 'db.write', target: 'recv.entity', data: 'arg0', handle: 'arg(session)', verb: 'name', gives: 'count' }],
    ['Model.delete_all', { effect: 'db.write', target: 'recv.entity', verb: 'name', gives: 'count' }],
    ['await Query', { ...run, gives: 'row' }, { if: { 'recv.op': 'db.read', 'recv.one': true } }],
    ['await Query', { ...run, gives: 'count' }, { if: { 'recv.op': 'db.write' } }],
    ['iterate Query', { ...run, gives: 'rows' }, { if: { 'recv.op': 'db.read' } }],
    ['Query.to_list', { ...run, gives: 'rows' }],
    ['Query.first_or_none', { ...run, gives: 'row' }],
    ['Query.count|exists|sum|avg|min|max|distinct', { ...run, gives: 'count' }],
    ['Row.insert|create|save|save_changes|replace|delete', { effect: 'db.write', target: 'recv.table', data: 'recv', handle: 'arg(session)', verb: 'name', gives: 'row' }],
    ['Row.update|set|inc|upsert', { effect: 'db.write', target: 'recv.table', data: 'args', handle: 'arg(session)', verb: 'name', gives: 'row' }],
    ['Row.sync|fetch_link|fetch_all_links', { effect: 'db.read', target: 'recv.table', include: 'arg0', verb: 'name', gives: 'row' }],
    ['Row.*.fetch', { effect: 'db.read', target: 'name-1', verb: 'name', gives: 'row' }],
    ['beanie Link.fetch_list|fetch_many', { effect: 'db.read', where: 'arg0', verb: 'name', gives: 'rows' }],
  ],
  tables: [[`extends ${document} Document|DocumentWithSoftDelete`, { table: 'class.Settings.name', columns: 'fields', as: 'class', key: 'id' }]],
});
