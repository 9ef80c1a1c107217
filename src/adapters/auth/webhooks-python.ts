import { defineAdapter } from '../../model/index.ts';

/** Signatures of what Stripe and Svix send. */
export default defineAdapter({
  name: 'webhooks-python',
  title: 'Stripe and Svix webhook signatures in Python',
  packages: ['stripe', 'svix', 'standardwebhooks'],
  language: 'python',
  states: [
    ['new svix|svix.webhooks Webhook', 'Webhook'],
    ['new standardwebhooks|standardwebhooks.webhooks Webhook', 'Webhook'],
    ['new stripe StripeClient', 'Stripe'],
  ],
  inputs: [
    ['stripe Webhook.construct_event', 'body'],
    ['Stripe.construct_event', 'body'],
    ['Webhook.verify', 'body'],
  ],
  checks: [
    ['stripe Webhook.construct_event', { check: 'verify-signature', of: 'arg(payload, 0)', fails: 'throws' }],
    ['stripe WebhookSignature.verify_header', { check: 'verify-signature', of: 'arg(payload, 0)', fails: 'throws' }],
    ['Stripe.construct_event', { check: 'verify-signature', of: 'arg(payload, 0)', fails: 'throws' }],
    ['Webhook.verify', { check: 'verify-signature', of: 'arg0', fails: 'throws' }],
  ],
});
