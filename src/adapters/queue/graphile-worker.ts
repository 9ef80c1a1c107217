import { defineAdapter } from '../../model/index.ts';

const TASK = ['input(payload)', 'Helpers'];

/** Graphile Worker. Tasks stand as files of the tasks folder, or in a list given to the runner. */
export default defineAdapter({
  name: 'graphile-worker',
  title: 'Graphile Worker',
  packages: ['graphile-worker'],
  language: 'typescript',
  states: [
    ['graphile-worker makeWorkerUtils', 'Utils'],
    ['type graphile-worker WorkerUtils', 'Utils'],
    ['graphile-worker run', 'Runner'],
    ['type graphile-worker Runner', 'Runner'],
    ['type graphile-worker JobHelpers', 'Helpers'],
    ['get Helpers.job', 'Job'],
    ['type graphile-worker Job', 'Job'],
  ],
  calls: [
    ['type graphile-worker Task', { input: 'result', turns: 'never', params: TASK }],
    ['Helpers|Utils.withPgClient', { input: 'arg0', params: ['pg/Connection'] }],
  ],
  entries: [
    ['graphile-worker run|runOnce', { entry: 'job', each: 'arg0.taskList', path: 'key', params: TASK }],
    ['graphile-worker runTaskList|runTaskListOnce', { entry: 'job', each: 'arg1', path: 'key', params: TASK }],
    ['type graphile-worker TaskList', { entry: 'job', each: 'decorated', path: 'key', params: TASK }],
  ],
  files: [
    ['{,src/}tasks/*.{ts,js,mts,mjs,cts,cjs}', { entry: 'job', export: 'default', params: TASK, package: 'graphile-worker' }],
  ],
  inputs: [
    ['get Job.payload', 'payload'],
  ],
  effects: [
    ['Utils|Helpers|Runner.addJob', { effect: 'enqueue', verb: 'name', target: 'arg0', data: 'arg1', handle: 'recv' }],
    ['Utils|Helpers|Runner.addJobs', { effect: 'enqueue', verb: 'name', data: 'arg0', handle: 'recv' }],
    ['graphile-worker quickAddJob|addJobAdhoc', { effect: 'enqueue', verb: 'name', target: 'arg1', data: 'arg2' }],
  ],
});
