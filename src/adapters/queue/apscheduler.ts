import { defineAdapter } from '../../model/index.ts';

const SCHEDULERS = ['background', 'asyncio', 'blocking', 'gevent', 'tornado', 'twisted', 'qt', 'base'].map((kind) => `apscheduler.schedulers.${kind}`).join('|');
const CLASSES = 'BackgroundScheduler|AsyncIOScheduler|BlockingScheduler|GeventScheduler|TornadoScheduler|TwistedScheduler|QtScheduler|BaseScheduler';

/** APScheduler 3 and 4: functions run by date, interval or cron expression inside the process. */
export default defineAdapter({
  name: 'apscheduler',
  title: 'APScheduler',
  packages: ['apscheduler', 'flask-apscheduler'],
  language: 'python',
  states: [
    [`new ${SCHEDULERS} ${CLASSES}`, 'Scheduler'],
    ['new apscheduler AsyncScheduler|Scheduler', 'Scheduler'],
    ['new flask_apscheduler APScheduler', 'Scheduler'],
    ['get Scheduler.scheduler', 'Scheduler'],
  ],
  entries: [
    ['Scheduler.add_job', { entry: 'cron', path: ['arg(id)', 'arg(name)', 'arg(func, 0)', '=schedule'], handler: 'arg(func, 0)' }],
    ['Scheduler.add_schedule', { entry: 'cron', path: ['arg(id)', 'arg(func_or_task_id, 0)', '=schedule'], handler: 'arg(func_or_task_id, 0)' }],
    ['@ Scheduler.scheduled_job', { entry: 'cron', path: ['arg(id)', 'arg(name)', 'key'], handler: 'decorated' }],
    ['@ Scheduler.task', { entry: 'cron', path: ['arg(id)', 'key'], handler: 'decorated' }],
  ],
  calls: [
    ['Scheduler.add_listener', { input: 'arg0', turns: 'later' }],
  ],
});
