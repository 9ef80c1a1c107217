/** Length of the stretch of text that identifies a line, in UTF-16 units, blanks not counted. */
const STRETCH = 100;
const MULTIPLIER = 37;
const TWO_32 = 2 ** 32;
const END_OF_FILE = 65535;
const [TAB, LINE_FEED, RETURN, SPACE] = [9, 10, 13, 32];

/**
 * The value GitHub code scanning keeps as `primaryLocationLineHash`, for every line of a text (index 0 is line 1).
 *
 * A line is identified by the next 100 UTF-16 units from its first one on, over line ends, without spaces and tabs and with each kind of
 * line end folded to a line feed; 65535 marks the end of the text, zeros follow. The stretch is hashed as a polynomial in 37 modulo 2^64
 * and printed in hexadecimal, then `:` and the ordinal of that hash within the text.
 */
export function lineHashes(text: string): readonly string[] {
  const { units, starts } = significantUnits(text);
  const seen = new Map<string, number>();
  return starts.map((start) => {
    const hash = hashFrom(units, start);
    const ordinal = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, ordinal);
    return `${hash}:${ordinal}`;
  });
}

function significantUnits(text: string): { units: number[]; starts: number[] } {
  const units: number[] = [];
  const starts: number[] = [];
  let atLineStart = true;
  const push = (unit: number): void => {
    if (atLineStart) starts.push(units.length);
    atLineStart = unit === LINE_FEED;
    units.push(unit);
  };
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === SPACE || unit === TAB) continue;
    if (unit === LINE_FEED && text.charCodeAt(i - 1) === RETURN) continue;
    push(unit === RETURN ? LINE_FEED : unit);
  }
  push(END_OF_FILE);
  return { units, starts };
}

/** 64-bit arithmetic in two halves; every product stays below 2^53, so plain numbers are exact. */
function hashFrom(units: readonly number[], start: number): string {
  let high = 0;
  let low = 0;
  for (let i = start; i < start + STRETCH; i++) {
    const product = low * MULTIPLIER + (units[i] ?? 0);
    low = product % TWO_32;
    high = (high * MULTIPLIER + Math.floor(product / TWO_32)) % TWO_32;
  }
  return high === 0 ? low.toString(16) : high.toString(16) + low.toString(16).padStart(8, '0');
}
