import { defineAdapter } from '../../model/index.ts';

const APIS = ['drive', 'sheets', 'gmail', 'calendar', 'docs', 'youtube', 'admin', 'people', 'oauth2', 'analyticsdata', 'searchconsole', 'tasks', 'chat', 'androidpublisher'].map((api) => `@googleapis/${api}`).join('|');
const METHODS = 'get|list|insert|create|update|patch|delete|send|query|search|copy|export|import|move|watch|stop|batchGet|batchUpdate|batchDelete|batchModify|append|clear|modify|trash|untrash|getProfile|quickAdd|runReport|generateIds|acknowledge|verify|publish|run|cancel';
const request = { effect: 'http', target: '=https://www.googleapis.com', verb: 'name', data: 'arg0', handle: 'recv', deadline: ['arg1.timeout', 'arg1.signal', 'recv.deadline'] } as const;

/** Gaxios, which sends for both packages, has no deadline by default; `timeout` is said with the API, the call or the client. */
export default defineAdapter({
  name: 'googleapis',
  title: 'Google APIs and google-auth-library',
  packages: ['googleapis', 'google-auth-library', 'gaxios', ...APIS.split('|')],
  language: 'typescript',
  states: [
    ['new googleapis google.auth.OAuth2|GoogleAuth|JWT', 'Auth', { deadline: ['arg0.transporterOptions.timeout', 'arg0.clientOptions.transporterOptions.timeout'] }],
    [`new google-auth-library|${APIS} OAuth2Client|GoogleAuth|JWT|Compute|Impersonated|UserRefreshClient`, 'Auth', { deadline: ['arg0.transporterOptions.timeout', 'arg0.clientOptions.transporterOptions.timeout'] }],
    ['googleapis google.*', 'Api', { deadline: ['arg0.timeout', 'arg0.signal'] }],
    ['new googleapis *.*', 'Api', { deadline: ['arg0.timeout', 'arg0.signal'] }],
    [`${APIS} *`, 'Api', { deadline: ['arg0.timeout', 'arg0.signal'] }],
    ['get Api.*', 'Api', { deadline: 'recv.deadline' }],
  ],
  effects: [
    [`Api.${METHODS}`, request],
    ['Auth.request', { effect: 'http', target: ['arg0.url', 'arg0.uri'], verb: ['arg0.method', 'GET'], data: 'arg0.data', handle: 'recv', deadline: ['arg0.timeout', 'arg0.signal', 'recv.deadline'] }],
    ['Auth.getToken|refreshAccessToken|getTokenInfo|revokeToken|revokeCredentials', { effect: 'http', target: '=https://oauth2.googleapis.com', verb: 'name', handle: 'recv', deadline: 'recv.deadline' }],
    ['gaxios request', { effect: 'http', target: ['arg0.url', 'arg0'], verb: ['arg0.method', 'GET'], data: 'arg0.data', deadline: ['arg0.timeout', 'arg0.signal'] }],
  ],
});
