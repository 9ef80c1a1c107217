import { z } from 'zod';
import { comparePlaces, defineRule, step } from '../src/model/index.ts';
import type { BackendModel, ImportEdge, Slice } from '../src/model/index.ts';

const options = z.object({
  contracts: z.array(z.string())
    .default(['contract', '*.contract', 'contracts', 'events', '*.events', '*.event', '*.domain-event', '*.integration-event', '*.command', 'public-api', '*.module', '*.guard', '*.decorator'])
    .describe('Names of files (without extension; one leading `*.`), or of the folder a file stands in, that a slice shows to others.'),
  types: z.boolean().default(false).describe('Report type-only imports, and those of shapes that hold fields only, too.'),
});

export default defineRule({
  id: 'no-cross-slice-imports',
  title: 'Slice imports the internals of another',
  standards: ['B2'],
  category: 'architecture',
  severity: 'warning',
  presets: ['recommended', 'strict', 'all'],
  since: '0.1',
  needs: ['imports', 'slices'],
  options,
  docs: {
    what: 'Reports an import from one business slice into the internals of another, directly or through a barrel.',
    why: 'Each such import ties two capabilities together: a change inside one breaks the other, neither can be tested, moved or owned alone, and cycles follow.',
    instead: 'Ask through the other slice\'s contract file, react to its events, or move what both need to the shared kernel.',
    prelude: 'slices',
    bad: `// src/modules/orders/example.ts
import { UsersRepository } from '../users/users.repository.js';

export async function orderOwner(userId: string) {
  return new UsersRepository().nameOf(userId);
}
`,
    good: `// src/modules/orders/example.ts
import { nameOfUser } from '../users/users.contract.js';

export async function orderOwner(userId: string) {
  return nameOfUser(userId);
}
`,
    silent: [
      'imports of a contract, events, command or module file of the other slice, and from a folder of contracts',
      'what such a file passes on from its slice; a provider that the module of its slice exports',
      'the shared kernel, technical folders (mail, logging, database), what most slices import, and files outside every slice',
      'projects that show no slices: layered ones, and those with `profiles.architecture: layers`; a slice is a folder with a router, controllers or tables of its own beside others, or below `modules`, `features` and the like',
      'type-only imports, and shapes that hold fields only and are no table: DTOs, errors, constants (option `types`)',
      'tests, scripts, seeds and migrations',
    ],
    precision: { read: 18, true: 17 },
  },

  *check({ model, options }) {
    const isContract = contractTest(options.contracts);
    const byPair = new Map<string, { readonly from: Slice; readonly to: Slice; readonly edges: ImportEdge[] }>();
    for (const edge of model.imports) {
      const pair = edge.shown ? undefined : crossing(model, edge);
      if (!pair || model.roleOf(edge.from) !== 'source' || ((edge.typeOnly || edge.plain) && !options.types)) continue;
      if ([edge.to, edge.origin].some((file) => isInside(file, pair.to) && isContract(file, pair.to))) continue;
      const key = `${edge.from} ${pair.to.root}`;
      const known = byPair.get(key) ?? { ...pair, edges: [] };
      known.edges.push(edge);
      byPair.set(key, known);
    }
    for (const { from, to, edges } of byPair.values()) {
      const [first, ...rest] = edges.toSorted((a, b) => comparePlaces(a.at, b.at));
      if (!first) continue;
      const barrel = first.origin === first.to ? [] : [{ at: first.at, note: `${first.to} passes it on from ${first.origin}` }];
      yield {
        at: first.at,
        message: `${from.name} imports internals of ${to.name}: ${first.name} from ${first.origin}`,
        because: [step(first, `${first.from} belongs to ${from.name}`), ...barrel],
        places: rest.filter((edge) => edge.at.span[0] !== first.at.span[0]).map((edge) => step(edge, `${edge.name} from ${edge.origin}`)),
        target: to.name,
      };
    }
  },
});

/** The two slices an import joins, unless one lies within the other. */
function crossing(model: BackendModel, edge: ImportEdge): { readonly from: Slice; readonly to: Slice } | undefined {
  const from = model.sliceOf(edge.from);
  const to = from && !isInside(edge.to, from) ? model.sliceOf(edge.origin) : undefined;
  if (!from || !to || from.root === to.root) return undefined;
  if (from.root.startsWith(`${to.root}/`) || to.root.startsWith(`${from.root}/`)) return undefined;
  return { from, to };
}

function isInside(file: string, slice: Slice): boolean {
  return file.startsWith(`${slice.root}/`);
}

function contractTest(patterns: readonly string[]): (file: string, slice: Slice) => boolean {
  const matches = (name: string): boolean => patterns.some((pattern) => (pattern.startsWith('*.') ? name.endsWith(pattern.slice(1)) : name === pattern));
  return (file, slice) => {
    const parts = file.slice(slice.root.length + 1).split('/');
    const name = parts.at(-1)!.replace(/\.(d\.)?[cm]?[jt]sx?$|\.py$/, '');
    return matches(name) || (parts.length > 1 && matches(parts.at(-2)!));
  };
}
