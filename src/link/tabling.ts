/** Deeper than any real chain of names; a question below it is answered with its hole so that the stack holds. */
const DEEPEST = 220;

/** A memo table of one kind of question. */
export class Table<K, V> {
  readonly final = new Map<K, V>();
  readonly provisional = new Map<K, { readonly value: V; readonly low: number; readonly head: number }>();
  readonly open = new Map<K, number>();

  /** Forgets all answers. */
  clear(): void {
    this.final.clear();
    this.provisional.clear();
  }
}

/**
 * Memoised questions that may ask each other in circles. A question asked while it is open gets its hole. An answer that saw the
 * hole of a question still open further out holds only as long as that one is open; the answer of the outermost question of a
 * circle is final. So each circle is walked once, and the order of questions does not change final answers' existence.
 * (The lowest open question an answer depends on is tracked as in Tarjan's strongly connected components.)
 */
export class Tabling {
  #low = Infinity;
  #depth = 0;
  #next = 0;
  readonly #activations: number[] = [];

  /** The answer to `key`; computed at most once where no circle is involved. */
  ask<K, V>(table: Table<K, V>, key: K, hole: V, compute: () => V): V {
    const known = table.final.get(key);
    if (known !== undefined) return known;
    const open = table.open.get(key);
    if (open !== undefined) {
      if (open < this.#low) this.#low = open;
      return hole;
    }
    const provisional = table.provisional.get(key);
    if (provisional !== undefined) {
      if (this.#activations[provisional.low] === provisional.head && provisional.low < this.#depth) {
        if (provisional.low < this.#low) this.#low = provisional.low;
        return provisional.value;
      }
      table.provisional.delete(key);
    }
    if (this.#depth >= DEEPEST) return hole;
    return this.#open(table, key, compute);
  }

  #open<K, V>(table: Table<K, V>, key: K, compute: () => V): V {
    const outerLow = this.#low;
    const depth = this.#depth++;
    this.#low = Infinity;
    this.#activations[depth] = ++this.#next;
    table.open.set(key, depth);
    try {
      const value = compute();
      if (this.#low >= depth) table.final.set(key, value);
      else table.provisional.set(key, { value, low: this.#low, head: this.#activations[this.#low]! });
      return value;
    } finally {
      table.open.delete(key);
      this.#activations[depth] = 0;
      this.#depth = depth;
      const inner = this.#low >= depth ? Infinity : this.#low;
      this.#low = Math.min(outerLow, inner);
    }
  }

}
