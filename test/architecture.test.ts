import { describe, expect, it } from 'vitest';
import { REPOSITORY } from '../src/dev/paths.ts';
import { sourceFiles, specifiersOf, target } from './support/imports.ts';
import type { SourceFile } from './support/imports.ts';

const files = sourceFiles(REPOSITORY, ['src', 'rules']);

/** `src/link/rows.ts` → `link`; `rules/x.ts` → `rules`; `src/audit.ts` → `pipeline`. */
function roomOf(path: string): string {
  const [top, room, ...rest] = path.split('/');
  if (top !== 'src') return 'rules';
  return rest.length === 0 ? 'pipeline' : room!;
}

/** The other rooms each room may import. Whatever is not listed here is forbidden. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  model: [],
  workspace: ['model'],
  frontends: ['model'],
  adapters: ['model'],
  link: ['model'],
  report: ['model'],
  rules: ['model'],
  config: ['model'],
  engine: ['model', 'config'],
  pipeline: ['model', 'workspace', 'frontends', 'adapters', 'link', 'config', 'engine', 'rules', 'pipeline'],
  cli: ['model', 'workspace', 'report', 'config', 'engine', 'rules', 'pipeline'],
  dev: ['model', 'report', 'config', 'engine', 'rules', 'adapters'],
};

/** Manifests are pure readers of text like all frontends; workspace asks them what packages there are. */
const MANIFESTS = /^src\/frontends\/manifests\//;

/** Who may touch the disk: workspace; generators; and the grammar, which is a file of this package and not of the audited project. */
const DISK = /^(node:)?(fs|fs\/promises|worker_threads\/fs)$/;
const TOUCHES_DISK = [/^src\/workspace\//, /^src\/dev\//, /^src\/frontends\/python\/grammar\.ts$/];
const TOUCHES_PROCESS = [/^src\/cli\//, /^src\/dev\//];

function offenders(of: (file: SourceFile) => readonly string[]): string[] {
  return files.flatMap((file) => of(file).map((what) => `${file.path}: ${what}`));
}

describe('architecture', () => {
  it('knows every room', () => {
    expect([...new Set(files.map(({ path }) => roomOf(path)))].filter((room) => !(room in MAY_IMPORT))).toEqual([]);
  });

  it('keeps the directions between the rooms', () => {
    expect(offenders(({ path, specifiers }) => specifiers.filter((specifier) => {
      const to = target(path, specifier);
      if (to === undefined) return false;
      const [here, there] = [roomOf(path), roomOf(to)];
      return here !== there && !MAY_IMPORT[here]!.includes(there) && !(here === 'workspace' && MANIFESTS.test(to));
    }))).toEqual([]);
  });

  it('lets rules see the model and zod, nothing else', () => {
    const rules = files.filter(({ path }) => path.startsWith('rules/') && path !== 'rules/index.ts');
    expect(rules.length).toBeGreaterThan(0);
    expect(rules.flatMap(({ path, specifiers }) => specifiers.filter((one) => !['../src/model/index.ts', 'zod'].includes(one)).map((one) => `${path}: ${one}`))).toEqual([]);
  });

  it('lets adapters see the model, nothing else', () => {
    const adapters = files.filter(({ path }) => path.startsWith('src/adapters/') && path !== 'src/adapters/index.ts');
    expect(adapters.flatMap(({ path, specifiers }) => specifiers.filter((one) => one !== '../../model/index.ts').map((one) => `${path}: ${one}`))).toEqual([]);
  });

  it('lets the model depend on no package at run time', () => {
    expect(files.filter(({ path }) => path.startsWith('src/model/')).flatMap(({ text }) => [...text.matchAll(/^import (?!type)[^;]*from '([^.][^']*)'/gm)].map(([, name]) => name))).toEqual([]);
  });

  it('touches the disk in workspace only', () => {
    expect(offenders(({ path, specifiers }) => (TOUCHES_DISK.some((allowed) => allowed.test(path)) ? [] : specifiers.filter((one) => DISK.test(one))))).toEqual([]);
  });

  it('prints, exits and looks at the process in cli only', () => {
    expect(offenders(({ path, text }) => {
      if (TOUCHES_PROCESS.some((allowed) => allowed.test(path))) return [];
      return codeOf(text).match(/(?<![\w.$'"`/])(process\s*\.\s*\w+|console\s*\.\s*\w+)|from 'node:process'/g) ?? [];
    })).toEqual([]);
  });

  it('uses no clock and no randomness where results are made', () => {
    expect(offenders(({ path, text }) => {
      if (['cli', 'dev', 'adapters'].includes(roomOf(path))) return [];
      return codeOf(text).match(/\b(Math\.random|Date\.now|new Date\(\)|randomUUID)\b/g) ?? [];
    })).toEqual([]);
  });

  it('says why a file is long', () => {
    expect(files.filter(({ lines, text }) => lines > 300 && !/^\/\/ size: \S+/.test(text)).map(({ path, lines }) => `${path}: ${lines} lines`)).toEqual([]);
  });

  it('is made of small files', () => {
    const lengths = files.map(({ lines }) => lines).toSorted((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(80);
  });

  it('leaves no work for later in the code', () => {
    expect(offenders(({ text }) => text.match(/\b(TODO|FIXME|XXX|HACK)\b/g) ?? [])).toEqual([]);
  });
});

/** A text without comments, strings and templates, so that only code is searched. */
function codeOf(text: string): string {
  return text.replace(/`(?:\\[\s\S]|[^`\\])*`/g, '``').replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')
    .replace(/'(?:\\.|[^'\\\n])*'/g, (quoted) => (quoted === "'node:process'" ? quoted : "''"));
}

describe('reading imports', () => {
  it('sees every form and no example in a template', () => {
    const text = "import type { A } from './a.ts';\nimport {\n  b,\n} from 'b';\nimport 'c';\nexport * from './d.ts';\nawait import('./e.ts');\nconst f = `import x from 'no'`;";
    expect(specifiersOf(text)).toEqual(['./a.ts', 'b', 'c', './d.ts', './e.ts']);
  });
});
