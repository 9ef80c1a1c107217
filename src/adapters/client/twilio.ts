import { defineAdapter } from '../../model/index.ts';

/** Milliseconds, `DEFAULT_TIMEOUT` in the package's `RequestClient`. */
const DEFAULT = '30000';

const LISTS = 'messages|calls|services|verifications|conversations|participants|recordings|phoneNumbers|incomingPhoneNumbers|accounts|conferences|rooms|workspaces|tasks|workers|flows|executions|webhooks|sessions';
const call = { effect: 'http', target: '=https://api.twilio.com', verb: 'name', data: 'arg0', handle: 'recv', deadline: 'recv.deadline' } as const;
const bounded = { deadline: ['arg2.timeout', DEFAULT] } as const;

/** Sending and asking share one shape: a resource and its verb. */
export default defineAdapter({
  name: 'twilio',
  title: 'Twilio for Node',
  packages: ['twilio'],
  language: 'typescript',
  states: [
    ['twilio default', 'Client', bounded],
    ['twilio Twilio', 'Client', bounded],
    ['new twilio Twilio|RestClient', 'Client', bounded],
    ['get Client.*', 'Client', { deadline: 'recv.deadline' }],
    // One item of a list: `client.messages(sid).fetch()`.
    [`Client.${LISTS}`, 'Client', { deadline: 'recv.deadline' }],
  ],
  effects: [
    [`Client.${LISTS}.create|list|each|page|getPage`, call],
    ['Client.create|fetch|update|remove|list|each|page|getPage', call],
  ],
});
