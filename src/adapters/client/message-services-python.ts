import { defineAdapter } from '../../model/index.ts';

/** Milliseconds, `timeout` of slack_sdk's clients. */
const SLACK = '30000';
const SLACK_METHODS = [
  'chat_postMessage', 'chat_update', 'chat_delete', 'chat_postEphemeral', 'chat_scheduleMessage', 'chat_getPermalink', 'conversations_list', 'conversations_history', 'conversations_info', 'conversations_members', 'conversations_open',
  'conversations_join', 'conversations_replies', 'users_info', 'users_list', 'users_lookupByEmail', 'users_profile_get', 'files_upload', 'files_upload_v2', 'files_info', 'views_open', 'views_update', 'views_publish', 'reactions_add',
  'auth_test', 'oauth_v2_access', 'team_info', 'api_call',
].join('|');

const LISTS = 'messages|calls|services|verifications|verification_checks|conversations|recordings|incoming_phone_numbers|phone_numbers';
const VERBS = 'create|create_async|fetch|fetch_async|update|update_async|delete|delete_async|list|list_async|stream';
const call = { effect: 'http', target: '=https://api.twilio.com', verb: 'name', handle: 'recv', deadline: 'recv.deadline' } as const;

/** Twilio (requests) and SendGrid (urllib) wait without end by default; Slack gives up after 30 s. */
export default defineAdapter({
  name: 'message-services-python',
  title: 'Twilio, SendGrid, Slack for Python',
  packages: ['twilio', 'sendgrid', 'slack_sdk', 'slack-sdk'],
  language: 'python',
  states: [
    ['new twilio.http.http_client|twilio.http.async_http_client TwilioHttpClient|AsyncTwilioHttpClient', 'TwilioHttp', { deadline: 'arg(timeout)' }],
    ['new twilio.rest Client|TwilioRestClient', 'Twilio', { deadline: 'arg(http_client).deadline' }],
    ['get Twilio.*', 'Twilio', { deadline: 'recv.deadline' }],
    [`Twilio.${LISTS}`, 'Twilio', { deadline: 'recv.deadline' }],
    ['new sendgrid|sendgrid.sendgrid SendGridAPIClient', 'SendGrid'],
    ['set SendGrid.client.timeout', 'Self', { deadline: 'value' }],
    ['new slack_sdk|slack_sdk.web|slack_sdk.web.async_client WebClient|AsyncWebClient', 'Slack', { deadline: ['arg(timeout, 2)', SLACK] }],
    ['new slack_sdk.webhook|slack_sdk.webhook.async_client WebhookClient|AsyncWebhookClient', 'Hook', { deadline: ['arg(timeout, 1)', SLACK] }],
  ],
  effects: [
    [`Twilio.${LISTS}.${VERBS}`, call],
    [`Twilio.${VERBS}`, call],
    ['SendGrid.send', { effect: 'mail', data: 'arg0', handle: 'recv', deadline: 'recv.deadline' }],
    [`Slack.${SLACK_METHODS}`, { effect: 'http', target: '=https://slack.com', verb: 'name', handle: 'recv', deadline: 'recv.deadline' }],
    ['Hook.send|send_dict', { effect: 'http', target: '=https://hooks.slack.com', verb: 'name', handle: 'recv', deadline: 'recv.deadline' }],
  ],
});
