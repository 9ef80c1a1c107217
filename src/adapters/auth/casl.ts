import { defineAdapter } from '../../model/index.ts';

const ABILITIES = 'Ability|MongoAbility|PureAbility|AnyAbility|AnyMongoAbility';

/** CASL. An ability answers yes or no; `throwUnlessCan` throws instead, and `accessibleBy` turns an ability into a filter. */
export default defineAdapter({
  name: 'casl',
  title: 'CASL',
  packages: ['@casl/ability', '@casl/prisma', '@casl/mongoose'],
  language: 'typescript',
  states: [
    ['@casl/ability createMongoAbility|createAliasResolver|defineAbility', 'Ability'],
    ['@casl/prisma createPrismaAbility', 'Ability'],
    [`new @casl/ability ${ABILITIES}`, 'Ability'],
    ['type @casl/prisma PrismaAbility', 'Ability'],
    ['new @casl/ability AbilityBuilder', 'Builder'],
    ['Builder.build', 'Ability'],
    ['@casl/ability ForbiddenError.from', 'Forbidden', { ability: 'arg0' }],
    ['Forbidden.setMessage|unlessCan', 'Self'],
  ],
  values: [
    ['@casl/ability subject', 'arg1'],
    ['Ability.can|cannot', 'opaque'],
  ],
  calls: [
    ['@casl/ability defineAbility', { input: 'arg0' }],
  ],
  checks: [
    ['Ability.can', { check: 'authorise', of: 'arg1', fails: 'false' }],
    ['Ability.cannot', { check: 'authorise', of: 'arg1', fails: 'true' }],
    ['Forbidden.throwUnlessCan', { check: 'authorise', of: 'arg1', fails: 'throws' }],
    ['@casl/ability|@casl/prisma accessibleBy', { check: 'authorise', of: 'arg0', fails: 'throws' }],
  ],
});
