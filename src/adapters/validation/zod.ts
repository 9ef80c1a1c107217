import { defineAdapter } from '../../model/index.ts';

const ZOD = 'zod|zod/v3|zod/v4|zod/mini|zod/v4-mini|@hono/zod-openapi';

export default defineAdapter({
  name: 'zod',
  title: 'zod and nestjs-zod',
  packages: ['zod', 'nestjs-zod', '@hono/zod-openapi', 'drizzle-zod'],
  language: 'typescript',
  states: [
    [`${ZOD} *`, 'Schema'],
    [`${ZOD} z.*`, 'Schema'],
    [`${ZOD} z.coerce.*`, 'Schema'],
    [`${ZOD} coerce.*`, 'Schema'],
    [`type ${ZOD} ZodType|ZodSchema|ZodTypeAny|ZodObject|AnyZodObject`, 'Schema'],
    [`type ${ZOD} z.ZodType|ZodSchema|ZodTypeAny|ZodObject|AnyZodObject|Schema`, 'Schema'],
    ['drizzle-zod createInsertSchema|createSelectSchema|createUpdateSchema', 'Schema'],
    ['nestjs-zod createZodDto', 'Dto', { schema: 'arg0' }],
    ['get Dto.schema', 'Schema'],
    ['Schema.safeParse|safeParseAsync|spa|safeDecode|safeEncode', 'Result', { of: 'arg0' }],
    ['Schema.*', 'Self'],
    ['get Schema.shape.*', 'Schema'],
    ['get Schema.element', 'Schema'],
  ],
  values: [
    ['Schema.parse|parseAsync|decode|decodeAsync', 'parsed(arg0)'],
    ['get Result.data', 'parsed(recv.of)'],
    ['get Result.success', 'opaque'],
    [`${ZOD} ZodError`, 'opaque'],
    [`${ZOD} z.prettifyError|treeifyError|flattenError|toJSONSchema`, 'opaque'],
  ],
  checks: [
    ['Schema.parse|parseAsync|decode|decodeAsync', { check: 'validate', of: 'arg0', schema: 'recv', fails: 'throws' }],
    ['Schema.safeParse|safeParseAsync|spa', { check: 'validate', of: 'arg0', schema: 'recv', fails: 'success = false' }],
  ],
  calls: [
    ['Schema.transform|refine|superRefine|preprocess|check', { input: 'arg0', params: ['opaque'] }],
  ],
});
