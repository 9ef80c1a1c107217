import { defineAdapter } from '../../model/index.ts';

const KINDS = 'Struct|Array|String|Number|Boolean|Union|Record|Tuple|Literal|Date|optional|NullOr|UndefinedOr|partial|pick|omit|extend';
const NOW = 'decodeUnknownSync|decodeSync|decodeUnknownPromise|decodePromise|validateSync';

/** Each decoder is made from a schema first and then called with the data; undeclared keys are dropped. */
export default defineAdapter({
  name: 'effect-schema',
  title: 'Effect Schema',
  packages: ['effect', '@effect/schema'],
  language: 'typescript',
  states: [
    [`effect|@effect/schema Schema.${KINDS}`, 'Schema'],
    [`effect|@effect/schema Schema.${NOW}`, 'Decoder', { schema: 'arg0' }],
    ['effect|@effect/schema Schema.decodeUnknownEither|decodeEither|decodeUnknownOption|decodeUnknown|decode', 'Decoding', { schema: 'arg0' }],
    ['effect|@effect/schema Schema.encodeSync|encodeUnknownSync|encodePromise', 'Encoder'],
    ['effect|@effect/schema Schema.is', 'Guard', { schema: 'arg0' }],
    ['Decoding', 'Result', { of: 'arg0' }],
  ],
  values: [
    ['Decoder', 'parsed(arg0)'],
    ['Encoder', 'project(arg0)'],
    ['Guard', 'opaque'],
    ['get Result.right|value', 'parsed(recv.of)'],
    ['get Result.left|_tag', 'opaque'],
  ],
  checks: [
    ['Decoder', { check: 'validate', of: 'arg0', schema: 'recv.schema', fails: 'throws' }],
    ['Decoding', { check: 'validate', of: 'arg0', schema: 'recv.schema', fails: '_tag = Left' }],
    ['Guard', { check: 'validate', of: 'arg0', schema: 'recv.schema', fails: 'false' }],
  ],
});
