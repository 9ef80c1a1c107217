import { defineAdapter } from '../../model/index.ts';

/** Timers as decorators. A name in the options calls them, else the method does. */
export default defineAdapter({
  name: 'nestjs-schedule',
  title: 'NestJS schedules',
  language: 'typescript',
  packages: ['@nestjs/schedule'],
  entries: [
    ['@ @nestjs/schedule Cron', { entry: 'cron', path: ['arg1.name', 'key'], handler: 'decorated' }],
    // `@Interval(5000)` and `@Interval('sync', 5000)`: only two arguments have a name among them.
    ['@ @nestjs/schedule Interval|Timeout', { entry: 'cron', path: ['arg0', 'key'], handler: 'decorated' }, { if: { arg1: 'present' } }],
    ['@ @nestjs/schedule Interval|Timeout', { entry: 'cron', path: 'key', handler: 'decorated' }],
  ],
});
