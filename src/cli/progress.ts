import { printable } from '../model/index.ts';
import type { Stream } from './host.ts';

/** One line on stderr that says what is being done; nothing at all where stderr is no terminal. */
export interface Progress {
  report(phase: string, done: number, total: number): void;
  /** Takes the line away, so that the report stands alone. */
  clear(): void;
}

const ERASE = '\r\x1b[2K';

/** Rewrites its line only when the text changes: once per phase and per percent. */
export function progressOn(stderr: Stream): Progress {
  if (stderr.isTTY !== true) return { report: () => {}, clear: () => {} };
  let shown = '';
  return {
    report(phase, done, total) {
      const share = total > 0 ? ` ${Math.floor((100 * done) / total)} %` : '';
      const text = `${printable(phase)}${share}`;
      if (text === shown) return;
      shown = text;
      stderr.write(`${ERASE}${text}`);
    },
    clear() {
      if (shown !== '') stderr.write(ERASE);
      shown = '';
    },
  };
}
