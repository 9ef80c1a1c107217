/** What the caller knows and a reporter needs: the audience's screen, and the audited text for frames and hashes. */
export interface ReportOptions {
  readonly color: boolean;
  /** Columns of the screen. */
  readonly width: number;
  /** Version of this tool, as in its package.json. */
  readonly toolVersion: string;
  /** Text only: one line a finding and the count, nothing else. */
  readonly quiet: boolean;
  /** Text only: at most this many findings are shown; the rest is counted. JSON and SARIF always hold all. */
  readonly maxFindings?: number;
  /** Text only: every finding in full, every notice, every further place. */
  readonly verbose?: boolean;
  /**
   * One line (1-based) of an audited file without its line break, or undefined past the end and for unknown files.
   * A file that ends in a line break has an empty last line, as an editor shows it.
   */
  sourceLine(file: string, line: number): string | undefined;
}
