import { defineAdapter } from '../../model/index.ts';

/** Milliseconds, `OpenAI.DEFAULT_TIMEOUT` in the package's client. */
const DEFAULT = '600000';

const ask = { effect: 'llm', target: 'arg0.model', verb: 'name', data: 'arg0', handle: 'recv', deadline: ['arg1.timeout', 'arg1.signal', 'recv.deadline'] } as const;

export default defineAdapter({
  name: 'openai',
  title: 'OpenAI for Node',
  packages: ['openai'],
  language: 'typescript',
  states: [
    ['new openai default', 'Client', { deadline: ['arg0.timeout', DEFAULT] }],
    ['new openai OpenAI|AzureOpenAI', 'Client', { deadline: ['arg0.timeout', DEFAULT] }],
    ['Client.withOptions', 'Client', { deadline: ['arg0.timeout', 'recv.deadline'] }],
    ['get Client.*', 'Client', { deadline: 'recv.deadline' }],
  ],
  effects: [['Client.create|parse|stream|runTools|generate|edit|retrieve|list|poll|createAndPoll|createAndRun|submitToolOutputs|wait', ask]],
});
