import { defineAdapter } from '../../model/index.ts';

/** Milliseconds, `DEFAULT_TIMEOUT` in the package's client. */
const DEFAULT = '600000';

export default defineAdapter({
  name: 'anthropic',
  title: 'Anthropic for Node',
  packages: ['@anthropic-ai/sdk'],
  language: 'typescript',
  states: [
    ['new @anthropic-ai/sdk default', 'Client', { deadline: ['arg0.timeout', DEFAULT] }],
    ['new @anthropic-ai/sdk Anthropic', 'Client', { deadline: ['arg0.timeout', DEFAULT] }],
    ['Client.withOptions', 'Client', { deadline: ['arg0.timeout', 'recv.deadline'] }],
    ['get Client.*', 'Client', { deadline: 'recv.deadline' }],
  ],
  effects: [
    ['Client.create|stream|parse|countTokens|retrieve|list|results', {
      effect: 'llm', target: 'arg0.model', verb: 'name', data: 'arg0', handle: 'recv', deadline: ['arg1.timeout', 'arg1.signal', 'recv.deadline'],
    }],
  ],
});
