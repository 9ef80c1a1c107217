import { defineAdapter } from '../../model/index.ts';

/** Milliseconds, `timeout=80` of the HTTP clients in the package. */
const DEFAULT = '80000';

const THINGS = [
  'Account', 'AccountLink', 'Balance', 'BalanceTransaction', 'Charge', 'Coupon', 'CreditNote', 'Customer', 'Dispute', 'Event', 'Invoice', 'InvoiceItem', 'PaymentIntent', 'PaymentLink', 'PaymentMethod', 'Payout', 'Price', 'Product',
  'PromotionCode', 'Quote', 'Refund', 'SetupIntent', 'Subscription', 'SubscriptionItem', 'SubscriptionSchedule', 'TaxRate', 'Token', 'Transfer', 'UsageRecord', 'WebhookEndpoint',
].join('|');
const VERBS = 'create|retrieve|modify|update|list|search|delete|cancel|confirm|capture|pay|attach|detach|finalize_invoice|void_invoice|send_invoice|upcoming|expire';
const ASYNC = VERBS.split('|').map((verb) => `${verb}_async`).join('|');
const call = { effect: 'http', target: '=https://api.stripe.com', verb: 'name', deadline: DEFAULT } as const;

export default defineAdapter({
  name: 'stripe-python',
  title: 'Stripe for Python',
  packages: ['stripe'],
  language: 'python',
  states: [
    ['get webhooks-python/Stripe.*', 'Client', { deadline: DEFAULT }],
    ['get Client.*', 'Client', { deadline: 'recv.deadline' }],
  ],
  effects: [
    [`stripe ${THINGS}.${VERBS}|${ASYNC}`, call],
    [`stripe checkout|billing_portal|identity|terminal|issuing|tax.Session|Configuration|VerificationSession|Reader|Card|Calculation.${VERBS}|${ASYNC}`, call],
    [`Client.${VERBS}|${ASYNC}`, { ...call, handle: 'recv' }],
  ],
});
