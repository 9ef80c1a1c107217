import type { AuditOptions } from '../audit.ts';
import type { AuditResult } from '../model/index.ts';

/** One output of the process. */
export interface Stream {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** All that commands know of the world, so that tests can stand in for it. */
export interface Host {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Stream;
  readonly stderr: Stream;
  /** Loads the pipeline when first called. */
  audit(options: AuditOptions): Promise<AuditResult>;
  /** Peak resident memory, in bytes. */
  peakMemory(): number;
}

/** The real process. */
export function processHost(): Host {
  return {
    cwd: process.cwd(), env: process.env, stdout: process.stdout, stderr: process.stderr,
    audit: async (options) => (await import('../audit.ts')).audit(options),
    // The operating system counts it in kilobytes.
    peakMemory: () => process.resourceUsage().maxRSS * 1024,
  };
}

/** A reader that went away (`| head`) ends the run quietly instead of crashing it. */
export function surviveClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit();
    });
  }
}
