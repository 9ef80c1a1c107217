// size: the whole grammar of rows is one text, read from top to bottom.
/**
 * An adapter: what one library's API means, as rows of data. It knows no syntax, no import, no other library and no rule.
 *
 * ## Patterns (first column)
 *
 *     pattern = [prefix ' '] name ('.' member)*        member = word ('|' word)* | '*' | '()'
 *     prefix  = 'new' | 'get' | 'set' | 'await' | 'iterate' | 'type' | 'extends' | 'token' | 'later' | '@'
 *     name    = package ' ' export | State
 *
 * - No prefix: the call of that name. `get`: reading it as a property. `new`: constructing it (also used for a value whose declared
 *   type is that class, unless a `type` row exists). `type`: a value declared with that type (interfaces, generics: `type0`).
 *   An `entries` row with `type`: a function declared with that type is an entry (`key`: the name it is held by).
 *   `await` / `iterate`: the value is awaited or returned / iterated or spread. `extends`: a project class derives from it (the row then
 *   speaks of the class value; instances of such a class answer to `new name` patterns all the same). `@`: the decorator (with or
 *   without call). `set`: assigning that member (`value` is what is assigned). `token`: a provider bound to that injection token.
 *   `later` (states, `Self`): a call that changes what it is made on for good, in whatever function (`client.interceptors.request.use(…)`).
 * - `package export`: `express Router`, `@prisma/client PrismaClient`, `drizzle-orm/pg-core pgTable`, `global fetch`, `sqlalchemy.orm Session`.
 *   Several packages: `got|ky default`. The default export, the namespace and a `require`d module are one thing, written `default`; so
 *   `axios default.create` and `axios create` are the same. Python modules: `sqlalchemy.ext.asyncio AsyncSession`.
 * - `State`: a capitalised name that a `states` row of the same adapter introduces. Another adapter's state: `express/Router`.
 * - `()` in a path is the result of a call nobody named: `p-limit default()`, `openai default().chat.completions.create`.
 * - A call on a library value that no row names keeps its path (`()` added), so deeper patterns still match.
 *
 * ## Selectors (in facts)
 *
 *     'applied' 'file' 'keywords' 'arg0' 'arg0.take' 'args[1..]' 'arg(timeout)' 'arg(timeout, 1)' 'args' 'recv' 'recv.fact' 'type0' 'this' 'class' 'name' 'name-1' 'key' 'result' 'decorated'
 *
 * - `arg(x, 1)`: keyword `x`, else position 1. `recv`: the receiver; `recv.fact`: what its state picked up. `type0`: first type argument.
 * - `this`: the project class of the receiver's instance; `class`: the project class (static receiver, deriving or decorated class, or the class of a decorated member).
 * - `name`: the last member as written; `name-1`: the one before. `key`: the decorated field's or property's name. `decorated`: the decorated function, class or parameter.
 * - `keywords`: all keyword arguments as one object.
 * - `applied`: the library's decorator itself, as a layer. `file`: the path of the file in its package, without extension.
 * - `arg0.returned`: of a function, what it gives in fact (an input with members set on it: those members); `arg0.returns`: its written return type.
 * - `arg0?.signal`: that member where the argument is known to be an object, and absent where it may as well be a plain text.
 * - A list of selectors: the first that is not absent. A string that is no selector, a number or a boolean is a literal; `=text` forces a literal.
 *
 * ## Options (last column, optional)
 *
 * `when`: a package range (`ky >=1`), from the lock file; unknown version: rows without `when` and the newest range apply.
 * `if`: selector → literal, list of literals, `present` or `absent`; all must hold.
 */
