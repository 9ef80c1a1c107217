import { defineAdapter } from '../../model/index.ts';

/** GitHub's webhooks by Octokit. The middleware and `verifyAndReceive` check before a listener hears of an event. */
export default defineAdapter({
  name: 'octokit-webhooks',
  title: 'Octokit webhooks',
  packages: ['@octokit/webhooks', '@octokit/webhooks-methods', 'octokit', '@octokit/app'],
  language: 'typescript',
  states: [
    ['new @octokit/webhooks Webhooks', 'Webhooks'],
    ['new octokit|@octokit/app App', 'App'],
    ['get App.webhooks', 'Webhooks'],
  ],
  entries: [
    ['Webhooks.on', { entry: 'consumer', method: '=github', path: 'arg0', handler: 'arg1', params: ['Event'] }],
    ['Webhooks.onAny', { entry: 'consumer', method: '=github', path: '=any', handler: 'arg0', params: ['Event'] }],
  ],
  calls: [
    ['Webhooks.onError', { input: 'arg0', turns: 'later' }],
  ],
  inputs: [
    ['get Event.payload', 'payload'],
  ],
  checks: [
    ['Webhooks.verify', { check: 'verify-signature', of: 'arg0', fails: 'false' }],
    ['Webhooks.verifyAndReceive', { check: 'verify-signature', of: 'arg0.payload', fails: 'throws' }],
    ['@octokit/webhooks-methods verify|verifyWithFallback', { check: 'verify-signature', of: 'arg1', fails: 'false' }],
    ['@octokit/webhooks createNodeMiddleware|createWebMiddleware', { check: 'verify-signature', fails: 'responds' }],
  ],
});
