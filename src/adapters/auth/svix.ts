import { defineAdapter } from '../../model/index.ts';

/** Svix and the Standard Webhooks libraries: one class, one method that throws. */
export default defineAdapter({
  name: 'svix',
  title: 'Svix and Standard Webhooks',
  packages: ['svix', 'standardwebhooks'],
  language: 'typescript',
  states: [
    ['new svix|standardwebhooks Webhook', 'Webhook'],
  ],
  inputs: [
    ['Webhook.verify', 'body'],
  ],
  checks: [
    ['Webhook.verify', { check: 'verify-signature', of: 'arg0', fails: 'throws' }],
  ],
});
