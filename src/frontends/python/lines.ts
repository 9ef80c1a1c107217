import type { Span } from '../../model/index.ts';

/** Turns UTF-16 offsets of one text into 1-based lines and columns. A byte order mark takes no column. */
export class Lines {
  readonly text: string;
  private readonly starts: number[] = [];

  constructor(text: string) {
    this.text = text;
    this.starts.push(text.startsWith('\uFEFF') ? 1 : 0);
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.starts.push(at + 1);
  }

  /** 1-based line of an offset. */
  line(offset: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  span(start: number, end: number): Span {
    const line = this.line(start);
    const endLine = this.line(end);
    return [line, this.column(start, line), endLine, this.column(end, endLine)];
  }

  /** The first line of a region: from its start to its end or to the end of that line, whichever comes first. */
  firstLine(start: number, end: number): Span {
    const newline = this.text.indexOf('\n', start);
    if (newline === -1 || newline >= end) return this.span(start, end);
    return this.span(start, this.text[newline - 1] === '\r' ? newline - 1 : newline);
  }

  private column(offset: number, line: number): number {
    return Math.max(offset - this.starts[line - 1]!, 0) + 1;
  }
}
