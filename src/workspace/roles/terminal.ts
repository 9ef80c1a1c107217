/** Parsers of command lines. */
export const COMMAND_LINE: readonly string[] = [
  'commander', '@commander-js/extra-typings', 'yargs', '@oclif/core', 'cac', 'citty', 'clipanion', 'meow', 'sade', 'minimist', 'mri', 'arg', 'caporal', '@caporal/core',
  'command-line-args', 'cmd-ts', 'gluegun', 'ink', 'prompts', '@clack/prompts', 'inquirer', '@inquirer/prompts', 'enquirer',
];

/** Names under which a service starts: such a file is the service, whatever it prints. */
const START = /^(?:index|main|server|app|application|worker|start|bootstrap|manage|wsgi|asgi|run)\.\w+$/;
const USES_TERMINAL = /\bprocess\.(?:argv|stdin)\b|\bprocess\.exit\(|\breadline\b|\bargparse\b|\bsys\.argv\b/;
const SERVES = /\.listen\(|\bcreateServer\(|\bserve\(|\buvicorn\b|\bgunicorn\b|\bFastAPI\(|\bFlask\(|\bnew Worker\(/;

/** True for a program beside the manifest that someone runs by hand (`node delete-team.js acme`): it talks to a terminal and serves nobody. */
export function isHandRun(within: string, text: string): boolean {
  return !within.includes('/') && !START.test(within) && USES_TERMINAL.test(text) && !SERVES.test(text);
}
