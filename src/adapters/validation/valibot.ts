import { defineAdapter } from '../../model/index.ts';

export default defineAdapter({
  name: 'valibot',
  title: 'Valibot',
  packages: ['valibot'],
  language: 'typescript',
  states: [
    ['valibot safeParse|safeParseAsync', 'Result', { of: 'arg1' }],
    ['valibot object|strictObject|looseObject|string|number|boolean|array|date|union|variant|picklist|optional|nullable|pipe|record|tuple|intersect|partial|pick|omit', 'Schema'],
  ],
  values: [
    ['valibot parse|parseAsync', 'parsed(arg1)'],
    ['get Result.output', 'parsed(recv.of)'],
  ],
  checks: [
    ['valibot parse|parseAsync|assert', { check: 'validate', of: 'arg1', schema: 'arg0', fails: 'throws' }],
    ['valibot safeParse|safeParseAsync', { check: 'validate', of: 'arg1', schema: 'arg0', fails: 'success = false' }],
    ['valibot is', { check: 'validate', of: 'arg1', schema: 'arg0', fails: 'false' }],
  ],
});
