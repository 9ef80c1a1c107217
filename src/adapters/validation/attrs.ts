import { defineAdapter } from '../../model/index.ts';

/** Classes of fields, and what turns them into plain data and back. An object written out keeps all the fields its class has. */
export default defineAdapter({
  name: 'attrs',
  title: 'attrs, cattrs, msgspec',
  packages: ['attr', 'attrs', 'cattr', 'cattrs', 'msgspec'],
  language: 'python',
  states: [
    ['new cattrs|cattr|cattrs.preconf.json Converter|GenConverter', 'Converter'],
    ['cattrs.preconf.json|cattrs.preconf.orjson make_converter', 'Converter'],
    ['new msgspec.json|msgspec.msgpack|msgspec.yaml Decoder', 'Decoder', { schema: 'arg(type, 0)' }],
    ['new msgspec.json|msgspec.msgpack Encoder', 'Encoder'],
  ],
  values: [
    ['attr|attrs asdict|astuple|evolve', 'same(arg0)'],
    ['cattrs|cattr unstructure', 'same(arg0)'],
    ['cattrs|cattr structure', 'parsed(arg0)'],
    ['Converter.unstructure|dumps', 'same(arg0)'],
    ['Converter.structure|loads', 'parsed(arg0)'],
    ['msgspec convert', 'parsed(arg0)'],
    ['msgspec to_builtins', 'same(arg0)'],
    ['msgspec.structs asdict|replace', 'same(arg0)'],
    ['msgspec.json|msgspec.msgpack|msgspec.yaml|msgspec.toml encode', 'same(arg0)'],
    ['msgspec.json|msgspec.msgpack|msgspec.yaml|msgspec.toml decode', 'parsed(arg0)', { if: { 'arg(type)': 'present' } }],
    ['msgspec.json|msgspec.msgpack|msgspec.yaml|msgspec.toml decode', 'same(arg0)'],
    ['Decoder.decode', 'parsed(arg0)'],
    ['Encoder.encode', 'same(arg0)'],
  ],
  checks: [
    ['cattrs|cattr structure', { check: 'validate', of: 'arg0', schema: 'arg1', fails: 'throws' }],
    ['Converter.structure|loads', { check: 'validate', of: 'arg0', schema: 'arg1', fails: 'throws' }],
    ['msgspec convert', { check: 'validate', of: 'arg0', schema: 'arg(type, 1)', fails: 'throws' }],
    ['msgspec.json|msgspec.msgpack|msgspec.yaml|msgspec.toml decode', { check: 'validate', of: 'arg0', schema: 'arg(type)', fails: 'throws' }, { if: { 'arg(type)': 'present' } }],
    ['Decoder.decode', { check: 'validate', of: 'arg0', schema: 'recv.schema', fails: 'throws' }],
  ],
});
