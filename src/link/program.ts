import type { Binding, Call, ClassDecl, Expr, FnDecl, ModuleResolver, Ref, Role, Unit, Workspace } from '../model/index.ts';

/** Names function or class `index` of a file. */
export function refOf(file: string, index: number): Ref {
  return `${file}#${index}`;
}

export interface FnEntry { readonly ref: Ref; readonly file: string; readonly unit: Unit; readonly decl: FnDecl; readonly index: number }
export interface ClassEntry { readonly ref: Ref; readonly file: string; readonly unit: Unit; readonly decl: ClassDecl; readonly index: number }
/** A call with its file. */
export interface CallEntry { readonly file: string; readonly unit: Unit; readonly call: Call; readonly index: number }

/** All units of the project, addressable by file and by ref. */
export class Program {
  readonly units: ReadonlyMap<string, Unit>;
  readonly resolver: ModuleResolver;
  readonly workspace: Workspace;
  readonly #roles: ReadonlyMap<string, Role>;
  #clientOnly: ReadonlySet<string> = new Set();
  readonly #fns = new Map<Ref, FnEntry>();
  readonly #classes = new Map<Ref, ClassEntry>();
  readonly #calls = new Map<string, CallEntry[]>();

  constructor(units: ReadonlyMap<string, Unit>, resolver: ModuleResolver, workspace: Workspace) {
    this.units = units;
    this.resolver = resolver;
    this.workspace = workspace;
    this.#roles = new Map(workspace.files.map(file => [file.path, file.role]));
  }

  /** Code that may wire the service: not tests, not what runs in a browser, not one-off scripts' own copies of it. */
  isOwn(file: string): boolean {
    const role = this.#roles.get(file);
    return role === undefined || role === 'source' || role === 'config' || role === 'script';
  }

  /** What a file is for, as the workspace says and, once it is known, as its importers say. */
  roleOf(file: string): Role {
    return this.#clientOnly.has(file) ? 'client' : this.#roles.get(file) ?? 'source';
  }

  learnClientOnly(files: ReadonlySet<string>): void {
    this.#clientOnly = files;
  }

  fn(ref: Ref): FnEntry {
    let entry = this.#fns.get(ref);
    if (!entry) {
      const { file, index } = split(ref);
      const unit = this.units.get(file)!;
      entry = { ref, file, unit, decl: unit.functions[index]!, index };
      this.#fns.set(ref, entry);
    }
    return entry;
  }

  class(ref: Ref): ClassEntry {
    let entry = this.#classes.get(ref);
    if (!entry) {
      const { file, index } = split(ref);
      const unit = this.units.get(file)!;
      entry = { ref, file, unit, decl: unit.classes[index]!, index };
      this.#classes.set(ref, entry);
    }
    return entry;
  }

  call(file: string, index: number): CallEntry {
    let entries = this.#calls.get(file);
    if (!entries) this.#calls.set(file, entries = []);
    let entry = entries[index];
    if (!entry) {
      const unit = this.units.get(file)!;
      entries[index] = entry = { file, unit, call: unit.calls[index]!, index };
    }
    return entry;
  }

  binding(file: string, index: number): Binding {
    return this.units.get(file)!.bindings[index]!;
  }

  *functions(): Iterable<FnEntry> {
    for (const [file, unit] of this.units) for (let at = 0; at < unit.functions.length; at++) yield this.fn(refOf(file, at));
  }

  *calls(): Iterable<CallEntry> {
    for (const [file, unit] of this.units) for (let at = 0; at < unit.calls.length; at++) yield this.call(file, at);
  }

  *classes(): Iterable<ClassEntry> {
    for (const [file, unit] of this.units) for (let at = 0; at < unit.classes.length; at++) yield this.class(refOf(file, at));
  }

  /** The name under which the callers of a function are looked up; `super(…)` is a call of the base class. */
  static calledName({ call, unit }: CallEntry): string | undefined {
    const { callee } = call;
    const isSuper = callee.k === 'super' || (callee.k === 'member' && callee.name === '__init__' && callee.of.k === 'super');
    if (!isSuper) return Program.lastName(callee, unit);
    const owner = unit.functions[call.fn]?.owner;
    const base = owner === undefined ? undefined : unit.classes[owner]!.bases[0];
    return base && Program.lastName(base.expr, unit);
  }

  /** The last name of a callee expression: `findMany` of `db.user.findMany`. */
  static lastName(expr: Expr, unit: Unit): string | undefined {
    switch (expr.k) {
      case 'member': return expr.name;
      case 'ref': return unit.bindings[expr.binding]?.name;
      case 'global': return expr.name;
      case 'cast': case 'await': return Program.lastName(expr.of, unit);
      default: return undefined;
    }
  }
}

function split(ref: Ref): { file: string; index: number } {
  const hash = ref.lastIndexOf('#');
  return { file: ref.slice(0, hash), index: Number(ref.slice(hash + 1)) };
}
