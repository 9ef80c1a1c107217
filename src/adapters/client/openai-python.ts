import { defineAdapter } from '../../model/index.ts';

/** Milliseconds; the packages state 600 s. `timeout=None` takes it away. */
const DEFAULT = '600000';

const ask = { effect: 'llm', target: 'arg(model)', verb: 'name', handle: 'recv' } as const;
const asking = 'Client.create|parse|stream|generate|edit|retrieve|list|create_and_poll|count_tokens';

export default defineAdapter({
  name: 'openai-python',
  title: 'OpenAI and Anthropic for Python',
  packages: ['openai', 'anthropic'],
  language: 'python',
  states: [
    ['new openai|anthropic OpenAI|AsyncOpenAI|AzureOpenAI|AsyncAzureOpenAI|Anthropic|AsyncAnthropic', 'Client', { deadline: 0 }, { if: { 'arg(timeout)': null } }],
    ['new openai|anthropic OpenAI|AsyncOpenAI|AzureOpenAI|AsyncAzureOpenAI|Anthropic|AsyncAnthropic', 'Client', { deadline: ['arg(timeout)', DEFAULT] }],
    ['Client.with_options|copy', 'Client', { deadline: ['arg(timeout)', 'recv.deadline'] }],
    ['get Client.*', 'Client', { deadline: 'recv.deadline' }],
  ],
  effects: [
    [asking, { ...ask, deadline: 0 }, { if: { 'arg(timeout)': null } }],
    [asking, { ...ask, deadline: ['arg(timeout)', 'recv.deadline'] }],
  ],
});
