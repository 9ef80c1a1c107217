import { defineAdapter } from '../../model/index.ts';

/** Agenda. Up to version 5 the options of a job stand before its processor, in the fork and from 6 on behind it. */
export default defineAdapter({
  name: 'agenda',
  title: 'Agenda',
  packages: ['agenda', '@hokify/agenda'],
  language: 'typescript',
  states: [
    ['new agenda default', 'Agenda', { processor: '=first' }, { when: 'agenda >=6' }],
    ['new agenda Agenda', 'Agenda', { processor: '=first' }, { when: 'agenda >=6' }],
    ['new agenda default', 'Agenda'],
    ['new agenda Agenda', 'Agenda'],
    ['new @hokify/agenda default', 'Agenda', { processor: '=first' }],
    ['new @hokify/agenda Agenda', 'Agenda', { processor: '=first' }],
    ['type agenda|@hokify/agenda Job', 'Job'],
    ['type agenda|@hokify/agenda default.Job', 'Job'],
    ['Agenda.mongo|database|name|processEvery|maxConcurrency|defaultConcurrency|lockLimit|defaultLockLimit|defaultLockLifetime|sort', 'Self'],
    // Nothing is stored before `save`.
    ['Agenda.create', 'Job', { queue: 'arg0', data: 'arg1' }],
    ['Job.unique|schedule|repeatEvery|repeatAt|priority|setShouldSaveResult|computeNextRunAt|enable|disable|fail', 'Self'],
  ],
  entries: [
    ['Agenda.define', { entry: 'job', path: ['arg0', '=job'], handler: 'arg1', params: ['Job', 'Done'] }, { if: { 'recv.processor': 'first' } }],
    ['Agenda.define', { entry: 'job', path: ['arg0', '=job'], handler: ['arg2', 'arg1'], params: ['Job', 'Done'] }],
  ],
  calls: [
    ['Agenda.on|once', { input: 'arg1', turns: 'later' }],
  ],
  inputs: [
    ['get Job.attrs.data', 'payload'],
  ],
  effects: [
    ['Agenda.now', { effect: 'enqueue', verb: 'name', target: 'arg0', data: 'arg1', handle: 'recv' }],
    ['Agenda.every|schedule', { effect: 'enqueue', verb: 'name', target: 'arg1', data: 'arg2', handle: 'recv' }],
    ['Job.save', { effect: 'enqueue', verb: 'name', target: 'recv.queue', data: 'recv.data', handle: 'recv' }],
  ],
});
