import { processHost, surviveClosedPipes } from './host.ts';
import { run } from './run.ts';

surviveClosedPipes();
process.exitCode = await run(process.argv.slice(2), processHost());
