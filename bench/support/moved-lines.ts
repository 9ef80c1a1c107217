/** A range of lines, both ends included; empty when `to < from`. */
export interface Lines { readonly from: number; readonly to: number }

const HUNK = /^@@ -(\d+)(?:,(\d+))? \+(\d+)(?:,(\d+))? @@/;

/**
 * Where a line of the old file lies in the new one, by a diff without context: itself, moved, when it was not touched, else the whole
 * range that replaced its hunk.
 */
export function moved(line: number, diff: string): Lines {
  let shift = 0;
  for (const text of diff.split('\n')) {
    const match = HUNK.exec(text);
    if (!match) continue;
    const [oldStart, oldCount, newStart, newCount] = [Number(match[1]), Number(match[2] ?? 1), Number(match[3]), Number(match[4] ?? 1)];
    if (line >= oldStart && line < oldStart + oldCount) return { from: newStart, to: newStart + newCount - 1 };
    if (line < oldStart || (oldCount === 0 && line === oldStart)) break;
    shift += newCount - oldCount;
  }
  return { from: line + shift, to: line + shift };
}
