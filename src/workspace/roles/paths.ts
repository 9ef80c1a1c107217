import type { Role } from '../../model/index.ts';

/** A role told by a path. Patterns see the root-relative path with a `/` before it; the first match wins. */
export interface PathRole {
  readonly role: Role;
  readonly pattern: RegExp;
  /** Looks at words that also name features, so it does not apply where paths are routes or folders are features. */
  readonly folder?: true;
}

export const PATH_ROLES: readonly PathRole[] = [
  { role: 'generated', pattern: /\/(?:__generated__|\.prisma)\// },
  { role: 'generated', pattern: /\/generated\//, folder: true },
  { role: 'generated', pattern: /[.-](?:gen|generated)\.(?:d\.)?[cm]?[jt]sx?$|[._]pb\.[cm]?[jt]s$|[._]pb\.d\.ts$|_(?:grpc_)?pb\.js$|_pb2(?:_grpc)?\.py$|\/_version\.py$/ },
  // Compiled output that is checked in. `dist` is no word of any business.
  { role: 'generated', pattern: /\/dist\/.*\.(?:[cm]?js|d\.[cm]?ts)$/ },

  { role: 'test', pattern: /[._-](?:test|tests|spec|specs|e2e|e2e-spec|cy|stories|story|mock|mocks|fixture|fixtures|bench)\.[cm]?[jt]sx?$|\.test-d\.ts$/ },
  { role: 'test', pattern: /\/(?:test_[^/]*|[^/]*_test|conftest)\.py$/ },
  { role: 'test', pattern: /\/(?:__tests__|__mocks__|__fixtures__|__snapshots__|cypress|playwright)\// },
  { role: 'test', pattern: /\/(?:test|tests|spec|specs|e2e|e2e-tests|e2e_tests|fixtures|mocks|testing|test-utils|test_utils|test-helpers|testhelpers|testdata|test-data|integration-tests|integration_tests|unit-tests|stories)\//, folder: true },

  { role: 'migration', pattern: /\/(?:migrations?|db\/migrate|alembic)\//, folder: true },
  { role: 'migration', pattern: /[._-]migration\.[cm]?[jt]s$/ },

  // A service or route of that name is a feature of the product (demo data for a new customer).
  { role: 'seed', pattern: /\/(?:seeds|seeders|seeding)\/|\/(?:db|database|prisma|drizzle|knex|typeorm|repos|repositories)\/(?:.*\/)?seed(?:er)?\//, folder: true },
  { role: 'seed', pattern: /\/(?:seed|seeds|seeder|seeders)(?:[._-][^/]*)?\.(?:[cm]?[jt]s|py)$|\.seed(?:er|s)?\.[cm]?[jt]s$/, folder: true },
  // Factories elsewhere are dependency injection, not test data.
  { role: 'seed', pattern: /\/(?:db|database|prisma)\/factories\// },
];

/** A role told by a path, asked after what the text and the package say. */
export const LATE_PATH_ROLES: readonly PathRole[] = [
  // Tools that read a file of this name; `app.config.ts` in a source folder is the application's own and stays source.
  { role: 'config', pattern: /\/(?:webpack|vite|vitest|jest|tailwind|postcss|eslint|prettier|stylelint|next|nuxt|svelte|astro|babel|metro|rollup|rolldown|rsbuild|tsup|tsdown|esbuild|swc|turbo|playwright|cypress|commitlint|lint-staged|drizzle|prisma|kysely|knip|karma|protractor|wrangler|trigger|sentry|codegen|graphql|orval|unocss|windi|remix|react-router|vue|quasar|uno|mikro-orm|semantic-release|release|dependency-cruiser|depcruise|i18next-parser|i18next|next-i18next|next-sitemap|source|contentlayer|velite|content)(?:[._-][\w.-]*)?\.config\.[cm]?[jt]sx?$/ },
  { role: 'config', pattern: /\/[^/]*rc\.[cm]?[jt]s$|\/(?:gulpfile|gruntfile|knexfile|dangerfile|jakefile)\.[cm]?[jt]s$|\/(?:vitest|jest)[.-](?:setup|workspace|preset|global[\w-]*)[\w.-]*\.[cm]?[jt]sx?$|\/setup-?(?:tests?|jest|vitest)\.[cm]?[jt]sx?$/i },
  { role: 'config', pattern: /\/(?:setup|noxfile|fabfile|gunicorn\.conf|gunicorn_conf|gunicorn_config)\.py$|\/docs?\/(?:.*\/)?conf\.py$/ },
  // Samples and documentation of a project whose own code is elsewhere.
  { role: 'script', pattern: /^\/(?:examples?|samples?|demos?|docs?|docs_src|benchmarks?|benches|bench|references|playground|playgrounds)\// },
  { role: 'script', pattern: /\/scripts?\//, folder: true },
  // Rules of the project's own linter.
  { role: 'script', pattern: /\/eslint-(?:rules|plugin|plugins|config)(?:-[\w-]+)?\//, folder: true },
];

/** Roles of folders that stand directly at the root or in a package's folder; deeper down the words mean other things (an agent's `tools/`). */
export const PACKAGE_FOLDER_ROLES: Readonly<Record<string, Role>> = {
  bin: 'script', tools: 'script', tool: 'script', tooling: 'script', ci: 'script', hack: 'script', dev: 'script',
};

/** Roles of whole packages, by the name of their folder. */
export const PACKAGE_NAME_ROLES: readonly { readonly role: Role; readonly pattern: RegExp }[] = [
  { role: 'test', pattern: /^(?:e2e|e2e[-_]?tests?|.+[-_]e2e|.*[-_]?integration[-_]tests?)$/ },
  { role: 'script', pattern: /^(?:bench|benchmarks?|.+[-_]benchmarks?)$/ },
  { role: 'script', pattern: /^eslint(?:[-_](?:plugin|config|rules).*)?$/ },
];

/** Any `*.config.*` directly in a package's folder belongs to a tool. */
export const PACKAGE_CONFIG_FILE = /^[^/]+\.config\.[cm]?[jt]sx?$/;

/** Folders whose children are named for features or routes: `modules/scripts/`, `api/test/` are then no scripts or tests. */
export const FEATURE_FOLDER = /\/(?:modules|features|domains?|routes|routers|controllers|services|resolvers|entities|slices|use-?cases)\/(?:test|tests|spec|specs|fixtures|scripts?|generated|migrations?|stories|seeds?|seeders?)\//;

/** Files whose path is a route (Next.js `app/` and `pages/`, Remix flat routes, SvelteKit, Nuxt server routes). */
export const ROUTE_FILE = /\/app\/(?:.*\/)?(?:route|page|layout|actions?)\.[cm]?[jt]sx?$|\/pages\/api\/|\/routes\/(?:.*\/)?\+(?:server|page\.server|layout\.server)\.[jt]s$|\/server\/(?:api|routes)\/|\/app\/routes\//;
