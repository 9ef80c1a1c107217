/** A new rule as it starts: identity and documentation first, a question that finds nothing yet. The blanks make its tests fail until they are filled. */
export function ruleTemplate(id: string): string {
  const title = id.replace(/^(no|require)-/, '').replaceAll('-', ' ');
  return `import { z } from 'zod';
import { defineRule } from '../src/model/index.ts';

export default defineRule({
  id: '${id}',
  title: '${title.charAt(0).toUpperCase()}${title.slice(1)}',
  standards: [],
  category: 'data',
  severity: 'warning',
  presets: ['strict', 'all'],
  since: '0.1',
  needs: ['handlers'],
  options: z.object({}),
  docs: {
    what: 'Reports ….',
    why: '',
    instead: '',
    prelude: 'express-prisma',
    bad: '',
    good: '',
    silent: [],
  },

  *check({ model }) {
    for (const entry of model.entries) {
      if (entry.handler === undefined) continue;
    }
  },
});
`;
}

/** A new adapter as it starts: awake for one package, without rows. */
export function adapterTemplate(name: string): string {
  return `import { defineAdapter } from '../../model/index.ts';

/** What of this library matters to a backend. */
export default defineAdapter({
  name: '${name}',
  title: '${name}',
  packages: ['${name}'],
  states: [],
  effects: [],
});
`;
}
