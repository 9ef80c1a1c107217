import { defineAdapter } from '../../model/index.ts';

/** Milliseconds. Postmark states 180 s in its `HttpClient`; the other services bound nothing by themselves. */
const POSTMARK = '180000';

/** Resend asks by fetch and takes no signal, so that only the caller can give up. */
export default defineAdapter({
  name: 'mail-services',
  title: 'Resend, SendGrid, Postmark, Mailgun',
  packages: ['resend', '@sendgrid/mail', 'postmark', 'mailgun.js', 'mailgun-js'],
  language: 'typescript',
  states: [
    ['new resend Resend', 'Resend'],
    ['get Resend.*', 'Resend'],
    ['new @sendgrid/mail MailService', 'SendGrid'],
    ['new postmark ServerClient', 'Postmark', { deadline: ['arg1.timeout', POSTMARK] }],
    ['new postmark AccountClient', 'Postmark', { deadline: ['arg1.timeout', POSTMARK] }],
    ['new mailgun.js default', 'Mailgun'],
    ['Mailgun.client', 'MailgunClient', { deadline: 'arg0.timeout' }],
    ['get MailgunClient.*', 'MailgunClient', { name: 'name', deadline: 'recv.deadline' }],
    ['mailgun-js default', 'OldMailgun', { deadline: 'arg0.timeout' }],
    ['OldMailgun.messages', 'OldMessages', { deadline: 'recv.deadline' }],
  ],
  effects: [
    ['Resend.send|create', { effect: 'mail', target: 'arg0.to', verb: 'name', data: 'arg0', handle: 'recv', deadline: 'recv.deadline' }],
    ['Resend.get|list|update|remove|cancel|verify', { effect: 'http', target: '=api.resend.com', verb: 'name', data: 'arg0', handle: 'recv', deadline: 'recv.deadline' }],
    ['@sendgrid/mail default.send|sendMultiple', { effect: 'mail', target: 'arg0.to', verb: 'name', data: 'arg0', deadline: ['token(sendgrid.timeout)'] }],
    ['SendGrid.send|sendMultiple', { effect: 'mail', target: 'arg0.to', verb: 'name', data: 'arg0', handle: 'recv', deadline: ['token(sendgrid.timeout)'] }],
    ['Postmark.sendEmail|sendEmailWithTemplate', { effect: 'mail', target: 'arg0.To', verb: 'name', data: 'arg0', handle: 'recv', deadline: 'recv.deadline' }],
    ['Postmark.sendEmailBatch|sendEmailBatchWithTemplates', { effect: 'mail', verb: 'name', data: 'arg0', handle: 'recv', deadline: 'recv.deadline' }],
    ['MailgunClient.create', { effect: 'mail', target: 'arg1.to', verb: 'name', data: 'arg1', handle: 'recv', deadline: 'recv.deadline' }, { if: { 'recv.name': 'messages' } }],
    ['MailgunClient.create|get|list|update|destroy', { effect: 'http', target: 'recv.name', verb: 'name', handle: 'recv', deadline: 'recv.deadline' }],
    ['OldMessages.send', { effect: 'mail', target: 'arg0.to', verb: 'name', data: 'arg0', handle: 'recv', deadline: 'recv.deadline' }],
  ],
  // Set once for the shared client, and taken for all of them.
  slots: [
    ['@sendgrid/mail default.setTimeout', { write: 'token(sendgrid.timeout)', value: 'arg0' }],
    ['SendGrid.setTimeout', { write: 'token(sendgrid.timeout)', value: 'arg0' }],
  ],
});
