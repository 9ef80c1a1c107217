import { defineAdapter } from '../../model/index.ts';

/** A schema writes the fields it declares and refuses (from 3 on) or drops others when it reads. */
export default defineAdapter({
  name: 'marshmallow',
  title: 'marshmallow and its SQLAlchemy schemas',
  packages: ['marshmallow', 'marshmallow_sqlalchemy', 'marshmallow-sqlalchemy', 'flask_marshmallow', 'flask-marshmallow'],
  language: 'python',
  states: [
    ['new marshmallow Schema', 'Schema'],
    ['new marshmallow_sqlalchemy SQLAlchemySchema', 'Schema'],
    // A schema made from a model writes all its columns.
    ['new marshmallow_sqlalchemy SQLAlchemyAutoSchema|ModelSchema', 'Auto'],
  ],
  values: [
    ['Schema.dump|dumps', 'project(arg0)'],
    ['Schema.load', 'parsed(arg0)'],
    ['Schema.loads', 'parsed(arg0)'],
    ['Auto.load|loads', 'parsed(arg0)'],
    ['Schema|Auto.validate', 'opaque'],
  ],
  checks: [
    ['Schema|Auto.load|loads', { check: 'validate', of: 'arg0', schema: 'recv', fails: 'throws' }],
    ['Schema|Auto.validate', { check: 'validate', of: 'arg0', schema: 'recv', fails: 'length > 0' }],
  ],
});
