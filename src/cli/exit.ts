import type { AuditResult, Config } from '../model/index.ts';

/** The three answers of the command, as exit codes. */
export const EXIT = { clean: 0, findings: 1, failed: 2 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

const RANK = { error: 0, warning: 1, info: 2, never: -1 } as const;

/** A fault makes the answer unreliable, so it outweighs the findings. */
export function exitCodeOf(result: AuditResult, failOn: Config['failOn']): ExitCode {
  if (result.faults.length > 0) return EXIT.failed;
  return result.findings.some(({ severity }) => RANK[severity] <= RANK[failOn]) ? EXIT.findings : EXIT.clean;
}

/** A request that cannot be carried out: bad flag, missing path. The message is complete. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
