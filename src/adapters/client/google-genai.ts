import { defineAdapter } from '../../model/index.ts';

const ask = { effect: 'llm', target: 'arg0.model', verb: 'name', data: 'arg0', handle: 'recv', deadline: ['arg0.config.httpOptions.timeout', 'arg0.config.abortSignal', 'recv.deadline'] } as const;
const say = { effect: 'llm', target: 'recv.model', verb: 'name', data: 'arg0', handle: 'recv' } as const;

/** Neither package has a deadline by default; the newer one even takes away those of Node's fetch. */
export default defineAdapter({
  name: 'google-genai',
  title: 'Google Gen AI and Generative AI for Node',
  packages: ['@google/genai', '@google/generative-ai'],
  language: 'typescript',
  states: [
    ['new @google/genai GoogleGenAI', 'Client', { deadline: 'arg0.httpOptions.timeout' }],
    ['get Client.models|files|caches|operations|batches|tunings', 'Part', { deadline: 'recv.deadline' }],
    ['get Client.chats', 'Chats', { deadline: 'recv.deadline' }],
    ['Chats.create', 'Chat', { model: 'arg0.model', deadline: ['arg0.config.httpOptions.timeout', 'arg0.config.abortSignal', 'recv.deadline'] }],
    ['new @google/generative-ai GoogleGenerativeAI', 'Old'],
    ['Old.getGenerativeModel', 'Model', { model: 'arg0.model', deadline: 'arg1.timeout' }],
    ['Model.startChat', 'OldChat', { model: 'recv.model', deadline: 'recv.deadline' }],
  ],
  effects: [
    ['Part.generateContent|generateContentStream|embedContent|generateImages|editImage|upscaleImage|generateVideos|countTokens|computeTokens|create|upload|download|get|list|delete|getVideosOperation', ask],
    ['Chat.sendMessage|sendMessageStream', { ...say, deadline: ['arg0.config.httpOptions.timeout', 'arg0.config.abortSignal', 'recv.deadline'] }],
    ['Model.generateContent|generateContentStream|countTokens|embedContent|batchEmbedContents', { ...say, deadline: ['arg1.timeout', 'arg1.signal', 'recv.deadline'] }],
    ['OldChat.sendMessage|sendMessageStream', { ...say, deadline: ['arg1.timeout', 'arg1.signal', 'recv.deadline'] }],
  ],
});
