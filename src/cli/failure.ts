import { printable } from '../model/index.ts';
import { EXIT, type ExitCode } from './exit.ts';
import type { Host } from './host.ts';

/** Says on stderr why there is no result. What a user can mend is one sentence; our own bugs come with their stack. */
export function reportFailure(error: unknown, host: Host): ExitCode {
  host.stderr.write(`${isUsersMatter(error) ? `error: ${linesOf(error.message).join('\n       ')}` : internal(error)}\n`);
  return EXIT.failed;
}

function isUsersMatter(error: unknown): error is Error {
  return error instanceof Error && (error.name === 'ConfigError' || error.name === 'UsageError');
}

function internal(error: unknown): string {
  const text = error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
  return `internal error (this is a bug of backend-audit): ${linesOf(text).join('\n')}`;
}

function linesOf(text: string): string[] {
  return text.split('\n').map(printable);
}
