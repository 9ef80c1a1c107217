import { defineAdapter } from '../../model/index.ts';

const on = { target: 'recv.entity', handle: 'arg(db, 0)', verb: 'name' } as const;
const read = { ...on, effect: 'db.read', where: 'args', columns: 'arg(schema_to_select)' } as const;
const write = { ...on, effect: 'db.write' } as const;

/** Ready-made operations on one SQLAlchemy model, with the session given to each call. */
export default defineAdapter({
  name: 'fastcrud',
  title: 'FastCRUD',
  packages: ['fastcrud'],
  language: 'python',
  states: [
    ['new fastcrud FastCRUD', 'Crud', { entity: 'arg(model, 0)' }],
    ['new fastcrud.crud.fast_crud FastCRUD', 'Crud', { entity: 'arg(model, 0)' }],
  ],
  effects: [
    ['Crud.get|get_joined', { ...read, gives: 'row' }],
    ['Crud.get_multi|get_multi_joined|get_multi_by_cursor', { ...read, limit: 'arg(limit)', gives: 'rows' }],
    ['Crud.exists|count', { ...read, gives: 'count' }],
    ['Crud.create|upsert', { ...write, data: ['arg(object)', 'arg(instance)', 'arg1'], gives: 'row' }],
    ['Crud.upsert_multi', { ...write, data: 'arg(instances, 1)', gives: 'rows' }],
    ['Crud.update', { ...write, data: 'arg(object, 1)', where: 'args', gives: 'count' }],
    ['Crud.delete|db_delete', { ...write, where: 'args', gives: 'count' }],
  ],
});
