import { defineAdapter } from '../../model/index.ts';

const prepared = { effect: 'sql(recv.text)', handle: 'recv.client', where: 'args', verb: 'name' } as const;
const direct = { effect: 'sql(arg0)', handle: 'recv', where: 'args[1..]', verb: 'name' } as const;

/** SQLite as it comes with Node and Bun, in Cloudflare D1, and in the packages `sqlite` and `sqlite3`. */
export default defineAdapter({
  name: 'sqlite',
  title: 'SQLite of Node, Bun and D1; sqlite3',
  packages: ['sqlite', 'sqlite3', 'bun:sqlite', '@cloudflare/workers-types'],
  language: 'typescript',
  states: [
    ['new sqlite DatabaseSync', 'Local'],
    ['new bun:sqlite Database', 'Local'],
    ['type global D1Database', 'Local'],
    ['type @cloudflare/workers-types D1Database', 'Local'],
    ['Local.prepare', 'Statement', { text: 'arg0', client: 'recv' }],
    ['Local.query', 'Statement', { text: 'arg0', client: 'recv' }],
    ['Local.withSession', 'Self'],
    ['Statement.bind|as|setReadBigInts|setAllowBareNamedParameters', 'Self'],
    ['sqlite open', 'Remote'],
    ['type sqlite Database', 'Remote'],
    ['new sqlite3 Database', 'Remote'],
    ['new sqlite3 default.Database', 'Remote'],
    ['Remote.prepare', 'Statement', { text: 'arg0', client: 'recv' }],
  ],
  values: [['get Rows.results', 'recv'], ['Local.transaction', 'arg0']],
  effects: [
    ['Statement.all|values|iterate|raw|each', { ...prepared, gives: 'rows' }],
    ['Statement.get|first', { ...prepared, gives: 'row' }],
    ['Statement.run', { ...prepared, gives: 'count' }],
    ['Local.exec|run', { ...direct, gives: 'void' }],
    ['Local.batch', { effect: 'db.write', data: 'arg0', handle: 'recv', verb: 'name', gives: 'rows' }],
    ['Remote.all|each', { ...direct, gives: 'rows' }],
    ['Remote.get', { ...direct, gives: 'row' }],
    ['Remote.run|exec', { ...direct, gives: 'count' }],
  ],
  calls: [['Local.transaction', { input: 'arg0', turns: 'never' }]],
  scopes: [['Local.transaction', { holds: 'transaction', around: 'arg0' }]],
});
