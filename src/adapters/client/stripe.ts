import { defineAdapter } from '../../model/index.ts';

/** Milliseconds, `DEFAULT_TIMEOUT` in the package's core. */
const DEFAULT = '80000';

const WORDS = [
  'create', 'retrieve', 'update', 'list', 'del', 'search', 'cancel', 'confirm', 'capture', 'pay', 'attach', 'detach', 'expire', 'resume', 'close', 'approve', 'verify', 'send', 'reject',
  'finalizeInvoice', 'voidInvoice', 'sendInvoice', 'markUncollectible', 'createPreview', 'retrieveUpcoming', 'listLineItems', 'listPaymentMethods', 'createSource', 'deleteSource', 'deleteDiscount',
  'createUsageRecord', 'createReversal', 'createRefund', 'listUpcomingLines', 'createLoginLink', 'migrate', 'increment', 'decrement',
].join('|');

export default defineAdapter({
  name: 'stripe',
  title: 'Stripe for Node',
  packages: ['stripe'],
  language: 'typescript',
  states: [
    ['new stripe default', 'Client', { deadline: ['arg1.timeout', DEFAULT] }],
    ['new stripe Stripe', 'Client', { deadline: ['arg1.timeout', DEFAULT] }],
    ['stripe default', 'Client', { deadline: ['arg1.timeout', DEFAULT] }],
    ['get Client.*', 'Resource', { name: 'name', deadline: 'recv.deadline' }],
    ['get Resource.*', 'Resource', { name: 'name', deadline: 'recv.deadline' }],
  ],
  effects: [
    [`Resource.${WORDS}`, { effect: 'http', target: 'recv.name', verb: 'name', data: 'arg0', handle: 'recv', deadline: ['arg1.timeout', 'arg2.timeout', 'recv.deadline'] }],
  ],
});
