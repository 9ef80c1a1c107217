import { defineAdapter } from '../../model/index.ts';

/** What Stripe sends is signed. */
export default defineAdapter({
  name: 'stripe-webhooks',
  title: 'Stripe webhook signatures',
  packages: ['stripe'],
  language: 'typescript',
  inputs: [
    ['stripe/Resource.constructEvent|constructEventAsync', 'body'],
  ],
  checks: [
    ['stripe/Resource.constructEvent|constructEventAsync', { check: 'verify-signature', of: 'arg0', fails: 'throws' }],
    ['stripe/Resource.signature.verifyHeader|verifyHeaderAsync', { check: 'verify-signature', of: 'arg0', fails: 'throws' }],
  ],
});
