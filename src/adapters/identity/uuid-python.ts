import { defineAdapter } from '../../model/index.ts';

export default defineAdapter({
  name: 'uuid-python',
  title: 'uuid of Python, uuid6, uuid7, ulid, nanoid',
  packages: ['global', 'uuid', 'uuid6', 'uuid7', 'uuid_extensions', 'uuid_utils', 'ulid', 'python-ulid', 'nanoid', 'cuid2', 'shortuuid', 'sqlalchemy'],
  language: 'python',
  states: [
    ['uuid|uuid_utils uuid1', 'Id', { scheme: 'uuid', version: 1 }],
    ['uuid|uuid_utils uuid3', 'Id', { scheme: 'uuid', version: 3 }],
    ['uuid|uuid_utils uuid4', 'Id', { scheme: 'uuid', version: 4 }],
    ['uuid|uuid_utils uuid5', 'Id', { scheme: 'uuid', version: 5 }],
    ['uuid|uuid_utils|uuid6 uuid6', 'Id', { scheme: 'uuid', version: 6 }],
    // Standard library from Python 3.14; before that the packages.
    ['uuid|uuid_utils|uuid6|uuid_extensions uuid7', 'Id', { scheme: 'uuid', version: 7 }],
    ['new ulid ULID', 'Id', { scheme: 'ulid' }],
    ['ulid new', 'Id', { scheme: 'ulid' }],
    ['nanoid generate', 'Id', { scheme: 'nanoid' }],
    ['shortuuid uuid', 'Id', { scheme: 'uuid', version: 4 }],
    // Made by the database, as functions of SQLAlchemy.
    ['sqlalchemy|sqlalchemy.sql|sqlalchemy.sql.expression|sqlmodel func.gen_random_uuid|uuid_generate_v4|newid', 'Id', { scheme: 'uuid', version: 4 }],
    ['sqlalchemy|sqlalchemy.sql|sqlalchemy.sql.expression|sqlmodel func.uuidv7|uuid_generate_v7', 'Id', { scheme: 'uuid', version: 7 }],
  ],
});
