import { defineAdapter } from '../../model/index.ts';

/** Milliseconds, `DEFAULT_TIMEOUT` in Groq's client. */
const GROQ = '60000';
/** Milliseconds; Cohere's generated methods wait 300 s. */
const COHERE = '300000';

const ask = { effect: 'llm', verb: 'name', data: 'arg0', handle: 'recv' } as const;

/** Mistral and Replicate bound nothing by themselves. */
export default defineAdapter({
  name: 'model-services',
  title: 'Groq, Cohere, Mistral, Replicate for Node',
  packages: ['groq-sdk', 'cohere-ai', '@mistralai/mistralai', 'replicate'],
  language: 'typescript',
  states: [
    ['new groq-sdk default', 'Groq', { deadline: ['arg0.timeout', GROQ] }],
    ['new groq-sdk Groq', 'Groq', { deadline: ['arg0.timeout', GROQ] }],
    ['get Groq.*', 'Groq', { deadline: 'recv.deadline' }],
    ['new cohere-ai CohereClient|CohereClientV2', 'Cohere', { deadline: ['arg0.timeoutInSeconds', COHERE] }],
    ['get Cohere.*', 'Cohere', { deadline: 'recv.deadline' }],
    ['new @mistralai/mistralai Mistral', 'Mistral', { deadline: 'arg0.timeoutMs' }],
    ['get Mistral.*', 'Mistral', { deadline: 'recv.deadline' }],
    ['new replicate default', 'Replicate', { deadline: 'arg0.fetch' }],
    ['get Replicate.predictions|trainings|deployments|models', 'Replicate', { deadline: 'recv.deadline' }],
  ],
  effects: [
    ['Groq.create|retrieve|list|delete', { ...ask, target: 'arg0.model', deadline: ['arg1.timeout', 'arg1.signal', 'recv.deadline'] }],
    ['Cohere.chat|chatStream|generate|embed|rerank|classify|summarize|tokenize|create|get|list', { ...ask, target: 'arg0.model', deadline: ['arg1.timeoutInSeconds', 'arg1.abortSignal', 'recv.deadline'] }],
    ['Mistral.complete|stream|parse|create|process|upload|list|classify', { ...ask, target: 'arg0.model', deadline: ['arg1.timeoutMs', 'arg1.signal', 'arg1.fetchOptions.signal', 'recv.deadline'] }],
    ['Replicate.run|stream', { ...ask, target: 'arg0', data: 'arg1', deadline: ['arg1.signal', 'recv.deadline'] }],
    ['Replicate.create|get|list|cancel', { ...ask, target: 'arg0.model', deadline: ['arg0.signal', 'arg1.signal', 'recv.deadline'] }],
    ['Replicate.wait', { ...ask, target: 'arg0', deadline: 'recv.deadline' }],
  ],
});
