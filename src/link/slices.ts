import type { Config, ImportEdge, PackageInfo, Slice } from '../model/index.ts';
import picomatch from 'picomatch';

/** What slices are found from. */
export interface Landscape {
  /** Source files. */
  readonly files: readonly string[];
  /** Files that bind functions to the outside by code: routers, controllers, resolvers. A route file that is found by its path says nothing of slices. */
  readonly entries: ReadonlySet<string>;
  /** Files that declare a table. */
  readonly tables: ReadonlySet<string>;
  /** Files with a class that lists the providers of its folder. */
  readonly modules: ReadonlySet<string>;
  readonly packages: readonly PackageInfo[];
  /** Asked for only where slices are found. */
  readonly imports: () => readonly ImportEdge[];
}

/** Folder names under which teams keep one folder a business capability. */
const HOMES = new Set(['modules', 'features', 'domains', 'slices', 'contexts', 'bounded-contexts', 'usecases']);

/** Folders of one technical layer: what is in them belongs together by kind. */
const LAYER = /^(controllers?|handlers?|routes?|routers?|routing|endpoints?|entry-points?|views?|resolvers?|services?|repositor(y|ies)|repos?|dao|data-access|models?|entit(y|ies)|schemas?|dtos?|types?|interfaces?|middlewares?|guards?|pipes?|interceptors?|filters?|strategies|validators?|validations?|helpers?|utils?|util|domain|application|infrastructure|infra|presentation|persistence|adapters?|ports?|commands?|queries|events?|listeners?|subscribers?|consumers?|processors?|workers?|jobs?|tasks?|crons?|http|rest|rpc|graphql|gql|ws|websockets?|sockets?|gateways?|webhooks?|trpc|procedures?|deps|dependencies|v\d+|usecases|use-cases|crud|tests?|__tests__|internal|public|admin|private)$/i;

/** Folders that serve all slices, and the folder that puts them together. */
const SHARED = /^(shared|common|core|kernel|shared-kernel|libs?|utils?|infra|infrastructure|config|configuration|settings|constants|database|db|prisma|typeorm|drizzle|mongo|postgres|redis|cache|caching|queues?|storage|platform|base|types|helpers|logger|logging|logs|mail|mailer|email|emails|crypto|encryption|health|healthcheck|metrics|telemetry|monitoring|tracing|i18n|errors|exceptions|decorators|pubsub|events?|guards?|middlewares?|interceptors?|plugins?|extensions|integrations?|providers|third-party|vendor|generated|app|main|root|bootstrap|server|api|web|client|routers?|src)$/i;

/** Those in which no slices are looked for either. */
const KERNEL = /^(shared|common|kernel|shared-kernel|libs?|utils?|helpers|types|generated|vendor)$/i;

/** Names that say nothing of what is below them, though no slice is called so. */
const GROUP = /^(core|app|main|server|api|web|platform|base|src)$/i;

/** Share of the slices that import a shared kernel. */
const MOST = 0.6;

/** Share of the slices whose wiring their root imports. */
const NEARLY_ALL = 0.8;

/** Slices by configuration, else those that the project shows: folders side by side that each answer the outside with code of their own. */
export function slicesOf(land: Landscape, config: Config): Slice[] {
  const isShared = config.slices.shared.length > 0 ? picomatch([...config.slices.shared]) : undefined;
  const roots = config.slices.roots.length > 0 ? configured(land.files, config.slices.roots)
    : config.profiles.architecture === 'layers' ? new Set<string>() : detected(land);
  return [...roots].filter(root => !isShared?.(root)).sort().map(root => ({ name: nameOf(root), root }));
}

function configured(files: readonly string[], patterns: readonly string[]): Set<string> {
  const matches = picomatch([...patterns]);
  return new Set(files.flatMap(foldersOf).filter(folder => matches(folder)));
}

function detected(land: Landscape): Set<string> {
  const roots = new Set([...named(land.files), ...wired(land)]);
  const outer = [...roots].filter(root => !foldersOf(root).some(folder => roots.has(folder)));
  return outer.length < 2 ? new Set() : business(land, outer);
}

/** Folders below a home of a known name. A home whose folders are layers holds none. */
function named(files: readonly string[]): string[] {
  const homes = new Map<string, Set<string>>();
  for (const file of files) {
    const parts = file.split('/');
    const at = parts.findIndex((part, index) => HOMES.has(part) && index < parts.length - 2);
    if (at < 0) continue;
    const home = parts.slice(0, at + 1).join('/');
    homes.set(home, (homes.get(home) ?? new Set()).add(parts[at + 1]!));
  }
  return [...homes].flatMap(([home, names]) => {
    const all = [...names].filter(name => !SHARED.test(name));
    const slices = all.filter(name => !LAYER.test(name));
    return slices.length < 2 || slices.length * 2 <= all.length ? [] : slices.map(name => `${home}/${name}`);
  });
}

