import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { AuditFlags } from './commands/audit.ts';
import { EXIT, type ExitCode } from './exit.ts';
import { reportFailure } from './failure.ts';
import { AFTER_HELP, DESCRIPTION } from './help.ts';
import type { Host } from './host.ts';
import { toolVersion } from './version.ts';

type Settle = (work: () => Promise<ExitCode>) => Promise<void>;

/** Parses one command line and runs the command it names. */
export async function runProgram(argv: readonly string[], host: Host): Promise<ExitCode> {
  let code: ExitCode = EXIT.clean;
  const settle: Settle = async (work) => { code = await work(); };
  try {
    await programFor(host, settle).parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.clean : EXIT.failed;
    return reportFailure(error, host);
  }
}

function programFor(host: Host, settle: Settle): Command {
  const program = new Command('backend-audit')
    .description(DESCRIPTION)
    .version(toolVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help; also after a command')
    .configureOutput({ writeOut: (text) => host.stdout.write(text), writeErr: (text) => host.stderr.write(text) })
    .configureHelp({ helpWidth: Math.min(100, host.stdout.columns ?? 80) })
    .exitOverride()
    .enablePositionalOptions()
    .addHelpText('after', AFTER_HELP)
    .argument('[paths...]', 'one folder to audit, or files and folders to limit the findings to (default: this folder)');
  auditOptions(program).action((paths: string[], flags: AuditFlags) =>
    settle(async () => (await import('./commands/audit.ts')).auditCommand(paths, flags, host)));

  program.command('explain').argument('<rule>', 'a rule id').description('what a rule reports, why, what to do instead, and its options')
    .addOption(colorOptions()[0]!).addOption(colorOptions()[1]!)
    .action((rule: string, flags) => settle(async () => (await import('./commands/explain.ts')).explainCommand(rule, flags, host)));
  program.command('rules').description('all rules: those that are built, and those that are planned')
    .addOption(plainFormat()).addOption(colorOptions()[0]!).addOption(colorOptions()[1]!)
    .action((flags) => settle(async () => (await import('./commands/rules.ts')).rulesCommand(flags, host)));
  const inspect = program.command('inspect').argument('[paths...]', '"config" for the configuration in force, and the folder to look at')
    .description('what was understood of a project: entries with their chain and effects, tables, and what is missing')
    .addOption(plainFormat()).addOption(colorOptions()[0]!).addOption(colorOptions()[1]!);
  configOptions(inspect).action((paths: string[], flags) =>
    settle(async () => (await import('./commands/inspect.ts')).inspectCommand(paths, { ...inheritable(program), ...flags }, host)));
  program.command('init').argument('[folder]', 'the project (default: this folder)')
    .description('write a commented configuration from what was detected')
    .action((folder: string | undefined) => settle(async () => (await import('./commands/init.ts')).initCommand(folder, host)));
  return program;
}

function auditOptions(command: Command): Command {
  command
    .option('-f, --format <format>', 'text, sarif or json; "sarif=out.sarif" writes a file; may be repeated', collect)
    .option('-o, --output <file>', 'write the report to a file instead of stdout');
  configOptions(command);
  const [color, noColor] = colorOptions();
  return command
    .option('--max-findings <n>', 'show at most this many findings; all of them count for the exit code', wholeNumber)
    .option('-q, --quiet', 'one line a finding, and the count')
    .option('--verbose', 'every finding and notice in full')
    .addOption(color!)
    .addOption(noColor!)
    .option('--stats', 'print times by phase and rule, and counts, on stderr');
}

function configOptions(command: Command): Command {
  return command
    .option('-c, --config <file>', 'configuration file (default: backend-audit.config.* or package.json in the audited folder)')
    .option('--no-exec-config', 'refuse configuration formats that run code (.js, .mjs, .cjs, .ts)')
    .option('-r, --rule <id>', 'run only this rule; "id=warning" sets its severity; may be repeated', collect)
    .addOption(new Option('--preset <name>', 'which rules are on').choices(['recommended', 'strict', 'all']))
    .addOption(new Option('--fail-on <severity>', 'the least severity that makes the exit code 1 (default: error)').choices(['error', 'warning', 'never']));
}

function colorOptions(): Option[] {
  return [new Option('--color', 'always colour'), new Option('--no-color', 'never colour')];
}

function plainFormat(): Option {
  return new Option('-f, --format <format>', 'how to print it').choices(['text', 'json']).default('text');
}

/** `backend-audit --config x inspect`: options before the command hold for it, too. */
function inheritable(program: Command): Record<string, unknown> {
  const own = program.opts<Record<string, unknown>>();
  return Object.fromEntries(['config', 'preset', 'failOn', 'color'].filter((name) => own[name] !== undefined).map((name) => [name, own[name]]));
}

function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

function wholeNumber(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('A whole number, please.');
  return Number(text);
}
