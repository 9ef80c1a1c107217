import { defineAdapter } from '../../model/index.ts';

/** Dramatiq. An actor is a function that can be sent a message. */
export default defineAdapter({
  name: 'dramatiq',
  title: 'Dramatiq',
  packages: ['dramatiq'],
  language: 'python',
  states: [
    ['python/Function.message|message_with_options', 'Message', { actor: 'recv' }],
    ['new dramatiq group|pipeline', 'Message'],
    ['new dramatiq Message', 'Message', { actor: 'arg(actor_name)' }],
  ],
  entries: [
    ['@ dramatiq actor', { entry: 'job', path: ['arg(actor_name)', 'key'], handler: 'decorated', params: ['...input(payload)'] }],
  ],
  effects: [
    ['python/Function.send', { effect: 'enqueue', verb: 'name', target: 'recv', data: 'args' }],
    ['python/Function.send_with_options', { effect: 'enqueue', verb: 'name', target: 'recv', data: ['arg(kwargs)', 'arg(args)'] }],
    ['Message.run', { effect: 'enqueue', verb: 'name', target: 'recv.actor' }],
    ['dramatiq get_broker().enqueue', { effect: 'enqueue', verb: 'name', target: 'arg0.actor', data: 'arg0' }],
  ],
});
