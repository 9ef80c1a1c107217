import { defineAdapter } from '../../model/index.ts';

/**
 * Every function of a loaded query file takes the connection first. Whether it reads or writes stands in the SQL file
 * (`-- name: create_user<!`), which is not read here: it counts as a read, the weaker claim.
 */
export default defineAdapter({
  name: 'aiosql',
  title: 'aiosql',
  packages: ['aiosql'],
  language: 'python',
  states: [
    ['aiosql from_path|from_str', 'Queries'],
    ['type aiosql.queries Queries', 'Queries'],
  ],
  effects: [
    ['Queries.*', { effect: 'db.read', verb: 'name', handle: 'arg0', where: 'args[1..]', gives: 'rows' }, { if: { arg0: 'present' } }],
    ['Queries.*.*', { effect: 'db.read', verb: 'name', handle: 'arg0', where: 'args[1..]', gives: 'rows' }, { if: { arg0: 'present' } }],
  ],
});
