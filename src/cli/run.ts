import { EXIT, type ExitCode } from './exit.ts';
import type { Host } from './host.ts';
import { toolVersion } from './version.ts';

/** Runs one command line and gives the exit code. Never throws, never exits. */
export async function run(argv: readonly string[], host: Host): Promise<ExitCode> {
  // Asked often, by tools; answered before anything is loaded.
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    host.stdout.write(`${toolVersion()}\n`);
    return EXIT.clean;
  }
  const { runProgram } = await import('./program.ts');
  return runProgram(argv, host);
}
