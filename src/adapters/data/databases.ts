import { defineAdapter } from '../../model/index.ts';
import type { Adapter } from '../../model/index.ts';

const given = {
  target: 'arg(query, 0).entity', where: ['arg(query, 0).where', 'arg(values, 1)'], columns: 'arg(query, 0).columns', limit: 'arg(query, 0).limit', data: ['arg(query, 0).data', 'arg(values, 1)'],
  handle: 'recv', verb: 'name',
} as const;

/** A query is text, or a statement built with SQLAlchemy. */
function asks(members: string, gives: 'rows' | 'row' | 'count'): NonNullable<Adapter['effects']> {
  return [
    [`Database.${members}`, { ...given, effect: 'db.read', gives }, { if: { 'arg(query, 0).op': 'db.read' } }],
    [`Database.${members}`, { ...given, effect: 'db.write', gives }, { if: { 'arg(query, 0).op': 'db.write' } }],
    [`Database.${members}`, { effect: 'sql(arg(query, 0))', where: 'arg(values, 1)', handle: 'recv', verb: 'name', gives }],
  ];
}

export default defineAdapter({
  name: 'databases',
  title: 'databases',
  packages: ['databases'],
  language: 'python',
  states: [
    ['new databases Database', 'Database'],
    ['new databases.core Database|Connection', 'Database'],
    ['Database.connection', 'Self'],
  ],
  effects: [
    ...asks('fetch_all|iterate', 'rows'),
    ...asks('fetch_one', 'row'),
    ...asks('fetch_val|execute', 'count'),
    ['Database.execute_many', { effect: 'db.write', target: 'arg(query, 0).entity', data: 'arg(values, 1)', handle: 'recv', verb: 'name', gives: 'count' }],
  ],
  scopes: [
    ['Database.transaction', { holds: 'transaction', around: 'block' }],
    ['@ Database.transaction', { holds: 'transaction', around: 'decorated' }],
  ],
});
