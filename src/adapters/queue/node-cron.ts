import { defineAdapter } from '../../model/index.ts';

/** Timers by cron expression inside the process: `node-cron`, `cron`, `croner` and `node-schedule`. A name given calls the entry, else its pattern does. */
export default defineAdapter({
  name: 'node-cron',
  title: 'node-cron, cron, croner and node-schedule',
  packages: ['node-cron', 'cron', 'croner', 'node-schedule'],
  language: 'typescript',
  entries: [
    ['node-cron schedule|createTask', { entry: 'cron', path: ['arg2.name', 'arg0', '=cron'], handler: 'arg1' }],
    ['new cron CronJob', { entry: 'cron', path: ['arg0', '=cron'], handler: 'arg1' }],
    ['cron CronJob.from', { entry: 'cron', path: ['arg0.name', 'arg0.cronTime', '=cron'], handler: 'arg0.onTick' }],
    // The options may stand on either side of the function.
    ['new croner Cron', { entry: 'cron', path: ['arg2.name', 'arg0', '=cron'], handler: 'arg1' }, { if: { 'arg2.timezone': 'present' } }],
    ['new croner Cron', { entry: 'cron', path: ['arg1.name', 'arg0', '=cron'], handler: ['arg2', 'arg1'] }],
    ['croner Cron', { entry: 'cron', path: ['arg1.name', 'arg0', '=cron'], handler: ['arg2', 'arg1'] }],
    ['node-schedule scheduleJob', { entry: 'cron', path: ['arg0', '=schedule'], handler: ['arg2', 'arg1'] }],
    ['new node-schedule Job', { entry: 'cron', path: ['arg0', '=schedule'], handler: ['arg1', 'arg0'] }],
  ],
});
