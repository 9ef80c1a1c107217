import type { BindingId, Expr } from '../../model/index.ts';

/** Marks a name of the type space as a type parameter. */
export const TYPE_PARAMETER = -1;

/** One lexical scope. Maps are made on first use: most blocks declare nothing. */
export class Scope {
  readonly parent: Scope | undefined;
  values: Map<string, BindingId> | undefined;
  /** Interfaces, aliases and type parameters; classes, enums and imports are in `values` and serve both spaces. */
  types: Map<string, BindingId> | undefined;
  /** Names that stand for an expression: members of an enum inside its own body. */
  aliases: Map<string, Expr> | undefined;

  constructor(parent: Scope | undefined) {
    this.parent = parent;
    this.values = undefined;
    this.types = undefined;
    this.aliases = undefined;
  }
}
