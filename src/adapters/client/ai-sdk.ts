import { defineAdapter } from '../../model/index.ts';

/** The AI SDK's functions; each takes its bound with the call. */
export default defineAdapter({
  name: 'ai-sdk',
  title: 'AI SDK',
  packages: ['ai'],
  language: 'typescript',
  effects: [
    ['ai generateText|streamText|generateObject|streamObject|embed|embedMany|generateImage|experimental_generateImage|transcribe|experimental_transcribe|rerank', {
      effect: 'llm', target: 'arg0.model', verb: 'name', data: 'arg0', deadline: ['arg0.abortSignal', 'arg0.timeout'],
    }],
  ],
});
