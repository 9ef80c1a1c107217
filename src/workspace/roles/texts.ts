/** Lines of a file that are looked at for a generator's mark. */
const HEADER_LINES = 5;
const GENERATED = /@generated\b|\bdo not (?:edit|modify|change)\b|\bauto-?\s?generated\b|\bautomatically generated\b|\b(?:code|file) (?:is |was |has been )?generated\b|\bgenerated (?:by|from)\b/i;
const COMMENT = /^\s*(?:\/\/|\/\*|\*|#|"""|''')/;
/** Characters a line of a bundle has on average; the longest one in twenty-five real backends is 288. */
const MINIFIED_LINE = 400;
const MINIFIED_SIZE = 4_000;
/** Characters it is judged by: a bundle has long lines throughout. */
const MINIFIED_HEAD = 20_000;

/** True when a comment in the first lines says that a program wrote the file, or no human could have. */
export function isGeneratedText(text: string): boolean {
  const head = text.slice(0, 2_000).split('\n', HEADER_LINES);
  if (head.some((line) => COMMENT.test(line) && GENERATED.test(line))) return true;
  const start = text.slice(0, MINIFIED_HEAD);
  return text.length > MINIFIED_SIZE && start.length / lineCount(start) > MINIFIED_LINE;
}

/** True when the file's directive prologue holds `use client`. */
export function hasUseClient(text: string): boolean {
  return /^(?:\s|\/\/[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)*(?:(['"])use (?!client)[\w ]+\1;?\s*)*(['"])use client\2/.test(text.slice(0, 3_000));
}

/** Names that only run in a browser tree: a file that imports one is no server code, even without `use client` (pages router, Vite). */
const BROWSER_IMPORTS: ReadonlyMap<string, RegExp> = new Map([
  ['react', /\b(?:useState|useEffect|useLayoutEffect|useRef|useReducer|useContext|useCallback|useSyncExternalStore|useInsertionEffect|useTransition|useImperativeHandle)\b/],
  ['vue', /\b(?:onMounted|onUnmounted|onBeforeUnmount|watchEffect|defineComponent|shallowRef|nextTick)\b/],
  ['@tanstack/react-query', /\b(?:useQuery|useMutation|useInfiniteQuery|useQueryClient|useSuspenseQuery)\b/],
  ['swr', /\buseSWR\w*|\bmutate\b/],
  ['react-hook-form', /\buse\w+\b/],
  ['next/navigation', /\b(?:useRouter|usePathname|useSearchParams|useParams)\b/],
  ['next/router', /\buseRouter\b/],
]);

/** Server entries that live in the same file as a component (Next pages router, Remix): such a file stays source. */
const SERVER_EXPORT = /export\s+(?:const|async\s+function|function)\s+(?:getServerSideProps|getStaticProps|getStaticPaths|getInitialProps|loader|action)\b/;

/** Characters from the start within which imports stand. */
const IMPORTS_HEAD = 12_000;
const IMPORT = /\bimport\s+(?!type\b)([^;'"`]*?)\bfrom\s*['"]([^'"\n]+)['"]/g;

/** True when the file imports what only runs in a browser and has no server entry of its own. */
export function importsBrowserOnly(text: string): boolean {
  for (const [, clause, module] of text.slice(0, IMPORTS_HEAD).matchAll(IMPORT)) {
    const names = BROWSER_IMPORTS.get(module!);
    if (names?.test(clause!)) return !SERVER_EXPORT.test(text);
  }
  return false;
}

function lineCount(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}
