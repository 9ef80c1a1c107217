import { defineAdapter } from '../../model/index.ts';

/** io-ts decodes into an Either; runtypes throws, or answers with a result. */
export default defineAdapter({
  name: 'io-ts',
  title: 'io-ts and runtypes',
  packages: ['io-ts', 'runtypes'],
  language: 'typescript',
  states: [
    ['io-ts type|partial|strict|exact|intersection|union|array|record|tuple|keyof|literal|readonly|brand|recursion', 'Codec'],
    ['runtypes Object|Record|Array|Union|Intersect|Tuple|Literal|Dictionary|Partial|Optional', 'Runtype'],
    ['Runtype.withConstraint|withBrand|optional|nullable|pick|omit|extend|asPartial', 'Self'],
    ['Codec.decode', 'Decoded', { of: 'arg0' }],
    ['Runtype.validate|inspect', 'Checked', { of: 'arg0' }],
  ],
  values: [
    ['get Decoded.right', 'parsed(recv.of)'],
    ['get Decoded.left|_tag', 'opaque'],
    ['Codec.is', 'opaque'],
    ['Codec.encode', 'project(arg0)'],
    ['Runtype.check|parse', 'parsed(arg0)'],
    ['get Checked.value', 'parsed(recv.of)'],
    ['get Checked.success|code|message', 'opaque'],
    ['Runtype.guard', 'opaque'],
  ],
  checks: [
    ['Codec.decode', { check: 'validate', of: 'arg0', schema: 'recv', fails: '_tag = Left' }],
    ['Codec.is', { check: 'validate', of: 'arg0', schema: 'recv', fails: 'false' }],
    ['Runtype.check|parse|assert', { check: 'validate', of: 'arg0', schema: 'recv', fails: 'throws' }],
    ['Runtype.validate|inspect', { check: 'validate', of: 'arg0', schema: 'recv', fails: 'success = false' }],
    ['Runtype.guard', { check: 'validate', of: 'arg0', schema: 'recv', fails: 'false' }],
  ],
});
