import { defineAdapter } from '../../model/index.ts';

export default defineAdapter({
  name: 'superjson',
  title: 'superjson and devalue',
  packages: ['superjson', 'devalue'],
  language: 'typescript',
  values: [
    ['superjson default.stringify|serialize|parse|deserialize', 'same(arg0)'],
    ['superjson stringify|serialize|parse|deserialize', 'same(arg0)'],
    ['devalue stringify|uneval|parse', 'same(arg0)'],
  ],
});
