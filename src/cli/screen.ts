import type { Host, Stream } from './host.ts';

const DEFAULT_WIDTH = 80;

/** Whether to colour: the flag, else `FORCE_COLOR`, else `NO_COLOR`, else whether the output is a terminal that can. */
export function wantsColor(flag: boolean | undefined, host: Pick<Host, 'env'>, stream: Stream): boolean {
  if (flag !== undefined) return flag;
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: term } = host.env;
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false';
  if (no !== undefined && no !== '') return false;
  return stream.isTTY === true && term !== 'dumb';
}

/** Columns to fill: the terminal's, else `COLUMNS`, else 80. */
export function widthOf(host: Pick<Host, 'env'>, stream: Stream): number {
  const told = Number(host.env['COLUMNS']);
  return stream.columns ?? (Number.isInteger(told) && told > 0 ? told : DEFAULT_WIDTH);
}
