import { defineAdapter } from '../../model/index.ts';

/** Everything hangs on one `db` object; sessions, queries and columns are SQLAlchemy's. */
export default defineAdapter({
  name: 'flask-sqlalchemy',
  title: 'Flask-SQLAlchemy',
  packages: ['flask-sqlalchemy', 'flask_sqlalchemy'],
  language: 'python',
  states: [
    ['new flask_sqlalchemy SQLAlchemy', 'Db'],
    ['get Db.session', 'sqlalchemy/Session'],
    ['Db.select', 'sqlalchemy/Statement', { op: 'db.read', entity: 'arg0', columns: 'args' }],
    ['Db.insert|update|delete', 'sqlalchemy/Statement', { op: 'db.write', entity: 'arg0' }],
    ['Db.text', 'sqlalchemy/Sql', { text: 'arg0' }],
    ['Db.Column|mapped_column', 'Column', {
      type: 'arg0', primary: 'arg(primary_key)', unique: 'arg(unique)', nullable: 'arg(nullable)', default: ['arg(default)', 'arg(server_default)'],
    }],
    ['extends Db.Model', 'Model', { entity: 'class' }],
    ['get Model.query', 'sqlalchemy/Query', { entity: 'recv.entity', columns: 'recv.entity' }],
  ],
  effects: [
    ['Db.get_or_404|first_or_404|one_or_404', { effect: 'db.read', target: 'arg0', where: 'arg1', handle: 'recv', verb: 'name', gives: 'row' }],
    ['Db.paginate', { effect: 'db.read', target: 'arg0.entity', where: 'arg0.where', limit: 'arg(per_page)', handle: 'recv', verb: 'name', gives: 'rows' }],
  ],
  tables: [['extends Db.Model', { table: 'class.__tablename__', columns: 'fields', as: 'class' }]],
});