export interface Adapter {
  /** Equals the file name. */
  readonly name: string;
  readonly title: string;
  /** Package names (npm, PyPI distribution or module root) that wake the adapter; `global` is always awake. */
  readonly packages: readonly string[];
  readonly language?: 'typescript' | 'python';
  /** The State that stands for values of the language itself: lists, texts, objects, functions. */
  readonly natives?: Readonly<Partial<Record<'list' | 'text' | 'object' | 'function', string>>>;
  /** A specifier stands for a package: `['prisma-client-js', '@prisma/client']` (by schema generator), or a glob on specifiers. */
  readonly modules?: readonly (readonly [specifier: string, package_: string])[];
  /** What an access, call, construction or type makes: a State of this adapter (`Self`: the same state, facts added) and the facts it picks up. */
  readonly states?: readonly (readonly [pattern: string, state: string, facts?: Facts, options?: RowOptions])[];
  /** What a call returns, in terms of what it was given, where that is no state. */
  readonly values?: readonly (readonly [pattern: string, value: ValueForm, options?: RowOptions])[];
  readonly effects?: readonly (readonly [pattern: string, fact: EffectRow, options?: RowOptions])[];
  readonly calls?: readonly (readonly [pattern: string, fact: CallsRow, options?: RowOptions])[];
  readonly scopes?: readonly (readonly [pattern: string, fact: ScopeRow, options?: RowOptions])[];
  readonly checks?: readonly (readonly [pattern: string, fact: CheckRow, options?: RowOptions])[];
  readonly entries?: readonly (readonly [pattern: string, fact: EntryRow, options?: RowOptions])[];
  readonly files?: readonly (readonly [glob: string, fact: FileRow])[];
  readonly layers?: readonly (readonly [pattern: string, fact: LayerRow, options?: RowOptions])[];
  readonly slots?: readonly (readonly [pattern: string, fact: SlotRow, options?: RowOptions])[];
  readonly inputs?: readonly (readonly [pattern: string, input: InputKind, options?: RowOptions])[];
  readonly tables?: readonly (readonly [pattern: string, fact: TableRow, options?: RowOptions])[];
  readonly columns?: readonly (readonly [pattern: string, fact: ColumnRow, options?: RowOptions])[];
}

export interface RowOptions {
  readonly when?: string;
  readonly if?: Readonly<Record<string, Literal | readonly Literal[]>>;
  /** Applies to a receiver nothing is known about, when the member name matches and a function is passed (`.map(fn)`). */
  readonly fallback?: true;
}

export type Literal = string | number | boolean | null;
export type Selector = Literal | readonly string[];
export type Facts = Readonly<Record<string, Selector>>;

/**
 * `recv`, `arg0`, any selector: that value itself. `element(x)`: one element of it. `array(x)`: a list of the same elements (filter, sort).
 * `mapped(x, arg0)`: each element through that function, `flat(x, arg0)`: the elements of what it returns. `batches(x)`: its elements in lists. `values(x)`, `entries(x)`: of an
 * object, as a list (of key-value pairs). `returned(arg0)`: what that function returns, or a list as it is. `project(x)`: named fields of x only
 * (serializers, pick, schema output). `same(x)`: a copy that keeps all fields (JSON round trip, structuredClone, spread). `parsed(x)`: input
 * that passed a schema. `all(arg0)`: the list with each element awaited (Promise.all). `instance(arg0)`: an instance of that class.
 * `opaque`: a fresh value that carries nothing (a number, a string, a date).
 */
export type ValueForm = string;

export type EffectKind =
  | 'db.read' | 'db.write' | 'http' | 'publish' | 'enqueue' | 'mail' | 'cache' | 'file' | 'cpu' | 'log' | 'llm' | 'env' | 'spawn' | 'respond';

export interface EffectRow {
  /** The kind, a selector for it (`recv.op`), or `sql(arg0)`: told by the statement's first keyword. */
  readonly effect: EffectKind | `recv.${string}` | `sql(${string})`;
  /** The table, URL, queue, topic: what it acts on. */
  readonly target?: Selector;
  /** HTTP verb, SQL operation, Redis command: a word for messages. */
  readonly verb?: Selector;
  readonly where?: Selector;
  /** Columns returned: an object or list of names; absent means all. */
  readonly columns?: Selector;
  /** Columns taken away. */
  readonly without?: Selector;
  /** Relations loaded along. */
  readonly include?: Selector;
  readonly data?: Selector;
  readonly limit?: Selector;
  /** The connection, client or transaction it runs on. */
  readonly handle?: Selector;
  /**
   * Where a deadline may come from, call first, client next; a literal (ms) where the library has a default, `none` never needed.
   * `result.setTimeout()`: a later call on the result; `result.on(timeout)`: one with that word first. `a & b`: a where there is b.
   */
  readonly deadline?: Selector;
  readonly status?: Selector;
  readonly body?: Selector;
  /** Shape of the result: many rows, one row (or null), a number or flag, nothing of interest. Default by kind: nothing. */
  readonly gives?: 'rows' | 'row' | 'count' | 'void';
  /** Where in the result the rows are, when it is not the rows themselves: `0` of `[rows, count]`, `rows` of `{ rows, count }`. */
  readonly at?: string;
  /** The library merges calls of one tick into one query (a loader). */
  readonly batched?: true;
  /** The call ends the flow like a throw (`redirect()`, `notFound()`). */
  readonly exits?: true;
  /** Runs in the database but reads no row of the project's tables (SELECT 1, SET). */
  readonly trivial?: true;
}

