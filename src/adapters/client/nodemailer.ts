import { defineAdapter } from '../../model/index.ts';

/** Milliseconds of silence after which Nodemailer's SMTP connection gives up when nothing is set (`socketTimeout`, ten minutes). */
const DEFAULT = '600000';

const send = { effect: 'mail', target: 'arg0.to', data: 'arg0', handle: 'recv', deadline: 'recv.deadline' } as const;

export default defineAdapter({
  name: 'nodemailer',
  title: 'Nodemailer, Nest mailer, Resend, SendGrid, Postmark',
  packages: ['nodemailer', '@nestjs-modules/mailer', 'resend', '@sendgrid/mail', 'postmark'],
  language: 'typescript',
  states: [
    ['nodemailer createTransport', 'Transport', { deadline: ['arg0.socketTimeout', DEFAULT] }],
    ['type nodemailer Transporter', 'Transport'],
    ['new @nestjs-modules/mailer MailerService', 'Transport', { deadline: DEFAULT }],
    ['new resend Resend', 'Resend'],
    ['new postmark ServerClient', 'Postmark'],
  ],
  effects: [
    ['Transport.sendMail', send],
    ['Resend.emails|batch.send|create', { effect: 'mail', target: 'arg0.to', data: 'arg0', handle: 'recv' }],
    ['@sendgrid/mail default.send|sendMultiple', { effect: 'mail', target: 'arg0.to', data: 'arg0' }],
    ['Postmark.sendEmail|sendEmailWithTemplate|sendEmailBatch', { effect: 'mail', target: 'arg0.To', data: 'arg0', handle: 'recv' }],
  ],
});
