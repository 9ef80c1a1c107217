import { argumentsLike, createFile } from './create.ts';
import { adapterTemplate } from './templates.ts';

const NAME = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const [area, name] = argumentsLike([NAME, NAME], 'npm run new-adapter -- <area> <library>, as in: data prisma') as [string, string];

createFile(`src/adapters/${area}/${name}.ts`, adapterTemplate(name));
process.stdout.write(`next: rows, a tour of the API with its facts in fixtures/adapters/${name}/, then npm run generate\n`);
