import { defineAdapter } from '../../model/index.ts';

/** Turning into a class keeps what the class does not name, unless extraneous values are excluded; turning into plain drops what is marked. */
export default defineAdapter({
  name: 'class-transformer',
  title: 'class-transformer',
  packages: ['class-transformer'],
  language: 'typescript',
  columns: [['@ class-transformer Exclude', { masked: true }]],
  values: [
    ['class-transformer plainToInstance|plainToClass', 'instance(arg0)'],
    ['class-transformer plainToClassFromExist', 'arg0'],
    ['class-transformer instanceToPlain|classToPlain', 'project(arg0)'],
    ['class-transformer instanceToInstance|classToClass', 'project(arg0)'],
    ['class-transformer serialize', 'project(arg0)'],
    ['class-transformer deserialize', 'instance(arg0)'],
    ['class-transformer deserializeArray', 'array(instance(arg0))'],
  ],
});