/** Folders that hold a router, controllers or a module of their own beside others of their kind, package by package. */
function wired(land: Landscape): string[] {
  const source = new Set(land.files);
  const byPackage = new Map<string, string[]>();
  for (const file of new Set([...land.entries, ...land.modules])) {
    if (!source.has(file)) continue;
    const home = packageOf(land.packages, file);
    byPackage.set(home, [...(byPackage.get(home) ?? []), file]);
  }
  return [...byPackage].flatMap(([home, files]) => {
    const found = below(land, commonFolder(files), files, true).filter(root => isBusiness(land, root, root.slice(home.length).split('/')));
    const inside = (file: string) => found.some(root => file.startsWith(`${root}/`));
    const answering = files.filter(file => land.entries.has(file));
    return found.length < 2 || answering.filter(inside).length * 2 < answering.length ? [] : found;
  });
}

/** The slices at or below a folder: itself when it answers by itself, else what its folders hold. */
function below(land: Landscape, folder: string, files: readonly string[], isTop = false): string[] {
  const inner = new Map<string, string[]>();
  const direct: string[] = [];
  for (const file of files) {
    const name = file.slice(folder === '' ? 0 : folder.length + 1).split('/');
    if (name.length === 1 || LAYER.test(name[0]!)) direct.push(file);
    else inner.set(name[0]!, [...(inner.get(name[0]!) ?? []), file]);
  }
  const parts = [...inner].filter(([name]) => !KERNEL.test(name));
  const isModule = direct.some(file => land.modules.has(file));
  const alike = parts.filter(([, all]) => !isModule || all.some(file => land.modules.has(file)));
  const isGroup = isTop || (!direct.some(file => land.entries.has(file)) && (direct.length === 0 || alike.length >= 2));
  return isGroup ? parts.flatMap(([name, all]) => below(land, folder === '' ? name : `${folder}/${name}`, all)) : [folder];
}

/** No layer nor technical folder stands above it; it answers the outside or keeps a table; and it holds more than its wiring: code of its own. */
function isBusiness(land: Landscape, root: string, path: readonly string[]): boolean {
  if (SHARED.test(path.at(-1)!) || path.some(part => LAYER.test(part) || (SHARED.test(part) && !GROUP.test(part)))) return false;
  if (![...land.entries, ...land.tables].some(file => file.startsWith(`${root}/`))) return false;
  return land.files.some(file => file.startsWith(`${root}/`) && !land.entries.has(file) && !land.modules.has(file) && !/(^|\/)(index\.[cm]?[jt]sx?|__init__\.py)$/.test(file));
}

/** Without the shared kernel, which most import, and the root, which imports the routers or modules of nearly all and is imported by none. */
function business(land: Landscape, roots: readonly string[]): Set<string> {
  const rootOf = (file: string) => roots.find(root => file.startsWith(`${root}/`));
  const importers = new Map<string, Set<string>>(roots.map(root => [root, new Set()]));
  const imported = new Map<string, Set<string>>(roots.map(root => [root, new Set()]));
  for (const edge of land.imports()) {
    const from = rootOf(edge.from);
    const to = from === undefined || edge.typeOnly ? undefined : rootOf(edge.origin);
    if (from === undefined || to === undefined || from === to) continue;
    importers.get(to)!.add(from);
    if (land.entries.has(edge.origin) || land.modules.has(edge.origin)) imported.get(from)!.add(to);
  }
  const atLeast = (share: number) => Math.max(3, Math.ceil((roots.length - 1) * share));
  return new Set(roots.filter(root => importers.get(root)!.size < atLeast(MOST) && !(imported.get(root)!.size >= atLeast(NEARLY_ALL) && importers.get(root)!.size === 0)));
}

function packageOf(packages: readonly PackageInfo[], file: string): string {
  return packages.map(({ root }) => root).filter(root => root === '' || file.startsWith(`${root}/`)).sort((a, b) => b.length - a.length)[0] ?? '';
}

/** The deepest folder that holds all of them. */
function commonFolder(files: readonly string[]): string {
  const [first, ...rest] = files.map(file => file.split('/').slice(0, -1));
  const length = rest.reduce((most, parts) => Math.min(most, parts.findIndex((part, at) => part !== first![at]) < 0 ? parts.length : parts.findIndex((part, at) => part !== first![at])), first!.length);
  return first!.slice(0, length).join('/');
}

function nameOf(root: string): string {
  return root.slice(root.lastIndexOf('/') + 1);
}

/** The folders above a file or folder, outermost first. */
function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, at) => parts.slice(0, at + 1).join('/'));
}
