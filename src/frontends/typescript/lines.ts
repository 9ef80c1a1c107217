import type { Span } from '../../model/index.ts';

/** Turns UTF-16 offsets of one text into 1-based lines and columns. Lookups near the previous one are constant time. */
export class LineTable {
  readonly #text: string;
  readonly #starts: number[] = [0];
  #last = 0;

  constructor(text: string) {
    this.#text = text;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }

  /** The 1-based line that holds the offset. */
  line(offset: number): number {
    return this.#index(offset) + 1;
  }

  /** Offset at which the 1-based line starts; the end of the text for a line after the last. */
  start(line: number): number {
    return this.#starts[line - 1] ?? this.#text.length;
  }

  span(start: number, end: number): Span {
    const first = this.#index(start);
    const column = start - this.#starts[first]! + 1;
    const last = this.#index(end);
    return [first + 1, column, last + 1, end - this.#starts[last]! + 1];
  }

  /** The part of a region that lies on its first line, trailing blanks left out. */
  oneLine(start: number, end: number): Span {
    const next = this.#starts[this.#index(start) + 1] ?? this.#text.length + 1;
    let stop = Math.min(end, next - 1);
    while (stop > start + 1 && isBlank(this.#text.charCodeAt(stop - 1))) stop--;
    return this.span(start, stop);
  }

  #index(offset: number): number {
    const starts = this.#starts;
    let low = this.#last;
    if (starts[low]! <= offset) {
      for (let near = 0; near < 4; near++, low++) {
        const next = starts[low + 1];
        if (next === undefined || offset < next) return (this.#last = low);
      }
    } else {
      low = 0;
    }
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return (this.#last = low);
  }
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 13 || code === 10;
}