/**
 * When a library calls one of its inputs. With a `type` pattern and `input: 'result'`: a function declared with that type has parameters
 * of these states (`const list: RequestHandler = (req, res) => …`).
 */
export interface CallsRow {
  /** A selector; `next`: the rest of the chain; `token(x)`: what was bound to that token. */
  readonly input: Selector;
  /** `once` (default), `each` (once per element of `over`), `later` (detached from this flow: timers, event handlers), `never` (says nothing of when it runs). */
  readonly turns?: 'once' | 'each' | 'later' | 'retry' | 'never';
  /** What is iterated, for `each`. Default `recv`. */
  readonly over?: Selector;
  /** Value forms or states for the parameters of that input: `['element(recv)', 'opaque']`, `['Tx', 'State?fact=arg1.prefix']`. */
  readonly params?: readonly string[];
  /** Calls of the elements overlap (`Promise.all(xs.map())` is seen by link; this is for libraries that do it inside). */
  readonly parallel?: true;
  /** Callbacks in an object: member names of the input to call (`arg0.onSuccess`). */
  readonly members?: readonly string[];
}

export type Holds = 'transaction' | 'lock' | 'retry' | 'deadline' | 'limit' | 'cache' | 'breaker' | 'mask';

/** What holds around an input (function or promise), or from this call to a later one on the same handle. */
export interface ScopeRow {
  readonly holds: Holds;
  /** A function or promise; `block`: the body of the `with` statement whose context this call is. */
  readonly around?: Selector;
  /** This argument may be a list of queries instead, which then go to the database together. */
  readonly batches?: `arg${number}`;
  /** Parameters given to the input that carry the scope's handle: same forms as `CallsRow.params`. */
  readonly handle?: Selector;
  readonly from?: string;
  readonly to?: string;
  readonly deadline?: Selector;
}

export interface CheckRow {
  readonly check: 'authenticate' | 'authorise' | 'validate' | 'limit-rate' | 'verify-signature';
  readonly of?: Selector;
  readonly schema?: Selector;
  /** How failure shows: `throws`, `null`, `false`, `responds`, or a result member (`success = false`). */
  readonly fails?: string;
}

export type EntryKind = 'http' | 'page' | 'action' | 'graphql' | 'rpc' | 'job' | 'consumer' | 'webhook' | 'cron' | 'command';

export interface EntryRow {
  readonly entry: EntryKind;
  /** HTTP verb or operation; `name` takes the member's; upper-cased for http. */
  readonly method?: Selector;
  readonly path?: Selector;
  /** Functions that run in order; the last one is the handler, those before are layers. Arrays are flattened. */
  readonly chain?: Selector;
  /** The handler, where it is not the last of `chain` (`decorated` for decorators, `arg0.handler`). */
  readonly handler?: Selector;
  /** The router, controller class or application it hangs on: gives prefix and layers. Default `recv`, for decorators `class`. */
  readonly on?: Selector;
  /**
   * States or value forms of the parameters of the handler and its layers: `['Request', 'Response', 'Next']`, `['input(body)']`. The state
   * `Next` is the rest of the chain. `...input(any)`: every further parameter of which neither type nor default says more.
   */
  readonly params?: readonly string[];
  /** The value that the handler returns is the response. */
  readonly respond?: 'return';
  /** Body, query, params schema the framework itself enforces. */
  readonly schema?: Selector;
  /** Schema that what is returned passes through on its way out: the response holds its fields only. */
  readonly output?: Selector;
  /** The path is the key under which the result hangs in a router tree (tRPC, Hono RPC). */
  readonly named?: 'tree';
  /**
   * An object, list, class or instance: the row makes one entry of each function in it (spreads and lists looked through; a record counts by
   * its `handler`, `resolve`, `resolver` or `subscribe`). In the other selectors `key` is the member's name and `decorated` the function,
   * which is the handler unless `handler` says otherwise. All such rows of a call apply, not only the first.
   */
  readonly each?: Selector;
  /** Only these members (`get|post|put`). */
  readonly members?: string;
  readonly except?: string;
  /** Objects of objects (`User: { posts: fn }`): how deep the functions lie; keys are joined by a dot. Default 1. */
  readonly levels?: number;
}

/**
 * Entries by file convention. Globs are relative to the folder of each package. The glob's `**` or `*` part is the path: `[id]` and `$id`
 * become `:id`, `(group)` and `index` vanish.
 */
