import { defineAdapter } from '../../model/index.ts';

const send = { effect: 'mail', verb: 'name', handle: 'recv', deadline: 'recv.deadline' } as const;

/** Blocks for as long as the server likes: a connection has no deadline unless it is made with one. */
export default defineAdapter({
  name: 'smtplib',
  title: 'smtplib and aiosmtplib',
  packages: ['smtplib', 'aiosmtplib', 'global'],
  language: 'python',
  states: [
    ['new smtplib SMTP', 'Connection', { deadline: 'arg(timeout, 3)' }],
    ['new smtplib SMTP_SSL', 'Connection', { deadline: 'arg(timeout, 5)' }],
    // A minute where nothing is said.
    ['new aiosmtplib SMTP', 'Connection', { deadline: ['arg(timeout)', '60000'] }],
  ],
  effects: [
    ['Connection.send_message', { ...send, target: ['arg(to_addrs, 2)', 'arg0.To'], data: 'arg(msg, 0)' }],
    ['Connection.sendmail', { ...send, target: 'arg(to_addrs, 1)', data: 'arg(msg, 2)' }],
    ['aiosmtplib send', { effect: 'mail', verb: 'name', data: 'arg0', deadline: ['arg(timeout)', '60000'] }],
  ],
});
