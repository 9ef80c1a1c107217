/** The first lines of `--help`. */
export const DESCRIPTION =
  'Reads a TypeScript or Python backend as a whole and reports the standards it breaks, each finding with the way from the endpoint to the defect. '
  + 'Needs no configuration, and nothing installed in the project it reads.';

/** What follows the options in `--help`. */
export const AFTER_HELP = `
Examples:
  $ backend-audit                              audit this folder
  $ backend-audit services/api                 audit another folder
  $ backend-audit src/orders src/billing.ts    audit the project around them,
                                               report only what lies there
  $ backend-audit --rule no-n-plus-one         ask one question only
  $ backend-audit --format text --format sarif=audit.sarif
                                               read it here, keep a file for CI
  $ backend-audit --fail-on warning --quiet    a gate for CI
  $ backend-audit inspect                      see every endpoint with what it does
  $ backend-audit explain require-timeout      see what a rule means

A folder that is named like a command is written with a dot: backend-audit ./rules

Exit codes:
  0  nothing at or above --fail-on (default: error)
  1  findings at or above --fail-on
  2  the job could not be done: a bad flag or configuration, or a fault of the
     tool; other results are still printed

Silence one finding, on the line above it, with a reason:
  // backend-audit-disable-next-line require-timeout -- the gateway has a deadline

Environment: NO_COLOR and FORCE_COLOR switch colour off and on, COLUMNS sets the
width where there is no terminal. Only the report goes to stdout; progress is
shown on stderr when that is a terminal.
`;
