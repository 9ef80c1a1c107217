import { argumentsLike, createFile } from './create.ts';
import { ruleTemplate } from './templates.ts';

const [id] = argumentsLike([/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/], 'npm run new-rule -- <rule-id>') as [string];

createFile(`rules/${id}.ts`, ruleTemplate(id));
process.stdout.write(`next: a case in fixtures/rules/${id}/<case>/ with "// want ${id} \\"text\\"" on the line that must fire, then the question, then npm run generate\n`);
