import { defineAdapter } from '../../model/index.ts';
import type { Adapter } from '../../model/index.ts';

const REPOSITORIES = 'SQLAlchemyAsyncRepository|SQLAlchemySyncRepository|SQLAlchemyAsyncSlugRepository|SQLAlchemySyncSlugRepository';
const SERVICES = 'SQLAlchemyAsyncRepositoryService|SQLAlchemySyncRepositoryService|SQLAlchemyAsyncRepositoryReadService';
const HOMES = ['advanced_alchemy.repository', 'advanced_alchemy.service', 'advanced_alchemy.extensions.litestar.repository', 'advanced_alchemy.extensions.litestar.service', 'advanced_alchemy.extensions.fastapi.repository', 'advanced_alchemy.extensions.fastapi.service', 'litestar.plugins.sqlalchemy.repository', 'litestar.contrib.sqlalchemy.repository'];

const states: NonNullable<Adapter['states']> = HOMES.map((home) => [`new ${home} ${REPOSITORIES}|${SERVICES}`, 'Repository', { entity: ['this.model_type', 'type0'] }] as const);
const on = { target: 'recv.entity', handle: 'recv', verb: 'name' } as const;

/** Repositories and services over one SQLAlchemy model; those with `many` send one statement. */
export default defineAdapter({
  name: 'advanced-alchemy',
  title: 'Advanced Alchemy',
  packages: ['advanced-alchemy', 'advanced_alchemy', 'litestar'],
  language: 'python',
  states,
  effects: [
    ['Repository.get|get_one|get_one_or_none|get_by_slug', { ...on, effect: 'db.read', where: 'args', gives: 'row' }],
    ['Repository.list|list_and_count', { ...on, effect: 'db.read', where: 'args', gives: 'rows' }],
    ['Repository.count|exists', { ...on, effect: 'db.read', where: 'args', gives: 'count' }],
    ['Repository.add|create|update|upsert|get_or_upsert|get_and_update|delete', { ...on, effect: 'db.write', data: 'args', gives: 'row' }],
    ['Repository.add_many|create_many|update_many|upsert_many|delete_many|delete_where', { ...on, effect: 'db.write', data: 'args', gives: 'rows' }],
  ],
});
