import { defineAdapter } from '../../model/index.ts';

const call = { effect: 'http', verb: 'name', data: 'arg0', handle: 'recv', deadline: 'recv.deadline' } as const;

/** No deadline by default (`timeout: 0`), and failed requests are tried again ten times in about half an hour. */
export default defineAdapter({
  name: 'slack',
  title: 'Slack for Node',
  packages: ['@slack/web-api', '@slack/webhook', '@slack/bolt'],
  language: 'typescript',
  states: [
    ['new @slack/web-api|@slack/bolt WebClient', 'Client', { deadline: 'arg1.timeout' }],
    ['new @slack/bolt App', 'App', { deadline: 'arg0.clientOptions.timeout' }],
    ['new @slack/bolt default', 'App', { deadline: 'arg0.clientOptions.timeout' }],
    ['get App.client', 'Client', { deadline: 'recv.deadline' }],
    ['new @slack/webhook IncomingWebhook', 'Webhook', { deadline: 'arg1.timeout' }],
    ['get Client.api|apps|auth|bookmarks|bots|calls|canvases|chat|conversations|dialog|dnd|emoji|migration|oauth|openid|pins|reactions|reminders|search|stars|team|tooling|usergroups|users|views', 'Methods', { deadline: 'recv.deadline' }],
    ['get Client.admin|files|workflows', 'Nested', { deadline: 'recv.deadline' }],
    ['get Nested.*', 'Methods', { deadline: 'recv.deadline' }],
  ],
  effects: [
    ['Client.apiCall|paginate|filesUploadV2', { ...call, target: '=https://slack.com', data: 'arg1' }],
    ['Nested.upload|uploadV2|info|list|delete|completeUploadExternal|getUploadURLExternal', { ...call, target: '=https://slack.com' }],
    ['Methods.*', { ...call, target: '=https://slack.com' }],
    ['Webhook.send', { ...call, target: '=https://hooks.slack.com' }],
  ],
});
