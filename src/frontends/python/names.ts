import type { BindingId, Binding, Expr, FnId } from '../../model/index.ts';
import type { Reading } from './reading.ts';
import { spanOf, textOf } from './reading.ts';
import type { Syntax } from './syntax.ts';

/** What a name stands for in a scope: a binding, the receiver of a method, or a type variable. */
export type Named = { readonly binding: BindingId } | { readonly self: FnId } | { readonly typeVar: string };

/**
 * Python scopes. A class scope is seen from its own body only; a comprehension has its own names but no body of its own;
 * `types` holds type parameters around a class or function.
 */
export interface Scope {
  readonly kind: 'module' | 'function' | 'class' | 'comprehension' | 'types';
  readonly fn: FnId;
  readonly parent: Scope | undefined;
  readonly names: Map<string, Named>;
  /** Names declared `global` here. */
  readonly global: Set<string>;
  /** Names declared `nonlocal` here. */
  readonly nonlocal: Set<string>;
}

export function openScope(kind: Scope['kind'], fn: FnId, parent: Scope | undefined): Scope {
  return { kind, fn, parent, names: new Map(), global: new Set(), nonlocal: new Set() };
}

/** Finds a name the way Python does: outwards, past class bodies other than the one it stands in. */
export function lookup(reading: Reading, name: string, types = false): Named | undefined {
  let inBody = true;
  for (let scope: Scope | undefined = reading.scope; scope !== undefined; scope = scope.parent) {
    if (scope.global.has(name)) return reading.module.names.get(name);
    if (scope.kind === 'class' && !inBody) continue;
    // Annotations stand in a scope of type parameters, but see the class body they are written in.
    if (scope.kind !== 'types') inBody = false;
    const found = scope.names.get(name);
    if (found !== undefined && (types || !('typeVar' in found))) return found;
  }
  return undefined;
}

/** The expression a name stands for; a name bound nowhere in the file is global. */
export function nameExpr(reading: Reading, name: string): Expr {
  const found = lookup(reading, name);
  if (found === undefined || 'typeVar' in found) return { k: 'global', name };
  return 'self' in found ? { k: 'this', fn: found.self } : { k: 'ref', binding: found.binding };
}

/** Adds a binding to a scope, or gives the one that is there. The receiver of a method is never rebound: `undefined`. */
export function declareIn(reading: Reading, scope: Scope, node: Syntax, kind: Binding['kind']): BindingId | undefined {
  const name = textOf(reading, node);
  const home = homeOf(reading, scope, name);
  const known = home.names.get(name);
  if (known !== undefined && 'self' in known) return undefined;
  if (known !== undefined && 'binding' in known) return known.binding;
  const binding = reading.bindings.length;
  reading.bindings.push({ name, kind, fn: home.fn, values: [], at: spanOf(reading, node) });
  home.names.set(name, { binding });
  return binding;
}

/** The binding an assignment in the current scope goes to. */
export function declare(reading: Reading, node: Syntax, kind: Binding['kind'] = 'let'): BindingId | undefined {
  return declareIn(reading, reading.scope, node, kind);
}

/** The scope `:=` binds in: comprehensions are seen through. */
export function outsideComprehensions(scope: Scope): Scope {
  let home = scope;
  while (home.kind === 'comprehension' && home.parent !== undefined) home = home.parent;
  return home;
}

function homeOf(reading: Reading, scope: Scope, name: string): Scope {
  if (scope.global.has(name)) return reading.module;
  if (!scope.nonlocal.has(name)) return scope;
  for (let outer = scope.parent; outer !== undefined; outer = outer.parent) {
    if (outer.kind === 'function' && outer.names.has(name)) return outer;
  }
  return scope;
}
