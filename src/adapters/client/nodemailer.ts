import { defineAdapter } from '../../model/index.ts';

/** Milliseconds of silence after which Nodemailer's SMTP connection gives up when nothing is set (`socketTimeout`, ten minutes). */
const DEFAULT = '600000';

const send = { effect: 'mail', target: 'arg0.to', data: 'arg0', handle: 'recv', deadline: 'recv.deadline' } as const;

export default defineAdapter({
  name: 'nodemailer',
  title: 'Nodemailer, Nest mailer',
  packages: ['nodemailer', '@nestjs-modules/mailer'],
  language: 'typescript',
  states: [
    ['nodemailer createTransport', 'Transport', { deadline: ['arg0.socketTimeout', DEFAULT] }],
    ['type nodemailer Transporter', 'Transport'],
    ['new @nestjs-modules/mailer MailerService', 'Transport', { deadline: DEFAULT }],
  ],
  effects: [['Transport.sendMail', send]],
});