export interface FileRow {
  readonly entry: EntryKind;
  /** `default`, export names (`GET|POST|PUT`) or `*`: all of them. `method: 'export'` takes that name. */
  readonly export: string;
  readonly method?: 'export' | string;
  readonly params?: readonly string[];
  readonly respond?: 'return';
  /** Path before the `**` part (`/api` for `pages/api`). */
  readonly prefix?: string;
  /** Path separator inside a file name (Remix: `.`). */
  readonly separator?: string;
  /** One entry per tested value of this place in the handler (`arg0.method`). */
  readonly split?: string;
  /** Needs this directive at the top of the file, or in the function. */
  readonly directive?: string;
  /** Only where this package (or one of several, `a|b`) is a dependency of the file's package. */
  readonly package?: string;
  /**
   * `layer`: not an entry itself but runs before those whose path lies under it (Next middleware, SvelteKit hooks). `mount`: a plugin, called
   * with a router whose prefix is the folder part of `**` (Fastify autoload).
   */
  readonly role?: 'layer' | 'mount';
  /** Where a layer says which paths it runs before: an export and the way into it (`config.matcher`), a text or a list of texts. */
  readonly paths?: string;
}

export interface LayerRow {
  /** The layers: functions, classes or routers (a router among them is mounted). */
  readonly layer?: Selector;
  /** Path prefix: a string literal, or absent. `arg0?` means: if it is a string, else it is a layer itself. */
  readonly under?: Selector;
  /** What it is added to; default `recv` (decorators: the decorated class or method). `app`: everything; `entry`: the entry this call makes. */
  readonly on?: Selector;
  readonly phase?: 'guard' | 'pipe' | 'interceptor' | 'filter' | 'middleware' | 'error';
  /** The method of a layer given as class or instance. */
  readonly method?: string;
  /** Holds for what the same function registers after it, not for what stood there before. */
  readonly ordered?: true;
  readonly params?: readonly string[];
  /** Parameters of an error handler, which is told by declaring that many of them; its phase is then `error`. */
  readonly errorParams?: readonly string[];
  /**
   * `mount`: the layers are routers; keys of an object become path parts (`router({ posts: postsRouter })`). `prefix`: no layer, `under` goes
   * before every path of `on`.
   */
  readonly as?: 'mount' | 'prefix';
}

/** Write or read of a named place that other code fills. */
export interface SlotRow {
  /** `token(x)`, `ambient(x)`, `metadata(x)`: x is a selector. `context`: the framework's context object, into which the value's fields are merged. */
  readonly write?: string;
  readonly read?: string;
  readonly value?: Selector;
  /** `result of arg0`: the value is what that function returns, and the function becomes a layer of the entry. */
  readonly result?: Selector;
  readonly as?: 'layer';
  /** The list of `{ provide, useClass | useValue | useFactory | useExisting }` records (dependency injection modules). */
  readonly providers?: Selector;
  /** Beside `providers`: those of them that other modules may ask for. */
  readonly exports?: Selector;
}

export type InputKind = 'body' | 'query' | 'params' | 'headers' | 'cookies' | 'file' | 'principal' | 'payload' | 'any';

/** A table declared in code. */
export interface TableRow {
  /** Its name in code or database; default the class or binding name. */
  readonly table?: Selector;
  /** An object of columns (`arg1`), or `fields`: the fields of the class (decorated or assigned). */
  readonly columns: Selector;
  /** The name by which effects call it, if not the value's own identity. */
  readonly as?: Selector;
  /** A field of the class itself that, when true, makes it no table (heirs are). */
  readonly unless?: string;
  /** Name of the column that is the key without saying so. */
  readonly key?: string;
  /** What a column that is a plain object says of itself: its selectors start at `value` (the object) or `key`. */
  readonly column?: ColumnRow;
}

/** What a decorator on a field, or a column builder state, says of the column. Values are selectors. */
export interface ColumnRow {
  readonly type?: Selector;
  readonly primary?: Selector;
  readonly unique?: Selector;
  readonly nullable?: Selector;
  readonly name?: Selector;
  /** A literal, a function value (who makes ids: see `states` named `Id`), or one of `uuid4`, `uuid7`, `sequence`, `now`. */
  readonly default?: Selector;
  readonly relation?: Selector;
  readonly many?: boolean;
  /** `false`: a read that names no columns leaves it out. */
  readonly read?: Selector;
  /** What answers through a scope that holds `mask` (a serializer) leaves out. */
  readonly masked?: boolean;
}

/** Types a literal as an adapter; rows are parsed and checked when link loads them. */
export function defineAdapter(adapter: Adapter): Adapter {
  return adapter;
}
